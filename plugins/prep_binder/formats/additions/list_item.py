"""Adds words to one item of a list: the day a promise was kept, or an introduction followed up."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import yaml

from ...core.model.options import Options
from ...core.model.problem import Location
from ...core.read.nodes import compose
from .lines import Lines
from .proof import Known, UnsafeError, is_proved, read, without_places

_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)")
_OTHER = re.compile(r"[ \t]*(?:$|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|#{1,6}[ \t]|---|\*\*\*|___|===|[>`~|])")
_BOX = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[( )\]")


def end_of_item(texts: Sequence[str], start: int) -> int:
    """Return the line behind a list item that begins on line `start`, from 0, with what is nested in it."""
    margin = len(texts[start]) - len(texts[start].lstrip(" \t"))
    end = start + 1
    index = end
    while index < len(texts):
        text = texts[index]
        inner = len(text) - len(text.lstrip(" \t")) >= margin + 1 + (text[margin : margin + 1] != "\t")
        if not text.strip():
            index += 1
        elif inner or (index == end and not _OTHER.match(text)):
            index = end = index + 1
        else:
            break
    return end


def mark_item(
    content: bytes,
    path: str,
    options: Options,
    at: Location,
    *,
    field: str,
    words: str,
    changed: Callable[[Any], Any],
) -> bytes:
    """Return the note with `words` added to the item of `field` that is written at `at`; an open box is ticked.

    `changed` gives what the record of the item is to be afterwards. Raises UnsafeError when the item is not there,
    or when the words would be read as something else.
    """
    before = read(content, path, options)
    records: tuple[Any, ...] = getattr(before.entry, field, ())
    number = next((number for number, record in enumerate(records) if record.at == at), None)
    if number is None:
        raise UnsafeError("the line has moved meanwhile. Try again.")
    lines = Lines(content)
    if at.line >= before.raw.body_line:
        _add_in_body(lines, at.line - 1, words)
    else:
        _add_in_front(lines, before, at, words)
    wanted = without_places((*records[:number], changed(records[number]), *records[number + 1 :]))
    after = read(lines.content(), path, options)
    if not is_proved(before, after, field, lambda _, new: new == wanted):
        raise UnsafeError(
            f"line {at.line} is not of a form that can be added to. Write `{words.strip(' ,')}` there."
        )
    return lines.content()


def _add_in_body(lines: Lines, index: int, words: str) -> None:
    last = index
    while last + 1 < len(lines.texts) and not _OTHER.match(lines.texts[last + 1]):
        last += 1
    lines.put(last, len(lines.texts[last].rstrip()), words)
    box = _BOX.match(lines.texts[index])
    if box and field_is_ticked(words):
        lines.texts[index] = f"{lines.texts[index][: box.start(1)]}x{lines.texts[index][box.end(1) :]}"


def field_is_ticked(words: str) -> bool:
    """Whether the words say that an item is done, so that its box is ticked too."""
    return words.lstrip(" ,").startswith("done ")


def _add_in_front(lines: Lines, note: Known, at: Location, words: str) -> None:
    """Add to a scalar of the front matter, inside its quotation marks where it has some."""
    first = front_start(lines)
    root = compose("\n".join(lines.texts[first : note.raw.body_line - 1]).partition("\n---")[0])
    for node in _scalars(root):
        mark = node.start_mark
        if (mark.line + first + 1, mark.column + 1) == (at.line, at.column) and node.style in (
            None,
            "",
            "'",
            '"',
        ):
            end = node.end_mark
            line, column = end.line + first, end.column - (1 if node.style else 0)
            lines.put(line, len(lines.texts[line][:column].rstrip()), words)
            return


def front_start(lines: Lines) -> int:
    """The line, from 0, behind the `---` that opens the front matter."""
    return next(index for index, text in enumerate(lines.texts) if text.strip()) + 1


def _scalars(root: object) -> list[yaml.ScalarNode]:
    found: list[yaml.ScalarNode] = []
    waiting: list[object] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.ScalarNode):
            found.append(node)
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif isinstance(node, yaml.MappingNode):
            waiting += [part for pair in node.value for part in pair]
    return found
