"""What many conversations add up to: claims of the whole binder, evidence, coverage, saturation, answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Literal, NamedTuple

from .derived import AskedQuestion, ClaimGroup, Heard


class Tie(NamedTuple):
    """Two people who said the same, of whom one led to the other: together they are one source."""

    introducer: str
    """Path of the contact."""
    introduced: str
    steps: int
    """1 when the introducer introduced that person; more when others stand between them."""


class Finding(NamedTuple):
    """Claims that are tied by a slug, or one untied claim, over all industries and roles."""

    group: ClaimGroup
    supporting: tuple[Heard, ...]
    """Oldest first."""
    opposing: tuple[Heard, ...]
    topics: tuple[str, ...]
    """Paths of the industries and roles in which it was heard, by name."""
    ties: tuple[Tie, ...]
    """How its people are linked; empty when all of them are independent."""


class Evidence(NamedTuple):
    """A hypothesis of an industry or role, with the claims that bear its `#slug`."""

    text: str
    """As written, without the slug."""
    slug: str
    """Empty when it names none: then nothing can be tied to it."""
    supporting: tuple[Heard, ...]
    opposing: tuple[Heard, ...]
    sources_for: int
    """Independent people."""
    sources_against: int
    standing: Literal["untied", "open", "supported", "opposed", "disputed"]


class Novelty(NamedTuple):
    """A conversation that was written up, and how much of it had not been heard before."""

    path: str
    day: dt.date
    new: int
    """Claims heard for the first time in this industry or role."""
    again: int
    """Claims that repeat a slug heard before."""


class Saturation(NamedTuple):
    """How much each further conversation on an industry or role adds."""

    talks: tuple[Novelty, ...]
    """Oldest first."""
    unwritten: tuple[dt.date, ...]
    """Days of conversations that were held and of which nothing is noted: they say nothing either way."""


class Answer(NamedTuple):
    """What was said to one question in one conversation."""

    contacts: tuple[str, ...]
    path: str
    day: dt.date | None
    text: str
    """Markdown, as noted below the question; never empty."""


class Answered(NamedTuple):
    """A question of the bank with the answers of everyone who was asked, oldest first."""

    asked: AskedQuestion
    answers: tuple[Answer, ...]


class Cell(NamedTuple):
    """Where an industry and a column of the coverage meet."""

    heard: tuple[str, ...]
    """Paths of contacts who were heard, by name."""
    planned: tuple[str, ...]
    """Those who were not heard, and with whom a conversation is planned."""
    known: tuple[str, ...]
    """Those who are in the binder and neither heard nor planned."""


class Coverage(NamedTuple):
    """Who was heard, industry by role, by company, or by tags that the person chose."""

    rows: tuple[str, ...]
    """Paths of industries, by name."""
    columns: tuple[str, ...]
    """Paths of roles or companies by name, or tags in the order configured."""
    cells: Mapping[tuple[str, str], Cell]
    """By row and column; a pair that nobody fits is missing."""
