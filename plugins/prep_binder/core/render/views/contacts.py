"""The index of people, A to Z, with other arrangements below."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from ...model.records import Contact, Entry
from ..page import View
from ..reference import Ref
from ..rows import PersonRow, person_row, shown_stage
from ..site import CONTACTS, Here
from ..wording import letter
from .index import index_view

STAGES = (
    "scheduled",
    "held",
    "requested",
    "thanked",
    "postponed",
    "idea",
    "new",
    "nurture",
    "dormant",
    "closed",
    "silent",
    "declined",
    "cancelled",
    "no_show",
    "dropped",
)


class LetterGroup(NamedTuple):
    """The people under one letter."""

    letter: str
    ident: str
    people: tuple[PersonRow, ...]


class Shelf(NamedTuple):
    """A way to arrange people: the pages that hold each group, with how many are there."""

    name: str
    groups: tuple[tuple[Ref, int], ...]


class ContactsView(NamedTuple):
    """What the contacts template shows."""

    total: int
    letters: tuple[LetterGroup, ...]
    stages: tuple[tuple[str, tuple[Ref, ...]], ...]
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
    view = ContactsView(
        len(people),
        tuple(_letters(here, people)),
        _stages(here, people),
        tuple(shelf for shelf in shelves if shelf.groups),
        here.site.options.folders["contact"],
    )
    return index_view(here, "contacts", CONTACTS, "Contacts", view)


def _order(name: str) -> tuple[str, str]:
    return letter(name), name.casefold()


def _letters(here: Here, people: list[Contact]) -> list[LetterGroup]:
    return [
        LetterGroup(sign, _ident(sign), tuple(person_row(here, one) for one in group))
        for sign, group in groupby(people, key=lambda contact: letter(contact.name))
    ]


def _ident(sign: str) -> str:
    return "pb-other" if sign == "#" else f"pb-{sign.casefold()}"


def _stages(here: Here, people: list[Contact]) -> tuple[tuple[str, tuple[Ref, ...]], ...]:
    found: dict[str, list[Ref]] = {stage: [] for stage in STAGES}
    for contact in people:
        found.setdefault(shown_stage(here, contact), []).append(here.entry(contact))
    return tuple((stage, tuple(refs)) for stage, refs in found.items() if refs and stage)


def _counts(here: Here, entries: list[Entry]) -> tuple[tuple[Ref, int], ...]:
    counted = ((here.entry(entry), len(here.site.people.get(entry.path, ()))) for entry in entries)
    return tuple((ref, count) for ref, count in counted if count)
