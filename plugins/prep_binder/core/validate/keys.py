"""Keys that are almost one of ours: a slip of the pen is found, a key of another program is left alone."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache

from ..model.raw import Scalar
from ..model.records import Kind
from ..schema import BY_NAME, same
from .reading import Reading
from .vocabulary import FOREIGN_KEYS

_LIKENESS = 0.84
"""`comapny` and `company` are 0.86 alike, `topic` and `topics` 0.91, `notes` and `nudged` 0.55 (difflib)."""
_LENGTH = 24
"""Longer keys are nobody's slip."""


def check_key(key: Scalar, reading: Reading) -> None:
    """Warn of a key that is no field but close to one."""
    likely = nearest(reading.kind, key.text) if len(key.text) <= _LENGTH else ""
    if likely:
        reading.problem("near-key", key.at, f"`{key.text}` is no field of a {_CALLED.get(reading.kind, reading.kind)}, but close to `{likely}`",
                        f"Write `{likely}` if that is meant; any other key is left alone", "warning")


_CALLED = {"questions": "question set"}


@lru_cache(maxsize=2048)
def nearest(kind: Kind, key: str) -> str:
    """Return the field that `key` is close to, empty when there is none."""
    name = same(key)
    if name in FOREIGN_KEYS or len(name) < 4:  # noqa: PLR2004 - three letters are close to too much
        return ""
    found = get_close_matches(name, BY_NAME[kind], 1, _LIKENESS)
    return BY_NAME[kind][found[0]].name if found else ""
