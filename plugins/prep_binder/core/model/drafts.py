"""Words that the binder proposes: every piece says whether it is a frame, comes from the notes, or is missing."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Piece(NamedTuple):
    """A run of words in a proposed text."""

    text: str
    origin: Literal["frame", "notes", "missing"] = "frame"
    """frame: the binder's own words; notes: what the person wrote; missing: what the notes do not hold yet."""


Wording = tuple[Piece, ...]
"""A proposed text in the order of reading."""


def plain(wording: Wording) -> str:
    """Return the text of `wording` without its marks."""
    return "".join(piece.text for piece in wording)
