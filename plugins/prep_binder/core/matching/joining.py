"""Rows of one file that mean the same person: joined, with a word where they disagree."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from ..link.names import name_key
from ..model.person import Person
from ..model.problem import Problem
from ..schema import field_of
from .keys import company_key, email_key, profile_key, value_key

_MANY = frozenset({"strings", "texts", "emails", "urls"})
"""Shapes of fields in which the values of both are kept; two jobs or two companies are a change to look at."""


def join_all(people: Iterable[Person]) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """Return each person once, in the order of the file, and a problem for every row that was joined to another.

    The same LinkedIn address or e-mail address means the same person; so do the same name and company, unless
    the two have different LinkedIn addresses.
    """
    joined: list[Person] = []
    problems: list[Problem] = []
    places: dict[tuple[str, str], int] = {}
    for person in people:
        at = _place(person, places, joined)
        if at is None:
            at = len(joined)
            joined.append(person)
        else:
            first = joined[at]
            joined[at], left_out = join(first, person)
            problems.append(_repeated(person, first, left_out))
        for key in _keys(joined[at]):
            places.setdefault(key, at)
    return tuple(joined), tuple(problems)


def _keys(person: Person) -> Iterable[tuple[str, str]]:
    """What a person is known by, the surest first."""
    profile = profile_key(person.first("linkedin"))
    if profile:
        yield "linkedin", profile
    for email in person.values.get("email", ()):
        if key := email_key(email):
            yield "email", key
    company = company_key(person.first("company"))
    if company:
        yield "name", f"{name_key(person.name)}\0{company}"


def _place(person: Person, places: dict[tuple[str, str], int], joined: list[Person]) -> int | None:
    for key in _keys(person):
        at = places.get(key)
        if at is not None and (key[0] != "name" or not are_two(person, joined[at])):
            return at
    return None


def are_two(one: Person, other: Person) -> bool:
    """Whether two people of one name have LinkedIn addresses that differ."""
    keys = {profile_key(person.first("linkedin")) for person in (one, other)} - {""}
    return len(keys) > 1


def join(first: Person, second: Person) -> tuple[Person, tuple[str, ...]]:
    """Return one person with the values of both, and the values of the second that had no room beside the first's."""
    values = dict(first.values)
    left_out: list[str] = []
    if name_key(second.name) != name_key(first.name):
        left_out.append(f"name `{second.name}`")
    for name, given in second.values.items():
        known = {value_key(name, value) for value in values.get(name, ())}
        fresh = tuple(value for value in given if value_key(name, value) not in known)
        field = field_of("contact", name)
        if not known or (field is not None and field.shape in _MANY):
            values[name] = (*values.get(name, ()), *fresh)
        else:
            left_out += [f"{name} `{value}`" for value in fresh]
    texts = dict.fromkeys(text for text in (first.text, second.text) if text)
    return (
        Person(
            at=first.at,
            name=first.name,
            values=MappingProxyType(values),
            since=first.since or second.since,
            origin=first.origin,
            text="\n\n".join(texts),
        ),
        tuple(left_out),
    )


def _repeated(person: Person, first: Person, left_out: tuple[str, ...]) -> Problem:
    what = f"{person.name} stands in this file twice: the row was joined to the one on line {first.at.line}"
    if left_out:
        return Problem(
            "import-twice",
            "warning",
            person.at,
            f"{what}, without {', '.join(left_out)}, which differs",
            "Choose by hand which of the two holds",
        )
    return Problem("import-twice", "info", person.at, what, "Nothing needs to be done")
