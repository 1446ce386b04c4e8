"""Who sent me to a person: as their own note says, else as the notes of those say who named them."""

from __future__ import annotations

import datetime as dt

from ..model.binder import Binder
from ..model.records import Contact
from ..model.values import Link
from .introducers import introductions_by


class Senders:
    """Finds who sent me to one contact after another."""

    def __init__(self, binder: Binder) -> None:
        """Look through all notes once."""
        found: dict[str, list[tuple[dt.date, str, Link]]] = {}
        for by, one, usual in introductions_by(binder):
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
