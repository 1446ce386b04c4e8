"""Drafts of letters and requests: frames around what the notes say; where they say nothing, it is missing."""

from .flags import rules
from .requests import LIMIT, Requests
from .thank_yous import ThankYous
from .words import word_count

__all__ = ["LIMIT", "Requests", "ThankYous", "rules", "word_count"]
