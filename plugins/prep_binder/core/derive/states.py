"""Where each interview stands today, and each contact through the most live of its interviews."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import cast, get_args

from ..model.binder import Binder
from ..model.derived import ContactStage, InterviewState, State, Timeline
from ..model.options import Options
from ..model.records import Contact, Interview
from ..model.values import When
from .cadences import cadence_days
from .calendar import Calendar, shifted
from .told import is_postponed_until

NAMES: frozenset[str] = frozenset(get_args(InterviewState))
SILENCE = 7
"""Business days without an answer after the last nudge until a request counts as silent (the note format)."""
LIVE: tuple[InterviewState, ...] = ("scheduled", "held", "requested", "postponed", "thanked", "idea")
"""States that still ask something of the person, the most live first."""
UNANSWERED: frozenset[InterviewState] = frozenset({"silent", "cancelled", "no_show"})
"""States that may lead to a new request: a contact's stage while no newer interview says more."""


def interview_state(interview: Interview, events: Timeline, options: Options, calendar: Calendar) -> State:
    """Return the state of `interview` today: a typed stage, else its most advanced dated event.

    Postponed to a day, it gives way to what happens on that day or later.
    """
    if interview.stage is not None and interview.stage.text in NAMES and not _has_resumed(interview, events):
        name = cast("InterviewState", interview.stage.text)
        return State(name, _since(name, interview, events), typed=True)
    if events.thanked is not None and _is_finished(interview, events):
        return State("closed", _last_day(interview, events), typed=False)
    events_by_rank: tuple[tuple[InterviewState, When | None], ...] = (
        ("thanked", events.thanked),
        ("held", events.held),
        ("scheduled", events.scheduled),
    )
    for name, when in events_by_rank:
        if when is not None:
            return State(name, when.day, typed=False)
    if events.requested is None:
        return State("idea", None, typed=False)
    silence = silent_from(events, options, calendar)
    if silence is not None and silence <= options.today:
        return State("silent", silence, typed=False)
    return State("requested", events.requested.day, typed=False)


def _has_resumed(interview: Interview, events: Timeline) -> bool:
    """Whether a postponed interview was taken up again; the day of an appointment does not say when it was made."""
    later = (events.requested, events.replied, events.confirmed, events.held, events.thanked)
    return any(when is not None and is_postponed_until(interview, when.day) for when in later)


def _since(name: InterviewState, interview: Interview, events: Timeline) -> dt.date | None:
    whens: Mapping[str, When | None] = {
        "requested": events.requested,
        "scheduled": events.scheduled,
        "held": events.held,
        "thanked": events.thanked,
        "closed": events.debriefed,
        "silent": events.requested,
        "cancelled": interview.scheduled,
        "no_show": interview.scheduled,
    }
    when = whens.get(name)
    return when.day if when is not None else None


def _is_finished(interview: Interview, events: Timeline) -> bool:
    """Nothing is left to do: the five conditions of `closed` in the note format."""
    return (
        (events.debriefed is not None or bool(interview.learned))
        and all(given.reported is not None for given in interview.introductions)
        and all(promise.is_done for promise in interview.promises)
    )


def _last_day(interview: Interview, events: Timeline) -> dt.date:
    days = [when.day for when in (events.held, events.debriefed, events.thanked) if when is not None]
    days += [promise.done for promise in interview.promises if promise.done is not None]
    days += [given.reported for given in interview.introductions if given.reported is not None]
    return max(days)


def silent_from(events: Timeline, options: Options, calendar: Calendar) -> dt.date | None:
    """Return the day from which a request counts as silent; None while there is something left to try."""
    if events.requested is None or events.replied is not None or len(events.nudged) < options.max_nudges:
        return None
    last = max((when.day for when in events.nudged), default=events.requested.day)
    return calendar.business_days_after(last, SILENCE)


def contact_stages(
    binder: Binder,
    states: Mapping[str, State],
    last_contact: Mapping[str, dt.date],
    options: Options,
) -> dict[str, ContactStage]:
    """Return the stage of every contact by its path."""
    return {
        path: _contact_stage(contact, binder.interviews_of.get(path, ()), states, last_contact, options)
        for path, contact in binder.contacts.items()
    }


def _contact_stage(
    contact: Contact,
    interviews: Iterable[Interview],
    states: Mapping[str, State],
    last_contact: Mapping[str, dt.date],
    options: Options,
) -> ContactStage:
    names = [states[interview.path].name for interview in interviews]
    for live in LIVE:
        if live in names:
            return live
    if names and names[0] in UNANSWERED:
        return names[0]
    last = last_contact.get(contact.path)
    if last is None:
        return "new"
    days = cadence_days(contact, options, was_met=True)
    return "dormant" if days is not None and shifted(last, 2 * days) < options.today else "nurture"
