"""Long lists by quarter: the newest stay on the first page, older ones have a page for each quarter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from .knowledge import pieces

T = TypeVar("T")


class Page(NamedTuple):
    """A page of older entries."""

    path: str
    title: str
    """`July to September 2026`; with the number of the page where one is not enough."""


NAMES = ("January to March", "April to June", "July to September", "October to December")


def by_quarter(
    items: Iterable[T], day_of: Callable[[T], dt.date], folder: str, most: int
) -> list[tuple[Page, tuple[T, ...]]]:
    """Put `items`, newest first, on pages below `folder`: one for each quarter, more for a full one.

    Items of a quarter keep their order; a page has at most `most` of them.
    """
    found: dict[tuple[int, int], list[T]] = {}
    for item in items:
        day = day_of(item)
        found.setdefault((day.year, (day.month - 1) // 3), []).append(item)
    listed = []
    for (year, quarter), some in sorted(found.items(), reverse=True):
        for number, piece in enumerate(pieces(some, most), start=1):
            suffix, words = (f"-{number}", f", page {number}") if number > 1 else ("", "")
            path = f"{folder}-{year:04d}-q{quarter + 1}{suffix}.md"
            listed.append((Page(path, f"{NAMES[quarter]} {year}{words}"), piece))
    return listed
