"""A note is one person's: of several people of a file who would have it, the surest match has it."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.person import Person
from .joining import are_one
from .known import Known, Match


def matches(people: Sequence[Person], known: Known) -> list[Match]:
    """Return the contact that each person is; two people have the same note only if no name says otherwise."""
    found = [known.find(person) for person in people]
    rivals: dict[str, list[int]] = {}
    for at, match in enumerate(found):
        if match.path:
            rivals.setdefault(match.path, []).append(at)
    taken = set(rivals)
    for places in rivals.values():
        owner = min(places, key=lambda at: found[at].rank)
        for at in places:
            if found[at].rank and at != owner and not are_one(people[at], people[owner]):
                found[at] = known.find(people[at], taken)
                taken.add(found[at].path)
    return found
