"""Weighs a duty against today, and puts follow-ups into the order of the status index."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Protocol

from ...model.derived import URGENCY, FollowUp, FollowUpState
from ..situation import Situation
from .duty import Duty

SOON = 7
"""Days ahead that Today shows."""
GROUPS: tuple[FollowUpState, ...] = ("overdue", "today", "soon", "later", "silenced", "closed")
RANK: dict[str, int] = {state: number for number, state in enumerate(GROUPS)}
URGENCY_RANK: dict[str, int] = {kind: number for number, kind in enumerate(URGENCY)}


class Dated(Protocol):
    """The days that decide where something open stands, today and on every day to come."""

    @property
    def due(self) -> dt.date:
        """The day it is due."""
        ...

    @property
    def overdue_from(self) -> dt.date:
        """The first day it is overdue."""
        ...

    @property
    def shows_from(self) -> dt.date | None:
        """The first day it is there; None where it is there already."""
        ...

    @property
    def shows_until(self) -> dt.date | None:
        """The last day it is there; None where it stays until it is done."""
        ...

    @property
    def silent_until(self) -> dt.date | None:
        """The first day on which the person is not left in peace any more."""
        ...


def weighed(duty: Duty, situation: Situation, key: str) -> FollowUp:
    """Return the follow-up `key` that `duty` is today; one that is not there yet stands under `later`."""
    contact = duty.contact
    return FollowUp(
        kind=duty.kind,
        contact=contact.path if contact is not None else "",
        name=duty.name,
        interview=duty.interview,
        started=duty.started,
        due=duty.due,
        overdue_from=duty.overdue_from,
        state="closed" if duty.is_done else state_on(duty, situation.today) or "later",
        why=duty.why,
        channel=duty.channel,
        cleared_on=duty.done_on if duty.is_done else None,
        at=duty.at,
        subject=duty.subject,
        shows_from=duty.shows_from,
        shows_until=duty.shows_until,
        silent_until=duty.silent_until,
        key=key,
    )


def state_on(one: Dated, day: dt.date) -> FollowUpState | None:
    """Return where something open stands on `day`, None where it is not there yet or not there any more.

    The script of the pages has the same rule, and both are held to one table of cases (tests/cases/days).
    """
    if is_ahead(one, day) or (one.shows_until is not None and day > one.shows_until):
        return None
    if one.silent_until is not None and day < one.silent_until:
        return "silenced"
    if day >= one.overdue_from:
        return "overdue"
    if day >= one.due:
        return "today"
    return "soon" if (one.due - day).days <= SOON else "later"


def is_ahead(one: Dated, day: dt.date) -> bool:
    """Tell whether something is not there yet on `day`."""
    return one.shows_from is not None and day < one.shows_from


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
