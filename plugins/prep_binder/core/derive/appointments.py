"""When a conversation takes place: on the clock that it was agreed by, and on one's own."""

from __future__ import annotations

import datetime as dt

from ..model.appointment import Appointment
from ..model.binder import Binder
from ..model.options import Options
from ..model.records import Interview
from ..model.values import When
from .touches import people


def zone_of(binder: Binder, interview: Interview) -> str:
    """Return where the times of `interview` are meant: its own zone, else that of the first contact who has one."""
    return interview.timezone or next((one.timezone for one in people(binder, interview) if one.timezone), "")


def appointment_of(binder: Binder, options: Options, interview: Interview) -> Appointment | None:
    """Return when `interview` is scheduled for; None where it is not.

    The person's own clock is that of `me.timezone`. It is for nobody else, and so only the private edition knows it.
    """
    when = interview.scheduled
    if when is None:
        return None
    zone = zone_of(binder, interview)
    if when.clock is not None and when.clock.tzinfo is not None:
        zone = ""
    mine = options.me.timezone if options.edition == "private" else ""
    return Appointment(when, zone, _here(when, zone, mine))


def _here(when: When, zone: str, mine: str) -> dt.datetime | None:
    """The moment on the clock of `mine`; None where a clock is not known, or both show the same."""
    if when.clock is None or not mine:
        return None
    import zoneinfo  # noqa: PLC0415 - few binders name a zone of one's own

    there = dt.datetime.combine(when.day, when.clock)
    try:
        if there.tzinfo is None:
            if not zone:
                return None
            there = there.replace(tzinfo=zoneinfo.ZoneInfo(zone))
        here = there.astimezone(zoneinfo.ZoneInfo(mine))
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError, OverflowError):
        return None  # what is no zone has no clock; a day may be at the end of the calendar
    return here if here.replace(tzinfo=None) != there.replace(tzinfo=None) else None
