"""Follow-ups before a conversation is agreed: ask for it, and ask once more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...model.derived import Timeline
from ...model.records import Contact, Interview
from ..calendar import shifted
from ..readiness import planned_interview
from ..situation import Situation
from ..states import LIVE
from ..told import ROUND
from .duty import Duty, term
from .wording import asking_channel, known_channel, lead, spoken

OVERDUE = 7
"""Business days after a typed day from which a request is overdue (the note format, due table)."""
ASKED = ("request", "scheduled", "held", "meeting", "talk")
"""Kinds of touches that show that somebody was asked."""


def resumed_requests(situation: Situation, interview: Interview) -> Iterator[Duty]:
    """A postponed interview with `resume_on` is asked for again on that day."""
    if situation.states[interview.path].name != "postponed" or interview.resume_on is None:
        return
    day = interview.resume_on.day
    contact, name = lead(situation, interview)
    yield Duty(
        "request",
        contact,
        name,
        interview.path,
        day,
        day,
        situation.calendar.business_days_after(day, OVERDUE),
        f"Ask {name} again; you agreed to come back to it on {spoken(day, situation.today)}",
        asking_channel(situation, contact),
        is_done=False,
        done_on=None,
        at=interview.resume_on.at,
    )


def introduced_requests(situation: Situation, contact: Contact) -> Iterator[Duty]:
    """Somebody to whom one was introduced (`introduced_on`) is asked for a conversation, unless asked before.

    An introduction in a note of the introducer has a follow-up of its own, the kind `introduction`.
    """
    given = contact.introduced_on
    if given is None:
        return
    touches = situation.touches[contact.path]
    if any(touch.kind in ASKED and touch.day < given.day for touch in touches):
        return
    asked = situation.touched_since(contact.path, given.day, *ASKED)
    by = contact.introduced_by[0].shown if contact.introduced_by else ""
    named = f", to whom {by} introduced you" if by else ", to whom you were introduced"
    planned = planned_interview(situation.binder, situation.states, contact) if asked is None else None
    days = term(situation, "request", given.day)
    yield Duty(
        "request",
        contact,
        contact.name,
        planned.path if planned else "",
        given.day,
        *days,
        f"Ask {contact.name} for a conversation{named} on {spoken(given.day, situation.today)}",
        asking_channel(situation, contact),
        is_done=asked is not None,
        done_on=asked,
        at=given.at,
        shows_from=given.day,
    )


def nudges(situation: Situation, interview: Interview) -> Iterator[Duty]:
    """Ask once more where a request stays without an answer, at most `max_nudges` times.

    An answer in time, be it a reply, an appointment or the talk itself, leaves nothing to do and no line.
    """
    events, state = situation.timelines[interview.path], situation.states[interview.path]
    if events.requested is None:
        return
    contact, name = lead(situation, interview)
    channel = known_channel(contact, events.requested.word)
    start = events.requested
    for number in range(situation.options.max_nudges):
        days = term(situation, "nudge", start.day)
        nudged = events.nudged[number] if number < len(events.nudged) else None
        done = nudged or events.replied
        if nudged is None and (
            _is_answered(events, days.due) or (done is None and state.name != "requested")
        ):
            return
        yield Duty(
            "nudge",
            contact,
            name,
            interview.path,
            start.day,
            *days,
            f"Ask {name} once more; no answer since {spoken(start.day, situation.today)}",
            channel,
            is_done=done is not None,
            done_on=done.day if done is not None else None,
            at=start.at,
        )
        if nudged is None:
            return
        start = nudged


def _is_answered(events: Timeline, due: dt.date) -> bool:
    """Whether an answer came before a nudge was due; an appointment does not say when it was agreed."""
    if events.replied is not None:
        return events.replied.day < due
    return events.scheduled is not None or events.held is not None


def logged_nudges(situation: Situation, contact: Contact) -> Iterator[Duty]:
    """A request in the log of somebody with whom no interview is under way is followed up in the same way."""
    latest = situation.latest_touches(contact.path)
    request = next((touch for touch in latest if touch.kind == "request"), None)
    is_answered = any(touch.kind not in ("", "request") for touch in latest)
    if request is None or is_answered or situation.options.max_nudges < 1:
        return
    until = shifted(request.day, ROUND)
    if until < situation.today:
        return
    for interview in situation.binder.interviews_of.get(contact.path, ()):
        asked = situation.timelines[interview.path].requested
        is_of_it = asked is not None and asked.day == request.day
        if is_of_it or situation.states[interview.path].name in LIVE:
            return
    days = term(situation, "nudge", request.day)
    yield Duty(
        "nudge",
        contact,
        contact.name,
        "",
        request.day,
        *days,
        f"Ask {contact.name} once more; no answer since {spoken(request.day, situation.today)}",
        known_channel(contact, request.channel),
        is_done=False,
        done_on=None,
        at=request.at,
        shows_until=until,
    )
