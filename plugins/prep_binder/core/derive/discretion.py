"""What a count may tell in an edition that withholds people."""

from __future__ import annotations

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
