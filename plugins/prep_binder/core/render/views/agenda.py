"""What is due, by stretches of time; and what comes up in the weeks after the build, for a page opened then."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ...derive import agenda_on
from ...model.derived import URGENCY, Derived, FollowUp
from ..rows import Due, due_row
from ..site import Here

STATES = ("overdue", "today", "soon")
SHOWN = 40
"""How many follow-ups a group shows; nobody does more in a day, and the status index has them all."""
AHEAD = 100
"""Days after the build until which the page knows what is due: two months and a good margin."""
HELD = 160
"""How many rows the page holds beyond those it shows on the day of the build."""
WEEKS = 9
"""Weeks of which the first rows are held where there are more rows than that."""


class AgendaGroup(NamedTuple):
    """What is due in one stretch of time."""

    state: str
    due: tuple[Due, ...]
    total: int


class Agenda(NamedTuple):
    """Everything that is due, on the day of the build and later."""

    groups: tuple[AgendaGroup, ...]
    """One for each state, also for one with nothing in it."""
    later: tuple[Due, ...]
    """Rows that a later day shows, if no note changes until then."""
    is_whole: bool
    """Whether the page holds every follow-up of the days ahead, and can count them."""
    shown: int
    """How many rows a group shows at most."""
    ahead: int
    """For how many days after the build the page knows what is due."""
    urgency: tuple[str, ...] = URGENCY
    """The kinds, the most urgent first."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is due on the day of the build."""
        return not any(group.due for group in self.groups)


def agenda_of(here: Here) -> Agenda:
    """The agenda of the whole binder."""
    derived = here.site.derived
    groups = tuple(_group(here, state) for state in STATES)
    shown = {id(row.follow_up) for group in groups for row in group.due}
    later = [one for one in _until(derived, derived.today + dt.timedelta(AHEAD)) if id(one) not in shown]
    is_whole = len(later) <= HELD
    if not is_whole:
        later = _first_of_each_week(derived, shown)[:HELD]
    return Agenda(groups, tuple(due_row(here, one) for one in later), is_whole, SHOWN, AHEAD)


def _group(here: Here, state: str) -> AgendaGroup:
    found = [one for one in here.site.derived.agenda if one.state == state]
    return AgendaGroup(state, tuple(due_row(here, one) for one in found[:SHOWN]), len(found))


def _until(derived: Derived, day: dt.date) -> list[FollowUp]:
    known = (*derived.follow_ups, *derived.coming)
    return [one for one in known if one.state != "closed" and one.due <= day]


def _first_of_each_week(derived: Derived, shown: set[int]) -> list[FollowUp]:
    """What the groups begin with in the weeks to come, the nearest week first."""
    still_open = (one for one in (*derived.follow_ups, *derived.coming) if one.state != "closed")
    by_key = {one.key: one for one in still_open}
    found: dict[int, FollowUp] = {}
    for week in range(1, WEEKS + 1):
        agenda = agenda_on(derived, derived.today + dt.timedelta(weeks=week))
        for state in STATES:
            for one in [one for one in agenda if one.state == state][:SHOWN]:
                known = by_key[one.key]
                if id(known) not in shown:
                    found[id(known)] = known
    return list(found.values())
