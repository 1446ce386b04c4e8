"""What the claims of a page can be filtered by: each says it in attributes, where the page's script finds it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..model.findings import Finding
from .findings import FindingRow, category_title, finding_row
from .knowledge import QUOTES
from .site import Here
from .wording import label

COLUMNS = (
    ("industry", "Industry"),
    ("role", "Role"),
    ("category", "Category"),
    ("person", "Person"),
    ("standing", "How it stands"),
)
"""What a claim is filtered by: its attribute, and what the reader sees."""

Values = tuple[tuple[str, tuple[str, ...]], ...]


class FilteredRow(NamedTuple):
    """A finding with what it is filtered by; also by people and topics that the page has no room to name."""

    finding: FindingRow
    values: Values


def filtered_row(here: Here, finding: Finding, most: int | None = QUOTES) -> FilteredRow:
    """A finding of a page with filters, with at most `most` quotes of each side."""
    row = finding_row(here, finding.group, finding.topics, most=most)
    return FilteredRow(row, tuple(one for one in _values(here, finding) if one[1]))


def _values(here: Here, finding: Finding) -> Values:
    """The public edition names nobody."""
    binder, group = here.site.binder, finding.group
    said_by = {path for heard in group.heard for path in heard.contacts}
    if here.site.options.edition == "public":
        said_by.clear()
    return (
        (
            "industry",
            tuple(binder.industries[path].name for path in finding.topics if path in binder.industries),
        ),
        ("role", tuple(binder.roles[path].name for path in finding.topics if path in binder.roles)),
        ("category", (category_title(group.category.casefold()),)),
        ("person", tuple(sorted({binder.contacts[path].name for path in said_by}))),
    )


def choices(rows: Iterable[FilteredRow]) -> tuple[tuple[str, str], ...]:
    """The filters of a page: those in which its claims differ."""
    said = [{"standing": (label(row.finding.standing),), **dict(row.values)} for row in rows]
    return tuple((column, name) for column, name in COLUMNS if len({one.get(column) for one in said}) > 1)
