"""Lines in people's own logs that tell what became of a conversation: `email reply: gladly`, `phone held`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from ..model.binder import Binder
from ..model.records import Contact, Interview
from ..model.values import Touch

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
"""Kind of a log line -> the event it stands for; a log line counts like the field."""
_TOLD = frozenset({"requested", "replied", "nudged", "confirmed", "held", "debriefed"})
"""Events that a person's own log tells of; thanks go to each person, and are looked up there."""
_OVER = frozenset({"declined", "dropped", "cancelled", "no_show", "closed"})
"""Typed stages after which nothing more is heard of a conversation."""

Days = dict[str, dt.date]
"""Event of an interview -> the day it first happened, as far as is known."""


def told_of(binder: Binder) -> Mapping[str, tuple[Touch, ...]]:
    """Return the lines of people's own logs that tell of an interview, by its path, the oldest first.

    A line tells of the newest of the person's interviews of which it can be true on its day: an answer or a
    nudge needs a request before it, `confirm` an appointment ahead, `held` a request or an appointment, and
    `request` an interview that was not asked for yet, or one postponed until that day at the latest. Nothing is
    told of an interview before an earlier one with the person was held.
    """
    found: dict[str, list[Touch]] = {}
    for contact in binder.contacts.values():
        interviews = binder.interviews_of.get(contact.path, ())
        if contact.log and interviews:
            for path, touch in _attributed(contact, interviews):
                found.setdefault(path, []).append(touch)
    return {path: tuple(sorted(touches, key=lambda one: one.day)) for path, touches in found.items()}


def _attributed(contact: Contact, interviews: Iterable[Interview]) -> Iterable[tuple[str, Touch]]:
    talks = [(interview, _days(interview)) for interview in interviews]
    for touch in sorted(contact.log, key=lambda one: one.day):
        name = LOGGED.get(touch.kind)
        if name not in _TOLD:
            continue
        for interview, days in talks:
            others = [known["held"] for _, known in talks if known is not days and "held" in known]
            if _can_be(interview, days, name, touch.day) and not _is_of_an_earlier(touch.day, days, others):
                days.setdefault(name, touch.day)
                yield interview.path, touch
                break


def _days(interview: Interview) -> Days:
    """The days that the note of an interview itself names, by its fields and its log."""
    found: Days = {}
    for name in ("requested", "replied", "scheduled", "confirmed", "held", "debriefed", "thanked"):
        when = getattr(interview, name)
        if when is not None:
            found[name] = when.day
    for touch in sorted(interview.log, key=lambda one: one.day):
        if touch.kind in LOGGED:
            found.setdefault(LOGGED[touch.kind], touch.day)
    return found


def _can_be(interview: Interview, days: Days, name: str, day: dt.date) -> bool:
    """Whether an event of that name can have happened on that day, by what else is known."""
    if interview.stage is not None and interview.stage.text in _OVER:
        return False
    if name == "requested":
        return _can_be_asked(interview, days, day)
    over = days.get("held", days.get("debriefed", days.get("thanked", dt.date.max)))
    asked, scheduled = days.get("requested"), days.get("scheduled")
    if name in ("replied", "nudged"):
        return asked is not None and asked <= day <= over
    if name == "confirmed":
        return scheduled is not None and day <= scheduled and day <= over
    if name == "debriefed":
        return days.get("held", scheduled or dt.date.max) <= day
    is_begun = (asked is not None and asked <= day) or scheduled is not None
    return over == dt.date.max and is_begun and (scheduled is None or scheduled <= day)


def _can_be_asked(interview: Interview, days: Days, day: dt.date) -> bool:
    if is_postponed_until(interview, day):
        return "held" not in days
    return "requested" not in days and all(day <= other for other in days.values())


def is_postponed_until(interview: Interview, day: dt.date) -> bool:
    """Whether an interview was postponed to `day` or before it, so that what happens from then on is new."""
    stage, resume_on = interview.stage, interview.resume_on
    return stage is not None and stage.text == "postponed" and resume_on is not None and resume_on.day <= day


def _is_of_an_earlier(day: dt.date, days: Days, held: Iterable[dt.date]) -> bool:
    """Whether a line on `day` stands before another talk that this interview can only have come after."""
    return not days and any(day <= other for other in held)
