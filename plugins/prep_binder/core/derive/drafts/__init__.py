"""Drafts of letters and requests: frames around what the notes say; where they say nothing, it is missing."""

from .requests import Requests
from .thank_yous import ThankYous
from .words import word_count

__all__ = ["Requests", "ThankYous", "word_count"]
