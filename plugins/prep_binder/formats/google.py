"""Google Contacts as CSV: the columns of the older exports and of those since 2024, and lists joined by ` ::: `."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..core.model.person import Person
from ..core.model.problem import Location, Problem
from .decoding import decode_table
from .imported_text import no_field, person
from .tables import Row, Table, find_table

_SEPARATOR = " ::: "
_NUMBERED = re.compile(r"(email|phone|address|organization|website)(\d+|(?<=organization))([a-z]+)")
"""Only the organisation of the newer exports has no number."""
_NO_TELEPHONE = {"fax": "fax number", "pager": "pager number", "assistant": "assistant's number"}
_NAMES = (
    ("nameprefix", "givenname", "additionalname", "familyname", "namesuffix"),
    ("nameprefix", "firstname", "middlename", "lastname", "namesuffix"),
)
"""Parts of a name, in the columns of the older exports and of those since 2024."""
_READ = frozenset({"name", "nickname", "notes", "fileas", *_NAMES[0], *_NAMES[1]})
_PARTS = {
    "email": "value",
    "phone": "value",
    "website": "value",
    "organization": "name title",
    "address": "formatted street extendedaddress pobox city region postalcode country",
}
"""Parts of a numbered group that are read."""
_PLACE = ("pobox", "extendedaddress", "street")
"""Parts of an address above the line with the town."""


class _Details(NamedTuple):
    """The cells of a row that come in numbered groups: kind -> number -> part -> cell."""

    groups: Mapping[str, Mapping[str, Mapping[str, str]]]

    def values(self, kind: str, part: str) -> Iterable[str]:
        """All values of a part, lists in a cell taken apart."""
        for group in self.groups.get(kind, {}).values():
            yield from group.get(part, "").split(_SEPARATOR)


def read_google(data: bytes, path: str) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """Return the people of a Google Contacts export, and what could not be read of it."""
    text, problems = decode_table(data, path)
    table, found = find_table(text, path, _is_header)
    problems += found
    if table is None:
        return (), (*problems, _no_header(path))
    people: list[Person] = []
    for row in table.rows:
        one, found = _person(row, table, path)
        problems += found
        if one is not None:
            people.append(one)
    return tuple(people), (*problems, *_left_out(table, path))


def _left_out(table: Table, path: str) -> Iterable[Problem]:
    """A word on columns with content that a contact has no field for, such as birthdays and labels."""
    titles = [
        title.strip()
        for at, (name, title) in enumerate(zip(table.header, table.titles, strict=True))
        if not _is_read(name) and any(_says_something(row.cells[at : at + 1]) for row in table.rows)
    ]
    if titles:
        what = (
            f"columns that are no field of a contact were left out: {', '.join(f'`{one}`' for one in titles)}"
        )
        mend = "Write into the text of a note by hand what is needed"
        yield Problem("import-file", "info", Location(path), what, mend)


def _is_read(name: str) -> bool:
    """Whether a column is read, or only says how another is to be read."""
    numbered = _NUMBERED.fullmatch(name)
    if numbered and numbered[3] in _PARTS[numbered[1]].split():
        return True
    return name in _READ or name.endswith(("label", "type")) or not name


def _says_something(cell: Iterable[str]) -> bool:
    """A label with a star, such as `* myContacts`, is Google's own."""
    return any(
        not text.strip().startswith("* ") for one in cell for text in one.split(_SEPARATOR) if text.strip()
    )


def _is_header(names: frozenset[str]) -> bool:
    named = {"name", "givenname", "firstname", "familyname", "lastname"} & names
    return bool(named) and any(_NUMBERED.fullmatch(name) for name in names)


def _no_header(path: str) -> Problem:
    return Problem(
        "import-file",
        "error",
        Location(path),
        "no row of this file names the columns of Google Contacts (First Name or Name, E-mail 1 - Value, …)",
        "Export again from Google Contacts, as Google CSV",
    )


