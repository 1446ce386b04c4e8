"""Headings of a body and the list items below them."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..model.problem import Location
from ..model.raw import Item, Section
from ..model.values import Text
from .code import FENCE

_BULLET = r"(?:[-*+]|\d{1,9}[.)])"
_HEADING = re.compile(r"\n {0,3}(#{1,6})[ \t]+([^\n]*)")
_UNDERLINED = re.compile(r"\n {0,3}(?![-*+>|#\s\x00]|\d{1,9}[.)][ \t])([^\n]+)\n {0,3}(=+|-+)[ \t]*(?=\n|$)")
_ITEM = re.compile(
    rf"""
    \n([ ]{{0,3}}){_BULLET}
    (?![ \t]*[-*](?:[ \t]*[-*])+[ \t]*(?:\n|$))                    # * * * is a line across the page
    (?:[ \t]+(?:\[([ xX])\](?=[ \t\n]|$)[ \t]*)?|(?=\n|$))          # the tick box
    ([^\n]*)                                                     # the item's own text
    (
      (?:\n(?:[ \t]*+\n)*+\1(?:[ ]{{2}}|[ ]?\t)[ \t]*+[^\s][^\n]*     # lines below it, with more indent
        |\n(?=[^\s{FENCE}])(?!{_BULLET}(?:[ \t]|\n|$)|\#{{1,6}}[ \t]|---|\*\*\*|___|===)[^\n]+   # or lazily without
      )*+
    )""",
    re.VERBOSE,
)
_NESTED = re.compile(rf"[ \t]*(?:$|{_BULLET}(?:[ \t]|$)|[>{FENCE}|])")
_LEADING = re.compile(r"^[ \t]+")
_ATTRIBUTES = re.compile(r"[ \t]*\{[^{}]*\}$")


class _Heading(NamedTuple):
    start: int
    end: int
    level: int
    text: str
    column: int


def read_sections(body: str, masked: str, path: str, first_line: int) -> tuple[Text | None, tuple[Section, ...]]:
    """Return the title (the first heading, if its level is 1) and all sections of `body`, which begins on `first_line`.

    `masked` is the body with code masked. List items before the first heading make a section without heading.
    """
    body, masked = "\n" + body, "\n" + masked
    headings = _headings(body, masked)
    sections: list[Section] = []
    h1: Text | None = None
    first = headings[0].start if headings else len(masked)
    items = _items(body, masked, (0, first), path, first_line - 1)
    if items:
        sections.append(Section("", 0, items, items[0].at))
    last, line = 0, first_line - 1
    for place, heading in enumerate(headings):
        line += masked.count("\n", last, heading.start + 1)
        last = heading.start + 1
        at = Location(path, line, heading.column)
        if not place and heading.level == 1 and heading.text:
            h1 = Text(heading.text, at)
        end = headings[place + 1].start if place + 1 < len(headings) else len(masked)
        below = line + masked.count("\n", last, heading.end)
        items = _items(body, masked, (heading.end, end), path, below)
        sections.append(Section(heading.text, heading.level, items, at))
    return h1, tuple(sections)


def _headings(body: str, masked: str) -> list[_Heading]:
    found = [
        _Heading(match.start(), match.end(), len(match.group(1)), _text(body[match.start(2):match.end(2)]),
                 match.start(1) - match.start())
        for match in _HEADING.finditer(masked)
    ]
    if "\n==" in masked or "\n--" in masked or "\n-\n" in masked:
        found += [
            _Heading(match.start(), match.end(), 1 if match.group(2)[0] == "=" else 2,
                     _text(body[match.start(1):match.end(1)]), match.start(1) - match.start())
            for match in _UNDERLINED.finditer(masked)
        ]
        found.sort()
    return found


def _text(written: str) -> str:
    """The text of a heading without closing `#` signs and attributes."""
    text = written.strip()
    if text.endswith("}"):
        text = _ATTRIBUTES.sub("", text)
    if text.endswith("#"):
        bare = text.rstrip("#")
        text = bare.rstrip() if not bare or bare[-1] in " \t" else text
    return text


def _items(body: str, masked: str, span: tuple[int, int], path: str, line: int) -> tuple[Item, ...]:
    """The list items between two positions; `line` is the line of the first position."""
    items: list[Item] = []
    last = span[0]
    for match in _ITEM.finditer(masked, *span):
        start = match.start()
        line += masked.count("\n", last, start + 1)
        last = start + 1
        box = match.group(2)
        text = body[match.start(3):match.end(3)].strip()
        nested = ""
        if match.start(4) < match.end(4):
            more, nested = _below(body[match.start(4) + 1:match.end(4)], match.group(4)[1:])
            text = f"{text} {more}".strip() if more else text
        if text or nested:
            checked = None if box is None else box != " "
            items.append(Item(text, checked, nested, Location(path, line, match.start(3) - start)))
    return tuple(items)


def _below(body: str, masked: str) -> tuple[str, str]:
    """Part what stands below an item: lines that go on with its text, and what is nested, without its indent."""
    lines, signs = body.split("\n"), masked.split("\n")
    if "\t" in body:
        lines = [_LEADING.sub(lambda match: match[0].expandtabs(4), line, count=1) for line in lines]
    going_on = 0
    while going_on < len(lines) and not _NESTED.match(signs[going_on]):
        going_on += 1
    more = " ".join(line.strip() for line in lines[:going_on])
    rest = lines[going_on:]
    while rest and not rest[0].strip():
        del rest[0]
    if len(rest) <= 1:
        return more, rest[0].strip() if rest else ""
    margin = min((len(line) - len(line.lstrip()) for line in rest if line[:1] in (" ", "\t") and line.strip()), default=0)
    return more, "\n".join(line[margin:] if not line[:margin].strip() else line for line in rest)
