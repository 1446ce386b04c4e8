"""The follow-up list as lines of a terminal, as wide as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby

import click

from ...core.model.binder import Binder
from ...core.model.derived import FollowUp, FollowUpState
from .terminal import printable, width_of, wrapped

_GROUPS: dict[FollowUpState, tuple[str, str]] = {
    "overdue": ("Overdue", "red"),
    "today": ("Today", "yellow"),
    "soon": ("Next 7 days", "green"),
    "later": ("Later", "blue"),
    "silenced": ("Silenced", "white"),
}
_DAY, _KIND = 26, 14
"""Columns for the day and for the kind."""
_NARROW = 76
"""Below this width the words stand under the day; so they do where one of them is too long to stand beside it."""
_WIDEST = 110


def agenda_lines(follow_ups: Iterable[FollowUp], binder: Binder, today: dt.date, width: int) -> Iterator[str]:
    """Each group with its heading, each follow-up with day, kind, what to do, and the channel to do it by."""
    first = True
    for state, rows in groupby(follow_ups, key=lambda one: one.state):
        title, colour = _GROUPS[state]
        if not first:
            yield ""
        first = False
        yield click.style(title, fg=colour, bold=True)
        for one in rows:
            yield from _row(one, binder, today, min(width, _WIDEST))
    if first:
        yield "Nothing due."


def _row(one: FollowUp, binder: Binder, today: dt.date, width: int) -> Iterator[str]:
    head = f"  {_day(one, today):{_DAY}}{one.kind:{_KIND}}"
    words = f"{printable(one.why)}{_reach(one, binder)}."
    if max(_NARROW, len(head) + max(map(width_of, words.split()))) > width:
        yield head.rstrip()
        yield from (f"    {line}" for line in wrapped(words, max(20, width - 4)))
        return
    lines = wrapped(words, width - len(head))
    yield head + lines[0]
    yield from (" " * len(head) + line for line in lines[1:])


def _day(one: FollowUp, today: dt.date) -> str:
    late = (today - one.due).days
    day = f"{one.due:%a} {one.due.day} {one.due:%b}" if one.due.year == today.year else one.due.isoformat()
    if late <= 0 or one.state == "silenced":
        return day
    return f"{day:11} {late} day{'' if late == 1 else 's'} late" if late < 1000 else day


def _reach(one: FollowUp, binder: Binder) -> str:
    """How to reach the person by the channel of the follow-up; empty where the note does not say."""
    contact = binder.contacts.get(one.contact)
    if contact is None:
        return ""
    known = {"phone": contact.phone, "email": contact.email}.get(one.channel, ())
    if known:
        return f" ({printable(known[0].text)})"
    return " (by post)" if one.channel == "mail" and contact.address else ""
