"""The day and the hour of a conversation, so that nobody rings an hour late."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from .values import When


class Appointment(NamedTuple):
    """A day, mostly with a time, by the clock that it was agreed by."""

    when: When
    zone: str
    """The zone that the time is meant in; empty where it is not known, or where the time has an offset of its own."""
    here: dt.datetime | None
    """The same moment on the person's own clock; None where that is not known, or shows the same."""
