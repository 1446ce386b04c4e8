"""Rows of one file that mean the same person: joined, with a word where they disagree."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from ..link.names import name_key
from ..model.person import Person
from ..model.problem import Problem
from ..schema import field_of
from .keys import company_key, email_key, profiles_of, value_key
from .likeness import Likeness, likeness, mailed_keys

_MANY = frozenset({"strings", "texts", "emails", "urls"})
"""Shapes of fields in which the values of both are kept; two jobs or two companies are a change to look at."""


def join_all(people: Iterable[Person]) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """Return each person once, in the order of the file, and a problem for every row that was joined to another.

    The same LinkedIn address means the same person; so do the same e-mail address beside no other name, and the same
    name and company, unless the two have different LinkedIn addresses. Who shares an address with somebody of
    another name stays a person apart, with a word.
    """
    pile = _Pile()
    for person in people:
        pile.take(person)
    return tuple(pile.people), tuple(pile.problems)


class _Pile:
    """The people so far."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.problems: list[Problem] = []
        self.names: list[list[tuple[str, ...]]] = []
        """Of each person the names that every row gave."""
        self.places: dict[tuple[str, str], dict[int, None]] = {}
        """A key -> the people that have it."""

    def take(self, person: Person) -> None:
        """Join a row to the person it is, or add it."""
        at = self._place(person)
        if at is None:
            at = len(self.people)
            self.problems += self._shared(person)
            self.people.append(person)
            self.names.append([])
        else:
            first = self.people[at]
            self.people[at], left_out = join(first, person)
            self.problems.append(_repeated(person, first, left_out))
        self.names[at].append(_names(person))
        for key in (*_keys(person), *_keys(self.people[at])):
            self.places.setdefault(key, {})[at] = None

    def _place(self, person: Person) -> int | None:
        """Who the row is; None when nobody is, or when it may be one as well as another."""
        found: dict[str, dict[int, None]] = {}
        for key in (key for key in _keys(person) if key[0] != "email"):
            found.setdefault(key[0], {}).update(self.places.get(key, {}))
        if linked := found.get("linkedin"):
            return next(iter(linked))
        mailed = [at for at in found.get("mailed", ()) if self._is_one(person, at)]
        same = [at for at in mailed if name_key(self.people[at].name) == name_key(person.name)]
        if same or len(mailed) == 1:
            return (same or mailed)[0]
        return next((at for at in found.get("name", ()) if not are_two(person, self.people[at])), None)

    def _is_one(self, person: Person, at: int) -> bool:
        """Whether no row of the person at `at` bears another name, or has another LinkedIn address."""
        names = _names(person)
        return not are_two(person, self.people[at]) and all(
            likeness(one, names) is Likeness.ONE for one in self.names[at]
        )

    def _shared(self, person: Person) -> Iterable[Problem]:
        """A word for the first e-mail address that somebody else has."""
        for email in map(email_key, person.values.get("email", ())):
            for at in self.places.get(("email", email), ()):
                yield _kept_apart(person, self.people[at], email)
                return


def _names(person: Person) -> tuple[str, ...]:
    return (person.name, *person.values.get("aliases", ()))


def _keys(person: Person) -> Iterable[tuple[str, str]]:
    """What a person is known by; an e-mail address beside each word of the name, and alone."""
    for profile in sorted(profiles_of(person)):
        yield "linkedin", profile
    emails = tuple(dict.fromkeys(filter(None, map(email_key, person.values.get("email", ())))))
    yield from (("email", email) for email in emails)
    yield from (("mailed", f"{email}\0{word}") for email, word in mailed_keys(emails, _names(person)))
    company = company_key(person.first("company"))
    if company:
        yield "name", f"{name_key(person.name)}\0{company}"


def are_two(person: Person, other: Person) -> bool:
    """Whether two people have LinkedIn addresses that differ."""
    one, two = profiles_of(person), profiles_of(other)
    return bool(one and two) and one.isdisjoint(two)


def are_one(person: Person, other: Person) -> bool:
    """Whether neither names nor LinkedIn addresses say that two people are not one."""
    return not are_two(person, other) and likeness(_names(person), _names(other)) is Likeness.ONE


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


def _kept_apart(person: Person, other: Person, email: str) -> Problem:
    what = f"{person.name} has the e-mail address of {other.name} on line {other.at.line}, `{email}`"
    if are_two(person, other):
        why = "but another LinkedIn address"
    elif likeness(_names(person), _names(other)) is Likeness.ONE:
        why = "and so has somebody else whose name is like it"
    else:
        why = "but another name"
    mend = "They are taken for two people; if they are one, join their notes by hand"
    return Problem("import-shared", "info", person.at, f"{what}, {why}", mend)
