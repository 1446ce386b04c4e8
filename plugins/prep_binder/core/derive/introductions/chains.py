"""The chains that introductions make: who began, whom each led to, how deep it went and what it gave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ...model.binder import Binder
from ...model.derived import MET, Derived
from ...model.introductions import Chain, Member, Person, Stage, Step
from ...model.records import Contact
from ..situation import TALKS
from .steps import key_of

UNDER_WAY = frozenset({"requested", "postponed", "scheduled", "silent"})
"""States of an interview that was asked for."""


def chains(binder: Binder, derived: Derived, steps: Iterable[Step]) -> tuple[Chain, ...]:
    """Return the chains of `steps`, those that led to most people first, then by the first person's name.

    Everybody stands in one place: below whoever introduced them first, unless that would close a circle; then
    the chain begins with that person. Steps come oldest first.
    """
    listed = tuple(steps)
    persons = {key: _person(binder, derived, key) for key in _keys(listed)}
    names = _names(binder)
    for key, person in persons.items():
        if not person.has_page:
            persons[key] = person._replace(name=names.get(key, key.removeprefix("?")))
    first, also = _places(listed)
    below: dict[str, list[Step]] = {}
    for step in first.values():
        below.setdefault(step.introducer, []).append(step)
    found = [_chain(persons, below, also, key) for key in persons if key not in first]
    return tuple(sorted(found, key=_weight))


def _weight(chain: Chain) -> tuple[int, str, str]:
    first = chain.members[0].person
    return -len(chain.members), first.name.casefold(), first.key


def _chain(
    persons: Mapping[str, Person],
    below: Mapping[str, list[Step]],
    also: Mapping[str, list[Step]],
    root: str,
) -> Chain:
    members: list[Member] = []
    waiting: list[tuple[str, int, Step | None]] = [(root, 0, None)]
    while waiting:
        key, level, step = waiting.pop()
        members.append(Member(persons[key], level, step, tuple(also.get(key, ()))))
        waiting += [(one.introduced, level + 1, one) for one in reversed(below.get(key, []))]
    steps = [step for member in members for step in (member.step, *member.also) if step is not None]
    return Chain(
        tuple(members),
        max(member.level for member in members),
        sum(member.step is not None and member.step.held is not None for member in members),
        sum(step.loop == "to_tell" for step in steps),
        is_circle=root in also,
    )


def _keys(steps: Iterable[Step]) -> Iterator[str]:
    for step in steps:
        yield step.introducer
        yield step.introduced


def _names(binder: Binder) -> dict[str, str]:
    """The names, as written, of people without a note."""
    notes: Iterable[Contact] = binder.contacts.values()
    links = [link for contact in notes for link in contact.introduced_by]
    links += [one.who for contact in notes for one in contact.introductions]
    links += [one.who for interview in binder.interviews.values() for one in interview.introductions]
    return {key_of(link): link.shown for link in reversed(links)}


def _person(binder: Binder, derived: Derived, key: str) -> Person:
    contact = binder.contacts.get(key)
    if contact is None:
        return Person(key, key, has_page=False, stage="named")
    return Person(key, contact.name, has_page=True, stage=_stage(binder, derived, key))


def _stage(binder: Binder, derived: Derived, path: str) -> Stage:
    states = {derived.states[interview.path].name for interview in binder.interviews_of.get(path, ())}
    touches = derived.touches.get(path, ())
    if states & MET or any(touch.kind in TALKS for touch in touches):
        return "met"
    if states & UNDER_WAY:
        return "asked"
    return "contacted" if touches else "named"


def _places(steps: Iterable[Step]) -> tuple[dict[str, Step], dict[str, list[Step]]]:
    """The first step to everybody, and the further ones; a step that would close a circle is a further one."""
    first: dict[str, Step] = {}
    also: dict[str, list[Step]] = {}
    roots: dict[str, str] = {}

    def root(key: str) -> str:
        trail = []
        while key in roots:
            trail.append(key)
            key = roots[key]
        for one in trail:
            roots[one] = key
        return key

    for step in steps:
        if step.introduced not in first and root(step.introducer) != step.introduced:
            first[step.introduced] = step
            roots[step.introduced] = root(step.introducer)
        else:
            also.setdefault(step.introduced, []).append(step)
    return first, also
