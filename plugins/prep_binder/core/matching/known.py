"""Finds the contact that a person of a file is: by LinkedIn address, then e-mail, then name and company."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import islice
from typing import NamedTuple, TypeVar

from ..link.names import name_key, without_accents
from ..model.binder import Binder
from ..model.person import Person
from .describing import target_name
from .keys import company_key, email_key, is_shared_mailbox, profile_key, profiles_of
from .likeness import Likeness, likeness, mailed_keys

K = TypeVar("K")
_TOLD = 3
"""Contacts that a message names at most."""


class Match(NamedTuple):
    """The contact that was found."""

    path: str
    """Path of its note; empty when there is none, or when it is unsure which."""
    why: str
    """By what it was recognised, why it is unsure, or what a new person has in common with a note."""
    is_unsure: bool = False
    rank: int = 0
    """How sure it is, 0 the surest; of two people who would have one note, it is the surer one's."""


class Known:
    """The contacts of a binder by what they are known by."""

    def __init__(self, binder: Binder) -> None:
        """Gather the keys of all contacts."""
        self.binder = binder
        self.profiles: dict[str, list[str]] = {}
        self.emails: dict[str, list[str]] = {}
        self.mailed: dict[tuple[str, str], list[str]] = {}
        """E-mail address and word of the name: an address may be that of many."""
        self.names: dict[str, list[str]] = {}
        self.plain_names: dict[str, list[str]] = {}
        """The same without accents, as people type them who have no such keys."""
        self.profiles_of: dict[str, frozenset[str]] = {}
        for path, contact in binder.contacts.items():
            profiles = filter(None, map(profile_key, (contact.linkedin, *contact.url)))
            self.profiles_of[path] = frozenset(profiles)
            self._note(self.profiles, self.profiles_of[path], path)
            emails = [email_key(email.text) for email in contact.email]
            names = (contact.name, *contact.aliases)
            self._note(self.emails, emails, path)
            self._note(self.mailed, mailed_keys(emails, names), path)
            self._note(self.names, map(name_key, names), path)
            self._note(self.plain_names, (name_key(without_accents(name)) for name in names), path)

    @staticmethod
    def _note(shelf: dict[K, list[str]], keys: Iterable[K], path: str) -> None:
        for key in dict.fromkeys(keys):
            if key:
                shelf.setdefault(key, []).append(path)

    def find(self, person: Person, without: Collection[str] = ()) -> Match:
        """Return the contact that `person` is, but none of `without`, which are other people.

        A name alone is no proof, an e-mail address beside another name is none either, and several contacts are no
        answer. Different LinkedIn addresses are two people, whatever else agrees.
        """
        by_profile = [path for key in sorted(profiles_of(person)) for path in self.profiles.get(key, ())]
        if found := [path for path in dict.fromkeys(by_profile) if path not in without]:
            return _single(found, "the same LinkedIn address", 0)
        seen = _Seen(self, person, without)
        return (
            seen.by_email_and_name()
            or seen.by_name_and_company()
            or seen.by_email_and_first_name()
            or seen.as_unsure()
            or Match("", seen.not_meant())
        )


