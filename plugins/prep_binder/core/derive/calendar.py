"""Adds calendar days and business days to a date; weekdays and holidays are the person's own."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from ..model.options import Options, Span

LONGEST_PAUSE = 400
"""Days without any business day after which counting falls back to calendar days."""
LONGEST_COUNT = 10_000
"""Business days (some forty years) beyond which counting falls back to calendar days."""


def shifted(day: dt.date, days: int) -> dt.date:
    """Return `day` plus `days` calendar days, held within the years 1 to 9999."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return dt.date.max if days > 0 else dt.date.min


@dataclass(frozen=True, slots=True)
class Calendar:
    """The person's business days: some weekdays (Monday is 0), less the holidays."""

    weekdays: frozenset[int]
    holidays: frozenset[dt.date]
    _known: dict[tuple[dt.date, int], dt.date] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, options: Options) -> Calendar:
        """Return the calendar that `options` describe."""
        return cls(options.weekdays, options.holidays)

    def is_business_day(self, day: dt.date) -> bool:
        """Tell whether one works on `day`."""
        return day.weekday() in self.weekdays and day not in self.holidays

    def business_days_after(self, day: dt.date, count: int) -> dt.date:
        """Return the `count`-th business day after `day`, or before it where `count` is negative.

        The start itself never counts, so from a Saturday the first business day is Monday; 0 is the day
        itself. A calendar that has no business day left counts calendar days instead.
        """
        known = self._known.get((day, count))
        if known is None:
            known = self._known[day, count] = self._counted(day, count)
        return known

    def _counted(self, day: dt.date, count: int) -> dt.date:
        left, step = abs(count), 1 if count > 0 else -1
        if left > LONGEST_COUNT:
            return shifted(day, count)
        found, pause = day, 0
        while left and pause < LONGEST_PAUSE:
            found, pause = shifted(found, step), pause + 1
            if self.is_business_day(found):
                left, pause = left - 1, 0
        return shifted(day, count) if left else found

    def after(self, day: dt.date, span: Span) -> dt.date:
        """Return the day that lies `span` after `day`, before it where the span is negative."""
        if span.unit == "business":
            return self.business_days_after(day, span.count)
        return shifted(day, span.count)
