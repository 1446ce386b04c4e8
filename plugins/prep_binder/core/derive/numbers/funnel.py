"""How far requests went: requested, replied, scheduled, held, and introductions that came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from ...model.binder import Binder
from ...model.derived import MET, Derived, State, Timeline
from ...model.numbers import FunnelStep, Reached
from ...model.records import Interview

STEPS: tuple[FunnelStep, ...] = ("requested", "replied", "scheduled", "held", "introductions")


def funnel(binder: Binder, derived: Derived) -> tuple[Reached, ...]:
    """Return how many interviews came at least as far as each step, with the median days since the step before.

    Whoever came to a later step passed the earlier ones, noted or not: a held talk was agreed. The day of
    `scheduled` is that of the appointment. A day before that of the step before is left out of the median.
    """
    rank: list[int] = []
    days: dict[FunnelStep, list[int]] = {step: [] for step in STEPS}
    for interview in binder.interviews.values():
        events, state = derived.timelines[interview.path], derived.states[interview.path]
        rank.append(steps_reached(interview, events, state))
        dated = _days(interview, events)
        for before, step in pairwise(STEPS):
            start, end = dated[before], dated[step]
            if start is not None and end is not None and end >= start:
                days[step].append((end - start).days)
    return tuple(
        Reached(step, sum(one > place for one in rank), _middle(days[step]), len(days[step]))
        for place, step in enumerate(STEPS)
    )


def steps_reached(interview: Interview, events: Timeline, state: State) -> int:
    """Return how many steps of the funnel `interview` made, 0 to 5."""
    if state.name in MET:
        return 5 if interview.introductions else 4
    if events.scheduled is not None or state.name in {"scheduled", "cancelled", "no_show"}:
        return 3
    if events.replied is not None or state.name == "declined":
        return 2
    return 1 if events.requested is not None or state.name in {"requested", "silent"} else 0


def _days(interview: Interview, events: Timeline) -> dict[FunnelStep, dt.date | None]:
    held = events.held.day if events.held else None
    given = [one.given or held for one in interview.introductions]
    return {
        "requested": events.requested.day if events.requested else None,
        "replied": events.replied.day if events.replied else None,
        "scheduled": events.scheduled.day if events.scheduled else None,
        "held": held,
        "introductions": min((day for day in given if day is not None), default=None),
    }


def _middle(days: Iterable[int]) -> float | None:
    listed = sorted(days)
    return float(median(listed)) if listed else None
