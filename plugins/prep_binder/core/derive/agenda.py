"""What Today shows: one line for a person and a day, the most urgent kind; and the next conversations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from ..model.binder import Binder
from ..model.derived import URGENCY, Derived, FollowUp, FollowUpState
from ..model.records import Contact, Interview
from .calendar import shifted
from .follow_ups.standing import SOON, in_order, state_on
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
        key = (one.contact or one.name, max(one.due, today))
        if key not in best or URGENCY.index(one.kind) < URGENCY.index(best[key].kind):
            best[key] = one
    kept = {id(one) for one in best.values()}
    return tuple(one for one in shown if id(one) in kept)


def all_to_come(derived: Derived) -> tuple[FollowUp, ...]:
    """Return all follow-ups, also those that come up by themselves, which are `soon` within 7 days and else `later`."""
    coming = (
        one._replace(state=_of_coming(one, derived.today)) for one in derived.coming if one.state != "closed"
    )
    return in_order((*derived.follow_ups, *coming), derived.today)


def _of_coming(one: FollowUp, today: dt.date) -> FollowUpState:
    first = max(one.due, one.shows_from or one.due)
    return "soon" if (first - today).days <= SOON else "later"


def agenda_on(derived: Derived, day: dt.date) -> tuple[FollowUp, ...]:
    """Return what `agenda` will give on a later day, if no note changes until then."""
    there = (
        one._replace(state=state)
        for one in (*derived.follow_ups, *derived.coming)
        if one.state != "closed" and (state := state_on(one, day)) in SHOWN and state is not None
    )
    return agenda(in_order(there, day), day)


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


class Callable(NamedTuple):
    """Somebody who can be called from a day on."""

    contact: Contact
    since: dt.date
    """The first day, which may lie ahead; the first of all days where nothing ever stood against it."""


def callable_from(binder: Binder, derived: Derived) -> tuple[Callable, ...]:
    """Return whom one can call and from when, by name, if no note changes until then.

    They are ready, with a phone number, and not asked yet or due to be asked. Their local time is not looked
    at here: it depends on the hour of reading.
    """
    asking = _days_of_asking(derived)
    found = []
    for path, contact in binder.contacts.items():
        if derived.readiness[path].ready and contact.phone and not contact.do_not_contact:
            days = [day for day in (asking.get(path), _unasked_from(binder, derived, contact)) if day]
            snoozed = contact.snooze_until.day if contact.snooze_until is not None else dt.date.min
            if days:
                found.append(Callable(contact, max(snoozed, min(days))))
    return tuple(found)


def callable_now(binder: Binder, derived: Derived) -> tuple[Contact, ...]:
    """Return whom one can call today, by name."""
    return tuple(one.contact for one in callable_from(binder, derived) if one.since <= derived.today)


def _days_of_asking(derived: Derived) -> dict[str, dt.date]:
    """The day from which a request or an introduction is due, by path of the contact."""
    found: dict[str, dt.date] = {}
    for one in (*derived.follow_ups, *derived.coming):
        if one.kind in {"request", "introduction"} and one.state != "closed":
            day = max(min(one.due, one.overdue_from), one.shows_from or dt.date.min)
            found[one.contact] = min(day, found.get(one.contact, dt.date.max))
    return found


def _unasked_from(binder: Binder, derived: Derived, contact: Contact) -> dt.date | None:
    """The day from which somebody counts as not asked; None where they were asked."""
    interview = planned_interview(binder, derived.states, contact)
    if interview is None:
        return dt.date.min if derived.stages[contact.path] == "new" else None
    state = derived.states[interview.path]
    if state.name == "silent" and state.since is not None:
        return shifted(state.since, REST)
    return dt.date.min if state.name == "idea" else None
