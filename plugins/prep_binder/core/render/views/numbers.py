"""The numbers of the search: how far requests went, what was answered, thanked in time, and how much a week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from ...derive.discretion import told_in_turn
from ...derive.history.year import years
from ...derive.numbers.funnel import funnel
from ...derive.numbers.replies import rates_by_channel, rates_by_priority, rates_by_source, requests
from ...derive.numbers.thanks import thanks
from ...derive.numbers.weeks import conversations_by_week, open_by_week
from ...model.numbers import FunnelStep, Rate, Reached, Thanks, Week
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


class Rates(NamedTuple):
    """A table of rates."""

    ident: str
    title: str
    column: str
    rows: tuple[RateRow, ...]


class FunnelRow(NamedTuple):
    """A step of the funnel."""

    step: FunnelStep
    number: int | None
    """Interviews that came this far; None where the edition may not show it."""
    bar: int
    days: float | None
    """Median days since the step before; None where there is none that may be shown."""
    timed: int
    """Interviews that the median is made of."""


class NumbersView(NamedTuple):
    """What the page of numbers shows."""

    is_begun: bool
    """Whether anybody was asked yet."""
    funnel: tuple[FunnelRow, ...]
    rates: tuple[Rates, ...]
    thanks: Thanks | None
    """None in an edition for others."""
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
    done = thanks(site.derived)
    held = conversations_by_week(site.binder, site.derived)
    rates = (
        ("channel", "By channel of the request", rates_by_channel(asked)),
        ("source", "By source of the contact", rates_by_source(asked, site.knowledge.introducers)),
        ("priority", "By priority", rates_by_priority(asked)),
    )
    is_private = edition == "private"
    view = NumbersView(
        steps[0].interviews > 0,
        _funnel(here, steps),
        tuple(_rates(*one) for one in rates) if is_private else (),
        done if is_private else None,
        done.in_time + done.late + done.undated,
        _chart(held, "conversation") if is_private else columns(()),
        sum(week.number for week in held) if is_private else 0,
        _chart(open_by_week(site.derived), "follow-up") if is_private else columns(()),
        tuple(Ref(str(year), here.url(year_path(year))) for year in years(site.derived))
        if is_private
        else (),
        _further(here),
    )
    return index_view(here, "numbers", NUMBERS, "Numbers", view)


def _funnel(here: Here, steps: tuple[Reached, ...]) -> tuple[FunnelRow, ...]:
    """The steps; a bar and a median only beside a count that is shown."""
    numbers = told_in_turn((one.interviews for one in steps), here.site.options.edition)
    rows = []
    for one, number in zip(steps, numbers, strict=True):
        days = None if number is None or here.told(one.timed, number) is None else one.days
        rows.append(FunnelRow(one.step, number, _bar(number or 0, steps[0].interviews), days, one.timed))
    return tuple(rows)


def _further(here: Here) -> tuple[tuple[Ref, str], ...]:
    found = (Ref("Coverage", here.url(COVERAGE)), "who was heard in which industry, and where nobody was")
    if here.site.options.edition != "private":
        return (found,)
    return (
        (Ref("Whom to ask next", here.url(ASK_NEXT)), "everybody who can be asked, with the reasons"),
        found,
        (Ref("Timeline", here.url(TIMELINE)), "everything that happened, the newest first"),
    )


def _rates(column: str, title: str, rates: tuple[Rate, ...]) -> Rates:
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
