"""What is known about the subject of a note that is about to be made, and notes that may be about the same."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping

from ..link import find, name_key
from ..link.names import stem, without_accents
from ..model.binder import Binder
from ..model.derived import Derived
from ..model.options import Options
from ..model.records import Contact, Entry, Kind
from ..model.values import Link

ALIKE = 0.86
"""Likeness of two names (0 to 1) from which on they may be one; `Jon Smith` and `John Smith` have 0.95."""
_OF_LINKS = frozenset("[]|#")
_OPEN = frozenset({"idea", "requested", "postponed", "scheduled"})

Values = dict[str, tuple[str, ...]]


def linked(name: str) -> str:
    """Return a link to the note of that name; a name with signs that mean something in a link stands alone."""
    return name if name.startswith("[[") or set(name) & _OF_LINKS else f"[[{name}]]"


def known_values(binder: Binder, kind: Kind, name: str, given: Mapping[str, tuple[str, ...]]) -> Values:
    """Return values for fields of a new note, besides those `given`, that follow from the notes there are."""
    found: Values = {}
    if kind == "contact":
        found = _of_contact(binder, name, given)
    elif kind == "company":
        industries = {
            _shown(binder, contact.industry) for contact in _staff(binder, name) if contact.industry
        }
        if len(industries) == 1:
            found["industry"] = industries.pop()
    elif kind == "interview":
        contact = binder.contacts.get(find(binder, name))
        found = _of_interview(binder, contact) if contact is not None else {}
    return {field: values for field, values in found.items() if values and field not in given}


def _of_contact(binder: Binder, name: str, given: Mapping[str, tuple[str, ...]]) -> Values:
    found: Values = {}
    for company in given.get("company", ()):
        record = binder.companies.get(find(binder, company.strip("[]")))
        if record is not None and record.industry:
            found["industry"] = _shown(binder, record.industry)
    for introducer, introduction in _introductions(binder, name):
        found["introduced_by"] = (linked(introducer),)
        if introduction is not None:
            found["introduced_on"] = (introduction,)
    return found


def _of_interview(binder: Binder, contact: Contact) -> Values:
    """Their time zone; and when they were asked, where the last line of the log says so and no interview does."""
    found: Values = {"timezone": (contact.timezone,)} if contact.timezone else {}
    last = max(contact.log, key=lambda touch: touch.day, default=None)
    if last is not None and last.kind == "request" and not binder.interviews_of.get(contact.path):
        found["requested"] = (" ".join(filter(None, (last.day.isoformat(), last.channel))),)
    return found


def _introductions(binder: Binder, name: str) -> Iterator[tuple[str, str | None]]:
    """Who named the person, and on which day."""
    key = name_key(name)
    for contact in binder.contacts.values():
        for one in contact.introductions:
            if name_key(one.who.target) == key:
                yield contact.name, one.given.isoformat() if one.given else None
    for interview in binder.interviews.values():
        for one in interview.introductions:
            if name_key(one.who.target) == key and interview.contact:
                day = one.given or (interview.held.day if interview.held else None)
                yield binder.name(interview.contact[0]), day.isoformat() if day else None


def _staff(binder: Binder, name: str) -> Iterator[Contact]:
    key = name_key(name)
    for contact in binder.contacts.values():
        if any(name_key(binder.name(link)) == key for link in contact.company):
            yield contact


def _shown(binder: Binder, links: Iterable[Link]) -> tuple[str, ...]:
    return tuple(linked(binder.name(link)) for link in links)


def likely_same(binder: Binder, derived: Derived, kind: Kind, name: str) -> tuple[Entry, ...]:
    """Return notes that a new one of this kind and name may repeat; of interviews, those still open with the person."""
    if kind == "interview":
        return tuple(
            interview
            for interview in binder.interviews_of.get(find(binder, name), ())
            if derived.states[interview.path].name in _OPEN
        )
    shelves: Mapping[Kind, Mapping[str, Entry]] = {
        "contact": binder.contacts,
        "company": binder.companies,
        "industry": binder.industries,
        "role": binder.roles,
        "questions": binder.question_sets,
    }
    key = name_key(name)
    bearers = set(binder.names.get(key, ()))
    return tuple(
        entry
        for path, entry in shelves[kind].items()
        if entry.has_note
        and (path in bearers or _is_alike(without_accents(key), without_accents(name_key(entry.name))))
    )


def likely_unread(held_back: Iterable[str], options: Options, kind: Kind, name: str) -> tuple[str, ...]:
    """Return paths, of those held back, of notes that a new one of this kind and name may repeat.

    Only their file names are known: one that is alike, or that has all words of the name, or no others. A note in
    the folder of another kind is none of this one.
    """
    others = tuple(f"{folder.strip('/')}/" for known, folder in options.folders.items() if known != kind)
    key = without_accents(name_key(name))
    return tuple(
        path for path in sorted(held_back) if not path.startswith(others) and _may_be_named(path, key)
    )


def _may_be_named(path: str, key: str) -> bool:
    file = without_accents(name_key(stem(path).replace("-", " ")))
    words, known = set(key.split()), set(file.split())
    return _is_alike(key, file) or words <= known or known <= words


def _is_alike(one: str, other: str) -> bool:
    if sorted(one.split()) == sorted(other.split()):
        return True
    match = difflib.SequenceMatcher(None, one, other)
    return match.real_quick_ratio() > ALIKE and match.quick_ratio() > ALIKE and match.ratio() > ALIKE
