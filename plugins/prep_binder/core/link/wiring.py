"""Every link of every note resolved, and the backlinks that follow from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from ..model.binder import Backlink
from ..model.records import Contact, Entry, Interview, Kind, QuestionSet
from ..model.values import Introduction, Link
from ..schema import FIELDS
from ..validate import Validated, conversation
from .excerpts import Excerpts
from .questions import Bank
from .resolve import NAMED_KINDS, Resolver, kind_of_entry

E = TypeVar("E", bound=Entry)

LINK_FIELDS: Mapping[Kind, tuple[tuple[str, Kind | None], ...]] = MappingProxyType(
    {
        kind: tuple((field.name, field.kind) for field in fields if field.shape == "links")
        for kind, fields in FIELDS.items()
    }
)
"""For each kind of note: its fields that hold links, and the kind they mean."""


class Wiring:
    """Resolves the links of all notes and keeps who links to whom."""

    def __init__(self, notes: list[Validated], resolver: Resolver) -> None:
        """Take the notes, in the order of their paths."""
        self.notes = notes
        self.resolver = resolver
        self.backlinks: dict[str, list[Backlink]] = {}

    def entries(self) -> dict[str, Entry]:
        """Return every record with its links resolved, by path."""
        resolver = self.resolver
        resolver.name_all(
            [
                (kind, link)
                for note in self.notes
                for name, kind in LINK_FIELDS[kind_of_entry(note.entry)]
                if kind in NAMED_KINDS
                for link in getattr(note.entry, name)
            ]
        )
        done: dict[str, Entry] = {}
        for note in self.notes:
            if type(note.entry) is QuestionSet:
                done[note.entry.path] = self._resolved(note, {})
        bank = Bank({path: entry for path, entry in done.items() if isinstance(entry, QuestionSet)})
        for note in self.notes:
            if type(note.entry) is Contact:
                done[note.entry.path] = self._resolved(note, self._chosen(note.entry, bank))
        for note in self.notes:
            entry = note.entry
            if type(entry) is Interview:
                done[note.entry.path] = self._resolved(note, self._chosen(entry, bank), done)
            elif note.entry.path not in done:
                done[note.entry.path] = self._resolved(note, {})
        return {note.entry.path: done[note.entry.path] for note in self.notes}

    def _chosen(self, entry: Contact | Interview, bank: Bank) -> dict[str, Any]:
        return {"questions": bank.chosen(entry.questions, self.resolver)} if entry.questions else {}

    def _resolved(
        self, note: Validated, changes: dict[str, Any], contacts: Mapping[str, Entry] | None = None
    ) -> Entry:
        """The record of a note with its links resolved; an interview takes over what its `contacts` say."""
        entry = note.entry
        for name, kind in LINK_FIELDS[kind_of_entry(entry)]:
            links: tuple[Link, ...] = getattr(entry, name)
            if links:
                changes[name] = resolved = tuple([self._field(link, name, kind) for link in links])
                self._back(resolved, name, entry.path)
        met: frozenset[tuple[int, str]] = frozenset()
        introductions: tuple[Introduction, ...] = getattr(entry, "introductions", ())
        if introductions:
            given = tuple(
                [
                    one._replace(who=self.resolver.resolve(one.who, "contact", quiet=True))
                    for one in introductions
                ]
            )
            changes["introductions"] = given
            self._back(tuple([one.who for one in given]), "introductions", entry.path)
            met = frozenset((one.who.at.line, one.who.target) for one in given)
        for prop, link in note.mentioned:
            self._back((self.resolver.resolve_quietly(link),), prop, entry.path)
        if note.links:
            self._body(note, met | {(link.at.line, link.target) for link in changes.get("contact", ())})
        if contacts is not None:
            _inherit(entry, changes, contacts)
            _rename(entry, changes, contacts)
        return _changed(entry, changes) if changes else entry

    def _field(self, link: Link, name: str, kind: Kind | None) -> Link:
        if name == "applies_to":
            return self.resolver.choose(link, ("industry", "role"))
        return self.resolver.resolve(link, kind)

    def _back(
        self, links: tuple[Link, ...], prop: str, path: str, excerpt: Callable[[Link], str] = lambda _link: ""
    ) -> None:
        for link in links:
            if link.path and link.path != path:
                self.backlinks.setdefault(link.path, []).append(Backlink(path, prop, link.at, excerpt(link)))

    def _body(self, note: Validated, taken: frozenset[tuple[int, str]]) -> None:
        """Links of the text; one that is a field's value already is left to the field."""
        excerpts = Excerpts(note.text)
        for link in note.links:
            if (link.at.line, link.target) not in taken:
                self._back((self.resolver.resolve(link, None),), "text", note.entry.path, excerpts.around)


def _inherit(entry: Entry, changes: dict[str, Any], contacts: Mapping[str, Entry]) -> None:
    """Add company, industry and role of the contacts to the changes of an interview that names none."""
    for name in ("company", "industry", "role"):
        if getattr(entry, name):
            continue
        found: dict[str, Link] = {}
        for link in changes.get("contact", ()):
            contact = contacts.get(link.path)
            if type(contact) is Contact:
                for inherited in getattr(contact, name):
                    found.setdefault(inherited.path or inherited.target, inherited)
        if found:
            changes[name] = tuple(found.values())


def _rename(entry: Entry, changes: dict[str, Any], contacts: Mapping[str, Entry]) -> None:
    """Add the name to the changes of an interview that is called after whom it is with: as their notes call them."""
    if type(entry) is not Interview or entry.name != conversation(entry.contact, entry.path):
        return
    links: tuple[Link, ...] = changes.get("contact", ())
    names = {
        link.path: contacts[link.path].name for link in links if type(contacts.get(link.path)) is Contact
    }
    changes["name"] = conversation(links, entry.path, names)


class _Slots(NamedTuple):
    """How the attributes of a record are read and written at once."""

    read: Callable[[Entry], tuple[Any, ...]]
    write: tuple[Callable[[Entry, Any], None], ...]
    places: Mapping[str, int]


_SLOTS: dict[type[Entry], _Slots] = {}


def _slots(kind: type[Entry]) -> _Slots:
    found = _SLOTS.get(kind)
    if found is None:
        names = [field.name for field in fields(kind)]
        writers = tuple(getattr(kind, name).__set__ for name in names)
        places = {name: place for place, name in enumerate(names)}
        found = _SLOTS[kind] = _Slots(attrgetter(*names), writers, places)
    return found


def _changed(entry: E, changes: Mapping[str, Any]) -> E:
    """A copy with some attributes changed, as `dataclasses.replace` makes it, in a fifth of the time."""
    kind = type(entry)
    read, write, places = _slots(kind)
    values = list(read(entry))
    for name, value in changes.items():
        values[places[name]] = value
    copy = kind.__new__(kind)
    for put, value in zip(write, values, strict=True):
        put(copy, value)
    return copy
