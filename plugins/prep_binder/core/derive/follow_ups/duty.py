"""A follow-up before it is weighed against today: what the rules of each kind give."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ...model.derived import FollowUpKind
from ...model.options import DUE, DueRule
from ...model.problem import Location
from ...model.records import Contact
from ..situation import Situation


class Duty(NamedTuple):
    """Something to do for a person, with the days that its rule gives."""

    kind: FollowUpKind
    contact: Contact | None
    name: str
    interview: str
    started: dt.date
    due: dt.date
    overdue_from: dt.date
    why: str
    channel: str
    is_done: bool
    done_on: dt.date | None
    at: Location
    subject: str = ""


class Term(NamedTuple):
    """The day something is due and the first day it is overdue."""

    due: dt.date
    overdue_from: dt.date


def rule_for(situation: Situation, kind: FollowUpKind) -> DueRule:
    """Return the rule of `kind` as configured under `due:`, else the default."""
    return situation.options.due.get(kind) or DUE[kind]


def term(situation: Situation, kind: FollowUpKind, start: dt.date) -> Term:
    """Return when a follow-up of `kind` that is counted from `start` is due and overdue."""
    rule = rule_for(situation, kind)
    due = situation.calendar.after(start, rule.due)
    return Term(due, max(due, situation.calendar.after(start, rule.overdue)))
