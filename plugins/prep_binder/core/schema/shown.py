"""Which edition may show what: the words in which the schema decides it, and the decisions about whole notes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..model.records import Kind, Publish

_RANK: Mapping[Publish, int] = MappingProxyType({"private": 0, "share": 1, "public": 2})


class Shown(NamedTuple):
    """How far something may go. The private edition shows everything."""

    edition: Publish
    """The widest edition that may show it."""
    asked: bool = True
    """True: only of a note whose `publish:` says so. False: in the share edition of every note."""


NEVER = Shown("private")
IF_SHARED = Shown("share")
"""In the share edition, of notes that say `publish: share`: `public` on a talk is about its claims, not its text."""
SHARED = Shown("share", asked=False)
"""In the share edition, of every note."""
IF_PUBLIC = Shown("public")
"""In the share and the public edition, of notes that say so."""
OPEN = Shown("public", asked=False)
"""In the share edition of every note, in the public edition of notes that say `publish: public`."""

PRESENT: Mapping[Kind, Shown] = MappingProxyType(
    {
        "contact": SHARED,
        "interview": SHARED,
        "company": OPEN,
        "industry": OPEN,
        "role": OPEN,
        "questions": OPEN,
        "page": IF_PUBLIC,
    }
)
"""Which edition has a page for a note of each kind, under its name or, where that is withheld, under another."""

PROSE: Mapping[Kind, Shown] = MappingProxyType(
    {
        "contact": IF_SHARED,
        "interview": IF_SHARED,
        "company": IF_PUBLIC,
        "industry": IF_PUBLIC,
        "role": IF_PUBLIC,
        "questions": IF_PUBLIC,
        "page": IF_PUBLIC,
    }
)
"""Which edition shows the person's own text. A text holds the lists of its note too, so none of these
goes further than any list that can stand in a body."""


def shows(edition: Publish, shown: Shown | None, publish: Publish) -> bool:
    """Whether `edition` may show something of a note that says `publish`; nothing decided is private."""
    if edition == "private":
        return True
    if shown is None or _RANK[shown.edition] < _RANK[edition]:
        return False
    if publish == edition or (edition == "share" and not shown.asked):
        return True
    return _RANK[publish] > _RANK[edition] and shown.edition == "public"
