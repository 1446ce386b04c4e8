"""Binders made by hand, so that pages are tested without reading a note."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from prep_binder.core.derive import derive
from prep_binder.core.model.binder import Backlink, Binder, Mention, Prose
from prep_binder.core.model.options import Options
from prep_binder.core.model.problem import Location, Problem
from prep_binder.core.model.records import Company, Contact, Interview, OrdinaryPage, QuestionSet, Topic
from prep_binder.core.model.values import (
    Link,
    When,
)
from prep_binder.core.render import RenderedPage, Renderer, View
from tests.templates import COMPILED, TEMPLATES

TODAY = dt.date(2026, 11, 23)
AT = Location("contacts/jane-doe.md", 3, 1)


def binder(  # noqa: PLR0913 - one argument for each shelf
    *,
    contacts: Iterable[Contact] = (),
    interviews: Iterable[Interview] = (),
    companies: Iterable[Company] = (),
    industries: Iterable[Topic] = (),
    roles: Iterable[Topic] = (),
    sets: Iterable[QuestionSet] = (),
    pages: Iterable[OrdinaryPage] = (),
    texts: Iterable[tuple[str, str]] = (),
    backlinks: Iterable[tuple[str, Backlink]] = (),
    mentions: Iterable[Mention] = (),
) -> Binder:
    """A binder of these records, linked as they say."""
    talks = tuple(interviews)
    of: dict[str, tuple[Interview, ...]] = {}
    for talk in talks:
        for link in (*talk.contact, *talk.company, *talk.industry, *talk.role):
            of[link.path] = (*of.get(link.path, ()), talk)
    back: dict[str, tuple[Backlink, ...]] = {}
    for path, one in backlinks:
        back[path] = (*back.get(path, ()), one)
    return Binder(
        contacts={one.path: one for one in contacts},
        interviews={one.path: one for one in talks},
        companies={one.path: one for one in companies},
        industries={one.path: one for one in industries},
        roles={one.path: one for one in roles},
        question_sets={one.path: one for one in sets},
        pages={one.path: one for one in pages},
        texts={path: Prose(text, 1) for path, text in texts},
        backlinks=back,
        names={},
        mentions=tuple(mentions),
        interviews_of=of,
    )


def options(**given: object) -> Options:
    """Options with the fixed day."""
    return Options(**{"today": TODAY, **given})  # type: ignore[arg-type] # a test names what it needs


def href(start: str, target: str) -> str:
    """An address that shows both ends, so that a test can tell who made it."""
    return f"link:{start}>{target}"


def renderer_of(one: Binder, given: Options | None = None) -> Renderer:
    """What writes the pages of a binder."""
    chosen = given or options()
    return Renderer(one, derive(one, chosen), chosen, TEMPLATES, href=href, compiled=COMPILED)


def render(one: Binder, *problems: Problem, given: Options | None = None) -> dict[str, RenderedPage]:
    """All pages of a binder, by path."""
    renderer = renderer_of(one, given)
    return {view.path: renderer.page(view) for view in renderer.views(problems)}


def views(one: Binder, *problems: Problem, given: Options | None = None) -> dict[str, View]:
    """What all pages of a binder show, by path."""
    return {view.path: view for view in renderer_of(one, given).views(problems)}


def render_sheets(one: Binder, *, given: Options | None = None) -> dict[str, str]:
    """All sheets of a binder, by path."""
    return {sheet.path: sheet.write() for sheet in renderer_of(one, given).sheets()}


def html(page: RenderedPage) -> str:
    """The whole page, with a mark where the person's own text goes."""
    return page.before + "[own text]" + page.after


def link(name: str, path: str) -> Link:
    """A link that was resolved."""
    return Link(name, "", "", AT, path)


def when(day: int, month: int = 11, word: str = "") -> When:
    """A day of 2026."""
    return When(dt.date(2026, month, day), None, word, AT)


def contact(name: str = "Jane Doe", path: str = "contacts/jane-doe.md", **fields: object) -> Contact:
    """A contact with a name and what is given."""
    return Contact(path=path, name=name, at=Location(path), **fields)  # type: ignore[arg-type] # see `options`


def problem(words: str = "") -> Problem:
    """A problem whose words hold `words`."""
    return Problem("unknown-link", "warning", AT, f"no note {words}", f"create {words}")
