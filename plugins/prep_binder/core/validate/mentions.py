"""What linking needs of a note besides its record: its other names, and links in properties that hold none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model.raw import Node, RawNote, Scalar, Sequence
from ..model.records import Kind
from ..model.values import Link
from ..read import WIKILINK, wikilink
from ..schema import field_of
from .names import heading_name

_LINKED = frozenset({"links", "introductions", "questions"})
"""Shapes of fields whose links are the field's own."""


class Mentioned(NamedTuple):
    """A link in a property that holds no links by itself, such as `source: "[[Spring fair]]"`."""

    prop: str
    """The name of the field, else the key as typed."""
    link: Link


def other_names(raw: RawNote) -> tuple[str, ...]:
    """Return the names a note goes by besides the one in its record: its heading and its title."""
    titles = [node[0].strip() for key, node in raw.front if key[0] == "title" and type(node) is Scalar]
    return (heading_name(raw), *titles) if raw.h1 is not None else tuple(titles)


def mentioned(raw: RawNote, kind: Kind) -> tuple[Mentioned, ...]:
    """Return the links in properties of a note of this kind that hold no links by themselves."""
    found: list[Mentioned] = []
    for key, node in raw.front:
        if type(node) is Scalar and "[[" not in node[0]:
            continue
        field = field_of(kind, key.text)
        if field is None or field.shape not in _LINKED:
            prop = field.name if field else key.text
            found += [Mentioned(prop, link) for link in _wikilinks(node)]
    return tuple(found)


def _wikilinks(node: Node) -> Iterator[Link]:
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _wikilinks(item)
    elif isinstance(node, Scalar) and "[[" in node.text:
        for match in WIKILINK.finditer(node.text):
            target, heading, label = wikilink(match[1])
            if target:
                yield Link(target, label, heading, node.at)
