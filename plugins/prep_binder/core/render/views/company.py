"""The page of a company, and the index of companies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from ...model.derived import Touched
from ...model.records import Company, Contact
from ...model.values import Fact
from ..own_text import OwnText, without_lists
from ..page import View
from ..planned import Planned
from ..reference import Ref, web
from ..rows import Back, InterviewRow, PersonRow, back_rows, has_text, interview_row, is_text, person_row
from ..site import COMPANIES, Here, Site
from .company_knowledge import Gathered, Indexed, gathered, indexed
from .index import index_view


class Colleague(NamedTuple):
    """A person of the company, with when they were asked."""

    row: PersonRow
    asked: tuple[Touched, ...]


class Researched(NamedTuple):
    """A fact, with the day of the interview it was gathered for."""

    fact: Fact
    day: dt.date | None
    source: Ref


class CompanyView(NamedTuple):
    """What the company template shows."""

    company: Company
    industries: tuple[Ref, ...]
    links: tuple[Ref, ...]
    people: tuple[Colleague, ...]
    research: tuple[Researched, ...]
    interviews: tuple[InterviewRow, ...]
    knowledge: Gathered
    has_text: bool
    anchors: Mapping[str, tuple[str, ...]]
    """Field -> names under which links find the list that is left out of the own text."""
    held_back: bool
    """Whether there is a note of its own that could not be read."""
    backlinks: tuple[Back, ...]


class CompanyRow(NamedTuple):
    """A company in the index."""

    company: Ref
    industries: tuple[str, ...]
    people: int
    interviews: int
    motivation: int | None


class CompaniesView(NamedTuple):
    """What the index template shows."""

    rows: tuple[CompanyRow, ...]
    folder: str


def company_pages(site: Site) -> Iterator[Planned]:
    """The page of each company."""
    index = indexed(site)
    for company in site.binder.companies.values():
        yield "company", company.path, partial(_company_view, company=company, index=index)


def _company_view(here: Here, company: Company, index: Indexed) -> View:
    own_text = without_lists("company", company, here.site.binder.texts.get(company.path))
    return View(
        "company",
        company.path,
        company.name,
        partial(_shown, here, company, index, own_text),
        here.crumbs(COMPANIES, "Companies"),
        COMPANIES,
        own_text=own_text,
        whole=partial(_shown, here, company, index, None),
    )


def _shown(here: Here, company: Company, index: Indexed, own_text: OwnText | None) -> CompanyView:
    site = here.site
    interviews = site.binder.interviews_of.get(company.path, ())
    return CompanyView(
        company,
        here.links(company.industry),
        tuple(web(url) for url in company.url if url),
        tuple(_colleague(here, one) for one in site.people.get(company.path, ())),
        tuple(_research(here, company)),
        tuple(interview_row(here, one) for one in interviews),
        gathered(here, index, company),
        has_text(here) if own_text is None else is_text(own_text.markdown),
        own_text.anchors if own_text is not None else {},
        not company.has_note and company.path in here.site.held_back,
        back_rows(here),
    )


def companies_view(here: Here) -> View:
    """The index of companies."""
    site = here.site
    rows = tuple(
        CompanyRow(
            here.entry(one),
            tuple(site.binder.name(link) for link in one.industry),
            len(site.people.get(one.path, ())),
            len(site.binder.interviews_of.get(one.path, ())),
            one.motivation,
        )
        for one in site.binder.companies.values()
    )
    view = CompaniesView(rows, site.options.folders["company"])
    return index_view(here, "companies", COMPANIES, "Companies", view)


def _colleague(here: Here, contact: Contact) -> Colleague:
    touches = here.site.derived.touches.get(contact.path, ())
    return Colleague(person_row(here, contact), tuple(one for one in touches if one.kind == "request"))


def _research(here: Here, company: Company) -> Iterator[Researched]:
    """Give the company's own facts, then those gathered for interviews."""
    for fact in company.research:
        yield Researched(fact, None, Ref(""))
    for interview in here.site.binder.interviews_of.get(company.path, ()):
        when = interview.held or interview.scheduled or interview.requested
        for fact in interview.research:
            yield Researched(fact, when.day if when else None, here.entry(interview))
