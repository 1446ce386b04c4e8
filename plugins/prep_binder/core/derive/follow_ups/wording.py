"""How a follow-up speaks of days and people, and which button it shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...model.months import MONTHS
from ...model.records import Contact, Interview
from ..situation import Situation


def spoken(day: dt.date, today: dt.date) -> str:
    """Return `18 November`, with the year unless it is this year's."""
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def lead(situation: Situation, interview: Interview) -> tuple[Contact | None, str]:
    """Return the first contact of `interview` and the name to show, which is there without a record too."""
    with_whom = situation.with_whom[interview.path]
    if with_whom:
        return with_whom[0], with_whom[0].name
    return None, interview.contact[0].shown if interview.contact else interview.name


def everyone(situation: Situation, interview: Interview) -> Iterable[tuple[Contact | None, str]]:
    """Return all contacts of `interview` with the names to show; at least one line."""
    with_whom = situation.with_whom[interview.path]
    return [(contact, contact.name) for contact in with_whom] if with_whom else [lead(situation, interview)]


def writing_channel(contact: Contact | None) -> str:
    """Return the button for a written message: e-mail, else a letter, else the phone, else none."""
    if contact is None:
        return ""
    if contact.email:
        return "email"
    if contact.address:
        return "mail"
    return "phone" if contact.phone else ""


def letter_channel(contact: Contact | None) -> str:
    """Return the button for thanks: a letter where the address is known, else what can be written."""
    return "mail" if contact is not None and contact.address else writing_channel(contact)


def asking_channel(situation: Situation, contact: Contact | None) -> str:
    """Return the button for a request: the phone only for somebody one is ready to call."""
    if contact is not None and contact.phone:
        readiness = situation.readiness.get(contact.path)
        if readiness is not None and readiness.ready:
            return "phone"
    return writing_channel(contact)


def known_channel(contact: Contact | None, wanted: str) -> str:
    """Return the wanted button if the contact's note has what it needs, else the one for writing."""
    if contact is not None and wanted in {"phone", "email", "mail"}:
        has = {"phone": contact.phone, "email": contact.email, "mail": contact.address}
        if has[wanted]:
            return wanted
    return writing_channel(contact)
