"""Who was heard where: industries by roles, companies, or tags; and how much further conversations add."""

from __future__ import annotations

from typing import NamedTuple

from ...derive.discretion import is_told
from ...derive.findings.coverage import coverage
from ...derive.findings.saturation import saturation, saturation_sentence
from ...model.findings import Cell, Coverage
from ..page import View
from ..reference import Ref
from ..site import COVERAGE, NUMBERS, Here

COLUMNS = 12
"""Columns that fit on a page; those in which most people are come first where there are more."""
NAMED = 3
"""People that a cell names in its title."""


class CellRow(NamedTuple):
    """A cell of the matrix."""

    column: str
    standing: str
    """heard, planned, known or nobody."""
    number: int
    """People heard; for planned and known, those."""
    words: str
    """Who, as far as they can be named."""


class CoverageRow(NamedTuple):
    """An industry with its cells, in the order of the columns."""

    industry: Ref
    cells: tuple[CellRow, ...]
    sentence: str
    """How much the last conversations added; empty where nothing was written up."""


class CoverageView(NamedTuple):
    """What the coverage shows."""

    by: str
    columns: tuple[Ref, ...]
    more: int
    """Columns that are left out."""
    rows: tuple[CoverageRow, ...]


def coverage_view(here: Here) -> View:
    """The matrix, with a sentence on each industry."""
    site = here.site
    by = site.options.coverage
    found = site.knowledge.coverage if by == "role" else coverage(site.binder, site.derived, by)
    columns = _columns(found)
    rows = tuple(_row(here, found, row, columns) for row in found.rows)
    view = CoverageView(
        by if isinstance(by, str) else "tag",
        tuple(here.ref(column) if isinstance(by, str) else Ref(column) for column in columns),
        len(found.columns) - len(columns),
        rows,
    )
    return View(
        "coverage",
        COVERAGE,
        "Coverage",
        lambda: view,
        here.crumbs(NUMBERS, "Numbers"),
        NUMBERS,
        searchable=False,
    )


def _columns(found: Coverage) -> tuple[str, ...]:
    if len(found.columns) <= COLUMNS:
        return found.columns
    people = dict.fromkeys(found.columns, 0)
    for (_, column), cell in found.cells.items():
        people[column] += sum(map(len, cell))
    kept = set(sorted(found.columns, key=lambda one: (-people[one], one))[:COLUMNS])
    return tuple(column for column in found.columns if column in kept)


def _row(here: Here, found: Coverage, row: str, columns: tuple[str, ...]) -> CoverageRow:
    site = here.site
    cells = tuple(_cell(here, column, found.cells.get((row, column))) for column in columns)
    name = site.binder.industries[row].name
    sentence = saturation_sentence(saturation(site.binder, site.derived, row), name)
    return CoverageRow(here.ref(row), cells, sentence if site.options.edition == "private" else "")


def _cell(here: Here, column: str, cell: Cell | None) -> CellRow:
    entry = here.site.binder.entry(column)
    name = entry.name if entry else column
    if cell is None:
        return CellRow(name, "nobody", 0, "nobody yet")
    standing, people = next(
        (one for one in zip(("heard", "planned", "known"), cell, strict=True) if one[1]), ("nobody", ())
    )
    if not is_told(len(people), here.site.options.edition):
        return CellRow(name, standing, 0, "a few")
    names = [here.site.binder.contacts[path].name for path in people]
    rest = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return CellRow(name, standing, len(people), ", ".join(names[:NAMED]) + rest)
