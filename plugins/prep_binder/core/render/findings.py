"""A finding as pages show it: what people said, both sides of a contradiction, and how the people are linked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from ..derive.findings.book import ties
from ..model.derived import ClaimGroup, Heard
from ..model.values import Claim
from .knowledge import QUOTES
from .reference import Ref
from .site import Here

TOPICS = 4
"""Industries and roles that a finding names."""


class Quote(NamedTuple):
    """A claim with who said it and where it stands."""

    claim: Claim
    people: tuple[Ref, ...]
    day: dt.date | None
    source: Ref


class TieRow(NamedTuple):
    """Two people who are one source, and why."""

    introducer: Ref
    introduced: Ref
    steps: int


class FindingRow(NamedTuple):
    """Claims that belong together, ready to be shown."""

    slug: str
    category: str
    standing: str
    sources: int | None
    """Independent people; None where the edition may not show how many."""
    supporting: tuple[Quote, ...]
    opposing: tuple[Quote, ...]
    totals: tuple[int | None, int | None]
    """How many there are of each side, those that are not shown too; None as for the sources."""
    hidden: int
    """Further quotes, which are on the page of the claim."""
    more: str
    """Address of that page; empty where everything is shown."""
    ties: tuple[TieRow, ...]
    topics: tuple[Ref, ...]
    more_topics: int


def finding_row(
    here: Here, group: ClaimGroup, topics: Iterable[str] = (), *, most: int | None = QUOTES
) -> FindingRow:
    """A finding with at most `most` quotes of each side, the newest ones; with None, all of them."""
    known, listed = here.site.knowledge, tuple(topics)
    sides = [[one for one in group.heard if one.claim.opposes is opposes] for opposes in (False, True)]
    shown = [side if most is None else side[-most:] for side in sides]
    names_people = here.site.options.edition != "public"
    hidden = len(group.heard) - sum(map(len, shown))
    return FindingRow(
        group.slug,
        group.category,
        group.standing,
        here.told(group.sources),
        quotes(here, shown[0]),
        quotes(here, shown[1]),
        (here.told(len(sides[0])), here.told(len(sides[1]))),
        hidden,
        here.url(known.pages.get(group.slug, "")) if hidden else "",
        tuple(
            TieRow(here.ref(tie.introducer), here.ref(tie.introduced), tie.steps)
            for tie in (ties(group, known.introducers) if not hidden and names_people else ())
        ),
        tuple(here.ref(path) for path in listed[:TOPICS]),
        max(0, len(listed) - TOPICS),
    )


def category_title(name: str) -> str:
    """What a category is called; claims without one are the others."""
    return name.capitalize() or "Other"


def quotes(here: Here, heard: Iterable[Heard]) -> tuple[Quote, ...]:
    """Claims with links to who said them and to the note; in the public edition the words alone."""
    if here.site.options.edition == "public":
        return tuple(Quote(one.claim, (), None, Ref("")) for one in heard)
    return tuple(
        Quote(one.claim, tuple(here.ref(path) for path in one.contacts), one.day, here.ref(one.path))
        for one in heard
    )
