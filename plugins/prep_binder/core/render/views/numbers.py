"""The numbers of the search: how far requests went, what was answered, thanked in time, and how much a week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from ...derive.discretion import told
from ...derive.history.year import years
from ...derive.numbers.funnel import funnel
from ...derive.numbers.replies import rates_by_channel, rates_by_priority, rates_by_source, requests
from ...derive.numbers.thanks import thanks
from ...derive.numbers.weeks import conversations_by_week, open_by_week
from ...model.numbers import Rate, Reached, Thanks, Week
from ..page import View
from ..pictures.columns import Columns, Point, columns
from ..reference import Ref
from ..site import ASK_NEXT, COVERAGE, NUMBERS, TIMELINE, Here, year_path
from ..wording import counted, day, label, sentence
from .index import index_view

SHOWN = 12
"""Rows of a table of rates; what is rarer is counted together."""


class RateRow(NamedTuple):
    """How requests of one kind were answered."""

    name: str
    rate: Rate
    bar: int
    """Length of the bar, 0 to 100."""
    is_told: bool
    """Whether the edition may show the counts."""


class Rates(NamedTuple):
    """A table of rates."""

    ident: str
    title: str
    column: str
    rows: tuple[RateRow, ...]


class FunnelRow(NamedTuple):
    """A step of the funnel."""

    reached: Reached
    bar: int
    number: int | None
    """The count, None where the edition may not show it."""


class NumbersView(NamedTuple):
    """What the page of numbers shows."""

    is_private: bool
    funnel: tuple[FunnelRow, ...]
    rates: tuple[Rates, ...]
    thanks: Thanks
    thanked: int
    weeks: Columns
    held: int
    open: Columns
    years: tuple[Ref, ...]
    further: tuple[tuple[Ref, str], ...]
    """Further pages of numbers, each with what it shows."""


def numbers_view(here: Here) -> View:
    """The page of numbers; in an edition for others small counts are kept back, and follow-ups left out."""
    site = here.site
    edition = site.options.edition
    asked = requests(site.binder, site.derived, site.options)
    steps = funnel(site.binder, site.derived)
    most = steps[0].interviews
    done = thanks(site.derived)
    held = conversations_by_week(site.binder, site.derived)
    rates = (
        ("channel", "By channel of the request", rates_by_channel(asked)),
        ("source", "By source of the contact", rates_by_source(asked, site.knowledge.introducers)),
        ("priority", "By priority", rates_by_priority(asked)),
    )
    is_private = edition == "private"
    view = NumbersView(
        is_private,
        tuple(
            FunnelRow(one, _bar(one.interviews, most), told(one.interviews, edition, most)) for one in steps
        ),
        tuple(_rates(here, *one) for one in rates) if is_private else (),
        done,
        done.in_time + done.late + done.undated,
        _chart(held, "conversation") if is_private else columns(()),
        sum(week.number for week in held),
        _chart(open_by_week(site.derived), "follow-up") if is_private else columns(()),
        tuple(Ref(str(year), here.url(year_path(year))) for year in years(site.derived))
        if is_private
        else (),
        _further(here) if is_private else (),
    )
    return index_view(here, "numbers", NUMBERS, "Numbers", view)


def _further(here: Here) -> tuple[tuple[Ref, str], ...]:
    return (
        (Ref("Whom to ask next", here.url(ASK_NEXT)), "everybody who can be asked, with the reasons"),
        (Ref("Coverage", here.url(COVERAGE)), "who was heard in which industry, and where nobody was"),
        (Ref("Timeline", here.url(TIMELINE)), "everything that happened, the newest first"),
    )


def _rates(here: Here, column: str, title: str, rates: tuple[Rate, ...]) -> Rates:
    shown = rates[:SHOWN]
    rest = rates[SHOWN:]
    if rest:
        joined = Rate(
            "rarer ones",
            *(sum(getattr(one, name) for one in rest) for name in ("asked", "replied", "waiting")),
        )
        shown = (*shown, joined)
    rows = tuple(
        RateRow(
            _name(one.name, column),
            one,
            _bar(one.replied, one.decided),
            told(one.decided, here.site.options.edition) is not None,
        )
        for one in shown
    )
    return Rates(f"pb-by-{column}", title, column.capitalize(), rows)


def _name(name: str, column: str) -> str:
    """A source is shown in the person's own words; a channel or priority under the binder's name for it."""
    if not name:
        return "Not noted"
    if column == "source":
        return sentence("an introduction" if name == "introduction" else name)
    return label(name)


def _bar(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


def _chart(weeks: Iterable[Week], noun: str) -> Columns:
    return columns(
        tuple(Point(_week(week.monday), week.number, counted(week.number, noun), "") for week in weeks)
    )


def _week(monday: dt.date) -> str:
    return day(monday)[4:]
