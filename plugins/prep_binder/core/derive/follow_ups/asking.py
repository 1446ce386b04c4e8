"""Follow-ups before a conversation is agreed: ask for it, and ask once more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...model.records import Contact, Interview
from ...model.values import When
from ..readiness import planned_interview
from ..situation import Situation
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
    if given is None or given.day > situation.today:
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
    )


def nudges(situation: Situation, interview: Interview) -> Iterator[Duty]:
    """Ask once more where a request stays without an answer, at most `max_nudges` times."""
    events, state = situation.timelines[interview.path], situation.states[interview.path]
    if events.requested is None:
        return
    contact, name = lead(situation, interview)
    channel = known_channel(contact, events.requested.word)
    start = events.requested
    answer = events.answered
    for number in range(situation.options.max_nudges):
        nudged = events.nudged[number] if number < len(events.nudged) else None
        done_on = _first_day(nudged, answer, situation.today)
        is_done = nudged is not None or answer is not None
        if not is_done and state.name != "requested":
            return
        days = term(situation, "nudge", start.day)
        yield Duty(
            "nudge",
            contact,
            name,
            interview.path,
            start.day,
            *days,
            f"Ask {name} once more; no answer since {spoken(start.day, situation.today)}",
            channel,
            is_done=is_done,
            done_on=done_on,
            at=start.at,
        )
        if nudged is None:
            return
        start = nudged


def _first_day(nudged: When | None, answer: When | None, today: dt.date) -> dt.date | None:
    """The day a nudge was made or became needless; an appointment ahead does not say when it was made."""
    when = nudged or answer
    return when.day if when is not None and when.day <= today else None


def logged_nudges(situation: Situation, contact: Contact) -> Iterator[Duty]:
    """A request in the log of somebody without any interview note is followed up in the same way."""
    touches = situation.touches[contact.path]
    if not touches or touches[0].kind != "request" or situation.options.max_nudges < 1:
        return
    if situation.binder.interviews_of.get(contact.path):
        return
    request = touches[0]
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
    )
