"""Finds what a link means, and remembers what nobody answers to."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from ..model.binder import Mention
from ..model.options import Options
from ..model.problem import Problem
from ..model.records import Kind
from ..model.values import Link
from .index import Names, candidates
from .names import matching_key, slug

MYSELF = frozenset({"you", "me", "myself", "i"})
NAMED = ("company", "industry", "role")
"""Kinds that get their page when they are only named."""


class Resolver:
    """Resolves the links of one binder; collects problems, mentions and pages for names on the way."""

    def __init__(self, names: Names, kinds: Mapping[str, Kind], options: Options) -> None:
        """Take the index of names and the kind of the entry at each path."""
        self.problems: list[Problem] = []
        self.mentions: dict[tuple[str, str], Mention] = {}
        self.named: dict[str, tuple[str, str]] = {}
        self._names = names
        self._kinds = kinds
        self._folders = options.folders
        self._named_paths: dict[tuple[str, str], str] = {}

    def field(
        self, links: tuple[Link, ...], kind: Kind, source: str, *, report: bool = True
    ) -> tuple[Link, ...]:
        """The links of a field that holds entries of `kind`, each with its path where it is known."""
        return tuple(
            self._one(link, kind, source, report=report)
            for link in links
            if link.target.casefold() not in MYSELF
        )

    def _one(self, link: Link, kind: Kind, source: str, *, report: bool) -> Link:
        if link.path:
            return link
        found = candidates(self._names, self._kinds.__contains__, link.target, source)
        fitting = [path for path in found if self._kinds[path] == kind]
        if len(fitting) > 1:
            self._ambiguous(link, fitting)
            return link
        if fitting:
            return link._replace(path=fitting[0])
        if kind in NAMED:
            return link._replace(path=self._page_for(link, kind))
        path = self._stub(link, kind)
        if report:
            self._unknown(link, path)
        return link

    def is_role(self, link: Link) -> bool:
        """True when a name that may be an industry or a role is known as a role."""
        key = matching_key(link.target)
        known = (self._kinds[path] for path in self._names.get(key, ()))
        return "role" in known or (
            ("role", key) in self._named_paths and ("industry", key) not in self._named_paths
        )

    def in_text(self, link: Link, source: str) -> str:
        """The path that a link in a note's text leads to; empty, with a problem, when it is not known."""
        found = candidates(self._names, self._kinds.__contains__, link.target, source)
        if not found:
            named = self._named_in_text(link.target)
            if named:
                return named
            if not _is_file(link.target):
                self.mentions.setdefault(("", matching_key(link.target)), Mention(link.target, "", "", link))
                self._unknown(link, f"{self._folders['contact']}/{slug(link.target)}.md")
            return ""
        fitting = [path for path in found if self._kinds[path] != "page"] or list(found)
        if len(fitting) > 1:
            self._ambiguous(link, fitting)
            return ""
        return fitting[0]

    def _named_in_text(self, target: str) -> str:
        key = matching_key(target)
        return next((path for (_, name), path in self._named_paths.items() if name == key), "")

    def _page_for(self, link: Link, kind: Kind) -> str:
        name = (
            link.target.rpartition("/")[2] if "/" in link.target and " / " not in link.target else link.target
        )
        key = (kind, matching_key(name))
        if key not in self._named_paths:
            stem = f"{self._folders[kind]}/{slug(name)}"
            path, count = f"{stem}.md", 2
            while path in self._kinds or path in self.named:
                path, count = f"{stem}-{count}.md", count + 1
            self._named_paths[key] = path
            self.named[path] = (kind, name)
            self.mentions[key] = Mention(name, kind, path, link)
        return self._named_paths[key]

    def _stub(self, link: Link, kind: Kind) -> str:
        path = f"{self._folders[kind]}/{slug(link.target)}.md"
        self.mentions.setdefault((kind, matching_key(link.target)), Mention(link.target, kind, path, link))
        return path

    def _unknown(self, link: Link, path: str) -> None:
        what = f"there is no note named {link.target!r}"
        mend = f"Mend the name, or create {path} with the line `name: {posixpath.basename(link.target)}`"
        self.problems.append(Problem("unknown-link", "warning", link.at, what, mend))

    def _ambiguous(self, link: Link, found: list[str]) -> None:
        what = f"{link.target!r} may mean {len(found)} notes: {', '.join(found)}"
        mend = f"Write the path, for example [[{found[0].removesuffix('.md')}|{link.shown}]]"
        self.problems.append(Problem("ambiguous-link", "warning", link.at, what, mend))


def _is_file(target: str) -> bool:
    """True for `photo.jpg` or `All.base`: a file, not a note."""
    suffix = posixpath.splitext(target)[1]
    return 2 <= len(suffix) <= 6 and suffix[1:].isalnum() and suffix.lower() != ".md" and " " not in suffix
