"""What happened when: events of the search, a year in review, and who helped on the way."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

from .derived import Heard

EventKind = Literal[
    "request",
    "reply",
    "nudge",
    "held",
    "thanks",
    "introduction",
    "report",
    "advice",
    "promise",
    "touch",
    "scheduled",
    "landed",
]


class Event(NamedTuple):
    """Something that happened, or, for `scheduled`, is to happen."""

    day: dt.date
    kind: EventKind
    contacts: tuple[str, ...]
    """Paths of the people; for an introduction the introducer alone."""
    channel: str
    words: str
    """A log line's text, the advice, the promise, or the name of the person introduced; else empty."""
    path: str
    """The note that says so; empty for `landed`."""


class YearInReview(NamedTuple):
    """One calendar year of the search."""

    year: int
    asked: int
    """Requests made."""
    held: int
    months: tuple[int, ...]
    """Conversations held in each of the twelve months."""
    met: tuple[str, ...]
    """Paths of the people met, in the order of their first conversation of the year."""
    met_without_note: tuple[str, ...]
    """Names of those who were met and have no note."""
    first_met: int
    """How many of all of them had never been met before."""
    industries: tuple[tuple[str, int], ...]
    """Paths with their conversations, most first."""
    roles: tuple[tuple[str, int], ...]
    companies: tuple[tuple[str, int], ...]
    claims: int
    """Claims noted in the conversations of the year."""
    advice: tuple[Heard, ...]
    """Advice that was followed in the year, in the order it was followed."""
    introductions: int
    """Introductions given in the year."""
    generous: tuple[tuple[str, int], ...]
    """Paths of the introducers with how many they gave, most first."""
    thanked: int
    letters: int
    """Of those thanked: by post."""
    promises_kept: int
    said_most: tuple[str, ...]
    """Slugs that several independent people said in the year's conversations, those of most people first."""


class Introduced(NamedTuple):
    """Somebody whom a helper introduced."""

    name: str
    path: str
    """Of the contact; empty for a name without a note."""
    day: dt.date | None
    met: dt.date | None
    """The first conversation with that person, where there was one."""


class Helper(NamedTuple):
    """Somebody who helped, how, and what the letter to them can speak of."""

    contact: str
    talks: tuple[tuple[str, dt.date], ...]
    """Conversations before the news: path and day, oldest first."""
    introduced: tuple[Introduced, ...]
    followed: tuple[Heard, ...]
    """Their advice that was followed."""
    takeaway: Heard | None
    """The one thing of theirs to name in the letter: advice that was followed, else advice, else the first claim."""
    told_on: dt.date | None
    """The day on which they were told; None while they are not."""
