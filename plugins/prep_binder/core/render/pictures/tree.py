"""Where the people of a chain of introductions stand in its picture.

The layout is the layered one for trees: a column for each step away from the first person, a row for each last one,
and everybody in the middle of those they introduced. It takes one pass over the chain and no library: those for
layouts (grandalf, igraph, networkx) solve graphs with crossings, which a tree has none of.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...model.introductions import Member

ROW = 32
"""Pixels from one row to the next."""
COLUMN = 188
"""Pixels from one step to the next."""
WIDTH = 164
"""Of a person's box, in pixels."""
HEIGHT = 24
FLAG = 9
"""Pixels between a flag and the box of the person."""
MARGIN = 4
LONGEST = 17
"""Letters of a name that fit into its box; the whole name is in the title."""


class Node(NamedTuple):
    """A person's box, by its upper left corner."""

    member: Member
    x: int
    y: int
    name: str
    """As much of it as fits."""


class Edge(NamedTuple):
    """The line to a person from whoever introduced them."""

    member: Member
    path: str
    """What the attribute `d` of an SVG path holds."""
    x: int
    y: int
    """Where a flag on the line stands: just before the person."""


class Tree(NamedTuple):
    """The picture of one chain, in pixels."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def tree(members: Sequence[Member]) -> Tree:
    """Lay a chain out; its members come in the order of the chain, the first at level 0."""
    above = _above(members)
    middles = _middles(members, above)
    nodes = tuple(
        Node(
            member, MARGIN + member.level * COLUMN, MARGIN + round(middle * ROW), _fitting(member.person.name)
        )
        for member, middle in zip(members, middles, strict=True)
    )
    edges = tuple(
        _edge(nodes[parent], node) for parent, node in zip(above, nodes, strict=True) if parent is not None
    )
    columns = max((member.level for member in members), default=0)
    bottom = max((node.y for node in nodes), default=0)
    return Tree(2 * MARGIN + columns * COLUMN + WIDTH, bottom + HEIGHT + MARGIN, nodes, edges)


def _above(members: Sequence[Member]) -> list[int | None]:
    """The place of whoever introduced each member; None for the first."""
    found: list[int | None] = []
    trail: list[int] = []
    for place, member in enumerate(members):
        del trail[member.level :]
        found.append(trail[-1] if trail else None)
        trail.append(place)
    return found


def _middles(members: Sequence[Member], above: Sequence[int | None]) -> list[float]:
    """The row of each member: a row of its own for who led to nobody, else the middle of those below."""
    spans: list[tuple[float, float] | None] = [None] * len(members)
    leads_on = set(above)
    row = 0
    for place in range(len(members)):
        if place not in leads_on:
            spans[place] = (row, row)
            row += 1
    rows = [0.0] * len(members)
    for place in range(len(members) - 1, -1, -1):
        first, last = spans[place] or (0.0, 0.0)
        rows[place] = (first + last) / 2
        parent = above[place]
        if parent is not None:
            low, high = spans[parent] or (rows[place], rows[place])
            spans[parent] = (min(low, rows[place]), max(high, rows[place]))
    return rows


def _edge(parent: Node, node: Node) -> Edge:
    start, end = parent.x + WIDTH, node.x
    above, below = parent.y + HEIGHT // 2, node.y + HEIGHT // 2
    middle = (start + end) // 2
    return Edge(
        node.member,
        f"M{start} {above}C{middle} {above} {middle} {below} {end} {below}",
        end - FLAG,
        below,
    )


def _fitting(name: str) -> str:
    """As much of a name as fits; of `Staff engineer B at company C`, what tells people apart is kept: the letter."""
    if len(name) <= LONGEST:
        return name
    short = name.partition(" at company ")[0]
    if len(short) <= LONGEST:
        return short
    end = "…" if short == name else f"… {short.rpartition(' ')[2]}"
    return short[: LONGEST - len(end)].rstrip() + end
