"""All pages of the site, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from jinja2 import BaseLoader, BytecodeCache

from ..model.binder import Binder
from ..model.derived import Derived
from ..model.options import Options
from ..model.problem import Problem
from .editions import has_page
from .page import OWN_TEXT, Marks, RenderedPage, View, outline
from .planned import Planned
from .sheets import Sheet, sheets
from .site import (
    ASK_NEXT,
    CHECKS,
    COMPANIES,
    CONTACTS,
    COVERAGE,
    HEALTH,
    INDUSTRIES,
    NUMBERS,
    QUESTIONS,
    ROLES,
    TODAY,
    Here,
    Href,
    Site,
    survey,
)
from .templates import environment
from .views.ask_next import ask_next_view
from .views.checks import checks_view
from .views.claims import claim_pages
from .views.company import companies_view, company_pages
from .views.contact import contact_view
from .views.contacts import contacts_view
from .views.coverage import coverage_view
from .views.follow_ups import follow_up_pages
from .views.health import health_view
from .views.home import home_view
from .views.interview import interview_view
from .views.interviews import interview_pages
from .views.introductions import introduction_pages
from .views.news import news_pages
from .views.numbers import numbers_view
from .views.questions import checklist_view, question_set_view, questions_view
from .views.timeline import timeline_pages
from .views.today import today_view
from .views.topic import topic_view
from .views.topics import topics_view
from .views.year import year_pages


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
        name: str = "",
    ) -> None:
        """Survey the binder, and compile what the templates share.

        `templates` loads the files below `templates/`; `href(from, to)` gives the relative address between
        two source paths, where `to` may end in `#id`. `compiled` may keep compiled templates. `name` is the
        site's. Raises jinja2 errors for a template that is wrong, as do all methods.
        """
        self._site = survey(binder, derived, options, name)
        self._templates = environment(templates, compiled, edition=options.edition)
        self._href = href

    def views(self, problems: tuple[Problem, ...]) -> Iterator[View]:
        """Give what every page of the site shows, one after the other; `problems` are those that Health shows."""
        paths: set[str] = set()
        for view in page_views(replace(self._site, problems=problems), self._href):
            # A note at the path of an index page adds its text to it; it is no page of its own.
            if view.path not in paths:
                paths.add(view.path)
                yield view

    def health(self, problems: tuple[Problem, ...]) -> View:
        """Give what Health shows when further problems came to light while the site was being built."""
        return health_view(Here(replace(self._site, problems=problems), HEALTH, self._href))

    def page(self, view: View, *, is_whole: bool = False) -> RenderedPage:
        """Write one page: the template, parted where the person's own text goes; `is_whole` if all of it is there."""
        template = self._templates.get_template(f"pages/{view.template}.jinja")
        it = (view.whole if is_whole and view.whole is not None else view.it)()
        html = template.render(it=it, title=view.title, crumbs=view.crumbs, own_text=OWN_TEXT)
        before, _, after = html.partition(OWN_TEXT)
        above = outline(before)
        return RenderedPage(before, after, above + outline(after), len(above))

    def marks(self, policy: str, *, is_locked: bool = False) -> Marks:
        """What a page says about its edition, and what may run on it; `is_locked` where only a passphrase opens it."""
        macros = self._templates.get_template("parts/edition.jinja").module
        return Marks(head=str(macros.head(policy)), banner=str(macros.banner(is_locked)))  # type: ignore[attr-defined]

    def sheets(self) -> Iterator[Sheet]:
        """Plan every sheet, which only the private edition has: each is written when it is asked for."""
        is_private = self._site.options.edition == "private"
        return sheets(self._site, self._href, self._templates) if is_private else iter(())


def page_views(site: Site, href: Href) -> Iterator[View]:
    """Everything that the pages show, before a template sees it; an edition has only some of them."""
    for template, path, make in (*_indexes(site), *_notes(site)):
        if has_page(site.options.edition, template):
            yield make(Here(site, path, href))


def _indexes(site: Site) -> Iterator[Planned]:
    """Index pages in the order of the navigation; in the editions for others none is empty."""
    binder, is_private = site.binder, site.options.edition == "private"
    yield "home", TODAY, home_view
    yield "today", TODAY, today_view
    if is_private or binder.contacts:
        yield "contacts", CONTACTS, contacts_view
    if is_private or binder.interviews:
        yield from interview_pages(site)
    if is_private or binder.industries:
        yield "topics", INDUSTRIES, partial(topics_view, kind="industry")
    if is_private or binder.roles:
        yield "topics", ROLES, partial(topics_view, kind="role")
    if is_private or binder.companies:
        yield "companies", COMPANIES, companies_view
    if is_private or binder.question_sets:
        yield "questions", QUESTIONS, questions_view
    if is_private or site.knowledge.findings:
        yield from claim_pages(site)
    if is_private or site.knowledge.steps:
        yield from introduction_pages(site)
    yield "numbers", NUMBERS, numbers_view
    yield "coverage", COVERAGE, coverage_view
    yield "ask_next", ASK_NEXT, ask_next_view
    yield from timeline_pages(site)
    yield from year_pages(site)
    yield from follow_up_pages(site)
    yield from news_pages(site)
    yield "health", HEALTH, health_view
    yield "checks", CHECKS, checks_view


def _notes(site: Site) -> Iterator[Planned]:
    binder = site.binder
    for contact in binder.contacts.values():
        yield "contact", contact.path, partial(contact_view, contact=contact)
    for interview in binder.interviews.values():
        yield "interview", interview.path, partial(interview_view, interview=interview)
    for path, page in site.checklists.items():
        yield "checklist", page, partial(checklist_view, interview=binder.interviews[path])
    yield from company_pages(site)
    for topic in (*binder.industries.values(), *binder.roles.values()):
        yield "topic", topic.path, partial(topic_view, topic=topic)
    for question_set in binder.question_sets.values():
        yield "question_set", question_set.path, partial(question_set_view, question_set=question_set)
