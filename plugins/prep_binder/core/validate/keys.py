"""Keys that are almost one of ours: a slip of the pen is found, a key of another program is left alone."""

from __future__ import annotations

from functools import lru_cache

from ..model.raw import Scalar
from ..model.records import Kind
from ..schema import BY_NAME, same
from .reading import Reading
from .vocabulary import FOREIGN_KEYS

_SHORT, _LONG, _LONGEST = 4, 8, 24
"""Letters of a name in which one slip is looked for, from which on two are, and beyond which none is."""
_CALLED = {"questions": "question set"}


def check_key(key: Scalar, reading: Reading) -> None:
    """Warn of a key that is no field but close to one."""
    likely = nearest(reading.kind, key.text) if len(key.text) <= _LONGEST else ""
    if likely:
        note = _CALLED.get(reading.kind, reading.kind)
        reading.problem(
            "near-key",
            key.at,
            f"`{key.text}` is no field of a note of the kind {note}, but close to `{likely}`",
            f"Write `{likely}` if that is meant; any other key is left alone",
            "warning",
        )


@lru_cache(maxsize=2048)
def nearest(kind: Kind, key: str) -> str:
    """Return the field that `key` is one or two slips away from, empty when there is none."""
    name = same(key)
    if name in FOREIGN_KEYS or len(name) < _SHORT:
        return ""
    best, found = 1 + (len(name) >= _LONG), ""
    for known, field in BY_NAME[kind].items():
        if known[0] == name[0] and abs(len(known) - len(name)) <= best and len(known) >= _SHORT:
            slips = _slips(name, known)
            if slips < best or (slips == best and not found):
                best, found = slips, field.name
    return found


def _slips(one: str, other: str) -> int:
    """Letters to add, leave out, change, or swap with their neighbour (optimal string alignment distance)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]
