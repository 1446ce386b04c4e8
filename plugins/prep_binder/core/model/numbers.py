"""The numbers of a search: how far requests went, what was answered, thanked in time, and how many a week."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

FunnelStep = Literal["requested", "replied", "scheduled", "held", "introductions"]


class Reached(NamedTuple):
    """One step of the funnel."""

    step: FunnelStep
    interviews: int
    """Those that came at least this far."""
    days: float | None
    """Median days since the step before; None where no interview has both dates."""
    timed: int
    """Interviews that have both dates."""


class Rate(NamedTuple):
    """How requests of one kind were answered."""

    name: str
    """The channel, source or priority; empty where it is not noted."""
    asked: int
    replied: int
    waiting: int
    """Asked, not answered, and not yet given up: they say nothing so far."""

    @property
    def decided(self) -> int:
        """The n of the rate: requests that were answered or given up."""
        return self.asked - self.waiting

    @property
    def percent(self) -> int | None:
        """Percent of the decided requests that were answered; None below 10 of them."""
        return percent(self.replied, self.decided)


class Thanks(NamedTuple):
    """How people were thanked for their time."""

    in_time: int
    late: int
    undated: int
    """Thanked, on a day that is not noted."""
    missing: int
    """Not thanked, and overdue."""
    pending: int
    """Not thanked, and still in time."""
    by_letter: int
    """Of those thanked: by post."""


class Week(NamedTuple):
    """A week, by its Monday, with a count."""

    monday: dt.date
    number: int


LEAST = 10
"""The n from which a percentage says more than the counts (the product's rule)."""


def percent(part: int, whole: int) -> int | None:
    """Return the rounded percentage, half up; None where `whole` is below 10, for then counts are shown."""
    return (200 * part + whole) // (2 * whole) if whole >= LEAST else None
