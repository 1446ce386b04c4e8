"""The status index: every follow-up, open ones first; closed ones by quarter where there are many."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from ...model.derived import FollowUp
from ..knowledge import pieces
from ..letters import LETTERS
from ..page import View
from ..planned import Planned
from ..quarters import Page, by_quarter
from ..reference import Ref
from ..rows import Due, due_row
from ..site import CALENDAR, FOLLOW_UPS, Here, Site
from .index import index_view
from .news import news_url

STATES = ("overdue", "today", "soon", "later", "silenced", "closed")
ON_A_PAGE = 280
"""Follow-ups on one page: some 250 kB of HTML."""


class DueGroup(NamedTuple):
    """Follow-ups in one state; also an open state without any, which a later day may fill."""

    state: str
    ident: str
    due: tuple[Due, ...]
    total: int
    """Those on other pages too."""


class FollowUpsView(NamedTuple):
    """What one page of the status index shows."""

    groups: tuple[DueGroup, ...]
    open: int
    calendar: str
    """Address of the calendar file; empty without the option `feeds`."""
    news: str
    """Address of the news; empty where there are none."""
    letters: str
    """Address of the list of letters."""
    has_contacts: bool
    number: int
    """Of this page among those of open follow-ups; 0 for a page of closed ones."""
    pages: tuple[Ref, ...]
    """The pages of open follow-ups, by number; empty where there is one."""
    closed: int
    quarters: tuple[Ref, ...]
    """The pages of closed follow-ups; empty where the first page has them."""
    built: dt.date
    later: tuple[Due, ...]
    """What comes up by itself on a later day."""


class Plan(NamedTuple):
    """The pages of the status index, and how many follow-ups there are in each state."""

    totals: Mapping[str, int]
    open_pages: int
    quarters: tuple[Page, ...]


def follow_up_pages(site: Site) -> Iterator[Planned]:
    """One page for a short index; else pages of open follow-ups in their order, and closed ones by quarter."""
    everything = site.derived.follow_ups
    totals: Counter[str] = Counter(one.state for one in everything)
    if len(everything) <= ON_A_PAGE:
        make = partial(_view, rows=everything, plan=Plan(totals, 1, ()), number=1)
        yield "follow_ups", FOLLOW_UPS, make
        return
    parts = pieces((one for one in everything if one.state != "closed"), ON_A_PAGE) or ((),)
    closed = (one for one in everything if one.state == "closed")
    quarters = by_quarter(closed, _day, "follow-ups/closed", ON_A_PAGE)
    plan = Plan(totals, len(parts), tuple(page for page, _ in quarters))
    for number, part in enumerate(parts, start=1):
        yield "follow_ups", _path(number), partial(_view, rows=part, plan=plan, number=number)
    for page, rows in quarters:
        yield "follow_ups", page.path, partial(_closed_view, rows=rows, plan=plan, page=page)


def _day(one: FollowUp) -> dt.date:
    return one.cleared_on or one.due


def _path(number: int) -> str:
    return FOLLOW_UPS if number == 1 else f"follow-ups/open-{number}.md"


def _view(here: Here, rows: Iterable[FollowUp], plan: Plan, number: int) -> View:
    view = _shown(here, rows, plan, number)
    if number == 1:
        return index_view(here, "follow_ups", FOLLOW_UPS, "Follow-ups", view)
    return _further(here, f"Follow-ups, page {number}", view)


def _closed_view(here: Here, rows: Iterable[FollowUp], plan: Plan, page: Page) -> View:
    return _further(here, f"Closed: {page.title}", _shown(here, rows, plan, 0))


def _further(here: Here, title: str, view: FollowUpsView) -> View:
    crumbs = here.crumbs(FOLLOW_UPS, "Follow-ups")
    return View("follow_ups", here.path, title, lambda: view, crumbs, FOLLOW_UPS, searchable=False)


def _shown(here: Here, rows: Iterable[FollowUp], plan: Plan, number: int) -> FollowUpsView:
    by_state: dict[str, list[Due]] = {state: [] for state in STATES}
    for follow_up in rows:
        by_state[follow_up.state].append(due_row(here, follow_up))
    options = here.site.options
    numbers = range(1, plan.open_pages + 1) if plan.open_pages > 1 else ()
    return FollowUpsView(
        tuple(
            DueGroup(state, f"pb-{state}", tuple(due), plan.totals[state])
            for state, due in by_state.items()
            if due or (number and state != "closed")
        ),
        sum(total for state, total in plan.totals.items() if state != "closed"),
        here.url(CALENDAR) if options.feeds else "",
        news_url(here),
        here.url(LETTERS),
        bool(here.site.binder.contacts),
        number,
        tuple(Ref(str(one), here.url(_path(one))) for one in numbers),
        plan.totals["closed"],
        tuple(Ref(page.title, here.url(page.path)) for page in plan.quarters),
        here.site.derived.today,
        tuple(due_row(here, one) for one in here.site.derived.coming[:ON_A_PAGE]) if number == 1 else (),
    )
