"""The values that fields and list items hold, each with the place it was written at."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

from .problem import Location

Purpose = Literal["insight", "research", "close", "open"]

CHANNELS = ("phone", "video", "in_person", "email", "mail")


class Text(NamedTuple):
    """A text as the person wrote it."""

    text: str
    at: Location


class When(NamedTuple):
    """A day, with a time of day, a zone offset and a word behind it where they were written."""

    day: dt.date
    clock: dt.time | None
    """Time of day; carries a fixed offset where one was written (`+01:00`)."""
    word: str
    """The channel (`mail`) or kind (`reconnect`) that follows the date, else empty."""
    at: Location


class Link(NamedTuple):
    """A mention of another note; `path` is filled in by the link stage."""

    target: str
    """The name or path as written, without `#heading` and `|label`."""
    label: str
    """The text to show, empty where none was given."""
    heading: str
    at: Location
    path: str = ""
    """Path of the page it leads to (a note, or a page made for a name); empty when unknown."""
    is_text: bool = False
    """Whether it has a slash and no brackets: `founder/ceo` is a name, unless a note is there."""

    @property
    def shown(self) -> str:
        """What the reader sees."""
        return self.label or self.target


class Touch(NamedTuple):
    """One line of a log: any contact with a person, in either direction."""

    day: dt.date
    channel: str
    """One of `CHANNELS`, or empty."""
    kind: str
    """`request`, `reply`, `report`, `thanks`, `nudge`, ... or empty."""
    text: str
    at: Location


class Claim(NamedTuple):
    """Something learned from a person."""

    category: str
    """trend, insight, work, culture, entry, advice, resource, project; others as written; may be empty."""
    text: str
    slug: str
    """Ties claims of several people together; empty when untied."""
    opposes: bool
    """True for `#-slug`: it says the opposite."""
    done: dt.date | None
    """The day on which advice was followed."""
    at: Location


class Question(NamedTuple):
    """A question of a set or of an interview."""

    text: str
    minutes: float
    purpose: Purpose
    ident: str
    """`^id` as written, else derived from the text."""
    category: str
    """The heading it stands under."""
    at: Location


class Chosen(NamedTuple):
    """A question picked for one interview."""

    question: Question
    asked: bool
    answer: str
    """What stands nested below the item, without its indent; character references are characters."""
    source: str
    """Path of the question set it was taken from; empty for a question of its own."""
    written: str = ""
    """The answer as it stands in the note, where that is not `answer` to the letter."""

    @property
    def markdown(self) -> str:
        """The answer as Markdown, character references and all."""
        return self.written or self.answer


class Promise(NamedTuple):
    """Something promised to the person."""

    text: str
    due: dt.date | None
    is_done: bool
    done: dt.date | None
    at: Location


class Introduction(NamedTuple):
    """A person whom a contact named or introduced, and what came of it."""

    who: Link
    given: dt.date | None
    contacted: dt.date | None
    reported: dt.date | None
    note: str
    """Words that are no date, as written."""
    at: Location


class Fact(NamedTuple):
    """One researched fact, or one point of a research checklist."""

    text: str
    source: str
    """What stands in the brackets at the end, else empty."""
    is_done: bool
    at: Location
