"""A long chain of introductions, parted so that each part can be seen at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...model.introductions import Chain, Member


class Branch(NamedTuple):
    """A part of a chain: somebody and those they led to, down to people whose own people are another part."""

    members: tuple[Member, ...]
    """In the order of the chain; the level counts from the first of them, 0."""
    goes_on: Mapping[str, int]
    """Key of a member that begins another part -> how many people stand below them."""


def branches(chain: Chain, most: int) -> tuple[Branch, ...]:
    """Part `chain` so that no part has more than `most` people, as far as nobody alone introduced more.

    The heaviest branches are cut off first, from the far end of the chain to its beginning; who is cut off stands
    in both parts: as the last one in the first, and at the head of their own. The same chain gives the same parts.
    """
    members = chain.members
    below = _below(members)
    sizes = [1] * len(members)
    weights = [1] * len(members)
    cut: set[int] = set()
    for place in range(len(members) - 1, -1, -1):
        sizes[place] += sum(sizes[one] for one in below[place])
        weights[place] += sum(weights[one] for one in below[place])
        heaviest = sorted(
            (one for one in below[place] if weights[one] > 1), key=lambda one: (-weights[one], one)
        )
        for one in heaviest:
            if weights[place] <= most:
                break
            cut.add(one)
            weights[place] -= weights[one] - 1
    return tuple(_branch(members, below, sizes, cut, head) for head in (0, *sorted(cut)))


def _below(members: Sequence[Member]) -> list[list[int]]:
    """The places of those whom each member introduced."""
    found: list[list[int]] = [[] for _ in members]
    trail: list[int] = []
    for place, member in enumerate(members):
        del trail[member.level :]
        if trail:
            found[trail[-1]].append(place)
        trail.append(place)
    return found


def _branch(
    members: Sequence[Member], below: list[list[int]], sizes: list[int], cut: set[int], head: int
) -> Branch:
    kept: list[Member] = []
    goes_on: dict[str, int] = {}
    waiting = [head]
    while waiting:
        place = waiting.pop()
        member = members[place]
        kept.append(member._replace(level=member.level - members[head].level))
        if place in cut and place != head:
            goes_on[member.person.key] = sizes[place] - 1
        else:
            waiting += reversed(below[place])
    return Branch(tuple(kept), goes_on)
