"""Rows of a comma-separated file: the header found by its names, each row with its line, one bad row kept to itself."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..core.model.problem import Location, Problem
from ..core.schema import same

if TYPE_CHECKING:
    from _csv import Reader

_DELIMITERS = (",", ";", "\t")
_LONGEST = 200
"""Lines that one row may take; a quote that is not closed by then is a slip, and would swallow the rest."""
_SLIPS, _SHORT = 20, 5
"""After that many slips in a file, a row may take that many lines: such a file has no quoted lines to lose."""


class Row(NamedTuple):
    """One row."""

    line: int
    cells: tuple[str, ...]

    def below(self, header: Sequence[str]) -> dict[str, str]:
        """The cells by the names of their columns, missing ones empty; of a name given twice the first filled one."""
        found = dict.fromkeys(header, "")
        for name, cell in zip(header, self.cells, strict=False):
            found[name] = found[name] or cell
        return found


class Table(NamedTuple):
    """The rows below a header."""

    header: tuple[str, ...]
    """Names of the columns, as `same` makes them: `E-mail 1 - Value` is `email1value`."""
    titles: tuple[str, ...]
    """The same names as written."""
    rows: tuple[Row, ...]


def find_table(
    text: str, path: str, is_header: Callable[[frozenset[str]], bool]
) -> tuple[Table | None, list[Problem]]:
    """Return the table whose header `is_header` accepts, whatever stands above it; None when there is none.

    Commas, semicolons and tabs are tried. A row with more cells than the header is left out: in it, values
    stand below the wrong names.
    """
    lines = text.split("\n")
    for delimiter in _DELIMITERS:
        rows = _rows(lines, delimiter, path)
        for found in rows:
            if isinstance(found, Row) and is_header(frozenset(map(_name, found.cells))):
                return _table(found.cells, rows, path)
    return None, []


def _name(title: str) -> str:
    return same(title.strip().strip("\ufeff").replace(":", ""))


def _table(titles: Sequence[str], rows: Iterator[Row | Problem], path: str) -> tuple[Table, list[Problem]]:
    header = tuple(map(_name, titles))
    kept: list[Row] = []
    problems: list[Problem] = []
    for found in rows:
        if isinstance(found, Problem):
            problems.append(found)
        elif any(cell.strip() for cell in found.cells[len(header) :]):
            problems.append(_too_long(found, len(header), path))
        elif any(cell.strip() for cell in found.cells) and tuple(map(_name, found.cells)) != header:
            kept.append(found)
    return Table(header, tuple(titles), tuple(kept)), problems


def _too_long(row: Row, width: int, path: str) -> Problem:
    return Problem(
        "import-row",
        "error",
        Location(path, row.line),
        f"this row has {len(row.cells)} cells where the header has {width}, so it was left out",
        "Put a cell that holds the separator in quotes",
    )


def _rows(lines: Sequence[str], delimiter: str, path: str) -> Iterator[Row | Problem]:
    """Every row in order; a row whose quotes cannot be matched is read as it stands, after its problem."""
    start, slips = 0, 0
    while start < len(lines):
        cells, used = _row(lines, start, delimiter, _LONGEST if slips < _SLIPS else _SHORT)
        if cells is None:
            slips += 1
            yield Problem(
                "import-row",
                "warning",
                Location(path, start + 1),
                "a quotation mark in this row is never closed; the row was read without it",
                "Close the quotation mark, or remove it",
            )
            cells, used = [cell.strip('" ') for cell in lines[start].split(delimiter)], 1
        yield Row(start + 1, tuple(cells))
        start += used


def _row(lines: Sequence[str], start: int, delimiter: str, longest: int) -> tuple[list[str] | None, int]:
    """The cells of the row that begins at `start`, None when its quotes are not matched; and its lines."""
    line = lines[start]
    if '"' not in line:
        return line.split(delimiter), 1
    end = min(start + longest, len(lines))
    reader = _reader(lines, start, end, delimiter, strict=False)
    try:
        cells = next(reader)
        if reader.line_num > 1 or start + 1 == len(lines):
            next(_reader(lines, start, end, delimiter, strict=True))
    except csv.Error:
        return None, 1
    return cells, reader.line_num


def _reader(lines: Sequence[str], start: int, end: int, delimiter: str, *, strict: bool) -> Reader:
    return csv.reader((f"{lines[at]}\n" for at in range(start, end)), delimiter=delimiter, strict=strict)
