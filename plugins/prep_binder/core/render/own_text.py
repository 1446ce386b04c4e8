"""The person's own text of a note without the lists that its page shows beside it, word for word."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ..link import slug
from ..model.binder import Prose
from ..model.raw import Item
from ..model.records import Entry, Interview, Kind
from ..read import mask_code
from ..read.sections import read_sections
from ..schema import field_below
from .shown_lists import LISTS

_HEADING = re.compile(r"^(#{1,6})[ \t]+([^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_LINE = re.compile(r"[-*+][ \t]|\d{1,9}[.)][ \t]|[ ]{2}|[ ]?\t")
"""How each line of such a part begins: an item, or what belongs to the item above it."""
_UNDERLINED = re.compile(r"^([^\n]+)\n(?:=+|-+)[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"```|~~~")


class OwnText(NamedTuple):
    """What is left of a text, and what search and links should find in its place, besides the answers."""

    markdown: str
    questions: tuple[str, ...]
    """The words of every question that the page shows above it, in their order; empty where their list stays."""
    words: tuple[str, ...]
    """The items of the other lists that are left out, as they were typed, links as their names."""
    anchors: Mapping[str, tuple[str, ...]]
    """Field -> names of its headings that are left out."""


class _Part(NamedTuple):
    """What stands below a heading for a list, with what is below smaller headings."""

    field: str
    heading: str
    start: int
    end: int


def without_lists(kind: Kind, entry: Entry, prose: Prose | None) -> OwnText | None:
    """Return the own text of a note without the lists that the page shows; None where none can be left out.

    The lists of a field are left out only where the page shows all of them: nothing but items that were read,
    each with every word. In doubt they stay.
    """
    if prose is None:
        return None
    parts: dict[str, list[_Part]] = {}
    for part in _parts(prose.markdown, kind):
        parts.setdefault(part.field, []).append(part)
    shown: list[_Part] = []
    words: list[str] = []
    for field, some in parts.items():
        items = _items(prose.markdown[part.start : part.end] for part in some)
        if items is not None and LISTS[kind][field](items, getattr(entry, field)):
            shown += some
            words += [item.text for item in items if field != "questions"]
    if not shown:
        return None
    left = _without(prose.markdown, sorted((part.start, part.end) for part in shown))
    anchors = _anchors(shown, {slug(match[1]) for match in _UNDERLINED.finditer(left)})
    return OwnText(
        left,
        _questions(entry) if "questions" in anchors else (),
        tuple(word.replace("[[", "").replace("]]", "") for word in words),
        anchors,
    )


def _questions(entry: Entry) -> tuple[str, ...]:
    return tuple(one.question.text for one in entry.questions) if isinstance(entry, Interview) else ()


def _parts(markdown: str, kind: Kind) -> Iterator[_Part]:
    headings = list(_HEADING.finditer(mask_code(markdown)))
    for place, heading in enumerate(headings):
        field = field_below(kind, heading[2])
        if field is not None and field.name in LISTS[kind]:
            after = (one.start() for one in headings[place + 1 :] if len(one[1]) <= len(heading[1]))
            yield _Part(field.name, heading[2], heading.start(), next(after, len(markdown)))


def _items(parts: Iterator[str]) -> Sequence[Item] | None:
    """The items of all parts; None where one of them holds anything else."""
    found: list[Item] = []
    for part in parts:
        lines = [(number, line) for number, line in enumerate(part.split("\n")[1:], 2) if line.strip()]
        if _FENCE.search(part) or not all(_LINE.match(line) for _, line in lines):
            return None
        begun = [number for number, line in lines if not line.startswith((" ", "\t"))]
        _, sections = read_sections(part, part, "", 1)
        items = [item for section in sections for item in section.items]
        at_once = begun[:1] == [number for number, _ in lines[:1]]
        if len(sections) != 1 or not at_once or begun != [item.at.line for item in items]:
            return None
        found += items
    return found


def _anchors(parts: Iterable[_Part], taken: Container[str]) -> Mapping[str, tuple[str, ...]]:
    """Field -> the names of its headings, each once, but for those that a heading of the text still has."""
    found: dict[str, dict[str, None]] = {}
    for part in parts:
        names = found.setdefault(part.field, {})
        if slug(part.heading) not in taken:
            names[slug(part.heading)] = None
    return MappingProxyType({field: tuple(names) for field, names in found.items()})


def _without(markdown: str, spans: Sequence[tuple[int, int]]) -> str:
    kept, last = [], 0
    for start, end in spans:
        kept.append(markdown[last:start])
        last = end
    return "".join((*kept, markdown[last:]))
