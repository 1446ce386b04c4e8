"""LinkedIn's `Connections.csv`: any text above the header, any order of columns, the date forms that were seen."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from ..core.model.options import DateOrder
from ..core.model.person import Person
from ..core.model.problem import Location, Problem
from ..core.validate.dates import SPAN, Bad, Found, take_date
from .decoding import decode_table
from .imported_text import person, shortened
from .tables import Row, Table, find_table

_NAMES = frozenset({"firstname", "lastname"})
_OTHERS = frozenset({"url", "emailaddress", "company", "position", "connectedon"})
_SHORT_YEAR = re.compile(r"(\d{1,2}[ -][A-Za-z]{3,9}[ -]|\d{1,2}([/.])\d{1,2}\2)(\d{2})")
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})")


def read_linkedin(
    data: bytes, path: str, order: DateOrder = "iso"
) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """Return the people of a LinkedIn export, and what could not be read of it.

    A date such as `03/04/2024` is read as other dates of the file show it (`03/15/2024`), else in `order`.
    """
    text, problems = decode_table(data, path)
    table, found = find_table(text, path, _is_header)
    problems += found
    if table is None:
        return (), (*problems, _no_header(path))
    order = _order_of(table) or order
    people: list[Person] = []
    for row in table.rows:
        one, found = _person(row, table, path, order)
        problems += found
        if one is not None:
            people.append(one)
    return tuple(people), tuple(problems)


def _is_header(names: frozenset[str]) -> bool:
    return bool(names & _NAMES) and len(names & _OTHERS) >= 2


def _no_header(path: str) -> Problem:
    return Problem(
        "import-file",
        "error",
        Location(path),
        "no row of this file names the columns of LinkedIn's connections (First Name, Last Name, URL, …)",
        "Choose the file Connections.csv of the LinkedIn export",
    )


def _person(row: Row, table: Table, path: str, order: DateOrder) -> tuple[Person | None, list[Problem]]:
    at = Location(path, row.line)
    cells = row.below(table.header)

    def cell(name: str) -> str:
        return cells.get(name, "").strip()

    since, problems = _since(cell("connectedon"), order, at)
    one, found = person(
        at,
        (f"{cell('firstname')} {cell('lastname')}", cell("name")),
        {
            "role": (cell("position"),),
            "company": (cell("company"),),
            "email": (cell("emailaddress"),),
            "linkedin": (cell("url"),),
        },
        since=since,
        origin=f"LinkedIn, connected {since.isoformat()}" if since else "LinkedIn",
    )
    problems += found
    if one is None:
        problems.append(_nameless(at))
    return one, problems


def _nameless(at: Location) -> Problem:
    return Problem(
        "import-person",
        "info",
        at,
        "this row names nobody (LinkedIn hides some members), so it was left out",
        "Make the note by hand, if you know who it is",
    )


def _since(text: str, order: DateOrder, at: Location) -> tuple[dt.date | None, list[Problem]]:
    if not text:
        return None, []
    short = _SHORT_YEAR.fullmatch(text[:SPAN])
    found = take_date(f"{short[1]}20{short[3]}" if short else text[:SPAN], order)
    if isinstance(found, Found):
        return found.day, []
    bad = (
        found
        if isinstance(found, Bad)
        else Bad(f"`{shortened(text)}` is no date", "Write it as YYYY-MM-DD", 0)
    )
    return None, [
        Problem("import-value", "warning", at, f"{bad.what}; the day of the connection is left out", bad.mend)
    ]


def _order_of(table: Table) -> DateOrder | None:
    """The order of day and month that some date of the file shows beyond doubt; None when none does."""
    if "connectedon" not in table.header:
        return None
    column = table.header.index("connectedon")
    return order_of(row.cells[column] for row in table.rows if len(row.cells) > column)


def order_of(texts: Iterable[str]) -> DateOrder | None:
    """`dmy` or `mdy`, when the dates among `texts` allow one of them only."""
    firsts, seconds = 0, 0
    for text in texts:
        match = _NUMBERS.fullmatch(text.strip())
        if match:
            firsts, seconds = max(firsts, int(match[1])), max(seconds, int(match[3]))
    if firsts > 12 >= seconds:
        return "dmy"
    return "mdy" if seconds > 12 >= firsts else None
