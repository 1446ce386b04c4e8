"""The timeline of the whole search, a page for each quarter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from typing import NamedTuple

from ...derive.history.chronicle import search_timeline
from ...model.history import Event
from ...model.months import MONTHS, SHORT_MONTHS
from ..page import View
from ..planned import Planned
from ..quarters import Page, by_quarter
from ..reference import Ref
from ..site import NUMBERS, TIMELINE, Here, Site

SHORT = dict(zip(MONTHS, SHORT_MONTHS, strict=True))
ON_A_PAGE = 650
"""Events on one page: some 220 kB of HTML."""


class EventRow(NamedTuple):
    """An event with its people and the note that says so."""

    event: Event
    people: tuple[Ref, ...]
    source: Ref


class Month(NamedTuple):
    """The events of a month, newest first."""

    ident: str
    name: str
    rows: tuple[EventRow, ...]


class TimelineView(NamedTuple):
    """What one page of the timeline shows."""

    total: int
    quarter: str
    months: tuple[Month, ...]
    pages: tuple[Ref, ...]
    """All quarters; the one of this page leads nowhere."""
    older: Ref
    """The next quarter back, to go on with at the end."""


def timeline_pages(site: Site) -> Iterator[Planned]:
    """The newest quarter, and a page for each before it."""
    events = search_timeline(site.binder, site.derived, site.options)
    quarters = by_quarter(events, lambda event: event.day, "numbers/timeline", ON_A_PAGE)
    first = Page(TIMELINE, quarters[0][0].title if quarters else "")
    pages = (first, *(page for page, _ in quarters[1:]))
    listed = [rows for _, rows in quarters] or [()]
    for page, rows in zip(pages, listed, strict=True):
        yield "timeline", page.path, partial(_view, page=page, pages=pages, events=rows, total=len(events))


def _view(here: Here, page: Page, pages: tuple[Page, ...], events: tuple[Event, ...], total: int) -> View:
    view = TimelineView(
        total,
        page.title,
        tuple(_months(here, events)),
        tuple(Ref(_short(one.title), "" if one == page else here.url(one.path)) for one in pages)
        if len(pages) > 1
        else (),
        next((Ref(one.title, here.url(one.path)) for one in pages[pages.index(page) + 1 :]), Ref("")),
    )
    title = "Timeline" if page.path == TIMELINE else f"Timeline: {page.title}"
    return View(
        "timeline", page.path, title, lambda: view, here.crumbs(NUMBERS, "Numbers"), NUMBERS, searchable=False
    )


def _short(title: str) -> str:
    """`Jul to Sep 2026` for `July to September 2026`."""
    return " ".join(SHORT.get(word, word) for word in title.split(" "))


def _months(here: Here, events: Iterable[Event]) -> Iterator[Month]:
    for (year, month), some in groupby(events, key=lambda event: (event.day.year, event.day.month)):
        name = f"{MONTHS[month - 1]} {year}"
        yield Month(f"pb-{year:04d}-{month:02d}", name, event_rows(here, some))


def event_rows(here: Here, events: Iterable[Event]) -> tuple[EventRow, ...]:
    """Events with links to their people and notes."""
    return tuple(
        EventRow(
            one,
            tuple(here.ref(path) for path in one.contacts if path != here.path),
            here.ref(one.path)
            if one.path and one.path != here.path and one.path not in one.contacts
            else Ref(""),
        )
        for one in events
    )
