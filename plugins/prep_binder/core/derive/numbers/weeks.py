"""Week by week: conversations that were held, and follow-ups that were due and not done."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from ...model.binder import Binder
from ...model.derived import Derived
from ...model.numbers import Week
from ..calendar import shifted
from ..talks import held_talks

LONGEST = 53
"""Weeks that are counted at most, back from today: a year, so that its seasons can be seen."""


def conversations_by_week(binder: Binder, derived: Derived) -> tuple[Week, ...]:
    """Return the conversations of each week, from the first one to the week of today, at most 53 weeks."""
    days = [talk.day for talk in held_talks(derived, binder.interviews.values())]
    counts = Counter(_monday(day) for day in days)
    return tuple(Week(monday, counts[monday]) for monday in _mondays(min(days, default=None), derived.today))


def open_by_week(derived: Derived) -> tuple[Week, ...]:
    """Return how many follow-ups were due and not done at the end of each week, the last one as of today.

    At most 53 weeks. What was done on a day that is not noted is left out: nothing tells how long it was open.
    """
    changes: Counter[dt.date] = Counter()
    first: dt.date | None = None
    for one in derived.follow_ups:
        if one.due > derived.today or one.state == "silenced":
            continue
        if one.state == "closed" and (one.cleared_on is None or one.cleared_on <= one.due):
            continue
        first = min(first or one.due, one.due)
        changes[_monday(one.due)] += 1
        if one.cleared_on is not None:
            changes[_monday(one.cleared_on)] -= 1
    weeks = _mondays(first, derived.today)
    count = sum(changes[monday] for monday in changes if weeks and monday < weeks[0])
    found = []
    for monday in weeks:
        count += changes[monday]
        found.append(Week(monday, count))
    return tuple(found)


def _monday(day: dt.date) -> dt.date:
    return shifted(day, -day.weekday())


def _mondays(first: dt.date | None, today: dt.date) -> list[dt.date]:
    if first is None or first > today:
        return []
    last = _monday(today)
    count = min((last - _monday(first)).days // 7 + 1, LONGEST)
    return [shifted(last, -7 * number) for number in range(count - 1, -1, -1)]
