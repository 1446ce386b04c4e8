"""Points to tick before and after a conversation; what the notes say already is done."""

from __future__ import annotations

from typing import NamedTuple


class Point(NamedTuple):
    """One thing to do."""

    ident: str
    """Under which a browser keeps the tick; the same as long as the words are."""
    words: str
    is_done: bool
    """Whether the notes say so."""
    note: str = ""
    """What the notes say about it, in a few words."""


class PointGroup(NamedTuple):
    """Points that belong together."""

    path: str
    """The note they stand in; empty for the conversation itself."""
    points: tuple[Point, ...]
