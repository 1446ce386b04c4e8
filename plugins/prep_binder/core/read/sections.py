"""Headings of a body and the list items below them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model.problem import Location
from ..model.raw import Item, Section
from ..model.values import Text
from .code import FENCE

_new = tuple.__new__
_BULLET = r"(?:[-*+]|\d{1,9}[.)])"
_UNDERLINED = re.compile(r"\n {0,3}(?![-*+>|#\s\x00]|\d{1,9}[.)][ \t])([^\n]+)\n {0,3}(=+|-+)[ \t]*(?=\n|$)")
_RULE = re.compile(r"\n(?:==|--|[=-]\n)")
"""What can be an underline; four times as fast to look for as each of its beginnings."""
_BLOCK = re.compile(
    rf"""
    \n([ ]{{0,3}})(?:(\#{{1,6}})[ \t]+([^\n]*)                         # a heading, or
    |{_BULLET}                                                     # a list item
    (?![ \t]*[-*](?:[ \t]*[-*])+[ \t]*(?:\n|$))                    # * * * is a line across the page
    (?:[ \t]+(?:\[([ xX])\](?=[ \t\n]|$)[ \t]*)?|(?=\n|$))          # the tick box
    ([^\n]*)                                                     # the item's own text
    (
      (?:\n(?:[ \t]*+\n)*+\1(?:[ ]{{2}}|[ ]?\t)[ \t]*+[^\s][^\n]*     # lines below it, with more indent
        |\n(?=[^\s{FENCE}])(?!{_BULLET}(?:[ \t]|\n|$)|\#{{1,6}}[ \t]|---|\*\*\*|___|===)[^\n]+  # or none
      )*+
    ))""",
    re.VERBOSE,
)
_NESTED = re.compile(rf"[ \t]*(?:$|{_BULLET}(?:[ \t]|$)|[>{FENCE}|])")
_LEADING = re.compile(r"^[ \t]+")
_ATTRIBUTES = re.compile(r"[ \t]*\{[^{}]*\}$")


class _Reader:
    """Gathers the sections of one body from top to bottom."""

    def __init__(self, body: str, masked: str, path: str, first_line: int) -> None:
        self.body = body
        self.masked = masked
        self.path = path
        self.sections: list[Section] = []
        self.title: Text | None = None
        self._first_line = first_line
        self._heading = ("", 0, Location(path, first_line))
        self._items: list[Item] = []

    def read(self, found: Iterable[re.Match[str]]) -> None:
        """Take headings and items in the order of the note."""
        line, last = self._first_line - 1, 0
        for match in found:
            start, end = match.span()
            line += self.masked.count("\n", last, start + 1)
            last = start + 1
            if match.re is _UNDERLINED:
                self._begin(match, 1, 1 if match[2][0] == "=" else 2, line)
            elif match[2]:
                self._begin(match, 3, len(match[2]), line)
            else:
                self._item(match, start, end, line)
        self._end()

    def _begin(self, match: re.Match[str], group: int, level: int, line: int) -> None:
        self._end()
        text = _text(self.body[match.start(group) : match.end(group)])
        at = _new(Location, (self.path, line, len(match[1]) + 1 if group > 1 else 1))
        if not self.sections or (len(self.sections) == 1 and not self.sections[0].level):
            self.title = Text(text, at) if level == 1 and text else None
        self._heading = (text, level, at)

    def _end(self) -> None:
        heading, level, at = self._heading
        if level:
            self.sections.append(_new(Section, (heading, level, tuple(self._items), at)))
        elif self._items:
            self.sections.append(Section("", 0, tuple(self._items), self._items[0].at))
        self._items = []

    def _item(self, match: re.Match[str], start: int, stop: int, line: int) -> None:
        begin, end = match.span(5)
        text = self.body[begin:end].strip()
        nested = ""
        if stop > end:
            more, nested = _below(self.body[end + 1 : stop], match[6][1:])
            text = f"{text} {more}".strip() if more else text
        if text or nested:
            box = match[4]
            at = _new(Location, (self.path, line, begin - start))
            self._items.append(_new(Item, (text, None if box is None else box != " ", nested, at)))


def read_sections(
    body: str, masked: str, path: str, first_line: int
) -> tuple[Text | None, tuple[Section, ...]]:
    """Return the title (the first heading, if its level is 1) and all sections of `body`.

    `masked` is the body with code masked, which begins on `first_line`. List items before the first heading
    make a section without heading.
    """
    reader = _Reader("\n" + body, "\n" + masked, path, first_line)
    found: Iterable[re.Match[str]] = _BLOCK.finditer(reader.masked)
    if _RULE.search(masked):
        underlined = list(_UNDERLINED.finditer(reader.masked))
        lines = {match.start() for match in underlined}
        found = sorted(
            (*(match for match in found if match.start() not in lines), *underlined),
            key=lambda match: match.start(),
        )
    reader.read(found)
    return reader.title, tuple(reader.sections)


def _text(written: str) -> str:
    """The text of a heading without closing `#` signs and attributes."""
    text = written.strip()
    if text.endswith("}"):
        text = _ATTRIBUTES.sub("", text)
    if text.endswith("#"):
        bare = text.rstrip("#")
        text = bare.rstrip() if not bare or bare[-1] in " \t" else text
    return text


def _below(body: str, masked: str) -> tuple[str, str]:
    """Part what stands below an item: lines that go on with its text, and what is nested."""
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
    margin = min(
        (len(line) - len(line.lstrip()) for line in rest if line[:1] in (" ", "\t") and line.strip()),
        default=0,
    )
    return more, "\n".join(line[margin:] if not line[:margin].strip() else line for line in rest)