def _person(row: Row, table: Table, path: str) -> tuple[Person | None, list[Problem]]:
    at = Location(path, row.line)
    cells = row.below(table.header)
    details = _Details(_grouped(cells))
    urls = tuple(details.values("website", "value"))
    emails = tuple(details.values("email", "value"))
    nicknames = cells.get("nickname", "").split(_SEPARATOR)
    name = _name(cells) or _called(cells, details)
    one, problems = person(
        at,
        (name, next((email for email in emails if email.strip()), "")),
        {
            "aliases": [one for one in nicknames if one.strip() != name],
            "role": details.values("organization", "title"),
            "company": details.values("organization", "name"),
            "email": emails,
            "phone": _phones(details),
            "address": _addresses(details),
            "linkedin": [url for url in urls if is_profile(url)],
            "url": [url for url in urls if not is_profile(url)],
        },
        origin="Google Contacts",
        text=cells.get("notes", ""),
    )
    if one is None:
        problems.append(_nameless(at))
    else:
        problems += _other_numbers(details, at)
    return one, problems


def _nameless(at: Location) -> Problem:
    return Problem(
        "import-person",
        "info",
        at,
        "this row has neither a person's name nor an e-mail address, so it was left out",
        "Make a note of a company by hand, if it is one",
    )


def _grouped(cells: Mapping[str, str]) -> dict[str, dict[str, dict[str, str]]]:
    """The numbered columns."""
    groups: dict[str, dict[str, dict[str, str]]] = {}
    for name, cell in cells.items():
        match = _NUMBERED.fullmatch(name)
        if match and cell.strip():
            groups.setdefault(match[1], {}).setdefault(match[2], {})[match[3]] = cell
    return groups


def _name(cells: Mapping[str, str]) -> str:
    whole = cells.get("name", "").strip()
    if whole:
        return whole
    older, newer = _NAMES
    parts = older if any(cells.get(name, "").strip() for name in older[1:4]) else newer
    if not any(cells.get(name, "").strip() for name in parts[1:4]):
        return ""
    return " ".join(text for name in parts if (text := cells.get(name, "").strip()))


def _called(cells: Mapping[str, str], details: _Details) -> str:
    """What a person without a name is filed as: the nickname, or `File As`; empty where a company may be meant."""
    if any(company.strip() for company in details.values("organization", "name")):
        return ""
    called = (
        part.strip() for name in ("nickname", "fileas") for part in cells.get(name, "").split(_SEPARATOR)
    )
    return next(filter(None, called), "")


def _phones(details: _Details) -> Iterable[str]:
    for group in details.groups.get("phone", {}).values():
        if not _no_telephone(group):
            yield from group.get("value", "").split(_SEPARATOR)


def _other_numbers(details: _Details, at: Location) -> Iterable[Problem]:
    """A word on numbers at which the person does not answer, once for each kind."""
    kinds = map(_no_telephone, details.groups.get("phone", {}).values())
    return (no_field(kind, at) for kind in dict.fromkeys(kinds) if kind)


def _no_telephone(group: Mapping[str, str]) -> str:
    """What a number is that is no telephone of the person's; empty for one that is."""
    label = (group.get("type") or group.get("label") or "").casefold()
    return next((kind for word, kind in _NO_TELEPHONE.items() if word in label), "")


def _addresses(details: _Details) -> Iterable[str]:
    for group in details.groups.get("address", {}).values():
        formatted = group.get("formatted", "").split(_SEPARATOR)
        if formatted != [""]:
            yield from formatted
            continue
        town = " ".join(
            text for part in ("city", "region", "postalcode") if (text := group.get(part, "").strip())
        )
        lines = (*(group.get(part, "").strip() for part in _PLACE), town, group.get("country", "").strip())
        yield "\n".join(line for line in lines if line)


def is_profile(url: str) -> bool:
    """Whether a web address is a person's page at LinkedIn."""
    return "linkedin.com/in/" in url.casefold()
