"""Checks of the dates of an interview: their order, and that nothing has happened in the future."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..derive.told import is_postponed_until
from ..model.derived import CALLED_OFF
from ..model.problem import Location
from ..model.records import Interview
from ..model.values import Introduction, Text, When
from .finding import Finding, Scene

PAIRS: tuple[tuple[str, str], ...] = (
    ("requested", "replied"),
    ("requested", "scheduled"),
    ("requested", "held"),
    ("scheduled", "held"),
    ("confirmed", "held"),
    ("held", "debriefed"),
    ("held", "thanked"),
)
"""Events of which the first cannot come after the second."""
HAPPENED = ("requested", "replied", "confirmed", "held", "debriefed", "thanked")
"""Fields that say that something has happened; `scheduled` may lie ahead."""
EARLIER = frozenset({"idea", "requested", "scheduled", "silent", "postponed"})
"""Typed stages that a talk which took place contradicts."""


def dates_out_of_order(scene: Scene) -> Iterator[Finding]:
    """The dates of an interview contradict each other.

    An interview is requested, answered, scheduled, held and thanked for, in this order. All reminders count
    from these dates, so a date that comes before the one it follows from, or a typed `stage` that the dates
    contradict, would make them wrong. The same holds for an introduction: given, contacted, reported.

    Correct the date that is wrong. A typed `stage` overrides the dates: remove it once they say more.
    """
    for interview in scene.binder.interviews.values():
        yield from _events_out_of_order(interview)
        yield from _stage_contradicted(interview, scene.derived.timelines[interview.path].held, scene.today)
        for introduction in interview.introductions:
            yield from _introduction_out_of_order(introduction)
    for contact in scene.binder.contacts.values():
        for introduction in contact.introductions:
            yield from _introduction_out_of_order(introduction)


def _event(interview: Interview, name: str) -> When | None:
    found: When | None = getattr(interview, name)
    return found


def _events_out_of_order(interview: Interview) -> Iterator[Finding]:
    blamed: set[str] = set()
    for first, second in PAIRS:
        before, after = _event(interview, first), _event(interview, second)
        if before is not None and after is not None and before.day > after.day and second not in blamed:
            blamed.add(second)
            yield _contradiction(second, after.day, first, before.day, after.at)
    for nudged in interview.nudged:
        requested = interview.requested
        if (
            requested is not None
            and nudged.day < requested.day
            and not is_postponed_until(interview, requested.day)
        ):
            yield _contradiction("nudged", nudged.day, "requested", requested.day, nudged.at)


def _introduction_out_of_order(introduction: Introduction) -> Iterator[Finding]:
    given, contacted, reported = introduction.given, introduction.contacted, introduction.reported
    if given is not None and contacted is not None and contacted < given:
        yield _contradiction("contacted", contacted, "given", given, introduction.at)
    first = contacted or given
    if first is not None and reported is not None and reported < first:
        name = "contacted" if contacted else "given"
        yield _contradiction("reported", reported, name, first, introduction.at)


def _contradiction(second: str, after: dt.date, first: str, before: dt.date, at: Location) -> Finding:
    return Finding(
        at,
        f"`{second}` is {after}, which is before `{first}` on {before}",
        "Correct the date that is wrong; reminders count from both",
    )


def _stage_contradicted(interview: Interview, known: When | None, today: dt.date) -> Iterator[Finding]:
    """`known` is when it took place by all notes together; of what no field `held` or `thanked` says, logs count."""
    stage = interview.stage
    logged = known if known not in (interview.debriefed, interview.scheduled) else None
    held = interview.held or interview.thanked or logged
    if stage is not None and stage.text == "idea" and held is None:
        yield from _more_than_an_idea(interview, stage, today)
    if stage is None or held is None or held.day > today or is_postponed_until(interview, held.day):
        return
    if stage.text in EARLIER or stage.text in CALLED_OFF:
        name = "thanked" if held is interview.thanked else "held"
        yield _overridden(stage, name, held.day)


def _more_than_an_idea(interview: Interview, stage: Text, today: dt.date) -> Iterator[Finding]:
    for name in ("requested", "scheduled"):
        when = _event(interview, name)
        if when is not None and (when.day <= today or name == "scheduled"):
            yield _overridden(stage, name, when.day)
            return


def _overridden(stage: Text, name: str, day: dt.date) -> Finding:
    return Finding(
        stage.at,
        f"the stage is `{stage.text}`, but `{name}` says {day}",
        f"Remove the stage, which overrides the dates, or remove `{name}`",
    )


def held_in_future(scene: Scene) -> Iterator[Finding]:
    """Something is said to have happened on a day that is still to come.

    `held`, `requested`, `thanked` and the like record what has happened; a future date starts no clock and is
    not counted. A talk that is agreed is `scheduled`; a day on which to ask is `follow_up` of the contact.

    Correct the date, or move it to the field for what is planned.
    """
    for interview in scene.binder.interviews.values():
        events = [(name, _event(interview, name)) for name in HAPPENED]
        events += [("nudged", nudged) for nudged in interview.nudged]
        for name, when in events:
            if when is not None and when.day > scene.today:
                yield Finding(when.at, f"`{name}` is {when.day}, which is in the future", _mend(name))
    for note in (*scene.binder.interviews.values(), *scene.binder.contacts.values()):
        for touch in note.log:
            if touch.day > scene.today:
                yield Finding(
                    touch.at,
                    f"the log says {touch.day}, which is in the future",
                    "Correct the date; for a plan use `follow_up` of the contact",
                )


def _mend(name: str) -> str:
    if name == "held":
        return "Write `scheduled` until the talk has taken place, or correct the date"
    if name == "requested":
        return "Correct the date; to plan a request, use `follow_up` of the contact"
    return "Correct the date, or leave it out until it has happened"
