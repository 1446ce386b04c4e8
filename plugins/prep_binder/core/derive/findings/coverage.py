"""Who was heard where: industries by roles, by companies, or by tags of the person's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Literal

from ...model.binder import Binder
from ...model.derived import MET, Derived
from ...model.findings import Cell, Coverage
from ...model.options import CoverageBy
from ...model.records import Contact, Interview
from ...model.values import Link
from ..situation import TALKS
from ..touches import people

PLANNED = frozenset({"idea", "requested", "postponed", "scheduled"})
"""States of an interview that is still to come."""
Standing = Literal["heard", "planned", "known"]
RANK: dict[Standing, int] = {"heard": 0, "planned": 1, "known": 2}


def coverage(binder: Binder, derived: Derived, by: CoverageBy) -> Coverage:
    """Return who was heard, is planned or is known in each industry, by role, company, or tags.

    In a conversation with several people each counts for what they are, as far as the conversation is about it;
    who is none of it counts for all of it. A talk that is only in a contact's log counts for that contact.
    """
    best: dict[tuple[str, str], dict[str, Standing]] = {}
    for pairs, path, standing in _placed(binder, derived, by):
        for pair in pairs:
            row = best.setdefault(pair, {})
            if RANK[standing] < RANK.get(row.get(path, "known"), 2) or path not in row:
                row[path] = standing
    return Coverage(
        tuple(binder.industries),
        _columns(binder, by, {column for _, column in best}),
        {pair: _cell(binder, row) for pair, row in best.items()},
    )


def _columns(binder: Binder, by: CoverageBy, met: set[str]) -> tuple[str, ...]:
    if by == "role":
        return tuple(binder.roles)
    if by == "company":
        return tuple(path for path in binder.companies if path in met)
    return by


def _cell(binder: Binder, row: dict[str, Standing]) -> Cell:
    by_name = sorted(row, key=lambda path: (binder.contacts[path].name.casefold(), path))
    return Cell(*(tuple(path for path in by_name if row[path] == standing) for standing in RANK))


def _placed(
    binder: Binder, derived: Derived, by: CoverageBy
) -> Iterator[tuple[list[tuple[str, str]], str, Standing]]:
    for contact in binder.contacts.values():
        talked = any(
            touch.kind in TALKS and touch.path == contact.path for touch in derived.touches[contact.path]
        )
        pairs = list(product(industries_of(binder, contact), _sides(contact, contact, by)))
        yield pairs, contact.path, "heard" if talked else "known"
    for interview in binder.interviews.values():
        state = derived.states[interview.path].name
        if state in MET or state in PLANNED:
            for contact in people(binder, interview):
                industries = _both(_paths(interview.industry), industries_of(binder, contact))
                rows = [path for path in industries if path in binder.industries]
                pairs = list(product(rows, _sides(interview, contact, by)))
                yield pairs, contact.path, "heard" if state in MET else "planned"


def industries_of(binder: Binder, contact: Contact) -> list[str]:
    """Return the industries of `contact`: their own, else those of their companies' notes."""
    if contact.industry:
        return [path for path in _paths(contact.industry) if path in binder.industries]
    companies = (binder.companies.get(link.path) for link in contact.company)
    found = [link for company in companies if company is not None for link in company.industry]
    return [path for path in _paths(found) if path in binder.industries]


def _sides(note: Contact | Interview, contact: Contact, by: CoverageBy) -> list[str]:
    if by == "role":
        return _both(_paths(note.role), _paths(contact.role))
    if by == "company":
        return _both(_paths(note.company), _paths(contact.company))
    tags = {_folded(tag) for tag in (*note.tags, *contact.tags)}
    return [tag for tag in by if _folded(tag) in tags]


def _folded(tag: str) -> str:
    return tag.strip().lstrip("#").casefold()


def _paths(links: Iterable[Link]) -> list[str]:
    return list(dict.fromkeys(link.path for link in links if link.path))


def _both(of_talk: list[str], of_person: list[str]) -> list[str]:
    """What a person is of what a conversation was about; all of it when they are none of it."""
    return [path for path in of_talk if path in of_person] or of_talk
