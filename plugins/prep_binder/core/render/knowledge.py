"""What several pages show of the knowledge of the binder, derived once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ..derive.claims import claims_by_topic
from ..derive.findings.book import all_findings
from ..derive.findings.coverage import coverage
from ..derive.introducers import Introducers, gather_introducers
from ..derive.introductions.steps import introduction_steps
from ..derive.question_bank import question_bank
from ..model.binder import Binder
from ..model.derived import AskedQuestion, ClaimGroup, Derived
from ..model.findings import Coverage, Finding
from ..model.introductions import Step

T = TypeVar("T")

NO_SLUG = re.compile(r"[^a-z0-9]+")
QUOTES = 6
"""Quotes of one side that a finding shows; a claim with more of them has a page of its own."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What was heard and asked, findings and introductions of the whole binder."""

    claims: Mapping[str, tuple[ClaimGroup, ...]]
    """By path of the industry or role: by category, then slug."""
    questions: tuple[AskedQuestion, ...]
    """The bank, in the order of the sets."""
    findings: tuple[Finding, ...]
    pages: Mapping[str, str]
    """Slug -> path of the page of a claim that many people spoke of."""
    categories: Mapping[str, str]
    """Category, without case -> path of its page, where there are many claims."""
    introducers: Introducers
    coverage: Coverage
    """Who was heard, industry by role."""
    steps: tuple[Step, ...]
    steps_between: Mapping[tuple[str, str], Step]
    """The same by who introduced whom."""


def gather_knowledge(binder: Binder, derived: Derived) -> Knowledge:
    """Derive what several pages show."""
    findings = all_findings(binder, derived)
    introducers = gather_introducers(binder)
    steps = introduction_steps(binder, derived)
    many = [one.group.slug for one in findings if max(len(one.supporting), len(one.opposing)) > QUOTES]
    return Knowledge(
        claims_by_topic(binder, derived.timelines, introducers),
        question_bank(binder, derived.states, derived.timelines),
        findings,
        {slug: f"claims/slug-{slug}.md" for slug in many if slug},
        _category_pages(one.group.category.casefold() for one in findings),
        introducers,
        coverage(binder, derived, "role"),
        steps,
        {(step.introducer, step.introduced): step for step in steps},
    )


def _category_pages(categories: Iterable[str]) -> dict[str, str]:
    """A path for each category; what has no Latin letters is called `other`, and names alike are told apart."""
    slugs = {name: NO_SLUG.sub("-", name).strip("-") or "other" for name in dict.fromkeys(categories)}
    taken: dict[str, int] = {}
    found = {}
    for name, slug in slugs.items():
        taken[slug] = taken.get(slug, 0) + 1
        found[name] = f"claims/category-{slug}{f'_{taken[slug]}' if taken[slug] > 1 else ''}.md"
    return found


def pieces(
    items: Iterable[T], most: int, weight: Callable[[T], int] = lambda _item: 1
) -> tuple[tuple[T, ...], ...]:
    """Part a long list for several pages: in order, each piece at most `most` heavy, at least one item."""
    found: list[list[T]] = []
    left = 0
    for item in items:
        left -= weight(item)
        if left < 0 or not found:
            found.append([])
            left = most - weight(item)
        found[-1].append(item)
    return tuple(tuple(piece) for piece in found)
