"""What Today shows: one line for a person and a day, the most urgent kind; and the next conversations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..model.binder import Binder
from ..model.derived import URGENCY, Derived, FollowUp
from ..model.records import Contact, Interview
from .calendar import shifted
from .readiness import planned_interview

SHOWN = frozenset({"overdue", "today", "soon"})
REST = 90
"""Days after which somebody who stayed silent may be asked again (the note format, life of an interview)."""


def agenda(follow_ups: Iterable[FollowUp], today: dt.date) -> tuple[FollowUp, ...]:
    """Return the overdue, today's and the coming 7 days' follow-ups, in the order they come in.

    What is overdue counts for today, so a person has one line for that, and one for each day to come.
    """
    shown = [one for one in follow_ups if one.state in SHOWN]
    best: dict[tuple[str, dt.date], FollowUp] = {}
    for one in shown:
        key = (one.contact or one.interview or one.name, max(one.due, today))
        if key not in best or URGENCY.index(one.kind) < URGENCY.index(best[key].kind):
            best[key] = one
    kept = {id(one) for one in best.values()}
    return tuple(one for one in shown if id(one) in kept)


def upcoming(binder: Binder, derived: Derived) -> tuple[Interview, ...]:
    """Return the scheduled interviews from today on, the next first."""
    found = [
        (interview.scheduled.day, interview.scheduled.clock or dt.time.max, interview.path)
        for interview in binder.interviews.values()
        if interview.scheduled is not None
        and interview.scheduled.day >= derived.today
        and derived.states[interview.path].name == "scheduled"
    ]
    by_time = sorted(found, key=lambda one: (one[0], one[1].replace(tzinfo=None), one[2]))
    return tuple(binder.interviews[path] for _, _, path in by_time)


def next_conversation(binder: Binder, derived: Derived) -> Interview | None:
    """Return the next scheduled interview from today on, None when there is none."""
    return next(iter(upcoming(binder, derived)), None)


def callable_now(binder: Binder, derived: Derived) -> tuple[Contact, ...]:
    """Return whom one can call today, by name: ready, with a phone number, not asked yet or due to be asked.

    Their local time is not looked at here: it depends on the hour of reading.
    """
    due = {
        one.contact
        for one in derived.follow_ups
        if one.kind in {"request", "introduction"} and one.state in {"overdue", "today"}
    }
    return tuple(
        contact
        for path, contact in binder.contacts.items()
        if derived.readiness[path].ready
        and _may_be_called(contact, derived.today)
        and (path in due or _is_unasked(binder, derived, contact))
    )


def _may_be_called(contact: Contact, today: dt.date) -> bool:
    snoozed = contact.snooze_until
    return bool(contact.phone) and not contact.do_not_contact and (snoozed is None or snoozed.day <= today)


def _is_unasked(binder: Binder, derived: Derived, contact: Contact) -> bool:
    interview = planned_interview(binder, derived.states, contact)
    if interview is None:
        return derived.stages[contact.path] == "new"
    state = derived.states[interview.path]
    if state.name == "silent" and state.since is not None:
        return shifted(state.since, REST) <= derived.today
    return state.name == "idea"
