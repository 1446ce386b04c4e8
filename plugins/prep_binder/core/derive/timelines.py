"""The dated events of an interview that have happened, from its fields and from its log together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..model.derived import Timeline
from ..model.records import Interview
from ..model.values import CHANNELS, Touch, When

LOGGED: dict[str, str] = {
    "request": "requested",
    "requested": "requested",
    "asked": "requested",
    "reply": "replied",
    "replied": "replied",
    "confirm": "confirmed",
    "confirmed": "confirmed",
    "held": "held",
    "debrief": "debriefed",
    "debriefed": "debriefed",
    "thanks": "thanked",
    "thanked": "thanked",
    "nudge": "nudged",
    "nudged": "nudged",
    "reminder": "nudged",
}
"""Kind of a log line -> the event it stands for; a log line of an interview counts like the field."""


def timeline(interview: Interview, today: dt.date) -> Timeline:
    """Return the events of `interview` that lie not after `today`, a field before a log line.

    A typed stage of held, thanked or closed without `held` means the talk took place on the scheduled day.
    """
    logged = _logged(interview.log, today) if interview.log else {}

    def event(name: str, typed: When | None) -> When | None:
        if typed is not None and typed.day <= today:
            return typed
        return logged[name][0] if name in logged else None

    held, scheduled = event("held", interview.held), interview.scheduled
    debriefed = event("debriefed", interview.debriefed)
    if held is None and _is_over(interview) and scheduled is not None and scheduled.day <= today:
        held = scheduled
    return Timeline(
        requested=event("requested", interview.requested),
        replied=event("replied", interview.replied),
        scheduled=scheduled,
        confirmed=event("confirmed", interview.confirmed),
        held=held or debriefed,
        debriefed=debriefed,
        thanked=event("thanked", interview.thanked),
        nudged=_nudges(interview, logged.get("nudged", []), today),
    )


def _is_over(interview: Interview) -> bool:
    return interview.stage is not None and interview.stage.text in {"held", "thanked", "closed"}


def _nudges(interview: Interview, logged: Iterable[When], today: dt.date) -> tuple[When, ...]:
    if not interview.nudged:
        return tuple(logged)
    by_day = {when.day: when for when in (*logged, *interview.nudged) if when.day <= today}
    return tuple(by_day[day] for day in sorted(by_day))


def _logged(log: Iterable[Touch], today: dt.date) -> dict[str, list[When]]:
    found: dict[str, list[When]] = {}
    for touch in sorted(log, key=lambda touch: touch.day):
        name = LOGGED.get(touch.kind)
        if name and touch.day <= today:
            word = touch.channel if touch.channel in CHANNELS else ""
            found.setdefault(name, []).append(When(touch.day, None, word, touch.at))
    return found