class _Seen:
    """One person beside the contacts with the same e-mail address or name."""

    def __init__(self, known: Known, person: Person, without: Collection[str]) -> None:
        self.known = known
        self.person = person
        self.without = without
        self.profiles = profiles_of(person)
        emails = dict.fromkeys(map(email_key, person.values.get("email", ())))
        self.mailed = dict.fromkeys(path for email in emails for path in known.emails.get(email, ()))
        self.likeness: dict[str, Likeness] = {}
        """Path of each contact with the same e-mail address and a word of the name -> how alike the names are."""
        self.personal: set[str] = set()
        """Those of them whose address is a person's own."""
        for key in mailed_keys(emails, (person.name, *person.values.get("aliases", ()))):
            for path in known.mailed.get(key, ()):
                if path not in self.likeness:
                    self.likeness[path] = self._likeness(path)
                if not is_shared_mailbox(key[0]):
                    self.personal.add(path)
        self.named = known.names.get(name_key(person.name), [])
        plain = name_key(without_accents(person.name))
        self.alike = self.named or known.plain_names.get(plain, [])

    def _likeness(self, path: str) -> Likeness:
        contact = self.known.binder.contacts[path]
        names = (self.person.name, *self.person.values.get("aliases", ()))
        return likeness(names, (contact.name, *contact.aliases))

    def _is_other(self, path: str) -> bool:
        """Whether the LinkedIn addresses say that the contact is somebody else, or somebody else has the note."""
        return path in self.without or self._has_other_profile(path)

    def _has_other_profile(self, path: str) -> bool:
        noted = self.known.profiles_of[path]
        return bool(self.profiles and noted) and self.profiles.isdisjoint(noted)

    def _mailed(self, *found: Likeness) -> list[str]:
        return [path for path, alike in self.likeness.items() if alike in found and not self._is_other(path)]

    def by_email_and_name(self) -> Match | None:
        """One contact with the same e-mail address and no other name; the very same name comes first."""
        alike = self._mailed(Likeness.ONE)
        same = [path for path in alike if path in self.alike]
        if not alike:
            return None
        return _single(same if len(same) == 1 else alike, "the same e-mail address", 1 if same else 2)

    def by_name_and_company(self) -> Match | None:
        """One contact of that name that names the company too, when neither names one also without it."""
        company = company_key(self.person.first("company"))
        same = [path for path in self.alike if self._is_same(path, company)]
        if not same or not (self.named or company):
            return None
        return _single(same, "the same name and company" if company else "the same name", 3)

    def _is_same(self, path: str, company: str) -> bool:
        """Whether a note of that name names the company too, or neither names one; no address may say otherwise."""
        contact = self.known.binder.contacts[path]
        binder = self.known.binder
        names = [name for link in contact.company for name in (binder.name(link), target_name(binder, link))]
        companies = set(map(company_key, names))
        if company not in (companies or {""}) or self._is_other(path):
            return False
        emails = {email_key(email) for email in self.person.values.get("email", ())} - {""}
        return bool(company or not (emails and contact.email))

    def by_email_and_first_name(self) -> Match | None:
        """One contact with the same e-mail address, a person's own, and the same first name: who has married."""
        found = [path for path in self._mailed(Likeness.FIRST_NAME) if path in self.personal]
        return _single(found, "the same e-mail address and first name", 4) if found else None

    def as_unsure(self) -> Match | None:
        """Contacts that may be the person, with the way to say so."""
        mailed = self._mailed(Likeness.FIRST_NAME, Likeness.WORD)
        name = self.person.name
        if mailed:
            what = f"{_listed(mailed, 'has', 'have')} the same e-mail address and only a part of the name"
            mend = (
                f"Add `{name}` to the aliases there if it is that person, else make a note for {name} by hand"
            )
            return Match("", f"{what}. {mend}, with that address", is_unsure=True)
        named = [path for path in self.named if not self._is_other(path)]
        if not named:
            return None
        what = f"{_listed(named, 'bears', 'bear')} the name, but nothing else says that it is the same person"
        return Match("", what, is_unsure=True)

    def not_meant(self) -> str:
        """What a new person has in common with contacts that are somebody else; empty when there are none."""
        shelves = [("has the same e-mail address", self.mailed), ("bears the name", self.named)]
        told: dict[str, str] = {}
        for what, paths in shelves:
            for path in islice(paths, _TOLD):
                told.setdefault(path, f"{path} {what}, but {self._difference(path)}")
        return "; ".join(list(told.values())[:_TOLD])

    def _difference(self, path: str) -> str:
        if self._has_other_profile(path):
            return "has another LinkedIn address"
        return "is another person of this file" if path in self.without else "has another name"


def _listed(paths: list[str], one: str, several: str) -> str:
    return f"{' and '.join(paths)} {one if len(paths) == 1 else several}"


def _single(paths: list[str], why: str, rank: int) -> Match:
    if len(paths) == 1:
        return Match(paths[0], why, rank=rank)
    return Match("", f"{' and '.join(paths)} have {why}", is_unsure=True)
