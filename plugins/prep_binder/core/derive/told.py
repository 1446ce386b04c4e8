"""Lines in people's own logs that tell what became of a conversation: `email reply: gladly`, `phone held`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..model.binder import Binder
from ..model.derived import CALLED_OFF, MET
from ..model.records import Contact, Interview
from ..model.values import Touch

LOGGED: dict[str, str] = {
    "request": "requested",
    "nudge": "nudged",
    "reply": "replied",
    "scheduled": "replied",
    "confirmed": "confirmed",
    "held": "held",
    "debrief": "debriefed",
    "thanks": "thanked",
}
"""Kind of a log line -> the event it stands for; a log line counts like the field."""
RANK = {name: rank for rank, name in enumerate(dict.fromkeys(LOGGED.values()))}
"""Events in the order in which they happen; within a day the order of the lines says nothing."""
ROUND = 90
"""Days after which nothing that happens belongs to the last request any more (the note format: silent, requested)."""
NEAR = 3
"""Days by which two notes of the same talk may differ."""
_TOLD = frozenset({"requested", "replied", "nudged", "confirmed", "held", "debriefed"})
"""Events that a person's own log tells of; thanks go to each person, and are looked up there."""
Days = dict[str, dt.date]
"""Event of an interview -> the day it last happened, as far as is known."""


class _Talk(NamedTuple):
    """An interview with what is known of its days."""

    interview: Interview
    days: Days

    @property
    def stage(self) -> str:
        return self.interview.stage.text if self.interview.stage is not None else ""

    @property
    def over(self) -> dt.date:
        """The day after which nothing but thanks follows."""
        known = (self.days[name] for name in ("held", "debriefed", "thanked") if name in self.days)
        return next(known, dt.date.max)


def told_of(binder: Binder, today: dt.date) -> Mapping[str, tuple[Touch, ...]]:
    """Return the lines of people's own logs that tell of an interview, by its path, in the order of events.

    A line that says what a note of the person's interviews says already tells nothing new. Else it tells of the
    newest interview of which it can be true: an answer or a nudge needs a request in the `ROUND` before it,
    `confirmed` an appointment ahead, `held` a request or an appointment, and `request` an interview that was not asked
    for yet, or was postponed until that day at the latest. Nothing is told of an interview before another talk with
    the person, and of one without any date only what happened in the `ROUND` before `today`, after the last thanks.
    """
    found: dict[str, list[Touch]] = {}
    for contact in binder.contacts.values():
        interviews = binder.interviews_of.get(contact.path, ())
        if contact.log and interviews:
            for path, touch in _attributed(contact, interviews, today):
                found.setdefault(path, []).append(touch)
    return {path: tuple(sorted(touches, key=in_order)) for path, touches in found.items()}


def in_order(touch: Touch) -> tuple[dt.date, int]:
    """Return what log lines are ordered by: the day, then the order in which things happen."""
    return touch.day, RANK.get(LOGGED.get(touch.kind, ""), len(RANK))


def is_postponed_until(interview: Interview, day: dt.date) -> bool:
    """Whether an interview was postponed to `day` or before it, so that what happens from then on is new."""
    stage, resume_on = interview.stage, interview.resume_on
    return stage is not None and stage.text == "postponed" and resume_on is not None and resume_on.day <= day


def _attributed(
    contact: Contact, interviews: Iterable[Interview], today: dt.date
) -> Iterator[tuple[str, Touch]]:
    talks = [_Talk(interview, _days(interview, today)) for interview in interviews]
    ends = [touch.day for touch in contact.log if touch.kind == "thanks"]
    """Days on which a talk was over: of thanks, and of talks that only the log tells of."""
    for touch in sorted(contact.log, key=in_order):
        name = LOGGED.get(touch.kind)
        if touch.day > today or name not in _TOLD or any(_says(talk, name, touch.day) for talk in talks):
            continue
        for talk in talks:
            is_near = bool(talk.days) or (today - touch.day).days <= ROUND
            if (
                is_near
                and _can_be(talk, name, touch.day)
                and not _is_of_an_earlier(talk, touch.day, talks, ends)
            ):
                talk.days[name] = touch.day
                yield talk.interview.path, touch
                break
        else:
            ends += [touch.day] if name == "held" else []


def _days(interview: Interview, today: dt.date) -> Days:
    """The days that the note of an interview itself names, by its fields and its log; only an appointment is ahead."""
    found: Days = {}
    for touch in sorted(interview.log, key=in_order):
        if touch.kind in LOGGED and touch.day <= today:
            found[LOGGED[touch.kind]] = touch.day
    for name in ("requested", "replied", "scheduled", "confirmed", "held", "debriefed", "thanked"):
        when = getattr(interview, name)
        if when is not None and (when.day <= today or name == "scheduled"):
            found[name] = when.day
    if interview.nudged:
        found["nudged"] = max(when.day for when in interview.nudged)
    return found


def _says(talk: _Talk, name: str, day: dt.date) -> bool:
    """Whether a note says already what a line of that day says; a talk is not remembered to the day."""
    if name == "nudged" and any(when.day == day for when in talk.interview.nudged):
        return True
    noted = talk.days.get(name)
    return noted is not None and abs((noted - day).days) <= (NEAR if name == "held" else 0)


def _can_be(talk: _Talk, name: str, day: dt.date) -> bool:
    """Whether an event of that name can have happened on that day, by what else is known."""
    if talk.stage in MET and "held" not in talk.days:
        return False  # it took place on a day that nobody wrote down: before all that follows
    if talk.stage in CALLED_OFF and name not in ("requested", "replied"):
        return False
    scheduled = talk.days.get("scheduled")
    if name == "requested":
        return _can_be_asked(talk, day)
    if name == "held":
        return _can_be_held(talk, day)
    if name == "confirmed":
        return scheduled is not None and day <= min(scheduled, talk.over)
    if name == "debriefed":
        return talk.days.get("held", scheduled or dt.date.max) <= day
    asked = talk.days.get("requested", dt.date.max)
    last = max(asked, talk.days.get("nudged", asked))
    return asked <= day <= talk.over and (day - last).days <= ROUND


def _can_be_held(talk: _Talk, day: dt.date) -> bool:
    """A talk takes place on its day or the day before; without an appointment some time after it was asked for."""
    asked, scheduled = talk.days.get("requested"), talk.days.get("scheduled")
    if talk.over != dt.date.max:
        return False
    if scheduled is not None:
        return (scheduled - day).days <= 1
    return asked is not None and 0 <= (day - asked).days <= ROUND


def _can_be_asked(talk: _Talk, day: dt.date) -> bool:
    if is_postponed_until(talk.interview, day):
        return "held" not in talk.days
    first = min(talk.days.values(), default=dt.date.max)
    return "requested" not in talk.days and day <= first and (not talk.days or (first - day).days <= ROUND)


def _is_of_an_earlier(talk: _Talk, day: dt.date, talks: Sequence[_Talk], ends: Iterable[dt.date]) -> bool:
    """Whether another talk lies between a line and all that is known of this interview."""
    first = min(talk.days.values(), default=dt.date.max)
    held = (one.days["held"] for one in talks if one is not talk and "held" in one.days)
    return any(day <= other < first for other in (*held, *ends))
