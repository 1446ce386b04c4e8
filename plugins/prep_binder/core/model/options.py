"""The options of a binder, typed; shells read them from mkdocs.yml."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from .problem import Level
from .records import Landed, Publish

Unit = Literal["business", "days"]
DateOrder = Literal["iso", "dmy", "mdy"]
CoverageBy = Literal["role", "company"] | tuple[str, ...]
"""The columns of the coverage: roles, companies, or tags that the person names, such as levels of seniority."""

FOLDERS: Mapping[str, str] = MappingProxyType(
    {
        "contact": "contacts",
        "interview": "interviews",
        "company": "companies",
        "industry": "industries",
        "role": "roles",
        "questions": "questions",
    }
)


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time: calendar days or business days."""

    count: int
    unit: Unit = "days"


@dataclass(frozen=True, slots=True)
class DueRule:
    """When a kind of follow-up is due and from when it is overdue, both counted from its start."""

    due: Span
    overdue: Span


def _rule(due: int, due_unit: Unit, overdue: int, overdue_unit: Unit) -> DueRule:
    return DueRule(Span(due, due_unit), Span(overdue, overdue_unit))


DUE: Mapping[str, DueRule] = MappingProxyType(
    {
        "request": _rule(3, "business", 7, "business"),
        "nudge": _rule(7, "business", 10, "business"),
        "research": _rule(-2, "business", 0, "days"),
        "confirm": _rule(-1, "business", 0, "days"),
        "debrief": _rule(0, "days", 1, "days"),
        "thank_you": _rule(1, "days", 3, "days"),
        "promise": _rule(7, "days", 8, "days"),
        "introduction": _rule(3, "business", 7, "business"),
        "loop_back": _rule(2, "business", 7, "days"),
        "report_back": _rule(7, "days", 21, "days"),
        "news": _rule(2, "days", 7, "days"),
    }
)
"""Defaults of `due:`; reconnect follows the cadence instead. For research and confirm the overdue day is the
scheduled day itself; for a promise with a date, overdue is the day after it."""

CADENCE: Mapping[str, int] = MappingProxyType({"A": 30, "B": 90, "C": 180, "D": 365})
"""Days after which a contact of each priority should hear from the person again."""


RANKING: Mapping[str, float] = MappingProxyType(
    {"gap": 3.0, "second_voice": 1.0, "introduction": 2.0, "priority": 1.0, "channel": 2.0}
)
"""Points for each reason to ask somebody next. gap: nobody was heard in their role and industry; second_voice: one
was; introduction: somebody introduced them; priority: times 3 for A, 2 for B, 1 for C; channel: times the share of
requests by the best channel to them that were answered, from 10 requests on."""


@dataclass(frozen=True, slots=True)
class Me:
    """The person whose binder it is."""

    name: str = ""
    address: str = ""
    opener: str = ""
    about: str = ""
    """The answer to "tell me about yourself"."""
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """Everything that can be configured; `today` is the one date that rules count from."""

    today: dt.date
    folders: Mapping[str, str] = field(default_factory=lambda: FOLDERS)
    dates: DateOrder = "iso"
    due: Mapping[str, DueRule] = field(default_factory=lambda: DUE)
    cadence: Mapping[str, int] = field(default_factory=lambda: CADENCE)
    max_nudges: int = 1
    weekdays: frozenset[int] = frozenset({0, 1, 2, 3, 4})
    """Business days, Monday is 0."""
    holidays: frozenset[dt.date] = frozenset()
    me: Me = field(default_factory=Me)
    referral_ask: Literal["close", "week_later"] = "close"
    landed: Landed | None = None
    coverage: CoverageBy = "role"
    ranking: Mapping[str, float] = field(default_factory=lambda: RANKING)
    levels: Mapping[str, Level] = field(default_factory=lambda: MappingProxyType({}))
    """Levels that replace those of the checks, by the check's name."""
    feeds: bool = False
    """Whether the private site holds a calendar file of what is due."""
    edition: Publish = "private"
    """Who the site is for; what it may show follows from the schema."""
    may_appear: tuple[str, ...] = ()
    """Words that the leak check lets pass although somebody bears them as a name."""
    public_pages: tuple[str, ...] = ()
    """Patterns of ordinary pages that count as `publish: public`; `*` stands for any signs, `/` among them."""
    pseudonym_key: bytes = b""
    """Makes the addresses of withheld people such that nobody can guess them; kept beside the notes."""
    zones: Collection[str] | None = None
    """Names of the time zones that there are; None where that is not known, and each of the right form is taken."""
