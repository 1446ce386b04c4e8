"""The news: everyone who helped, how, where to write to, and a draft of the letter for each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ...derive.history.news import helpers
from ...model.history import Helper
from ..knowledge import pieces
from ..page import View
from ..planned import Planned
from ..reference import Ref, mailbox
from ..site import FOLLOW_UPS, NEWS, Here, Site

ON_A_PAGE = 100
"""Letters on one page: some 200 kB of HTML."""


class HelperRow(NamedTuple):
    """Somebody who helped, with what the letter needs."""

    helper: Helper
    person: Ref
    first_name: str
    talks: tuple[tuple[Ref, dt.date], ...]
    introduced: tuple[Ref, ...]
    address: str
    email: Ref


class NewsView(NamedTuple):
    """What one page of the news shows."""

    text: str
    day: dt.date | None
    me: str
    total: int
    told: int
    rows: tuple[HelperRow, ...]
    number: int
    pages: tuple[Ref, ...]


def news_pages(site: Site) -> Iterator[Planned]:
    """The letters, those not written yet first; none without `landed`, or before its day."""
    if not _has_landed(site):
        return
    found = helpers(site.binder, site.derived, site.options, site.knowledge.steps)
    told = sum(one.told_on is not None for one in found)
    parts = pieces(found, ON_A_PAGE) or ((),)
    for number, part in enumerate(parts, start=1):
        make = partial(_view, part=part, number=number, count=len(parts), totals=(len(found), told))
        yield "news", _path(number), make


def _has_landed(site: Site) -> bool:
    return site.options.landed is not None and site.options.landed.day <= site.derived.today


def news_url(here: Here) -> str:
    """The address of the letters; empty where there are none."""
    return here.url(NEWS) if _has_landed(here.site) else ""


def _path(number: int) -> str:
    return NEWS if number == 1 else f"follow-ups/news-{number}.md"


def _view(here: Here, part: tuple[Helper, ...], number: int, count: int, totals: tuple[int, int]) -> View:
    landed, me = here.site.options.landed, here.site.options.me
    numbers = range(1, count + 1) if count > 1 else ()
    view = NewsView(
        landed.text if landed else "",
        landed.day if landed else None,
        me.name,
        *totals,
        tuple(_row(here, one) for one in part),
        number,
        tuple(Ref(str(one), here.url(_path(one))) for one in numbers),
    )
    title = "Share the news" if number == 1 else f"Share the news, page {number}"
    return View(
        "news",
        here.path,
        title,
        lambda: view,
        here.crumbs(FOLLOW_UPS, "Follow-ups"),
        FOLLOW_UPS,
        searchable=False,
    )


def _row(here: Here, helper: Helper) -> HelperRow:
    contact = here.site.binder.contacts[helper.contact]
    return HelperRow(
        helper,
        here.entry(contact),
        contact.name.split(" ")[0],
        tuple((here.ref(path), day) for path, day in helper.talks),
        tuple(Ref(one.name, here.url(one.path)) for one in helper.introduced),
        contact.address,
        mailbox(contact.email[0].text) if contact.email else Ref(""),
    )
