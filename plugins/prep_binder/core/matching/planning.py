"""What an import would do: a new note, fields added to a note where they are empty, or a difference to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Literal, NamedTuple

from ..link.names import name_key, slug
from ..link.resolve import free_path
from ..model.binder import Binder
from ..model.options import Options
from ..model.person import Person
from ..schema import field_of
from .describing import describe, target_name
from .joining import join
from .keys import value_key
from .known import Known
from .owners import matches

_NEVER_ADDED = frozenset({"source", "aliases", "tags"})
"""How one came to know somebody who is known already, and what one calls them, is the person's own to say."""


class Difference(NamedTuple):
    """A field in which the note and the file disagree."""

    field: str
    noted: tuple[str, ...]
    found: tuple[str, ...]
    """What the file says and the note does not."""


class Step(NamedTuple):
    """What happens to one person of the file."""

    person: Person
    action: Literal["create", "fill", "same", "unsure"]
    path: str
    """The note that is made or meant; empty when unsure."""
    adds: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Fields that are empty in the note, with the values for them."""
    differences: tuple[Difference, ...] = ()
    why: str = ""
    """By what the person was recognised, why that is unsure, or what a new one has in common with a note."""


Plan = tuple[Step, ...]


def plan(people: Iterable[Person], binder: Binder, options: Options, taken: Iterable[str]) -> Plan:
    """Return a step for each person, in their order.

    `taken` are the paths of all files below the notes folder, also of those that were held back.
    """
    everybody = list(people)
    used = {path.casefold() for path in (*taken, *binder.contacts)}
    namesakes: Counter[str] = Counter()
    steps: dict[str, Step] = {}
    for person, found in zip(everybody, matches(everybody, Known(binder)), strict=True):
        if found.is_unsure:
            steps[f"\0{len(steps)}"] = Step(person, "unsure", "", why=found.why)
        elif not found.path:
            stem = slug(person.name)
            namesakes[stem] += 1
            path = free_path("contact", person.name, used, options, namesakes[stem])
            used.add(path.casefold())
            steps[path] = Step(person, "create", path, why=found.why)
        else:
            before = steps.get(found.path)
            step = _compared(person, found.path, found.why, binder)
            steps[found.path] = _both(before, step, binder) if before else step
    return tuple(steps.values())


def _both(first: Step, second: Step, binder: Binder) -> Step:
    """One step for two rows that are the same contact; where the rows disagree, the first is added."""
    whole = _compared(join(first.person, second.person)[0], first.path, first.why, binder)
    told = {(one.field, text) for one in whole.differences for text in one.found}
    more = [one for one in second.differences if not told.issuperset((one.field, text) for text in one.found)]
    more += [
        Difference(name, whole.adds[name], fresh)
        for name, given in second.adds.items()
        if name in whole.adds and (fresh := _fresh(name, given, whole.adds[name]))
    ]
    return whole._replace(differences=(*whole.differences, *more))


def _compared(person: Person, path: str, why: str, binder: Binder) -> Step:
    contact = binder.contacts[path]
    noted = describe(contact, partial(target_name, binder))
    labelled = describe(contact, binder.name)
    adds: dict[str, tuple[str, ...]] = {}
    differences: list[Difference] = []
    names = {name_key(name) for name in (contact.name, *contact.aliases)}
    if name_key(person.name) not in names:
        differences.append(Difference("name", (contact.name,), (person.name,)))
    for name, given in person.values.items():
        there = noted.values.get(name, ())
        fresh = _fresh(name, given, (*there, *labelled.values.get(name, ())))
        if fresh and there:
            differences.append(Difference(name, there, fresh))
        elif fresh and name not in _NEVER_ADDED:
            adds[name] = fresh
    return Step(person, "fill" if adds else "same", path, MappingProxyType(adds), tuple(differences), why)


def _fresh(name: str, given: tuple[str, ...], there: tuple[str, ...]) -> tuple[str, ...]:
    """The values that the note does not have; `publish` and the like have no value that a file may set."""
    field = field_of("contact", name)
    if field is None or field.shape in ("publish", "yes_no"):
        return ()
    known = {value_key(name, value) for value in there}
    return tuple(value for value in given if value_key(name, value) not in known)
