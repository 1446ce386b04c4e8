"""What the read stage hands on: a note taken apart, with nothing interpreted yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .problem import Location
from .values import Link, Text


class Source(NamedTuple):
    """One file below the notes folder, as the shell found it."""

    path: str
    """Path below the notes folder, with `/`."""
    content: bytes | None
    """None when the file cannot be read; then `failure` says why."""
    failure: str = ""


class Scalar(NamedTuple):
    """A YAML scalar: always text, as written."""

    text: str
    at: Location
    plain: bool
    """False when it was quoted or a block: `"NO"` is certainly text."""


class Sequence(NamedTuple):
    """A YAML list."""

    items: tuple[Node, ...]
    at: Location


class Mapping(NamedTuple):
    """A YAML mapping, in the order of the note."""

    entries: tuple[tuple[Scalar, Node], ...]
    at: Location


Node = Scalar | Sequence | Mapping


class Item(NamedTuple):
    """One list item of a body section."""

    text: str
    """The item's own text without bullet and tick box; continuation lines joined by a space."""
    checked: bool | None
    """True for `[x]`, False for `[ ]`, None where there is no box."""
    nested: str
    """What stands below the item, as Markdown without its indent."""
    at: Location


class Section(NamedTuple):
    """A heading of the body with the list items below it."""

    heading: str
    """The heading's text, as written."""
    level: int
    items: tuple[Item, ...]
    at: Location


@dataclass(frozen=True, slots=True)
class RawNote:
    """A note taken apart."""

    path: str
    front: tuple[tuple[Scalar, Node], ...]
    body: str
    """The Markdown below the front matter, private comments taken out, everything else as written."""
    body_line: int
    """Line of the file on which the body begins; taking comments out keeps the count of lines."""
    h1: Text | None
    sections: tuple[Section, ...]
    links: tuple[Link, ...]
    """Wikilinks and relative Markdown links of the body, outside code."""

    @property
    def is_draft(self) -> bool:
        """Whether the note says `draft: true` or `published: false`, as site generators understand them."""
        for key, node in self.front:
            means_it = _DRAFT.get(key.text.lower())
            if means_it and type(node) is Scalar and node.text.lower() in means_it:
                return True
        return False


_DRAFT = {"draft": frozenset({"true", "yes", "on", "1"}), "published": frozenset({"false", "no", "off", "0"})}
"""Keys that say so, and the values with which they do."""
