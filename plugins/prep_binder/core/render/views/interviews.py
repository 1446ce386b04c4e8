"""The index of conversations, by stage and date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from ...model.derived import Derived
from ...model.records import Interview
from ..knowledge import pieces
from ..page import View
from ..planned import Planned
from ..quarters import Page, by_quarter
from ..reference import Ref
from ..rows import InterviewRow, interview_row, main_date
from ..site import INTERVIEWS, Here, Site
from .index import index_view

ON_A_PAGE = 500
"""Interviews on one page: some 180 kB of HTML."""
SHOWN = 60
"""Interviews of one stage that the first page shows where there are many."""
GROUPS = (
    ("Coming up", ("scheduled",)),
    ("Asked, no date yet", ("requested",)),
    ("Ideas", ("idea",)),
    ("To be thanked", ("held",)),
    ("Thanked, not closed yet", ("thanked",)),
    ("Postponed", ("postponed",)),
    ("Closed", ("closed",)),
    ("Silent", ("silent",)),
    ("Did not take place", ("cancelled", "no_show")),
    ("Declined or dropped", ("declined", "dropped")),
)
"""Headings of the page and the states below them."""


class StateGroup(NamedTuple):
    """Interviews under one heading."""

    name: str
    ident: str
    interviews: tuple[InterviewRow, ...]
    total: int


class InterviewsView(NamedTuple):
    """What the interviews template shows."""

    total: int
    groups: tuple[StateGroup, ...]
    folder: str
    quarters: tuple[Ref, ...]
    """Pages with the interviews of each quarter; empty where the first page has all."""


def interview_pages(site: Site) -> Iterator[Planned]:
    """The page that lists every interview; of many, the first of each stage, and all of them by quarter."""
    derived = site.derived
    everything = sorted(site.binder.interviews.values(), key=partial(_newest, derived))
    if len(everything) <= ON_A_PAGE:
        yield "interviews", INTERVIEWS, partial(_stages_view, pages=(), most=None)
        return
    dated = [one for one in everything if main_date(derived, one) is not None]
    undated = tuple(one for one in everything if main_date(derived, one) is None)
    listed = by_quarter(dated, partial(_day, derived), "interviews/all", ON_A_PAGE)
    for number, part in enumerate(pieces(undated, ON_A_PAGE), start=1):
        title = f"Without a date, page {number}" if number > 1 else "Without a date"
        listed.append((Page(f"interviews/all-without-date-{number}.md", title), part))
    pages = tuple(page for page, _ in listed)
    yield "interviews", INTERVIEWS, partial(_stages_view, pages=pages, most=SHOWN)
    for page, rows in listed:
        yield "interviews", page.path, partial(_quarter_view, page=page, rows=rows, pages=pages)


def _stages_view(here: Here, pages: tuple[Page, ...], most: int | None) -> View:
    by_state: dict[str, list[Interview]] = {}
    for interview in here.site.binder.interviews.values():
        by_state.setdefault(here.site.derived.states[interview.path].name, []).append(interview)
    groups = []
    for name, states in GROUPS:
        found = [one for state in states for one in by_state.get(state, ())]
        found.sort(key=partial(_newest if states != ("scheduled",) else _soonest, here.site.derived))
        if found:
            rows = tuple(interview_row(here, one) for one in found[:most])
            groups.append(StateGroup(name, f"pb-{states[0]}", rows, len(found)))
    return index_view(here, "interviews", INTERVIEWS, "Interviews", _shown(here, groups, pages))


def _quarter_view(here: Here, page: Page, rows: tuple[Interview, ...], pages: tuple[Page, ...]) -> View:
    group = StateGroup(page.title, "pb-all", tuple(interview_row(here, one) for one in rows), len(rows))
    crumbs = here.crumbs(INTERVIEWS, "Interviews")
    view = _shown(here, [group], pages)
    return View(
        "interviews",
        page.path,
        f"Interviews: {page.title}",
        lambda: view,
        crumbs,
        INTERVIEWS,
        searchable=False,
    )


def _shown(here: Here, groups: Iterable[StateGroup], pages: tuple[Page, ...]) -> InterviewsView:
    return InterviewsView(
        len(here.site.binder.interviews),
        tuple(groups),
        here.site.options.folders["interview"],
        tuple(Ref(page.title, here.url(page.path)) for page in pages),
    )


def _day(derived: Derived, interview: Interview) -> dt.date:
    when = main_date(derived, interview)
    return when.day if when else dt.date.min


def _soonest(derived: Derived, interview: Interview) -> tuple[dt.date, dt.time, str]:
    when = main_date(derived, interview)
    clock = when.clock.replace(tzinfo=None) if when and when.clock else dt.time.max
    return when.day if when else dt.date.max, clock, interview.name


def _newest(derived: Derived, interview: Interview) -> tuple[int, str]:
    when = main_date(derived, interview)
    return -when.day.toordinal() if when else 0, interview.name
