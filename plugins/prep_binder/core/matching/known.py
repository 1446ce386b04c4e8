"""Finds the contact that a person of a file is: by LinkedIn address, then e-mail, then name and company."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..link.names import name_key, without_accents
from ..model.binder import Binder
from ..model.person import Person
from .keys import company_key, email_key, profile_key


class Match(NamedTuple):
    """The contact that was found."""

    path: str
    """Path of its note; empty when there is none, or more than one."""
    why: str
    """By what it was recognised, or why it is unsure."""
    is_unsure: bool = False


class Known:
    """The contacts of a binder by what they are known by."""

    def __init__(self, binder: Binder) -> None:
        """Gather the keys of all contacts."""
        self.binder = binder
        self.profiles: dict[str, list[str]] = {}
        self.emails: dict[str, list[str]] = {}
        self.names: dict[str, list[str]] = {}
        self.plain_names: dict[str, list[str]] = {}
        """The same without accents, as people type them who have no such keys."""
        for path, contact in binder.contacts.items():
            self._note(self.profiles, (profile_key(contact.linkedin), *map(profile_key, contact.url)), path)
            self._note(self.emails, (email_key(email.text) for email in contact.email), path)
            names = (contact.name, *contact.aliases)
            self._note(self.names, map(name_key, names), path)
            self._note(self.plain_names, (name_key(without_accents(name)) for name in names), path)

    @staticmethod
    def _note(shelf: dict[str, list[str]], keys: Iterable[str], path: str) -> None:
        for key in dict.fromkeys(keys):
            if key:
                shelf.setdefault(key, []).append(path)

    def find(self, person: Person) -> Match:
        """Return the contact that `person` is; a name alone is no proof, and several contacts are no answer."""
        profile = profile_key(person.first("linkedin"))
        emails = [email_key(email) for email in person.values.get("email", ())]
        for what, found in (
            ("LinkedIn address", self.profiles.get(profile, [])),
            ("e-mail address", [path for email in emails for path in self.emails.get(email, [])]),
        ):
            if found:
                return _single(list(dict.fromkeys(found)), f"the same {what}")
        return self._by_name(person, profile)

    def _by_name(self, person: Person, profile: str) -> Match:
        named = self.names.get(name_key(person.name), [])
        alike = named or self.plain_names.get(name_key(without_accents(person.name)), [])
        company = company_key(person.first("company"))
        same = [path for path in alike if self._is_same(path, company, person, profile)]
        if same and (named or company):
            return _single(same, "the same name and company" if company else "the same name")
        if not named:
            return Match("", "")
        listed = " and ".join(named)
        return Match(
            "", f"{listed} bears the name, but nothing else says that it is the same person", is_unsure=True
        )

    def _is_same(self, path: str, company: str, person: Person, profile: str) -> bool:
        """Whether a note of that name names the company too, or neither names one; no address may say otherwise."""
        contact = self.binder.contacts[path]
        companies = {company_key(self.binder.name(link)) for link in contact.company}
        if company not in (companies or {""}):
            return False
        noted = profile_key(contact.linkedin)
        emails = {email_key(email) for email in person.values.get("email", ())} - {""}
        is_other = bool(profile and noted and profile != noted)
        return not is_other and bool(company or not (emails and contact.email))


def _single(paths: list[str], why: str) -> Match:
    if len(paths) == 1:
        return Match(paths[0], why)
    return Match("", f"{' and '.join(paths)} have {why}", is_unsure=True)
