"""Questions: `What surprised you in the first half-year? (3 min) #insight ^first-half-year`."""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from typing import cast, get_args

from ...model.problem import Location
from ...model.raw import Item
from ...model.values import Chosen, Purpose, Question
from ..reading import Reading
from ..values import unlinked
from .answers import answer_of

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
_NO_WORDS_IN_A_NOTE = re.compile(r"%%|<!--|`|~~~|[\x00-\x1f\x7f-\x9f\u2028\u2029]|^\[[ xX]\]")
"""What begins a comment or code in the body of a note, ends a line, or would be read as a box to tick."""
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
    """The name of a question that has none: its words in small letters.

    A long one is cut between two words and ends with a checksum of all of them: long questions that begin
    alike are different questions.
    """
    name = _NO_WORD.sub("-", unlinked(text).casefold()).strip("-")
    if len(name) <= _LENGTH:
        return name
    return f"{name[:_LENGTH].rpartition('-')[0] or name[:_LENGTH]}-{zlib.crc32(name.encode()):08x}"


def read_chosen(item: Item, _reading: Reading) -> Chosen | None:
    """Return a question chosen for an interview: ticked means asked, what is nested is the answer."""
    question = read_question(item.text, "", item.at)
    if question is None:
        return None
    answer = answer_of(item.nested)
    return Chosen(question, item.checked is True, answer, "", item.nested if answer != item.nested else "")


def written(question: Question) -> str:
    """Return the list item that reads back as `question`, without bullet and box.

    Its words are left out, and its name alone stands for it, where a note would not read them as words.
    """
    minutes = f" ({question.minutes:g} min)" if question.minutes != MINUTES else ""
    purpose = f" #{question.purpose}" if question.purpose != "insight" else ""
    name = f" ^{question.ident}"
    if question.text and not _NO_WORDS_IN_A_NOTE.search(question.text):
        for line in (question.text, question.text + minutes + purpose):
            for text in (line, line + name):
                if _taken_apart(text) == (question.text, question.minutes, question.purpose, question.ident):
                    return text
    return name.strip()
