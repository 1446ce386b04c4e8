"""The dated events of an interview that have happened, from its fields and from its log together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..model.derived import MET, Timeline
from ..model.records import Interview
from ..model.values import CHANNELS, Touch, When
from .told import LOGGED, in_order, is_postponed_until


def timeline(interview: Interview, today: dt.date, told: Iterable[Touch] = ()) -> Timeline:
    """Return the events of `interview` that lie not after `today`, a field before a log line.

    `told` are lines of the people's own logs that tell of it (see `told`). A typed stage of held, thanked or
    closed without `held` means that the talk took place on the scheduled day; so does what was noted, learned or
    thanked for after that day. Of an interview that was postponed, only what happened since it was taken up again
    counts.
    """
    log = (*interview.log, *told)
    logged = _logged(log, today) if log else {}

    def event(name: str, typed: When | None) -> When | None:
        if typed is not None and typed.day <= today:
            return typed
        return logged[name][0] if name in logged else None

    requests = _known(interview.requested, logged.get("requested", ()), today)
    replies = _known(interview.replied, logged.get("replied", ()), today)
    since = _taken_up_again(interview, (*requests, *replies))
    debriefed, thanked = event("debriefed", interview.debriefed), event("thanked", interview.thanked)
    held = event("held", interview.held) or _held_as_agreed(interview, debriefed or thanked, today)
    return Timeline(
        requested=next((when for when in requests if when.day >= since), next(iter(requests), None)),
        replied=next((when for when in replies if when.day >= since), None),
        scheduled=_from(since, interview.scheduled),
        confirmed=_from(since, event("confirmed", interview.confirmed)),
        held=held or debriefed,
        debriefed=debriefed,
        thanked=thanked,
        nudged=tuple(one for one in _nudges(interview, logged.get("nudged", []), today) if one.day >= since),
    )


def _known(typed: When | None, logged: Iterable[When], today: dt.date) -> tuple[When, ...]:
    """What happened up to today, the field first."""
    return (typed, *logged) if typed is not None and typed.day <= today else tuple(logged)


def _taken_up_again(interview: Interview, asked: Iterable[When]) -> dt.date:
    """The day on which a postponed interview was asked for or answered again; the first of all days for others."""
    return min((one.day for one in asked if is_postponed_until(interview, one.day)), default=dt.date.min)


def _from(since: dt.date, when: When | None) -> When | None:
    return when if when is not None and when.day >= since else None


def _held_as_agreed(interview: Interview, after: When | None, today: dt.date) -> When | None:
    """The appointment, where something says that it took place."""
    scheduled = interview.scheduled
    if scheduled is None or scheduled.day > today:
        return None
    is_after = (
        scheduled.day <= after.day if after is not None else bool(interview.learned) and scheduled.day < today
    )
    return scheduled if _is_over(interview) or (is_after and interview.stage is None) else None


def _is_over(interview: Interview) -> bool:
    return interview.stage is not None and interview.stage.text in MET


def _nudges(interview: Interview, logged: Iterable[When], today: dt.date) -> tuple[When, ...]:
    if not interview.nudged:
        return tuple(logged)
    by_day = {when.day: when for when in (*logged, *interview.nudged) if when.day <= today}
    return tuple(by_day[day] for day in sorted(by_day))


def _logged(log: Iterable[Touch], today: dt.date) -> dict[str, list[When]]:
    found: dict[str, list[When]] = {}
    for touch in sorted(log, key=in_order):
        name = LOGGED.get(touch.kind)
        if name and touch.day <= today:
            word = touch.channel if touch.channel in CHANNELS else ""
            found.setdefault(name, []).append(When(touch.day, None, word, touch.at))
    return found
