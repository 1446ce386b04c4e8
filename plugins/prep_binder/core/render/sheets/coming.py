"""The call sheets of the days to come in one document: what is in hand this week, and one print for all of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from ...derive.appointments import appointment_of
from ...derive.call_sheets import CallSheets
from ...model.appointment import Appointment
from ..reference import Ref
from ..site import CALLS, Here, Site, is_coming
from .call_sheet import CallSheetView, call_sheet_view
from .sheet import SheetView

HELD = 28
"""How many sheets the document holds at most, the nearest ones: it is opened on a phone, too."""
LISTED = 200
"""How many it names."""


class ComingSheet(NamedTuple):
    """One call sheet with the day that it is for."""

    day: dt.date
    when: Appointment | None
    """The appointment; None for a request that is due on the day, by phone."""
    sheet: Ref
    view: CallSheetView | None
    """None where the document has no room for it: then it is printed from its own page."""


class ComingView(NamedTuple):
    """What the template shows: the script leaves out what is not within seven days of being opened."""

    sheets: tuple[ComingSheet, ...]
    built: dt.date


def coming_view(at: Callable[[str], Here]) -> SheetView:
    """Plan the document of all sheets that may be wanted within a week of some day after the build."""
    return SheetView("coming", CALLS, "Call sheets", partial(_view, at(CALLS)))


def _view(here: Here) -> ComingView:
    site = here.site
    made = CallSheets(site.binder, site.derived, site.options)
    found = sorted(_days(site), key=lambda one: (one[0], one[1]))[:LISTED]
    sheets = (
        ComingSheet(
            day,
            when,
            here.ref(site.call_sheets[path], site.binder.contacts[path].name),
            call_sheet_view(here, made, site.binder.contacts[path]) if number <= HELD else None,
        )
        for number, (day, path, when) in enumerate(found, start=1)
    )
    return ComingView(tuple(sheets), site.derived.today)


def _days(site: Site) -> Iterator[tuple[dt.date, str, Appointment | None]]:
    """Day, contact, and appointment of each: talks that are scheduled, else a request by phone."""
    for path in site.call_sheets:
        talks = site.binder.interviews_of.get(path, ())
        appointments = [
            found
            for talk in talks
            if is_coming(talk, site.derived)
            and site.derived.states[talk.path].name == "scheduled"
            and (found := appointment_of(site.binder, site.options, talk)) is not None
        ]
        requests = (*site.open_follow_ups.get(path, ()), *site.coming.get(path, ()))
        days = [one.due for one in requests if one.kind == "request" and one.channel == "phone"]
        if appointments:
            first = min(appointments, key=lambda one: one.when.day)
            yield first.when.day, path, first
        elif days:
            yield min(days), path, None
