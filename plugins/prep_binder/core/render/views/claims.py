"""All claims of the binder: what stands against each other, what several people say, and the rest by category."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from ...derive.findings.hypotheses import evidence
from ...model.findings import Evidence, Finding
from ...model.records import Topic
from ..findings import FindingRow, Quote, finding_row, quotes
from ..knowledge import QUOTES, pieces
from ..page import View
from ..reference import Ref
from ..site import CLAIMS, At, Here
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
    more: str
    """Address of the page with further quotes, where there are any."""


class CategoryRow(NamedTuple):
    """A category with its findings, or with the address of its own page."""

    name: str
    ident: str
    total: int
    page: str
    findings: tuple[FindingRow, ...]


class ClaimsView(NamedTuple):
    """What the page of all claims shows."""

    total: int
    talks: int
    """Notes that hold the claims."""
    contradicted: tuple[FindingRow, ...]
    corroborated: tuple[FindingRow, ...]
    more: tuple[int, int]
    """Further contradictions, and further findings of several people, on the pages of their categories."""
    hypotheses: tuple[EvidenceRow, ...]
    categories: tuple[CategoryRow, ...]


class FindingsView(NamedTuple):
    """What one page of a long list shows."""

    findings: tuple[FindingRow, ...]
    total: int
    number: int
    pages: tuple[Ref, ...]
    """Every page of the list, by its number; one page has none."""


def claim_views(at: At) -> Iterator[View]:
    """The page of all claims, and those of long categories and of claims that many people spoke of."""
    yield claims_view(at(CLAIMS))
    known = at(CLAIMS).site.knowledge
    if len(known.findings) > ON_ONE_PAGE:
        for name, group in _by_category(known.findings):
            yield from _list_views(at, category_title(name), known.categories[name], group)
    for finding in known.findings:
        path = known.pages.get(finding.group.slug)
        if path is not None:
            yield from _claim_views(at, path, finding)


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
    view = ClaimsView(
        len(findings),
        len({heard.path for one in findings for heard in one.group.heard}),
        tuple(_row(here, one) for one in sides[0][:FOREMOST]),
        tuple(_row(here, one) for one in sides[1][:FOREMOST]),
        (max(0, len(sides[0]) - FOREMOST), max(0, len(sides[1]) - FOREMOST)),
        tuple(row for topic in topics for row in evidence_rows(here, topic) if row.evidence.slug),
        tuple(
            _category(here, number, *one, is_long=is_long) for number, one in enumerate(_by_category(rest))
        ),
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
            here.url(known.pages.get(one.slug, ""))
            if max(len(one.supporting), len(one.opposing)) > QUOTES
            else "",
        )
        for one in evidence(topic, here.site.derived, known.introducers)
    )


def _by_category(findings: Iterable[Finding]) -> list[tuple[str, tuple[Finding, ...]]]:
    by_category = groupby(findings, key=lambda one: one.group.category.casefold())
    return [(name, tuple(group)) for name, group in by_category]


def category_title(name: str) -> str:
    """What a category is called; claims without one are the others."""
    return name.capitalize() or "Other"


def _category(
    here: Here, number: int, name: str, findings: tuple[Finding, ...], *, is_long: bool
) -> CategoryRow:
    shown = () if is_long else tuple(_row(here, one) for one in findings)
    page = here.url(here.site.knowledge.categories[name]) if is_long else ""
    return CategoryRow(category_title(name), f"pb-category-{number}", len(findings), page, shown)


def _row(here: Here, finding: Finding) -> FindingRow:
    return finding_row(here, finding.group, finding.topics)


def _list_views(at: At, title: str, path: str, findings: tuple[Finding, ...]) -> Iterator[View]:
    parts = pieces(findings, QUOTES_ON_A_PAGE, lambda one: len(one.group.heard))
    for number, part in enumerate(parts, start=1):
        here = at(_numbered(path, number))
        rows = tuple(_row(here, one) for one in part)
        yield _part_view(
            here, title, FindingsView(rows, len(findings), number, _pages(here, path, len(parts)))
        )


def _claim_views(at: At, path: str, finding: Finding) -> Iterator[View]:
    """One claim with everybody who spoke of it, oldest first."""
    group = finding.group
    parts = pieces(group.heard, QUOTES_ON_A_PAGE)
    for number, part in enumerate(parts, start=1):
        here = at(_numbered(path, number))
        row = finding_row(here, group._replace(heard=part), finding.topics, most=None)
        view = FindingsView((row,), len(group.heard), number, _pages(here, path, len(parts)))
        yield _part_view(here, f"#{group.slug}", view)


def _numbered(path: str, number: int) -> str:
    return path if number == 1 else f"{path.removesuffix('.md')}-{number}.md"


def _pages(here: Here, path: str, count: int) -> tuple[Ref, ...]:
    numbers = range(1, count + 1) if count > 1 else ()
    return tuple(Ref(str(number), here.url(_numbered(path, number))) for number in numbers)


def _part_view(here: Here, title: str, view: FindingsView) -> View:
    shown = f"{title}, page {view.number}" if view.number > 1 else title
    return View("findings", here.path, shown, view, here.crumbs(CLAIMS, "Claims"), CLAIMS, searchable=False)
