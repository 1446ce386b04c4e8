"""The names of fields: every spelling of a key or heading leads to its field."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from ..model.records import Kind
from .fields import FIELDS, LISTED, Field

LOG_HEADINGS = ("Interaction Log", "Interactions", "Relationship History", "History")
"""Headings of a log besides `Log`."""

_HEADINGS = {
    "Promise": "promises",
    "Question": "questions",
    "Learnt": "learned",
    "Learnings": "learned",
    "Lessons learned": "learned",
    "Lessons learnt": "learned",
    "What I learned": "learned",
    "What I learnt": "learned",
    "Logs": "log",
    "Outcomes": "outcome",
    "Interest": "interests",
    "Hypothesis": "hypotheses",
    "Source": "sources",
}
"""Headings that mean the list of a field, besides the names of the field."""


@lru_cache(maxsize=8192)
def same(name: str) -> str:
    """What spellings of a key have in common: `Last Contact`, `last-contact` and `lastContact` are one."""
    return name.replace("_", "").replace("-", "").replace(" ", "").replace("\t", "").casefold()


def _by_name(kind: Kind) -> dict[str, Field]:
    named = {same(other): field for field in FIELDS[kind] for other in field.also}
    return named | {
        same(field.name): field for field in FIELDS[kind] if (kind, field.name) != ("questions", "applies_to")
    }


BY_NAME: Mapping[Kind, Mapping[str, Field]] = MappingProxyType(
    {kind: MappingProxyType(_by_name(kind)) for kind in FIELDS}
)
"""For each kind: every accepted name, as `same` makes it, and its field."""


@lru_cache(maxsize=8192)
def field_of(kind: Kind, key: str) -> Field | None:
    """Return the field that a key of the front matter means; None for a key that is not ours."""
    return BY_NAME[kind].get(same(key))


@lru_cache(maxsize=8192)
def field_below(kind: Kind, heading: str) -> Field | None:
    """Return the field that a list under `heading` belongs to; None for any other heading."""
    name = same(heading.strip("*_` :"))
    field = BY_NAME[kind].get(_MEANT.get(name, name))
    return (
        field if field is not None and field.shape in LISTED and field.name not in _ABOUT_THE_NOTE else None
    )


_MEANT: Mapping[str, str] = MappingProxyType(
    {same(heading): "log" for heading in LOG_HEADINGS}
    | {same(heading): name for heading, name in _HEADINGS.items()}
)
_ABOUT_THE_NOTE = frozenset({"type", "categories", "tags", "aliases"})
