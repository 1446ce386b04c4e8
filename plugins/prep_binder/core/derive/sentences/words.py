"""The pieces that drafts are put together from, and how their words are counted."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model.drafts import Piece, Wording
from ...model.options import Me
from ...read import read_aloud

LONGEST = 240
"""Signs of one text from the notes at most: a letter is one page, and one thought of it is one or two lines."""
BREAK = Piece("\n\n")
"""Between two paragraphs."""
_SENTENCE = re.compile(r"(?<=[.!?])\s")
_TITLE = re.compile(
    r"(?:dr|prof|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev|herr|frau)\.?\Z|.*\.\Z", re.IGNORECASE
)


def notes(text: str) -> Piece:
    """Words that stand in the notes."""
    return Piece(text, "notes")


def missing(what: str) -> Piece:
    """A place that the notes leave empty."""
    return Piece(f"({what})", "missing")


def paragraphs(parts: Iterable[Wording]) -> Wording:
    """Return the parts that hold anything, one paragraph each."""
    found: list[Piece] = []
    for part in parts:
        if part:
            found += (BREAK, *part) if found else part
    return tuple(found)


def sentences(parts: Iterable[Wording]) -> Wording:
    """Return the parts that hold anything as sentences of one paragraph."""
    found: list[Piece] = []
    for part in parts:
        if part:
            found += (Piece(" "), *part) if found else part
    return tuple(found)


def plain_words(text: str) -> str:
    """Return a text of a note as one would say it: its first line, links as their words, no full stop."""
    first = text.strip().partition("\n")[0]
    return " ".join(read_aloud(first).split()).rstrip(" .;,")


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return `text` if it has at most `longest` signs, else its first sentences or words that fit, with `…`."""
    if len(text) <= longest:
        return text
    first = _SENTENCE.split(text, maxsplit=1)[0]
    if len(first) <= longest:
        return first.rstrip(" .;,")
    words = text[: longest - 1]
    return (words.rpartition(" ")[0] or words).rstrip(" .;,") + "…"


def first_name(name: str) -> str:
    """Return the name one greets somebody by whom one has met; the whole name where it begins with a title."""
    first, *others = name.split()
    return name if not others or _TITLE.match(first) else first


def signature(me: Me) -> Wording:
    """Return the close of a letter."""
    return Piece("With kind regards\n"), notes(me.name) if me.name else missing("your name")


def word_count(text: str) -> int:
    """Count the words of a draft: runs between white space that hold a letter or a digit.

    Everything that the other side reads counts, from the greeting to the name; subject and addresses do not.
    """
    return sum(any(sign.isalnum() for sign in run) for run in text.split())
