"""Weighs a duty against today, and puts follow-ups into the order of the status index."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...model.derived import URGENCY, FollowUp, FollowUpState
from ..situation import Situation
from .duty import Duty

SOON = 7
"""Days ahead that Today shows."""
GROUPS: tuple[FollowUpState, ...] = ("overdue", "today", "soon", "later", "silenced", "closed")
RANK: dict[str, int] = {state: number for number, state in enumerate(GROUPS)}
URGENCY_RANK: dict[str, int] = {kind: number for number, kind in enumerate(URGENCY)}


def weighed(duty: Duty, situation: Situation) -> FollowUp:
    """Return the follow-up that `duty` is today."""
    contact = duty.contact
    return FollowUp(
        kind=duty.kind,
        contact=contact.path if contact is not None else "",
        name=duty.name,
        interview=duty.interview,
        started=duty.started,
        due=duty.due,
        overdue_from=duty.overdue_from,
        state=_state(duty, situation.today),
        why=duty.why,
        channel=duty.channel,
        cleared_on=duty.done_on if duty.is_done else None,
        at=duty.at,
        subject=duty.subject,
    )


def _state(duty: Duty, today: dt.date) -> FollowUpState:
    if duty.is_done:
        return "closed"
    if duty.contact is not None:
        snoozed = duty.contact.snooze_until
        if duty.contact.do_not_contact or (snoozed is not None and today < snoozed.day):
            return "silenced"
    if today >= duty.overdue_from:
        return "overdue"
    if today >= duty.due:
        return "today"
    return "soon" if (duty.due - today).days <= SOON else "later"


def in_order(follow_ups: Iterable[FollowUp], today: dt.date) -> tuple[FollowUp, ...]:
    """Return `follow_ups` by state; overdue ones by days past over days allowed, closed ones newest first.

    Within that by due date, name and urgency of the kind.
    """
    return tuple(sorted(follow_ups, key=lambda one: _place(one, today)))


def _place(one: FollowUp, today: dt.date) -> tuple[int, float, dt.date, str, int]:
    weight = 0.0
    if one.state == "overdue":
        weight = -(today - one.due).days / max(1, (one.due - one.started).days)
    elif one.state == "closed":
        weight = -float((one.cleared_on or one.due).toordinal())
    return RANK[one.state], weight, one.due, one.name, URGENCY_RANK[one.kind]
