"""What was said at a company, and the introductions that led to its people or came from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ...model.findings import Finding
from ...model.records import Company
from ..findings import FindingRow, finding_row
from ..site import CLAIMS, Here, Site
from .claims import claim_url
from .introductions import StepRow, step_row

SAID = 12
"""Findings that the page of a company shows; all of them are on the pages of claims."""
STEPS = 20
"""Introductions that it shows."""


class Indexed(NamedTuple):
    """Findings and introductions, looked up once for all companies."""

    findings: Mapping[str, tuple[int, ...]]
    """Path of a note -> places of the findings that it speaks of."""
    steps: Mapping[str, tuple[int, ...]]
    """Path of a contact -> places of the introductions that they made or that led to them."""


class Gathered(NamedTuple):
    """What the page of a company shows of the knowledge of the binder."""

    said: tuple[FindingRow, ...]
    said_more: int
    """Further findings."""
    claims: str
    """Address of all claims."""
    steps: tuple[StepRow, ...]
    steps_more: int


def indexed(site: Site) -> Indexed:
    """Note down where everything is; the public edition ties nothing to a company."""
    if site.options.edition == "public":
        return Indexed({}, {})
    findings: dict[str, list[int]] = {}
    for place, finding in enumerate(site.knowledge.findings):
        for path in {heard.path for heard in finding.group.heard}:
            findings.setdefault(path, []).append(place)
    steps: dict[str, list[int]] = {}
    for place, step in enumerate(site.knowledge.steps):
        for path in {step.introducer, step.introduced}:
            steps.setdefault(path, []).append(place)
    return Indexed(_frozen(findings), _frozen(steps))


def _frozen(places: Mapping[str, list[int]]) -> dict[str, tuple[int, ...]]:
    return {path: tuple(some) for path, some in places.items()}


def gathered(here: Here, index: Indexed, company: Company) -> Gathered:
    """The findings and introductions of the people of `company`, in the order of the pages that have them all."""
    known = here.site.knowledge
    people = [contact.path for contact in here.site.people.get(company.path, ())]
    talks = here.site.binder.interviews_of.get(company.path, ())
    notes = {*people, *(talk.path for talk in talks)}
    said = _places(index.findings, notes)
    steps = _places(index.steps, people)
    return Gathered(
        tuple(_said(here, known.findings[place], notes) for place in said[:SAID]),
        max(0, len(said) - SAID),
        here.url(CLAIMS),
        tuple(step_row(here, known.steps[place]) for place in steps[:STEPS]),
        max(0, len(steps) - STEPS),
    )


def _places(index: Mapping[str, tuple[int, ...]], paths: Iterable[str]) -> list[int]:
    return sorted({place for path in paths for place in index.get(path, ())})


def _said(here: Here, finding: Finding, notes: set[str]) -> FindingRow:
    """The words from here, under what all words together amount to, and the way to those from elsewhere."""
    group = finding.group
    own = tuple(heard for heard in group.heard if heard.path in notes)
    row = finding_row(here, group._replace(heard=own))
    elsewhere = row.hidden + len(group.heard) - len(own)
    return row._replace(hidden=elsewhere, more=claim_url(here, finding) if elsewhere else "")
