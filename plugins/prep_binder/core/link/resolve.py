"""One link at a time: the note it leads to, the page made for a name, or the problem."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

from ..model.binder import Mention
from ..model.options import Options
from ..model.problem import Level, Problem
from ..model.records import Company, Contact, Entry, Interview, Kind, OrdinaryPage, QuestionSet, Topic
from ..model.values import Link
from . import messages
from .names import Names, name_key, slug, stem
from .near_names import NearNames
from .written import folder_names, is_elsewhere, is_path, name_in

NAMED_KINDS: tuple[Kind, ...] = ("company", "industry", "role")
"""Kinds that get a page as soon as they are named."""

_RESERVED = re.compile(r"/(?:index|readme)\.md$", re.IGNORECASE)


class _Named(NamedTuple):
    """A company, industry or role that has no note."""

    kind: Kind
    key: str


def kind_of_entry(entry: Entry) -> Kind:
    """Return the kind of a record."""
    if isinstance(entry, Topic):
        return entry.kind
    return _BY_CLASS[type(entry)]


_BY_CLASS: dict[type[Entry], Kind] = {
    Contact: "contact",
    Interview: "interview",
    Company: "company",
    QuestionSet: "questions",
    OrdinaryPage: "page",
}


class Resolver:
    """Resolves links against the names of all notes, and remembers names that have none."""

    def __init__(self, names: Names, options: Options, held_back: Collection[str] = ()) -> None:
        """Begin with the notes that exist."""
        self.names = names
        self.options = options
        self._folders = folder_names(options.folders.values())
        self.kinds = {path: kind_of_entry(entry) for path, entry in names.entries.items()}
        self.problems: list[Problem] = []
        self.mentions: list[Mention] = []
        self.held_back = {name_key(stem(path)): path for path in sorted(held_back)}
        self.made: dict[_Named, str] = {}
        self.first: dict[_Named, Link] = {}
        self._made_paths: frozenset[str] = frozenset()
        self._told: set[tuple[str, str, str]] = set()
        self._found: dict[tuple[str, bool, Kind | None], str | list[str]] = {}
        self._near: dict[Kind | None, NearNames] = {}

    def name_in(self, link: Link) -> str:
        """Return the name in a link, without the folders of a path."""
        return name_in(link, self._folders)

    def name_all(self, wanted: list[tuple[Kind, Link]]) -> None:
        """Give every company, industry and role that is only named its path, whatever the order of notes."""
        uses: Counter[_Named] = Counter()
        for kind, link in wanted:
            named = _Named(kind, name_key(self.name_in(link)))
            uses[named] += 1
            if named not in self.first and not self._candidates(link, kind):
                self.first[named] = link
        taken = {path.casefold() for path in self.names.entries}
        for named in sorted(self.first):
            path = free_path(named.kind, self.name_in(self.first[named]), taken, self.options)
            taken.add(path.casefold())
            self.made[named] = path
        self._made_paths = frozenset(self.made.values())
        self._tell_near(uses)

    def _tell_near(self, uses: Mapping[_Named, int]) -> None:
        """Note a name that is close to just one with a note, or to one that is used more often."""
        made: dict[Kind, NearNames] = {
            kind: NearNames((named.key, named.key) for named in self.made if named.kind == kind)
            for kind in NAMED_KINDS
        }
        for named, link in self.first.items():
            noted = [self.names.entries[path].name for path in self._noted(named.kind).find(named.key)]
            others = [_Named(named.kind, key) for key in made[named.kind].find(named.key)]
            if len(noted) + len(others) != 1 or self._held(link):
                continue
            if noted or uses[others[0]] > uses[named]:
                likely = noted[0] if noted else self.name_in(self.first[others[0]])
                self._tell_as(
                    "info", link, "near-name", *messages.near(self.name_in(link), likely, self.made[named])
                )

    def _noted(self, kind: Kind | None) -> NearNames:
        """The names of all notes of a kind, of any kind for None; gathered when first asked for."""
        found = self._near.get(kind)
        if found is None:
            found = self._near[kind] = NearNames(
                (name, path)
                for name, paths in self.names.paths.items()
                for path in paths
                if kind is None or self.kinds[path] == kind
            )
        return found

    def choose(self, link: Link, kinds: tuple[Kind, ...]) -> Link:
        """Return the link resolved as the first of `kinds` that has a note or a page of that name."""
        for kind in kinds:
            if self._candidates(link, kind) or _Named(kind, name_key(self.name_in(link))) in self.made:
                return self.resolve(link, kind)
        return self.resolve(link, None)

    def resolve(self, link: Link, kind: Kind | None, *, quiet: bool = False) -> Link:
        """Return the link with its path; a name that is unknown or ambiguous is a problem unless `quiet`."""
        key = (link.target, link.is_text, kind)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._look_up(link, kind)
        if isinstance(found, str):
            if kind in NAMED_KINDS and found in self._made_paths and not self._held(link):
                self.mentions.append(Mention(self.name_in(link), kind, found, link))
            return link._replace(path=found)
        if len(found) > 1:
            self._tell(link, "ambiguous-link", *messages.ambiguous(link.target, found))
        elif not quiet and not is_elsewhere(link.target):
            self._tell(link, "unknown-link", *self._unknown(link, kind))
        if not found and not is_elsewhere(link.target) and not self._held(link):
            path = self._suggested(link, kind)
            self.mentions.append(Mention(self.name_in(link), kind or "", path, link))
        return link

    def resolve_quietly(self, link: Link) -> Link:
        """Return the link with its path if there is exactly one note it can mean; says nothing otherwise."""
        found = self._look_up(link, None)
        return link._replace(path=found) if isinstance(found, str) else link

    def tell_question(self, link: Link) -> None:
        """Note that a question or set of questions is chosen that no set holds."""
        self._tell(
            link,
            "unknown-link",
            f"no question or set is called `{link.target}`",
            "Correct the name, or write the question out",
        )

    def _look_up(self, link: Link, kind: Kind | None) -> str | list[str]:
        found = self._candidates(link, kind)
        if len(found) == 1:
            return found[0]
        if found:
            return found
        if kind in NAMED_KINDS:
            return self.made[_Named(kind, name_key(self.name_in(link)))]
        if kind is None:
            pages = [path for named, path in self.made.items() if named.key == name_key(self.name_in(link))]
            return pages[0] if len(pages) == 1 else pages
        return []

    def _candidates(self, link: Link, kind: Kind | None) -> list[str]:
        """Notes that a link can mean: those of the kind wanted, and of several the one of just that file name."""
        is_name = link.is_text and not is_path(link, self._folders)
        found = list(self.names.find(link.target, is_name=is_name))
        if kind is not None and found:
            fitting = [path for path in found if self.kinds[path] == kind]
            if fitting or kind in NAMED_KINDS:
                found = fitting
        if len(found) > 1:
            key = name_key(self.name_in(link))
            exact = [path for path in found if name_key(stem(path)) == key]
            found = exact if len(exact) == 1 else found
        return found

    def _suggested(self, link: Link, kind: Kind | None) -> str:
        """Where a note for a name would go; empty when its kind cannot be told."""
        folder = self.options.folders.get(kind or "")
        return f"{folder.strip('/')}/{slug(self.name_in(link))}.md" if folder else ""

    def _tell(self, link: Link, check: str, what: str, mend: str) -> None:
        self._tell_as("warning", link, check, what, mend)

    def _tell_as(self, level: Level, link: Link, check: str, what: str, mend: str) -> None:
        told = (link.at.path, check, name_key(link.target))
        if told not in self._told:
            self._told.add(told)
            self.problems.append(Problem(check, level, link.at, what, mend))

    def _held(self, link: Link) -> str:
        """The note held back that a link means by its file name; empty when there is none."""
        key = name_key(self.name_in(link))
        return self.held_back.get(key) or self.held_back.get(name_key(slug(self.name_in(link))), "")

    def _unknown(self, link: Link, kind: Kind | None) -> tuple[str, str]:
        name = self.name_in(link)
        if held := self._held(link):
            return messages.held_back(name, held)
        near = self._noted(kind).find(name)
        likely = self.names.entries[min(near)].name if len(near) == 1 else ""
        return messages.unknown(name, kind, self._suggested(link, kind), likely)


def free_path(kind: Kind, name: str, taken: set[str], options: Options, number: int = 1) -> str:
    """Return a path for the page of a name that is not among those `taken`, which are casefolded.

    Numbers are tried from `number` on: who knows that those before it are taken saves time. A file name that means
    a folder's own page is as good as taken.
    """
    folder = options.folders.get(kind, f"{kind}s").strip("/")
    base = f"{folder}/{slug(name)}"
    path = f"{base}.md" if number == 1 else f"{base}-{number}.md"
    while path.casefold() in taken or _RESERVED.search(path):
        number += 1
        path = f"{base}-{number}.md"
    return path
