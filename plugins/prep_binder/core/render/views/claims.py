"""All claims of the binder: what stands against each other, what several people say, and the rest by category."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from typing import NamedTuple

from ...derive.findings.hypotheses import evidence
from ...model.findings import Evidence, Finding
from ...model.records import Topic
from ..filters import FilteredRow, choices, filtered_row
from ..findings import Quote, category_title, quotes
from ..knowledge import QUOTES, pieces
from ..page import View
from ..planned import Planned
from ..reference import Ref
from ..site import CLAIMS, Here, Site
from .index import index_view

ON_ONE_PAGE = 60
"""Findings up to which one page shows them all."""
QUOTES_ON_A_PAGE = 250
"""Quotes on one page of a long list: some 150 kB of HTML."""
FOREMOST = 12
"""Contradictions, and findings of several people, that the first page shows of a long list."""


class EvidenceRow(NamedTuple):
    """A hypothesis with what speaks for and against it."""

    evidence: Evidence
    topic: Ref
    supporting: tuple[Quote, ...]
    opposing: tuple[Quote, ...]
    totals: tuple[int | None, int | None]
    """How many claims there are for it and against it; None where the edition may not show it."""
    sources: tuple[int, int] | None
    """Independent people for it and against it; None as above."""
    more: str
    """Address of the page with further quotes, where there are any."""


class CategoryRow(NamedTuple):
    """A category with its findings, or with the address of its own page."""

    name: str
    ident: str
    total: int
    page: str
    findings: tuple[FilteredRow, ...]


class ClaimsView(NamedTuple):
    """What the page of all claims shows."""

    total: int
    talks: int | None
    """Notes that hold the claims; None where the edition may not show how many."""
    contradicted: tuple[FilteredRow, ...]
    corroborated: tuple[FilteredRow, ...]
    more: tuple[int, int]
    """Further contradictions, and further findings of several people, on the pages of their categories."""
    hypotheses: tuple[EvidenceRow, ...]
    categories: tuple[CategoryRow, ...]
    filters: tuple[tuple[str, str], ...]
    """What the claims of this page are filtered by, each with its name."""


class PartOf(NamedTuple):
    """Where one page of a long list belongs."""

    title: str
    path: str
    """Of the first page."""
    total: int
    number: int
    """Of this page, from 1."""
    pages: int
    """Pages of the list."""


class FindingsView(NamedTuple):
    """What one page of a long list shows."""

    findings: tuple[FilteredRow, ...]
    filters: tuple[tuple[str, str], ...]
    total: int
    number: int
    pages: tuple[Ref, ...]
    """Every page of the list, by its number; one page has none."""


def claim_pages(site: Site) -> Iterator[Planned]:
    """The page of all claims, and those of long categories and of claims that many people spoke of."""
    yield "claims", CLAIMS, claims_view
    known = site.knowledge
    if len(known.findings) > ON_ONE_PAGE:
        for name, group in _by_category(known.findings):
            parts = pieces(group, QUOTES_ON_A_PAGE, lambda one: len(one.group.heard))
            path, title, total = known.categories[name], category_title(name), len(group)
            for number, part in enumerate(parts, start=1):
                make = partial(_list_view, part=part, part_of=PartOf(title, path, total, number, len(parts)))
                yield "findings", _numbered(path, number), make
    for finding in known.findings:
        path = known.pages.get(finding.group.slug, "")
        if path:
            yield from _claim_pages(path, finding)


def _claim_pages(path: str, finding: Finding) -> Iterator[Planned]:
    """One claim with everybody who spoke of it, oldest first."""
    group = finding.group
    parts = pieces(group.heard, QUOTES_ON_A_PAGE)
    for number, part in enumerate(parts, start=1):
        part_of = PartOf(f"#{group.slug}", path, len(group.heard), number, len(parts))
        some = finding._replace(group=group._replace(heard=part))
        yield (
            "findings",
            _numbered(path, number),
            partial(_list_view, part=(some,), part_of=part_of, most=None),
        )


def claims_view(here: Here) -> View:
    """What is contradicted, what several people say, hypotheses, and the categories."""
    findings = here.site.knowledge.findings
    is_long = len(findings) > ON_ONE_PAGE
    firm = sorted(
        (one for one in findings if one.group.standing != "single source"),
        key=lambda one: (-one.group.sources, one.group.slug),
    )
    sides = [[one for one in firm if one.group.standing == name] for name in ("contradicted", "corroborated")]
    rest = findings if is_long else [one for one in findings if one.group.standing == "single source"]
    topics = (*here.site.binder.industries.values(), *here.site.binder.roles.values())
    foremost = [tuple(filtered_row(here, one) for one in side[:FOREMOST]) for side in sides]
    categories = tuple(
        _category(here, number, *one, is_long=is_long) for number, one in enumerate(_by_category(rest))
    )
    rows = [*foremost[0], *foremost[1], *(row for one in categories for row in one.findings)]
    view = ClaimsView(
        len(findings),
        here.told(len({heard.path for one in findings for heard in one.group.heard})),
        foremost[0],
        foremost[1],
        (max(0, len(sides[0]) - FOREMOST), max(0, len(sides[1]) - FOREMOST)),
        tuple(row for topic in topics for row in evidence_rows(here, topic) if row.evidence.slug),
        categories,
        choices(rows),
    )
    return index_view(here, "claims", CLAIMS, "Claims", view)


def evidence_rows(here: Here, topic: Topic) -> tuple[EvidenceRow, ...]:
    """The hypotheses of an industry or role, with quotes for and against."""
    known = here.site.knowledge
    return tuple(
        EvidenceRow(
            one,
            here.entry(topic),
            quotes(here, one.supporting[-QUOTES:]),
            quotes(here, one.opposing[-QUOTES:]),
            (here.told(len(one.supporting)), here.told(len(one.opposing))),
            _sources(here, one),
            here.url(known.pages.get(one.slug, ""))
            if max(len(one.supporting), len(one.opposing)) > QUOTES
            else "",
        )
        for one in evidence(topic, known.claims.get(topic.path, ()), known.introducers)
    )


def claim_url(here: Here, finding: Finding) -> str:
    """The page of a claim, else the place among all claims, where the page's filter finds it."""
    known, slug = here.site.knowledge, finding.group.slug
    if slug in known.pages:
        return here.url(known.pages[slug])
    is_long = len(known.findings) > ON_ONE_PAGE
    page = known.categories[finding.group.category.casefold()] if is_long else CLAIMS
    return f"{here.url(page)}?find=%23{slug}"


