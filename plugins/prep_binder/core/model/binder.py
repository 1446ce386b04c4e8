"""The whole binder: every record by its path, with names resolved and links in both directions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from .problem import Location
from .records import Company, Contact, Entry, Interview, OrdinaryPage, QuestionSet, Topic
from .values import Link


class Backlink(NamedTuple):
    """A place that links to a page."""

    path: str
    """The page that the link stands on."""
    prop: str
    """The property it stands in, or `text` for the body."""
    at: Location
    excerpt: str
    """The sentence or list item around it, for links in the text; else empty."""


class Prose(NamedTuple):
    """The person's own text of a note."""

    markdown: str
    line: int
    """The line of the file on which it begins."""


class Mention(NamedTuple):
    """A name without a note of its own: a stub to create."""

    name: str
    kind: str
    """`contact`, `company`, `industry`, `role`, or empty when it cannot be told."""
    path: str
    """Where the note would go, empty when the kind cannot be told."""
    link: Link


@dataclass(frozen=True, slots=True)
class Binder:
    """Everything the notes say. Mappings are read-only, in the order of names (interviews: of paths)."""

    contacts: Mapping[str, Contact]
    interviews: Mapping[str, Interview]
    companies: Mapping[str, Company]
    industries: Mapping[str, Topic]
    roles: Mapping[str, Topic]
    question_sets: Mapping[str, QuestionSet]
    pages: Mapping[str, OrdinaryPage]
    texts: Mapping[str, Prose]
    """The person's own text of each note that was read, by path."""
    backlinks: Mapping[str, tuple[Backlink, ...]]
    names: Mapping[str, tuple[str, ...]]
    """Matching key of a name, file name or alias (see `link.names`) -> paths that bear it."""
    mentions: tuple[Mention, ...]
    interviews_of: Mapping[str, tuple[Interview, ...]]
    """Path of a contact, company, industry or role -> its interviews, newest first."""

    def entry(self, path: str) -> Entry | None:
        """The record at a path, of whatever kind; None when there is none."""
        for shelf in (self.contacts, self.interviews, self.companies, self.industries, self.roles):
            if path in shelf:
                return shelf[path]
        return self.question_sets.get(path) or self.pages.get(path)

    def name(self, link: Link) -> str:
        """What to show for a link: its label, else the name of what it leads to, else its target."""
        found = self.entry(link.path) if link.path and not link.label else None
        return found.name if found else link.shown
