"""A contact of the binder in the terms of other programs: each field as the text one would write in the note."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from types import MappingProxyType

from ..link.names import find_paths
from ..link.resolve import kind_of_entry
from ..model.binder import Binder
from ..model.person import Person
from ..model.records import Contact
from ..model.values import Link, Text, When
from ..schema import FIELDS, HELPERS, Field

NameOf = Callable[[Link], str]

_BODY = frozenset({"facts", "claims", "promises", "introductions", "log", "questions"})
"""Shapes that have a grammar of their own; they tell what happened, not who the person is."""

DESCRIBED: tuple[Field, ...] = tuple(
    field for field in FIELDS["contact"] if field.name not in HELPERS | {"name"} and field.shape not in _BODY
)
"""The fields that say who a person is."""


def describe(contact: Contact, name_of: NameOf) -> Person:
    """Return the fields of a contact as texts; `name_of` gives what to call the note that a link leads to."""
    values = {field.name: tuple(_texts(getattr(contact, field.name), name_of)) for field in DESCRIBED}
    if contact.publish == "private":
        del values["publish"]
    kept = {name: texts for name, texts in values.items() if texts}
    return Person(at=contact.at, name=contact.name, values=MappingProxyType(kept))


def target_name(binder: Binder, link: Link) -> str:
    """Return what leads to the same note again when it is written as a text: its name, whatever the label says.

    That is its path where several notes of the kind bear the name, and the target of a link that leads nowhere.
    """
    entry = binder.entry(link.path) if link.path else None
    if entry is None:
        return link.target
    named = [(path, binder.entry(path)) for path in find_paths(binder.names, entry.name)]
    kind = kind_of_entry(entry)
    others = [path for path, one in named if one and path != link.path and kind_of_entry(one) == kind]
    return link.path.removesuffix(".md") if others else entry.name


def _texts(value: object, name_of: NameOf) -> Iterable[str]:
    if isinstance(value, Link):
        yield name_of(value)
    elif isinstance(value, Text):
        yield value.text
    elif isinstance(value, When):
        yield _when(value)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part, name_of)
    elif isinstance(value, bool):
        yield from ("yes",) if value else ()
    elif value:
        yield str(value)


def _when(when: When) -> str:
    if when.clock is None:
        return f"{when.day.isoformat()} {when.word}".rstrip()
    moment = dt.datetime.combine(when.day, when.clock)
    shown = moment.isoformat(sep=" ", timespec="seconds" if when.clock.second else "minutes")
    return f"{shown} {when.word}".rstrip()
