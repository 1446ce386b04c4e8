"""Everything the rules of follow-ups look at: the binder, the day, and what was derived from it so far."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from ..model.binder import Binder
from ..model.derived import Readiness, State, Timeline, Touched
from ..model.options import Options
from ..model.records import Contact, Interview
from .calendar import Calendar
from .touches import people

TALKS = frozenset({"held", "meeting", "talk", "chat"})
"""Kinds of touches that are a conversation."""


@dataclass(frozen=True, slots=True)
class Situation:
    """The binder on one day."""

    binder: Binder
    options: Options
    calendar: Calendar
    timelines: Mapping[str, Timeline]
    """By path of the interview."""
    states: Mapping[str, State]
    touches: Mapping[str, tuple[Touched, ...]]
    """By path of the contact, newest first."""
    last_contact: Mapping[str, dt.date]
    readiness: Mapping[str, Readiness]
    with_whom: Mapping[str, tuple[Contact, ...]]
    """Contacts that have a record, by path of the interview."""

    @property
    def today(self) -> dt.date:
        """The day all rules count from."""
        return self.options.today

    def touched_since(self, contact: str, day: dt.date, *kinds: str) -> dt.date | None:
        """Return the day of the first touch of `contact` from `day` on, of one of `kinds` if given."""
        first = None
        for touch in self.touches.get(contact, ()):
            if touch.day < day:
                break
            if not kinds or touch.kind in kinds:
                first = touch.day
        return first

    def latest_touches(self, contact: str) -> tuple[Touched, ...]:
        """Return all touches of `contact` on the day of the latest; a day has no hours, so their order says nothing."""
        touches = self.touches.get(contact, ())
        return tuple(touch for touch in touches if touch.day == touches[0].day)

    def was_met(self, contact: str) -> bool:
        """Tell whether a conversation with `contact` has taken place, by an interview or by the log."""
        return any(touch.kind in TALKS for touch in self.touches.get(contact, ())) or any(
            self.timelines[interview.path].held is not None
            for interview in self.binder.interviews_of.get(contact, ())
        )

    def company_facts(self, interview: Interview) -> int:
        """Count the researched facts about the companies of `interview`."""
        companies = (self.binder.companies.get(link.path) for link in interview.company)
        return sum(len(company.research) for company in companies if company is not None)


def gather_people(binder: Binder) -> dict[str, tuple[Contact, ...]]:
    """Return the contacts of every interview by its path."""
    return {path: people(binder, interview) for path, interview in binder.interviews.items()}
