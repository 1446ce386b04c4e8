"""The index of people, A to Z, with other arrangements below."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from ...model.records import Contact, Entry
from ..page import View
from ..reference import Ref
from ..rows import PersonRow, person_row
from ..site import CONTACTS, Here
from ..wording import letter
from .index import index_view


class ContactRow(NamedTuple):
    """A person of the index, with everything that the index sorts and filters by."""

    person: PersonRow
    companies: tuple[str, ...]
    industries: tuple[str, ...]


class LetterGroup(NamedTuple):
    """The people under one letter."""

    letter: str
    ident: str
    people: tuple[ContactRow, ...]


class Shelf(NamedTuple):
    """A way to arrange people: the pages that hold each group, with how many are there."""

    name: str
    groups: tuple[tuple[Ref, int], ...]


class ContactsView(NamedTuple):
    """What the contacts template shows."""

    total: int
    letters: tuple[LetterGroup, ...]
    has_stages: bool
    """Whether anybody's stage may be shown."""
    shelves: tuple[Shelf, ...]
    folder: str


def contacts_view(here: Here) -> View:
    """The page that lists everybody."""
    binder = here.site.binder
    people = sorted(binder.contacts.values(), key=lambda contact: (_order(contact.name), contact.path))
    shelves = (
        Shelf("industry", _counts(here, [*binder.industries.values()])),
        Shelf("company", _counts(here, [*binder.companies.values()])),
        Shelf("role", _counts(here, [*binder.roles.values()])),
    )
    letters = tuple(_letters(here, people))
    view = ContactsView(
        len(people),
        letters,
        any(one.person.stage for group in letters for one in group.people),
        tuple(shelf for shelf in shelves if shelf.groups),
        here.site.options.folders["contact"],
    )
    return index_view(here, "contacts", CONTACTS, "Contacts", view)


def _order(name: str) -> tuple[str, str]:
    return letter(name), name.casefold()


def _letters(here: Here, people: list[Contact]) -> list[LetterGroup]:
    return [
        LetterGroup(sign, _ident(sign), tuple(_row(here, one) for one in group))
        for sign, group in groupby(people, key=lambda contact: letter(contact.name))
    ]


def _row(here: Here, contact: Contact) -> ContactRow:
    name = here.site.binder.name
    companies = tuple(name(link) for link in contact.company)
    return ContactRow(person_row(here, contact), companies, tuple(name(link) for link in contact.industry))


def _ident(sign: str) -> str:
    return "pb-other" if sign == "#" else f"pb-{sign.casefold()}"


def _counts(here: Here, entries: list[Entry]) -> tuple[tuple[Ref, int], ...]:
    counted = ((here.entry(entry), len(here.site.people.get(entry.path, ()))) for entry in entries)
    return tuple((ref, count) for ref, count in counted if count)
