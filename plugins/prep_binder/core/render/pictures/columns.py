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
STEPS = 4
"""Lines above nought at most."""
ROUND = tuple(digit * 10**zeros for zeros in range(9) for digit in (1, 2, 5))
"""Distances between lines that are easy to count with."""


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
    scale: tuple[int, ...]
    """Round numbers at equal distances, from the upper edge down to nought."""
    lines: tuple[float, ...]
    """Heights of the lines that help to read it: one for each of these numbers but nought."""
    first: str
    middle: str
    last: str
    """Labels below the chart; the middle one is empty for short series."""


def columns(points: Sequence[Point]) -> Columns:
    """Lay a series out, from left to right."""
    numbers = _scale(max((point.value for point in points), default=0))
    scale = HEIGHT / numbers[0] if numbers[0] else 0.0
    laid = tuple(
        Column(point, place * STEP + 1, round(HEIGHT - point.value * scale, 1), round(point.value * scale, 1))
        for place, point in enumerate(points)
    )
    labels = [point.label for point in points] or [""]
    return Columns(
        max(len(points), 12) * STEP,
        laid,
        numbers,
        tuple(round(HEIGHT - number * scale, 1) for number in numbers[:-1]),
        labels[0],
        labels[len(labels) // 2] if len(labels) > 8 else "",
        labels[-1] if len(labels) > 1 else "",
    )


def _scale(most: int) -> tuple[int, ...]:
    """At most four steps of 1, 2, 5, 10, 20, … that reach the largest number, and nought."""
    if not most:
        return (0,)
    step = next(one for one in ROUND if one * STEPS >= most)
    return tuple(range(step * -(-most // step), -1, -step))
