"""How requests were answered: by channel, by where the contact came from, by priority."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import NamedTuple

from ...model.binder import Binder
from ...model.derived import Derived, Timeline
from ...model.numbers import Rate
from ...model.options import DUE, Options
from ...model.records import Contact, Interview
from ...model.values import CHANNELS
from ..calendar import Calendar
from ..introducers import Introducers
from ..states import SILENCE
from ..touches import people
from .funnel import steps_reached

OPEN = frozenset({"requested", "postponed"})
"""States in which an answer may still come."""
MOST_NUDGES = 20
"""Nudges that are looked at: nobody is asked more often."""


class Request(NamedTuple):
    """A request, and what came of it."""

    interview: Interview
    contact: Contact | None
    """The first person of the interview."""
    channel: str
    """By which it was asked; empty where that is not noted."""
    is_answered: bool
    is_waiting: bool


def requests(binder: Binder, derived: Derived, options: Options) -> tuple[Request, ...]:
    """Return the request of every interview that was asked for, answered or not.

    A refusal is an answer. A request still waits until the day on which it would count as silent if every nudge
    had been made when it was due (14 business days by default); after that it counts as not answered.

    The channel is the word behind `requested`, or that of the log line; how one talks later says nothing of it.
    """
    calendar = Calendar.of(options)
    found = []
    for interview in binder.interviews.values():
        events, state = derived.timelines[interview.path], derived.states[interview.path]
        steps = steps_reached(interview, events, state)
        if not steps:
            continue
        word = events.requested.word if events.requested else ""
        with_whom = people(binder, interview)
        found.append(
            Request(
                interview,
                with_whom[0] if with_whom else None,
                word if word in CHANNELS else "",
                steps > 1,
                is_waiting=steps == 1
                and state.name in OPEN
                and _gives_up(events, options, calendar) > derived.today,
            )
        )
    return tuple(found)


def _gives_up(events: Timeline, options: Options, calendar: Calendar) -> dt.date:
    """The day from which a request without an answer counts as not answered; never for one without a day."""
    if events.requested is None:
        return dt.date.max
    day = events.requested.day
    rule = options.due.get("nudge") or DUE["nudge"]
    for number in range(min(options.max_nudges, MOST_NUDGES)):
        made = events.nudged[number].day if number < len(events.nudged) else None
        day = made or calendar.after(day, rule.due)
    return calendar.business_days_after(day, SILENCE)


def rates_by_channel(asked: Iterable[Request]) -> tuple[Rate, ...]:
    """Return the rates by channel of the request, the most used first."""
    return _by(asked, lambda request: request.channel)


def rates_by_source(asked: Iterable[Request], introducers: Introducers) -> tuple[Rate, ...]:
    """Return the rates by `source` of the contact, without case; the most used first.

    What stands behind a comma in a source, such as the day in `LinkedIn, connected 2024-04-04`, is about one person
    and does not count. A contact without a source who was introduced counts as `introduction`.
    """
    return _by(asked, lambda request: _source(request, introducers))


def rates_by_priority(asked: Iterable[Request]) -> tuple[Rate, ...]:
    """Return the rates by priority of the contact as it is today, in their order."""
    found = _by(asked, lambda request: request.contact.priority.strip().upper() if request.contact else "")
    return tuple(sorted(found, key=lambda rate: (not rate.name, rate.name)))


def _source(request: Request, introducers: Introducers) -> str:
    contact = request.contact
    if contact is None:
        return ""
    written = " ".join(contact.source.split())
    kind = written.partition(",")[0].strip() or written
    return kind or ("introduction" if contact.path in introducers.directly else "")


def _by(asked: Iterable[Request], name_of: Callable[[Request], str]) -> tuple[Rate, ...]:
    names: dict[str, str] = {}
    rows: dict[str, list[Request]] = {}
    for request in asked:
        name = name_of(request)
        names.setdefault(name.casefold(), name)
        rows.setdefault(name.casefold(), []).append(request)
    rates = [
        Rate(
            names[key],
            len(row),
            sum(request.is_answered for request in row),
            sum(request.is_waiting for request in row),
        )
        for key, row in rows.items()
    ]
    return tuple(sorted(rates, key=lambda rate: (not rate.name, -rate.asked, rate.name.casefold())))
