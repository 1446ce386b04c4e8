"""Drafts of letters and requests: frames around what the notes say; where they say nothing, it is missing."""

from ..sentences.words import word_count
from .flags import rules
from .requests import LIMIT, Requests
from .thank_yous import ThankYous

__all__ = ["LIMIT", "Requests", "ThankYous", "rules", "word_count"]
