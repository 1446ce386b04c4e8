"""A year of the search on one page, to read and to print."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from ...derive.history.year import year_in_review, years
from ...model.history import YearInReview
from ...model.months import SHORT_MONTHS
from ..findings import Quote, quotes
from ..page import View
from ..pictures.columns import Columns, Point, columns
from ..planned import Planned
from ..reference import Ref
from ..site import INTERVIEWS, NUMBERS, Here, Site, year_path
from ..wording import counted
from .claims import claim_url

SHOWN = 6
"""Rows of a list: the page is one sheet of paper."""
MET = 90
"""Names of people that a screen shows; who else was met is behind the link to the interviews."""
MET_IN_SHORT = 48
"""Names that a sheet of paper has room for, with all other lists at their longest, and a phone (also in the styles)."""


class YearView(NamedTuple):
    """What the year in review shows."""

    review: YearInReview
    so_far: bool
    """Whether the year is not over yet."""
    months: Columns
    met: tuple[Ref, ...]
    """By name."""
    met_total: int
    met_more: tuple[int, int]
    """Further people, who are among the interviews: on a screen, and on paper or a phone."""
    interviews: str
    industries: tuple[tuple[Ref, int], ...]
    roles: tuple[tuple[Ref, int], ...]
    companies: int
    generous: tuple[tuple[Ref, int], ...]
    advice: tuple[Quote, ...]
    said_most: tuple[Ref, ...]


def year_pages(site: Site) -> Iterator[Planned]:
    """A page for each year in which something was asked or held."""
    for year in years(site.derived):
        yield "year", year_path(year), partial(_view, year=year)


def _view(here: Here, year: int) -> View:
    site = here.site
    review = year_in_review(site.binder, site.derived, site.knowledge.steps, year)
    points = (
        Point(SHORT_MONTHS[place], number, counted(number, "conversation"), "")
        for place, number in enumerate(review.months)
    )
    people = [*map(here.ref, review.met), *map(Ref, review.met_without_note)]
    met = tuple(sorted(people, key=lambda one: one.text.casefold()))
    said = {one.group.slug: one for one in site.knowledge.findings}
    view = YearView(
        review,
        site.derived.today < dt.date(min(year + 1, dt.MAXYEAR), 1, 1),
        columns(tuple(points)),
        met[:MET],
        len(met),
        (max(0, len(met) - MET), max(0, len(met) - MET_IN_SHORT)),
        here.url(INTERVIEWS),
        _counts(here, review.industries),
        _counts(here, review.roles),
        len(review.companies),
        _counts(here, review.generous),
        quotes(here, review.advice[:SHOWN]),
        tuple(Ref(f"#{slug}", claim_url(here, said[slug])) for slug in review.said_most[:SHOWN]),
    )
    crumbs = here.crumbs(NUMBERS, "Numbers")
    return View("year", here.path, f"{year} in review", lambda: view, crumbs, NUMBERS, searchable=False)


def _counts(here: Here, rows: Iterable[tuple[str, int]]) -> tuple[tuple[Ref, int], ...]:
    return tuple((here.ref(path), number) for path, number in list(rows)[:SHOWN])
