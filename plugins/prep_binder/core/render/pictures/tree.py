"""Where the people of a chain of introductions stand in its picture.

The layout is the layered one for trees that are read downwards, the indented tree: a layer for each step away from
the first person, each a little further to the right, and a row for everybody, below whoever introduced them. So even
a chain of eight steps fits a phone; with layers as wide as a name it is four times as wide. It takes one pass over the
chain and no library: those for layouts (grandalf, igraph, networkx) solve graphs with crossings, which a tree has none
of.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from ...model.introductions import Member

ROW = 28
"""Pixels from one row to the next."""
INDENT = 28
"""Pixels from one step to the next."""
HEIGHT = 24
"""Of what can be touched of a person, in pixels."""
MARGIN = 12
"""Pixels from the left edge to the middle of the first mark, and from the upper edge to the middle of its row."""
NAME = 14
"""Pixels from the middle of a mark to the name."""
ROUND = 6
"""Pixels that a line takes to turn, and that it keeps away from the middle of a mark."""
LETTER = 8
"""Pixels of a letter, rather more than less."""
SPARE = 10
"""Pixels behind a name, should it have wide letters only."""
PHONE = 358
"""Pixels that a picture has on a phone."""
LONGEST, SHORTEST = 30, 12
"""Letters of a name that are shown: as many as fit a phone, within these; the whole name is in the title."""
GOING_ON = 9
"""Letters of the words that somebody's picture goes on elsewhere."""


class Node(NamedTuple):
    """A person, by the upper left corner of what can be touched."""

    member: Member
    x: int
    y: int
    width: int
    name: str
    """As much of it as fits."""


class Edge(NamedTuple):
    """The line to a person from that of whoever introduced them."""

    member: Member
    path: str
    """What the attribute `d` of an SVG path holds."""
    x: int
    y: int
    """Where a flag on the line stands."""


class Tree(NamedTuple):
    """The picture of one chain, in pixels."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    trunks: tuple[str, ...]
    """The line down from everybody who introduced somebody, as the attribute `d` of an SVG path."""


def tree(members: Sequence[Member], goes_on: Collection[str] = ()) -> Tree:
    """Lay a chain out; its members come in the order of the chain, the first at level 0.

    `goes_on` holds the keys of the members whose own people are in another picture.
    """
    nodes = tuple(_node(member, row, goes_on) for row, member in enumerate(members))
    edges: list[Edge] = []
    last: dict[int, int] = {}
    trail: list[int] = []
    for row, member in enumerate(members):
        del trail[member.level :]
        if trail:
            edges.append(_edge(member, row))
            last[trail[-1]] = row
        trail.append(row)
    return Tree(
        max((node.x + node.width for node in nodes), default=0),
        max(len(members) - 1, 0) * ROW + 2 * MARGIN,
        nodes,
        tuple(edges),
        tuple(_trunk(members[row].level, row, end) for row, end in sorted(last.items())),
    )


def _node(member: Member, row: int, goes_on: Collection[str]) -> Node:
    left = member.level * INDENT
    after = GOING_ON if member.person.key in goes_on else 0
    room = (PHONE - left - MARGIN - NAME - SPARE) // LETTER - after
    name = _fitting(member.person.name, max(SHORTEST, min(LONGEST, room)))
    return Node(member, left, row * ROW, MARGIN + NAME + (len(name) + after) * LETTER + SPARE, name)


def _trunk(level: int, row: int, end: int) -> str:
    x = level * INDENT + MARGIN
    return f"M{x} {row * ROW + MARGIN + ROUND}V{end * ROW + MARGIN - ROUND}"


def _edge(member: Member, row: int) -> Edge:
    start, end = (member.level - 1) * INDENT + MARGIN, member.level * INDENT + MARGIN
    y = row * ROW + MARGIN
    return Edge(
        member,
        f"M{start} {y - ROUND}Q{start} {y} {start + ROUND} {y}H{end - ROUND}",
        (start + end) // 2,
        y,
    )


def _fitting(name: str, longest: int) -> str:
    """As much of a name as fits; of `Staff engineer B at company C`, what tells people apart is kept: the letter."""
    if len(name) <= longest:
        return name
    short = name.partition(" at company ")[0]
    if len(short) <= longest:
        return short
    end = "…" if short == name else f"… {short.rpartition(' ')[2]}"
    return short[: longest - len(end)].rstrip() + end
