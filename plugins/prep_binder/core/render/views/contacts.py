"""The index of people, A to Z, with other arrangements below."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from ...model.records import Contact, Entry
from ..page import View
from ..reference import Ref
from ..rows import PersonRow, person_row
from ..site import COMPANIES, CONTACTS, INDUSTRIES, ROLES, Here
from ..wording import letter
from .index import index_view

ON_A_SHELF = 80
"""Groups of one arrangement that the page lists."""


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
    """Empty where there are too many: then their own index has them."""
    page: Ref


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
        _shelf(here, "industry", Ref("Industries", here.url(INDUSTRIES)), [*binder.industries.values()]),
        _shelf(here, "company", Ref("Companies", here.url(COMPANIES)), [*binder.companies.values()]),
        _shelf(here, "role", Ref("Roles", here.url(ROLES)), [*binder.roles.values()]),
    )
    letters = tuple(_letters(here, people))
    view = ContactsView(
        len(people),
        letters,
        any(one.person.stage for group in letters for one in group.people),
        tuple(shelf for shelf in shelves if shelf is not None),
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


def _shelf(here: Here, name: str, index: Ref, entries: list[Entry]) -> Shelf | None:
    counted = ((here.entry(entry), len(here.site.people.get(entry.path, ()))) for entry in entries)
    groups = tuple((ref, count) for ref, count in counted if count)
    return Shelf(name, groups if len(groups) <= ON_A_SHELF else (), index) if groups else None