def _sources(here: Here, one: Evidence) -> tuple[int, int] | None:
    counts = (one.sources_for, one.sources_against)
    return None if any(here.told(count) is None for count in counts) else counts


def _by_category(findings: Iterable[Finding]) -> list[tuple[str, tuple[Finding, ...]]]:
    by_category = groupby(findings, key=lambda one: one.group.category.casefold())
    return [(name, tuple(group)) for name, group in by_category]


def _category(
    here: Here, number: int, name: str, findings: tuple[Finding, ...], *, is_long: bool
) -> CategoryRow:
    shown = () if is_long else tuple(filtered_row(here, one) for one in findings)
    page = here.url(here.site.knowledge.categories[name]) if is_long else ""
    return CategoryRow(category_title(name), f"pb-category-{number}", len(findings), page, shown)


def _list_view(here: Here, part: tuple[Finding, ...], part_of: PartOf, most: int | None = QUOTES) -> View:
    rows = tuple(filtered_row(here, one, most) for one in part)
    view = FindingsView(
        rows, choices(rows), part_of.total, part_of.number, _pages(here, part_of.path, part_of.pages)
    )
    title = f"{part_of.title}, page {part_of.number}" if part_of.number > 1 else part_of.title
    return View(
        "findings", here.path, title, lambda: view, here.crumbs(CLAIMS, "Claims"), CLAIMS, searchable=False
    )


def _numbered(path: str, number: int) -> str:
    return path if number == 1 else f"{path.removesuffix('.md')}-{number}.md"


def _pages(here: Here, path: str, count: int) -> tuple[Ref, ...]:
    numbers = range(1, count + 1) if count > 1 else ()
    return tuple(Ref(str(number), here.url(_numbered(path, number))) for number in numbers)
