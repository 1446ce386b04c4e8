"""Whom a meeting was with and when, where the body says so and the properties do not."""

from __future__ import annotations

import re

from ..model.problem import Location
from ..model.raw import RawNote, Scalar
from ..model.values import Link, When
from ..read import WIKILINK
from ..schema import same
from .dates import SPAN, Found, take_date
from .reading import Reading
from .values import parse_links
from .vocabulary import MYSELF

_HEADINGS = frozenset({"attendees", "participants", "people", "guests", "guest", "with"})
_LINE = re.compile(
    r"(?:^|\n)[ \t]{0,3}[*_>-]{0,3}[ \t]?(?:attendees|participants|guests?)[*_]{0,2}:[*_]{0,2}[ \t]*([^\n]+)",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"(?:^|\n)[ \t]{0,3}[*_-]{0,3}[ \t]?date[*_]{0,2}:[*_]{0,2}[ \t]*([^\n]+)", re.IGNORECASE
)
_NAME_END = re.compile(r"[(,;]|\s[–—-]\s|$")
_HEAD = 4000
"""Characters of a body in which such lines are looked for."""
_PARTS = range(2, 5)
"""Words of a name that stands in a list without being a link."""


def others(links: tuple[Link, ...], me: str) -> tuple[Link, ...]:
    """Return the links without `you`, `me` and the person's own name."""
    mine = same(me)
    return tuple(
        link for link in links if (name := same(link.target)) not in MYSELF and (not mine or name != mine)
    )


def from_line_or_list(raw: RawNote, me: str) -> tuple[Link, ...]:
    """Return the people of a line `Attendees: ...` or of a list below `## Attendees`."""
    for section in raw.sections:
        if same(section.heading) in _HEADINGS and section.items:
            found = [link for item in section.items for link in _person(item.text, item.at)]
            return others(tuple(found), me)
    match = _LINE.search(raw.body, 0, _HEAD)
    if match is None:
        return ()
    at = _place(raw, match.start(1))
    if "[[" in match[1]:
        return others(tuple(parse_links(match[1], Scalar(match[1], at, plain=False))), me)
    found = [link for part in match[1].strip(" .").split(",") for link in _person(part, at)]
    return others(tuple(found), me)


def _person(text: str, at: Location) -> list[Link]:
    """The links of an item, else its first words where they look like a name."""
    if WIKILINK.search(text):
        return parse_links(text, Scalar(text, at, plain=False))[:1]
    end = _NAME_END.search(text)
    name = text[: end.start()].strip(" *_.") if end else ""
    words = name.split()
    looks = len(words) in _PARTS and all(
        word[0].isupper() and not any(map(str.isdigit, word)) for word in words
    )
    return [Link(name, "", "", at, is_text="/" in name)] if looks else []


def date_line(reading: Reading) -> When | None:
    """Return the day of a line `Date: March 15, 2025` near the top of the body."""
    match = _DATE_LINE.search(reading.raw.body, 0, _HEAD)
    found = take_date(match[1].strip()[:SPAN], reading.options.dates) if match else None
    if match is None or not isinstance(found, Found):
        return None
    return When(found.day, found.clock, "", _place(reading.raw, match.start(1)))


def _place(raw: RawNote, position: int) -> Location:
    line = raw.body_line + raw.body.count("\n", 0, position)
    return Location(raw.path, line, position - raw.body.rfind("\n", 0, position))
