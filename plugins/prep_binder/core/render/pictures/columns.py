"""Where the columns of a chart stand: a series of numbers, each over its day.

The picture is stretched to the width of the page, so it holds no letters: what it says in words stands around it and
in the table behind it. Charting libraries (pygal, Altair, Matplotlib) were weighed: they bring fixed letters, inline
styles and megabytes for what are rows of rectangles.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

HEIGHT = 100
STEP = 10
"""Units from one column to the next."""
WIDTH = 8


class Point(NamedTuple):
    """One number of a series."""

    label: str
    """What it belongs to: a week, a conversation."""
    value: int
    words: str
    """The value with its noun."""
    url: str


class Column(NamedTuple):
    """A number as a column."""

    point: Point
    x: int
    y: float
    height: float


class Columns(NamedTuple):
    """A chart of columns."""

    width: int
    columns: tuple[Column, ...]
    most: int
    """The largest number, at the upper edge."""
    lines: tuple[float, ...]
    """Heights of the lines that help to read it."""
    first: str
    middle: str
    last: str
    """Labels below the chart; the middle one is empty for short series."""


def columns(points: Sequence[Point]) -> Columns:
    """Lay a series out, from left to right."""
    most = max((point.value for point in points), default=0)
    scale = HEIGHT / most if most else 0.0
    laid = tuple(
        Column(point, place * STEP + 1, round(HEIGHT - point.value * scale, 1), round(point.value * scale, 1))
        for place, point in enumerate(points)
    )
    labels = [point.label for point in points] or [""]
    return Columns(
        max(len(points), 12) * STEP,
        laid,
        most,
        tuple(round(HEIGHT - line * scale, 1) for line in _lines(most)),
        labels[0],
        labels[len(labels) // 2] if len(labels) > 8 else "",
        labels[-1] if len(labels) > 1 else "",
    )


def _lines(most: int) -> tuple[int, ...]:
    """Up to four whole numbers up to the largest, at equal distances."""
    step = max(1, -(-most // 4))
    return tuple(range(step, most + 1, step))
