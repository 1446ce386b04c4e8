"""All pages of the site, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from jinja2 import BaseLoader, BytecodeCache, Environment

from ..model.binder import Binder
from ..model.derived import Derived
from ..model.options import Options
from ..model.problem import Problem
from .page import OWN_TEXT, RenderedPage, View, outline
from .sheets import Sheet, sheets
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
    Href,
    Site,
    survey,
)
from .templates import environment
from .views.checks import checks_view
from .views.claims import claim_views
from .views.company import companies_view, company_view
from .views.contact import contact_view
from .views.contacts import contacts_view
from .views.follow_ups import follow_ups_view
from .views.health import health_view
from .views.interview import interview_view
from .views.interviews import interviews_view
from .views.questions import checklist_view, question_set_view, questions_view
from .views.today import today_view
from .views.topic import topic_view, topics_view


class Renderer:
    """Writes the pages and sheets of one site; everything that they look up is gathered once."""

    def __init__(
        self,
        binder: Binder,
        derived: Derived,
        options: Options,
        templates: BaseLoader,
        *,
        href: Href,
        compiled: BytecodeCache | None = None,
    ) -> None:
        """Survey the binder, and compile what the templates share.

        `templates` loads the files below `templates/`; `href(from, to)` gives the relative address between
        two source paths, where `to` may end in `#id`. `compiled` may keep compiled templates. Raises jinja2
        errors for a template that is wrong, as do all methods.
        """
        self._site = survey(binder, derived, options)
        self._templates = environment(templates, compiled)
        self._href = href

    def pages(self, problems: tuple[Problem, ...]) -> Iterator[RenderedPage]:
        """Render every page of the site, lazily; `problems` are those that Health shows."""
        paths: set[str] = set()
        for view in page_views(replace(self._site, problems=problems), self._href):
            # A note at the path of an index page adds its text to it; it is no page of its own.
            if view.path not in paths:
                paths.add(view.path)
                yield rendered(self._templates, view)

    def health(self, problems: tuple[Problem, ...]) -> RenderedPage:
        """Render Health alone, for problems that came to light while the site was being built."""
        site = replace(self._site, problems=problems)
        return rendered(self._templates, health_view(Here(site, HEALTH, self._href)))

    def sheets(self) -> Iterator[Sheet]:
        """Plan every sheet: each is written when it is asked for."""
        return sheets(self._site, self._href, self._templates)


def page_views(site: Site, href: Href) -> Iterator[View]:
    """Everything that the pages show, before a template sees it."""
    binder = site.binder

    def at(path: str) -> Here:
        return Here(site, path, href)

    yield from _indexes(at)
    for contact in binder.contacts.values():
        yield contact_view(at(contact.path), contact)
    for interview in binder.interviews.values():
        yield interview_view(at(interview.path), interview)
    for path, page in site.checklists.items():
        yield checklist_view(at(page), binder.interviews[path])
    for company in binder.companies.values():
        yield company_view(at(company.path), company)
    for topic in (*binder.industries.values(), *binder.roles.values()):
        yield topic_view(at(topic.path), topic)
    for question_set in binder.question_sets.values():
        yield question_set_view(at(question_set.path), question_set)


def _indexes(at: Callable[[str], Here]) -> Iterator[View]:
    yield today_view(at(TODAY))
    yield contacts_view(at(CONTACTS))
    yield interviews_view(at(INTERVIEWS))
    yield topics_view(at(INDUSTRIES), "industry")
    yield topics_view(at(ROLES), "role")
    yield companies_view(at(COMPANIES))
    yield questions_view(at(QUESTIONS))
    yield from claim_views(at)
    yield follow_ups_view(at(FOLLOW_UPS))
    yield health_view(at(HEALTH))
    yield checks_view(at(CHECKS))


def rendered(templates: Environment, view: View) -> RenderedPage:
    """One page: the template written out, and parted where the person's own text goes."""
    template = templates.get_template(f"pages/{view.template}.jinja")
    html = template.render(it=view.it, title=view.title, crumbs=view.crumbs, own_text=OWN_TEXT)
    before, _, after = html.partition(OWN_TEXT)
    above = outline(before)
    return RenderedPage(
        view.path,
        view.title,
        before,
        after,
        view.section,
        above + outline(after),
        view.searchable,
        len(above),
        view.in_nav,
    )
