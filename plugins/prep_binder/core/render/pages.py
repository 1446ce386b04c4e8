"""All pages of the site, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jinja2 import BaseLoader, BytecodeCache, Environment

from ..model.binder import Binder
from ..model.derived import Derived
from ..model.options import Options
from ..model.problem import Problem
from .page import OWN_TEXT, RenderedPage, Sheet, outline
from .site import (
    CHECKS,
    COMPANIES,
    CONTACTS,
    FOLLOW_UPS,
    HEALTH,
    INDUSTRIES,
    INTERVIEWS,
    QUESTIONS,
    ROLES,
    TODAY,
    Here,
    Site,
    survey,
)
from .templates import environment
from .views.checks import checks_sheet
from .views.company import companies_sheet, company_sheet
from .views.contact import contact_sheet
from .views.contacts import contacts_sheet
from .views.follow_ups import follow_ups_sheet
from .views.health import health_sheet
from .views.interview import interview_sheet
from .views.interviews import interviews_sheet
from .views.questions import checklist_sheet, question_set_sheet, questions_sheet
from .views.today import today_sheet
from .views.topic import topic_sheet, topics_sheet

Href = Callable[[str, str], str]


def render_pages(
    binder: Binder,
    derived: Derived,
    problems: tuple[Problem, ...],
    options: Options,
    templates: BaseLoader,
    *,
    href: Href,
    compiled: BytecodeCache | None = None,
) -> Iterator[RenderedPage]:
    """Render every page of the site, lazily.

    `templates` loads the files below `templates/`; `href(from, to)` gives the relative address between
    two source paths, where `to` may end in `#id`. `compiled` may keep compiled
    templates. Raises jinja2 errors for a template that is wrong.
    """
    found = environment(templates, compiled)
    site = survey(binder, derived, options, problems)
    paths: set[str] = set()
    for sheet in sheets(site, href):
        # A note at the path of an index page adds its text to it; it is no page of its own.
        if sheet.path not in paths:
            paths.add(sheet.path)
            yield rendered(found, sheet)


def health_page(
    binder: Binder,
    derived: Derived,
    problems: tuple[Problem, ...],
    options: Options,
    templates: BaseLoader,
    *,
    href: Href,
    compiled: BytecodeCache | None = None,
) -> RenderedPage:
    """Render Health alone, for problems that came to light while the site was being built."""
    site = survey(binder, derived, options, problems)
    return rendered(environment(templates, compiled), health_sheet(Here(site, HEALTH, href)))


def sheets(site: Site, href: Href) -> Iterator[Sheet]:
    """Everything that the pages show, before a template sees it."""
    binder = site.binder

    def at(path: str) -> Here:
        return Here(site, path, href)

    yield from _indexes(at)
    for contact in binder.contacts.values():
        yield contact_sheet(at(contact.path), contact)
    for interview in binder.interviews.values():
        yield interview_sheet(at(interview.path), interview)
    for path, page in site.checklists.items():
        yield checklist_sheet(at(page), binder.interviews[path])
    for company in binder.companies.values():
        yield company_sheet(at(company.path), company)
    for topic in (*binder.industries.values(), *binder.roles.values()):
        yield topic_sheet(at(topic.path), topic)
    for question_set in binder.question_sets.values():
        yield question_set_sheet(at(question_set.path), question_set)


def _indexes(at: Callable[[str], Here]) -> Iterator[Sheet]:
    yield today_sheet(at(TODAY))
    yield contacts_sheet(at(CONTACTS))
    yield interviews_sheet(at(INTERVIEWS))
    yield topics_sheet(at(INDUSTRIES), "industry")
    yield topics_sheet(at(ROLES), "role")
    yield companies_sheet(at(COMPANIES))
    yield questions_sheet(at(QUESTIONS))
    yield follow_ups_sheet(at(FOLLOW_UPS))
    yield health_sheet(at(HEALTH))
    yield checks_sheet(at(CHECKS))


def rendered(templates: Environment, sheet: Sheet) -> RenderedPage:
    """One page: the template written out, and parted where the person's own text goes."""
    template = templates.get_template(f"pages/{sheet.template}.jinja")
    html = template.render(it=sheet.view, title=sheet.title, crumbs=sheet.crumbs, own_text=OWN_TEXT)
    before, _, after = html.partition(OWN_TEXT)
    above = outline(before)
    return RenderedPage(
        sheet.path,
        sheet.title,
        before,
        after,
        sheet.section,
        above + outline(after),
        sheet.searchable,
        len(above),
        sheet.in_nav,
    )
