"""Where the columns of a chart stand: a series of numbers, each over its day.

The picture is stretched to the width of the page, so it holds no letters: the labels below it are a picture of their
own, which is not stretched and has the same width, and the rest stands in the table behind it. Charting libraries
(pygal, Altair, Matplotlib) were weighed: they bring fixed letters, inline styles and megabytes for what are rows of
rectangles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

HEIGHT = 100
STEP = 10
"""Units from one column to the next."""
WIDTH = 8
FEW = 12
"""Columns that have the room of this many, as far as their labels need it: a few would be as broad as posters."""
SHORT = 3
"""Letters of a label of which each column has its own, as the months have."""
MIDDLE = 8
"""Columns beyond which the one in the middle has a label too."""
FAR = 0.65
"""Share of the width from which on the last label ends with its column."""
STEPS = 4
"""Lines above nought at most."""
ROUND = tuple(digit * 10**zeros for zeros in range(9) for digit in (1, 2, 5))
"""Distances between lines that are easy to count with."""


Anchor = Literal["start", "middle", "end"]


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
    x: float
    y: float
    height: float


class Label(NamedTuple):
    """A word below the chart."""

    text: str
    x: float
    """Percent of the width."""
    anchor: Anchor
    """Which part of the word stands there."""


class Columns(NamedTuple):
    """A chart of columns."""

    width: int
    columns: tuple[Column, ...]
    scale: tuple[int, ...]
    """Round numbers at equal distances, from the upper edge down to nought."""
    lines: tuple[float, ...]
    """Heights of the lines that help to read it: one for each of these numbers but nought."""
    labels: tuple[Label, ...]
    """Of each column where they are short, else of the first, of the last, and of the middle one of many."""


def columns(points: Sequence[Point]) -> Columns:
    """Lay a series out, from left to right; up to twelve columns have the width of twelve."""
    numbers = _scale(max((point.value for point in points), default=0))
    scale = HEIGHT / numbers[0] if numbers[0] else 0.0
    width = max(len(points), FEW) * STEP
    step = STEP if len(points) > FEW else width / min(max(2 * len(points), 4), FEW)
    laid = tuple(
        Column(
            point,
            round(place * step + (step - WIDTH) / 2, 1),
            round(HEIGHT - point.value * scale, 1),
            round(point.value * scale, 1),
        )
        for place, point in enumerate(points)
    )
    return Columns(
        width,
        laid,
        numbers,
        tuple(round(HEIGHT - number * scale, 1) for number in numbers[:-1]),
        tuple(_labels(laid, width)),
    )


def _labels(laid: Sequence[Column], width: int) -> Iterator[Label]:
    """A label of many letters begins or ends with its column, that it does not stand out of the picture."""
    if all(len(column.point.label) <= SHORT for column in laid):
        yield from (_label(column, width, WIDTH / 2, "middle") for column in laid)
        return
    yield _label(laid[0], width, 0, "start")
    if len(laid) > MIDDLE:
        yield _label(laid[len(laid) // 2], width, WIDTH / 2, "middle")
    if len(laid) > 1:
        is_far = laid[-1].x > FAR * width
        yield _label(laid[-1], width, WIDTH if is_far else 0, "end" if is_far else "start")


def _label(column: Column, width: int, inside: float, anchor: Anchor) -> Label:
    return Label(column.point.label, round(100 * (column.x + inside) / width, 2), anchor)


def _scale(most: int) -> tuple[int, ...]:
    """At most four steps of 1, 2, 5, 10, 20, … that reach the largest number, and nought."""
    if not most:
        return (0,)
    step = next(one for one in ROUND if one * STEPS >= most)
    return tuple(range(step * -(-most // step), -1, -step))
