"""The index of conversations, by stage and date."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ...model.records import Interview
from ..page import View
from ..rows import InterviewRow, interview_row, main_date
from ..site import INTERVIEWS, Here
from .index import index_view

GROUPS = (
    ("Coming up", ("scheduled",)),
    ("Asked, no date yet", ("requested",)),
    ("Ideas", ("idea",)),
    ("To be thanked", ("held",)),
    ("Thanked, not closed yet", ("thanked",)),
    ("Postponed", ("postponed",)),
    ("Closed", ("closed",)),
    ("Silent", ("silent",)),
    ("Did not take place", ("cancelled", "no_show")),
    ("Declined or dropped", ("declined", "dropped")),
)
"""Headings of the page and the states below them."""


class StateGroup(NamedTuple):
    """Interviews under one heading."""

    name: str
    ident: str
    interviews: tuple[InterviewRow, ...]


class InterviewsView(NamedTuple):
    """What the interviews template shows."""

    total: int
    groups: tuple[StateGroup, ...]
    folder: str


def interviews_view(here: Here) -> View:
    """The page that lists every interview."""
    by_state: dict[str, list[Interview]] = {}
    for interview in here.site.binder.interviews.values():
        by_state.setdefault(here.site.derived.states[interview.path].name, []).append(interview)
    groups = []
    for name, states in GROUPS:
        found = [one for state in states for one in by_state.get(state, ())]
        found.sort(key=_newest if states != ("scheduled",) else _soonest)
        if found:
            groups.append(
                StateGroup(name, f"pb-{states[0]}", tuple(interview_row(here, one) for one in found))
            )
    view = InterviewsView(
        len(here.site.binder.interviews), tuple(groups), here.site.options.folders["interview"]
    )
    return index_view(here, "interviews", INTERVIEWS, "Interviews", view)


def _soonest(interview: Interview) -> tuple[dt.date, dt.time, str]:
    when = main_date(interview)
    clock = when.clock.replace(tzinfo=None) if when and when.clock else dt.time.max
    return when.day if when else dt.date.max, clock, interview.name


def _newest(interview: Interview) -> tuple[int, str]:
    when = main_date(interview)
    return -when.day.toordinal() if when else 0, interview.name
