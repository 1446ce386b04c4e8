"""Who sent me to a person: as their own note says, else as the notes of those say who named them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model.binder import Binder
from ..model.records import Contact
from ..model.values import Introduction, Link
from .touches import people


class Senders:
    """Finds who sent me to one contact after another."""

    def __init__(self, binder: Binder) -> None:
        """Look through all notes once."""
        found: dict[str, list[tuple[dt.date, str, Link]]] = {}
        for by, one, usual in _named(binder):
            if one.who.path and one.who.path != by.path:
                link = Link(by.name, "", "", one.at, by.path)
                found.setdefault(one.who.path, []).append((one.given or usual, by.path, link))
        self._by_notes = {
            path: tuple({by: link for _, by, link in sorted(rows, key=lambda row: row[:2])}.values())
            for path, rows in found.items()
        }

    def of(self, contact: Contact) -> tuple[Link, ...]:
        """Return who introduced `contact`: those typed in `introduced_by`, else who named them, the first one first."""
        return contact.introduced_by or self._by_notes.get(contact.path, ())


def _named(binder: Binder) -> Iterator[tuple[Contact, Introduction, dt.date]]:
    """Who named whom, and the day where the introduction itself has none: that of the talk, or never."""
    for contact in binder.contacts.values():
        for one in contact.introductions:
            yield contact, one, dt.date.max
    for interview in binder.interviews.values():
        if interview.introductions:
            usual = interview.held.day if interview.held is not None else dt.date.max
            for contact in people(binder, interview):
                for one in interview.introductions:
                    yield contact, one, usual
