"""What a count may tell in an edition that withholds people."""

from __future__ import annotations

from collections.abc import Iterable

FEWEST = 3
"""Counts below this single out a person (the editions' rule)."""


def is_told(count: int, edition: str, total: int | None = None) -> bool:
    """Tell whether `count` may be shown in `edition`: always in the private one, elsewhere from 3 on.

    Nothing at all may be shown too: it singles out nobody. Where the count is a part of a `total` that is shown, what
    is left must not single out anybody either.
    """
    if edition == "private":
        return True
    rest = 0 if total is None else total - count
    return all(part == 0 or part >= FEWEST for part in (count, rest))


def told(count: int, edition: str, total: int | None = None) -> int | None:
    """Return `count` where it may be shown in `edition`, else None."""
    return count if is_told(count, edition, total) else None


def told_in_turn(counts: Iterable[int], edition: str) -> tuple[int | None, ...]:
    """Return counts of which each is a part of the one before, with None for those that `edition` may not show.

    What is left between two counts that are shown singles out nobody either.
    """
    found: list[int | None] = []
    last: int | None = None
    for count in counts:
        shown = told(count, edition, last)
        last = last if shown is None else shown
        found.append(shown)
    return tuple(found)
