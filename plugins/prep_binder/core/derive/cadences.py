"""How often a contact should hear from the person, in days."""

from __future__ import annotations

from ..model.options import Options
from ..model.records import Contact

LONGEST = 5
"""Digits of a cadence in days at most: 99,999 days are some 270 years."""
USUAL = "C"
"""The priority of someone who was met and got none: without one, people who helped would be forgotten."""


def cadence_days(contact: Contact, options: Options, *, was_met: bool) -> int | None:
    """Return the days after which `contact` should hear from the person again; None means no reminder.

    `priority` is a letter of the configured cadence, a number of days, or `none`. Where it is empty, somebody
    who was met counts as priority C, and somebody who was never met gets no reminder.
    """
    priority = contact.priority.strip().upper()
    if not priority:
        return options.cadence.get(USUAL) if was_met else None
    if priority in options.cadence:
        return options.cadence[priority]
    days = int(priority) if priority.isdecimal() and len(priority) <= LONGEST else 0
    return days or None
