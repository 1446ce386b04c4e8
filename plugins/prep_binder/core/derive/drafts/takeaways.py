"""Which of the things learned a letter of thanks may name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ...link.names import name_key
from ...model.binder import Binder
from ...model.records import Contact, Interview
from ...model.values import Claim
from ..sentences.second_person import is_third_person
from ..sentences.words import plain_words

ORDER = ("advice", "insight", "entry", "resource", "work", "culture", "trend", "project")
"""Advice first: it can be followed. Then what only this person could say, then what others say too."""
SHORTEST = 3
"""Signs of a part of a name that is looked for on its own."""
_WORD = re.compile(r"[^\W_]+")

Names = dict[str, list[tuple[tuple[str, ...], str]]]
"""First word of a name -> its words, and the path of who bears it; the path is empty without a note."""


@dataclass(slots=True)
class Takeaways:
    """Chooses the one thing that a letter names; knows whose names may not stand in it."""

    binder: Binder
    _names: Names = field(default_factory=dict)

    def best(self, interview: Interview, contact: Contact) -> Claim | None:
        """Return the thing learned that the letter to `contact` names; None where there is none.

        Advice that was followed goes first, then what does not speak of the person as he or she, then the order
        of `ORDER`. Never one that contradicts what others say, and never one that names anybody else or
        another company: what was said about them is not passed on.
        """
        own = {part for name in (contact.name, *contact.aliases) for part in _parts(name)}
        allowed = {contact.path, *(link.path for link in (*interview.company, *contact.company) if link.path)}
        fit = [
            claim
            for claim in interview.learned
            if not claim.opposes
            and plain_words(claim.text)
            and not self._names_others(claim.text, own, allowed)
        ]
        return min(fit, key=lambda claim: _rank(claim, own), default=None)

    def _names_others(self, text: str, own: set[str], allowed: set[str]) -> bool:
        """Whether a text names anybody or a company but those at the paths `allowed`."""
        if not self._names:
            self._gather()
        as_written = _WORD.findall(text)
        words = [name_key(word) for word in as_written]
        for place, word in enumerate(words):
            for name, path in self._names.get(word, ()):
                is_one = tuple(words[place : place + len(name)]) == name
                # A single part of a name counts only with a capital: Will, and not will.
                is_meant = len(name) > 1 or not as_written[place][0].islower()
                if is_one and is_meant and path not in allowed and word not in own:
                    return True
        return False

    def _gather(self) -> None:
        for person in self.binder.contacts.values():
            for name in (person.name, *person.aliases):
                self._add(_parts(name), person.path)
                self._add((" ".join(_WORD.findall(name)),), person.path)
        for company in self.binder.companies.values():
            self._add((company.name, *company.aliases), company.path)
        for mention in self.binder.mentions:
            if mention.kind in {"contact", "company", ""}:
                self._add(
                    (mention.name, *(_parts(mention.name) if mention.kind != "company" else ())), mention.path
                )

    def _add(self, names: Iterable[str], path: str) -> None:
        for name in names:
            words = tuple(name_key(word) for word in _WORD.findall(name))
            if words and (words, path) not in self._names.setdefault(words[0], []):
                self._names[words[0]].append((words, path))


def _parts(name: str) -> Iterator[str]:
    """The parts of a person's name by which one may be recognised."""
    return (word for word in _WORD.findall(name) if len(word) >= SHORTEST and not word[0].islower())


def _rank(claim: Claim, own: set[str]) -> tuple[bool, bool, int]:
    """Places before others: followed, said to the face, by category."""
    place = ORDER.index(claim.category) if claim.category in ORDER else len(ORDER)
    names_them = any(part in own for part in _parts(claim.text))
    return claim.done is None, is_third_person(claim.text) or names_them, place
