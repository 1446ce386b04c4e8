"""What a case of a check is: records in which it finds something, and the like in which it does not."""

from __future__ import annotations

from typing import Any, NamedTuple


class Case(NamedTuple):
    """Records in which a check finds something, at a place, and the like in which it does not."""

    at: str
    bad: tuple[Any, ...]
    good: tuple[Any, ...]


def case(at: str, *bad: Any, good: tuple[Any, ...]) -> Case:
    return Case(at, bad, good)
