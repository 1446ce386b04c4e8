"""Keys that are almost one of ours: a slip of the pen is found, a key of another program is left alone."""

from __future__ import annotations

from functools import lru_cache

from ..model.raw import Scalar
from ..model.records import Kind
from ..schema import BY_NAME, same
from .reading import Reading
from .slips import closest
from .vocabulary import FOREIGN_KEYS

_SHORT, _LONGEST = 4, 24
"""Letters of a name from which on slips are looked for, and beyond which none is."""
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
    found = closest(name, BY_NAME[kind])
    return BY_NAME[kind][found].name if found else ""
