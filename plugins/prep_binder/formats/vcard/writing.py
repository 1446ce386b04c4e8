"""People as vCards 4.0 (RFC 6350)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator

from ...core.model.person import Person
from ..content_lines import escaped, folded

_NAMESPACE = uuid.UUID("6f7a3c52-3b0a-5a57-9a55-1f6d0c6a7d11")
_PROPERTIES = (
    ("aliases", "NICKNAME"),
    ("role", "TITLE"),
    ("company", "ORG"),
    ("email", "EMAIL"),
    ("phone", "TEL"),
    ("url", "URL"),
    ("timezone", "TZ"),
)
"""Fields that are a property each value; ADR and the LinkedIn address have a form of their own."""


_AFTER_A_NAME = frozenset(["jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq", "cpa", "cfa", "pe"])
"""Words behind a name that are no family name, small and without points."""


def write_vcard(people: Iterable[Person]) -> str:
    """Return the people as vCards; a person's UID follows the path of the note, so that phones update a card."""
    return "".join(folded(line) for person in people for line in _card(person))


def _card(person: Person) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:4.0")
    yield f"UID:{uuid.uuid5(_NAMESPACE, person.at.path).urn}"
    yield f"FN:{escaped(person.name)}"
    yield f"N:{_parts(person.name)}"
    for field, name in _PROPERTIES:
        for value in person.values.get(field, ()):
            yield f"{name}:{_value(name, value)}"
    for address in person.values.get("address", ()):
        yield f"ADR:;;{escaped(address)};;;;"
    for url in person.values.get("linkedin", ()):
        yield f"X-SOCIALPROFILE;TYPE=linkedin:{_uri(url)}"
    yield "END:VCARD"


def _parts(name: str) -> str:
    """Family name, given names and what follows a name: the last word but for `Jr.` and the like, and those before it.

    FN says how the name is written.
    """
    words = name.split()
    after: list[str] = []
    while len(words) > 1 and words[-1].replace(".", "").casefold() in _AFTER_A_NAME:
        after.insert(0, words.pop())
    given, _, family = " ".join(words).rstrip(",").rpartition(" ")
    return f"{escaped(family)};{escaped(given)};;;{escaped(' '.join(after))}"


def _value(name: str, value: str) -> str:
    return _uri(value) if name == "URL" else escaped(value)


def _uri(value: str) -> str:
    """An address has no escapes but that of the backslash, which readers take for one."""
    return value.replace("\\", "\\\\")
