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
    shows_from: dt.date | None = None
    """The first day it is there; None where it is there already."""
    shows_until: dt.date | None = None
    """The last day it is there; None where it stays until it is done."""

    @property
    def silent_until(self) -> dt.date | None:
        """The day from which the person may be reminded again; the last of all days for `do_not_contact`."""
        if self.contact is None:
            return None
        if self.contact.do_not_contact:
            return dt.date.max
        return self.contact.snooze_until.day if self.contact.snooze_until is not None else None


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
