"""What a rule sees and what it gives: the binder with everything derived, and places to mend."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ..derive.calendar import Calendar
from ..model.binder import Binder
from ..model.derived import Derived, FollowUp, InterviewState
from ..model.options import Options
from ..model.problem import Level, Location
from ..model.records import Contact, Interview


class Finding(NamedTuple):
    """One place that a rule objects to; the table adds the check's name and level."""

    at: Location
    what: str
    """What is wrong, one sentence without a full stop."""
    mend: str
    """What the person can do, one sentence without a full stop."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a rule may look at."""

    binder: Binder
    derived: Derived
    options: Options
    calendar: Calendar
    with_whom: Mapping[str, tuple[Contact, ...]]
    """Contacts that have a record, by path of the interview."""
    ahead: tuple[Interview, ...]
    """Interviews that may still take place: work in hand, by path."""
    to_thank: tuple[Interview, ...]
    """Interviews that took place and were not thanked for, by path."""
    due: tuple[FollowUp, ...]
    """Follow-ups that are due today or overdue."""

    @property
    def today(self) -> dt.date:
        """The day all rules count from."""
        return self.options.today

    def state(self, interview: Interview) -> InterviewState:
        """Return the name of the state of `interview`."""
        return self.derived.states[interview.path].name

    def names(self, interview: Interview) -> str:
        """Return the names of the people in `interview`, else its title."""
        if not interview.contact:
            return interview.name
        *first, last = [self.binder.name(link) for link in interview.contact]
        return f"{', '.join(first)} and {last}" if first else last


class Rule(NamedTuple):
    """A check: its name, its level unless configured, and the function whose docstring is the manual."""

    name: str
    level: Level
    look: Callable[[Scene], Iterator[Finding]]
