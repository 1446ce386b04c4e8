"""What each note is called in an edition, and where it lies: under its own name, or one that tells nothing."""

from __future__ import annotations

import base64
import hmac
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase

from ..link import kind_of_entry
from ..model.binder import Binder
from ..model.options import Options
from ..model.records import Contact, Entry, Interview, Kind, OrdinaryPage, Publish
from ..model.values import Link
from ..schema import FIELDS, PRESENT, Shown, shows

SOMEBODY = "somebody"
"""A person without a note."""
_MARKS = re.compile(r"[\[\]|#`<>*\n\r]+")
_NAME: Mapping[Kind, Shown | None] = {
    kind: next(field.shown for field in fields if field.name == "name") for kind, fields in FIELDS.items()
}


class Faces:
    """The notes as one edition knows them; `paths` and `names` go by the path that a note has in the notes folder."""

    def __init__(self, binder: Binder, options: Options) -> None:
        """Work out which notes the edition has. Raises ValueError where the key of the pseudonyms is missing."""
        if not options.pseudonym_key:
            msg = "pseudonyms need a key that only the person knows"
            raise ValueError(msg)
        self.edition = options.edition
        self._options = options
        self.entries: dict[str, Entry] = {entry.path: entry for entry in _everything(binder)}
        self.kinds: dict[str, Kind] = {path: kind_of_entry(entry) for path, entry in self.entries.items()}
        self._identities = _identities(self.entries.values())
        self.paths: dict[str, str] = {}
        """For every note that has a page in the edition: the path of that page."""
        self.names: dict[str, str] = {}
        """For every note that has a page in the edition: its name there."""
        for path, entry in self.entries.items():
            if self.shows(entry, PRESENT[self.kinds[path]]):
                self.paths[path] = path if self.is_named(path) else self.opaque(path)
        self._give_names()

    def publish(self, entry: Entry) -> Publish:
        """What a note says about who may see it; for an ordinary page `public_pages` can say it too."""
        if isinstance(entry, OrdinaryPage) and not entry.is_draft:
            patterns = self._options.public_pages
            if any(fnmatchcase(entry.path, pattern) for pattern in patterns):
                return "public"
        return entry.publish

    def shows(self, entry: Entry, shown: Shown | None) -> bool:
        """Whether the edition may show something of a note."""
        return shows(self.edition, shown, self.publish(entry))

    def is_full(self, entry: Entry) -> bool:
        """Whether the note itself says that it may be seen in this edition."""
        return self.shows(entry, Shown(self.edition))

    def is_named(self, path: str) -> bool:
        """Whether the edition may know a note by its own name and path; those of a talk name the people too."""
        entry = self.entries[path]
        if not self.shows(entry, _NAME[self.kinds[path]]):
            return False
        met = entry.contact if isinstance(entry, Interview) else ()
        return all(self.is_named(link.path) for link in met if link.path in self.entries)

    def opaque(self, path: str) -> str:
        """A path from which nobody without the key can tell the note (80 bits of an HMAC of its path)."""
        identity = self._identities.get(path, path)
        digest = hmac.digest(self._options.pseudonym_key, identity.encode(), "sha256")[:10]
        return f"{self._options.folders[self.kinds[path]]}/{base64.b32encode(digest).decode().lower()}.md"

    def person(self, link: Link) -> str:
        """The name of somebody whom a note names."""
        return self.names.get(link.path, SOMEBODY)

    def _give_names(self) -> None:
        for path in self.paths:
            if self.is_named(path):
                self.names[path] = self.entries[path].name
        withheld = sorted((opaque, path) for path, opaque in self.paths.items() if path not in self.names)
        for letter, path in _lettered(path for _, path in withheld if self.kinds[path] == "company"):
            self.names[path] = f"Company {letter}"
        for letter, path in _lettered(path for _, path in withheld if self.kinds[path] == "contact"):
            contact = self.entries[path]
            if isinstance(contact, Contact):
                self.names[path] = self._pseudonym(contact, letter)
        for _, path in withheld:
            interview = self.entries[path]
            if isinstance(interview, Interview):
                people = " and ".join(self.person(link) for link in interview.contact)
                self.names[path] = f"Conversation with {people}" if people else "Conversation"

    def _pseudonym(self, contact: Contact, letter: str) -> str:
        """`Product manager A at company B`."""
        role = next((self.names[link.path] for link in contact.role if link.path in self.names), "Person")
        name = f"{_plain(role)} {letter}"
        company = next((link.path for link in contact.company if link.path in self.names), "")
        if not company:
            return name
        shown = self.names[company]
        return f"{name} at {_plain(shown) if self.is_named(company) else shown.lower()[:8] + shown[8:]}"


def _everything(binder: Binder) -> Iterable[Entry]:
    for shelf in (
        binder.contacts,
        binder.interviews,
        binder.companies,
        binder.industries,
        binder.roles,
        binder.question_sets,
        binder.pages,
    ):
        yield from shelf.values()


def _identities(entries: Iterable[Entry]) -> dict[str, str]:
    """What stands for the path of a thing that is only named: the note that names it first, and which one there.

    Its own path is made from the name, and an address that changed with the name would tell of it.
    """
    found: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for entry in sorted((one for one in entries if not one.has_note), key=lambda one: one.at):
        found[entry.path] = f"{entry.at.path}#{counts[entry.at.path]}"
        counts[entry.at.path] += 1
    return found


def _lettered(paths: Iterable[str]) -> Iterable[tuple[str, str]]:
    """A, B, …, Z, AA, AB, … for paths in the order of their opaque ones, which tells nothing."""
    for number, path in enumerate(paths):
        letters, rest = "", number + 1
        while rest:
            rest, digit = divmod(rest - 1, 26)
            letters = chr(ord("A") + digit) + letters
        yield letters, path


def _plain(name: str) -> str:
    """A name that can stand in a wikilink."""
    return " ".join(_MARKS.sub(" ", name).split())
