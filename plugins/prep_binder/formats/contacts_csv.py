"""Contacts as comma-separated values: one row a person, one column a value; what is written is read back without loss.

A field with several values has several columns: `email`, `email_2`. A value that a spreadsheet would take for a
formula gets an apostrophe in front when that is asked for; on reading it is taken off, and a value that begins so by
itself gets one more, so that nothing is lost either way (the set of signs is that of OWASP's page on CSV injection).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from ..core.matching.describing import DESCRIBED
from ..core.model.person import Person
from ..core.model.problem import Location, Problem
from ..core.schema import field_of
from .decoding import decode_table
from .imported_text import person
from .tables import Row, Table, find_table

_NUMBER = re.compile(r"(.*?)[_ -]?\d{1,3}")
_FORMULA = re.compile(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_MARKED = re.compile(rf"'+{_FORMULA.pattern}")
_READ = frozenset({"name", "first_name", "last_name", "title", *(field.name for field in DESCRIBED)})


def write_contacts(people: Sequence[Person], *, safe_for_spreadsheets: bool = False) -> str:
    """Return the people as CSV (RFC 4180), each column that anybody has a value for.

    With `safe_for_spreadsheets` no cell is a formula.
    """
    widths = {
        field.name: max((len(one.values.get(field.name, ())) for one in people), default=0)
        for field in DESCRIBED
    }
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(["name", *(title for name, width in widths.items() for title in _titles(name, width))])
    for one in people:
        cells = [one.name]
        for name, width in widths.items():
            values = one.values.get(name, ())
            cells += [*values, *("" for _ in range(width - len(values)))]
        writer.writerow([_cell(cell, safe=safe_for_spreadsheets) for cell in cells])
    return stream.getvalue()


def _titles(name: str, width: int) -> Iterable[str]:
    return (name if number == 1 else f"{name}_{number}" for number in range(1, width + 1))


def _cell(text: str, *, safe: bool) -> str:
    return f"'{text}" if _MARKED.match(text) or (safe and _FORMULA.match(text)) else text


def read_contacts(data: bytes, path: str) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """Return the people of a CSV file whose columns bear the names of fields, and what could not be read of it."""
    text, problems = decode_table(data, path)
    table, found = find_table(text, path, _is_header)
    problems += found
    if table is None:
        return (), (*problems, _no_header(path))
    columns = _columns(table)
    problems += _unknown(table, columns, path)
    people: list[Person] = []
    for row in table.rows:
        one, found = _person(row, columns, path)
        problems += found
        if one is not None:
            people.append(one)
    return tuple(people), tuple(problems)


def _is_header(names: frozenset[str]) -> bool:
    return "name" in names or "fullname" in names or {"firstname", "lastname"} <= names


def _columns(table: Table) -> tuple[str, ...]:
    """The field of each column; empty for a column that is none."""
    return tuple(map(_field, table.titles))


def _field(title: str) -> str:
    bare = title.strip().strip("\ufeff")
    match = _NUMBER.fullmatch(bare)
    field = field_of("contact", bare) or (field_of("contact", match[1]) if match else None)
    return field.name if field is not None and field.name in _READ else ""


def _person(row: Row, columns: Sequence[str], path: str) -> tuple[Person | None, list[Problem]]:
    at = Location(path, row.line)
    values: dict[str, list[str]] = {}
    for name, cell in zip(columns, row.cells, strict=False):
        if name and cell.strip():
            values.setdefault(name, []).append(cell[1:] if _MARKED.match(cell) else cell)
    one, problems = person(at, _names(values), _with_role(values))
    if one is None:
        what = "this row has no name, so it was left out"
        problems.append(Problem("import-person", "warning", at, what, "Write a name in the column `name`"))
    return one, problems


def _names(values: Mapping[str, Sequence[str]]) -> Iterable[str]:
    yield from values.get("name", ())
    yield " ".join(part.strip() for name in ("first_name", "last_name") for part in values.get(name, ()))


def _with_role(values: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    """A title is a job here: the row has a name of its own."""
    titles = values.get("title", ())
    kept = {
        name: texts
        for name, texts in values.items()
        if name not in {"name", "first_name", "last_name", "title"}
    }
    return {**kept, "role": values.get("role") or titles} if titles else kept


def _no_header(path: str) -> Problem:
    return Problem(
        "import-file",
        "error",
        Location(path),
        "no row of this file names a column `name`, or `first name` and `last name`",
        "Write the names of the fields in the first row: name, company, email, …",
    )


def _unknown(table: Table, columns: Sequence[str], path: str) -> list[Problem]:
    titles = [
        title.strip() for title, name in zip(table.titles, columns, strict=True) if title.strip() and not name
    ]
    if not titles:
        return []
    listed = ", ".join(f"`{title}`" for title in titles[:10])
    what = f"columns that are no field of a contact were left out: {listed}"
    return [
        Problem("import-file", "info", Location(path), what, "Give them the name of a field, if they are one")
    ]
