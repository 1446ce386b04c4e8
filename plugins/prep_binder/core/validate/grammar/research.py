"""Researched facts, points of a research checklist: `15 warehouses in 4 countries (annual report 2025)`."""

from __future__ import annotations

from ...model.raw import Item
from ...model.values import Fact
from ..reading import Reading

_LENGTH = 300
"""Characters of a source at most."""


def read_fact(item: Item, _reading: Reading) -> Fact | None:
    """Return one fact; it is known unless it stands beside an empty tick box."""
    return _fact(item, is_done=item.checked is not False)


def read_point(item: Item, _reading: Reading) -> Fact | None:
    """Return one point of a checklist; it is done only when it is ticked."""
    return _fact(item, is_done=item.checked is True)


def _fact(item: Item, *, is_done: bool) -> Fact | None:
    text, source = item.text, ""
    bare = text.rstrip(" .")
    start = _opening(bare) if bare.endswith(")") else 0
    if start:
        text, source = text[:start].rstrip(), bare[start + 1 : -1].strip()
    if not text:
        return None
    if item.nested:
        text = f"{text}\n{item.nested}"
    return Fact(text, source, is_done, item.at)


def _opening(text: str) -> int:
    """Position of the bracket that the last sign of `text` closes; 0 when there is none."""
    depth = 0
    for position in range(len(text) - 1, max(0, len(text) - _LENGTH), -1):
        if text[position] == ")":
            depth += 1
        elif text[position] == "(":
            depth -= 1
            if not depth:
                return position
    return 0
