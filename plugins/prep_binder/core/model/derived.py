"""What follows from a binder on a given day: states, follow-ups, claims."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from .problem import Location
from .values import Claim, Question, When

InterviewState = Literal[
    "idea",
    "requested",
    "postponed",
    "scheduled",
    "held",
    "thanked",
    "closed",
    "silent",
    "declined",
    "dropped",
    "cancelled",
    "no_show",
]
MET: frozenset[InterviewState] = frozenset({"held", "thanked", "closed"})
"""States of an interview that took place."""
CALLED_OFF: frozenset[InterviewState] = frozenset({"declined", "dropped", "cancelled", "no_show"})
"""States of an interview that did not take place, and will not."""
ContactStage = InterviewState | Literal["nurture", "dormant", "new"]
FollowUpKind = Literal[
    "thank_you",
    "promise",
    "loop_back",
    "introduction",
    "confirm",
    "research",
    "debrief",
    "nudge",
    "request",
    "report_back",
    "reconnect",
    "news",
]
FollowUpState = Literal["overdue", "today", "soon", "later", "closed", "silenced"]

URGENCY: tuple[FollowUpKind, ...] = (
    "thank_you",
    "promise",
    "loop_back",
    "introduction",
    "confirm",
    "research",
    "debrief",
    "nudge",
    "request",
    "report_back",
    "reconnect",
    "news",
)
"""The most urgent kind first: a person gets one line a day in Today."""


class State(NamedTuple):
    """Where an interview stands."""

    name: InterviewState
    since: dt.date | None
    """The day of the event that began the state, None where there is no date."""
    typed: bool
    """True when `stage` overrides the dated events."""


class Timeline(NamedTuple):
    """The events of one interview up to today; only `scheduled` may lie ahead."""

    requested: When | None
    replied: When | None
    scheduled: When | None
    confirmed: When | None
    held: When | None
    debriefed: When | None
    thanked: When | None
    nudged: tuple[When, ...]
    """Oldest first."""


class Readiness(NamedTuple):
    """Whether one may be called right now with what is in the notes."""

    ready: bool
    missing: tuple[str, ...]
    """What is missing, in words: `an opener`, `2 more researched facts`, ..."""


class Touched(NamedTuple):
    """A touch of a person, wherever it was noted: a log line or a dated event of an interview."""

    day: dt.date
    channel: str
    kind: str
    """`request`, `reply`, `scheduled`, `held`, `thanks`, `nudge`, `report`, ... or empty."""
    text: str
    path: str
    """The note it stands in."""
    at: Location


class FollowUp(NamedTuple):
    """Something to do for a person, due on a day."""

    kind: FollowUpKind
    contact: str
    """Path of the contact; empty when the interview names nobody."""
    name: str
    """The person's name."""
    interview: str
    """Path of the interview it comes from, or empty."""
    started: dt.date
    """The day it is counted from."""
    due: dt.date
    overdue_from: dt.date
    """The first day on which it counts as overdue."""
    state: FollowUpState
    why: str
    """One sentence: what to do and for what reason."""
    channel: str
    """`phone`, `email`, `mail` or empty: the button to show."""
    cleared_on: dt.date | None
    """The day it was done, where known; only for `closed`."""
    at: Location
    subject: str = ""
    """Tells apart several of a kind from one talk: a promise's text, the person introduced; else empty."""
    shows_from: dt.date | None = None
    """The first day it is there; None where it was there before today."""
    shows_until: dt.date | None = None
    """The last day it is there, if nobody writes that it was done; None where it stays."""
    silent_until: dt.date | None = None
    """The first day on which the person is not silenced any more; the last of all days for `do_not_contact`."""
    key: str = ""
    """What tells it from every other follow-up of the binder; stays when its day moves."""


class Heard(NamedTuple):
    """A claim with who said it and when."""

    claim: Claim
    contacts: tuple[str, ...]
    """Paths of the people who said it."""
    path: str
    """The note it stands in."""
    day: dt.date | None


class ClaimGroup(NamedTuple):
    """Claims that are tied by a slug, or one untied claim."""

    slug: str
    category: str
    heard: tuple[Heard, ...]
    """Oldest first; those that oppose are among them."""
    standing: Literal["single source", "corroborated", "contradicted"]
    sources: int
    """Independent people: introducer and introduced count as one."""


class AskedQuestion(NamedTuple):
    """A question of the bank with its use."""

    question: Question
    path: str
    """The set it stands in."""
    planned: tuple[str, ...]
    """Interviews that chose it and did not ask it yet."""
    asked: tuple[str, ...]
    """Interviews in which it was asked."""
    never_asked_in: tuple[str, ...]
    """Paths of industries with held interviews in which it was never asked."""


@dataclass(frozen=True, slots=True)
class Derived:
    """Everything that follows from the notes on the day `today`."""

    today: dt.date
    states: Mapping[str, State]
    """By path of the interview."""
    timelines: Mapping[str, Timeline]
    """By path of the interview: what has happened, from fields and log together."""
    stages: Mapping[str, ContactStage]
    """By path of the contact."""
    readiness: Mapping[str, Readiness]
    """By path of the contact."""
    touches: Mapping[str, tuple[Touched, ...]]
    """By path of the contact, newest first; none lies in the future."""
    last_contact: Mapping[str, dt.date]
    """By path of the contact; missing where there was no contact yet."""
    follow_ups: tuple[FollowUp, ...]
    """All, open and closed, in the order of the status index."""
    coming: tuple[FollowUp, ...]
    """Open from a later day on, if no note changes until then: `shows_from` lies ahead."""
    agenda: tuple[FollowUp, ...]
    """Overdue, today and soon (7 days), at most one for a person and a day, in the order of Today."""
