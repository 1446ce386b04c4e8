"""The status index: every follow-up, open and closed."""

from __future__ import annotations

from typing import NamedTuple

from ..page import View
from ..rows import Due, due_row
from ..site import CALENDAR, FOLLOW_UPS, Here
from .index import index_view

STATES = ("overdue", "today", "soon", "later", "silenced", "closed")


class DueGroup(NamedTuple):
    """Follow-ups in one state."""

    state: str
    ident: str
    due: tuple[Due, ...]


class FollowUpsView(NamedTuple):
    """What the status index shows."""

    groups: tuple[DueGroup, ...]
    open: int
    calendar: str
    """Address of the calendar file; empty without the option `feeds`."""
    has_contacts: bool


def follow_ups_view(here: Here) -> View:
    """The page with every follow-up."""
    by_state: dict[str, list[Due]] = {state: [] for state in STATES}
    for follow_up in here.site.derived.follow_ups:
        by_state[follow_up.state].append(due_row(here, follow_up))
    groups = tuple(DueGroup(state, f"pb-{state}", tuple(due)) for state, due in by_state.items() if due)
    view = FollowUpsView(
        groups,
        sum(len(group.due) for group in groups if group.state != "closed"),
        here.url(CALENDAR) if here.site.options.feeds else "",
        bool(here.site.binder.contacts),
    )
    return index_view(here, "follow_ups", FOLLOW_UPS, "Follow-ups", view)
