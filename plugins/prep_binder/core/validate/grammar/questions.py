"""Questions: `What surprised you in the first half-year? (3 min) #insight ^first-half-year`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast, get_args

from ...model.problem import Location
from ...model.raw import Item
from ...model.values import Chosen, Purpose, Question
from ..reading import Reading
from ..values import unlinked

MINUTES = 2.5
"""What a question takes where nothing is said."""
_LENGTH = 60
"""Characters of a name that is made from the text of a question."""

_PURPOSES = "|".join(get_args(Purpose))
_TIME = re.compile(
    r"\((?:~|about\s|ca\.?\s)?\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:m|min|mins|minutes?)\.?\)", re.IGNORECASE
)
_TAG = re.compile(rf"(?<![\w&#/])#({_PURPOSES})(?![\w-])", re.IGNORECASE)
_IDENT = re.compile(r"(?:^|\s)\^([\w-]+)\s*$")
_NO_WORD = re.compile(r"[\W_]+")


def read_question(text: str, category: str, at: Location) -> Question | None:
    """Return the question that `text` holds, None when nothing but marks is in it."""
    words, minutes, purpose, ident = _taken_apart(text)
    return Question(words, minutes, purpose, ident, category, at) if ident else None


@lru_cache(maxsize=4096)
def _taken_apart(text: str) -> tuple[str, float, Purpose, str]:
    """Words, minutes, purpose and name: the same questions come up in many interviews."""
    minutes, purpose, ident = MINUTES, "insight", ""
    match = _IDENT.search(text) if "^" in text else None
    if match:
        ident, text = match[1], text[: match.start()]
    match = _TIME.search(text) if "(" in text else None
    if match:
        minutes = float(match[1].replace(",", "."))
        text = f"{text[: match.start()].rstrip()} {text[match.end() :].lstrip()}"
    match = _TAG.search(text) if "#" in text else None
    if match:
        purpose = match[1].lower()
        text = f"{text[: match.start()].rstrip()} {text[match.end() :].lstrip()}"
    text = text.strip()
    return text, minutes, cast("Purpose", purpose), ident or ident_of(text)


def ident_of(text: str) -> str:
    """The name of a question that has none: its words in small letters, cut between two words."""
    name = _NO_WORD.sub("-", unlinked(text).casefold()).strip("-")
    if len(name) <= _LENGTH:
        return name
    return name[: _LENGTH + 1].rpartition("-")[0] or name[:_LENGTH]


def read_chosen(item: Item, _reading: Reading) -> Chosen | None:
    """Return a question chosen for an interview: ticked means asked, what is nested is the answer."""
    question = read_question(item.text, "", item.at)
    return Chosen(question, item.checked is True, item.nested, "") if question else None
