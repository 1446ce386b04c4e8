"""Adds a dated event to the front matter of an interview: one key, or one more day under a key that lists them."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from ...core.model.options import Options
from ...core.model.records import Interview
from ...core.read.nodes import compose
from ...core.schema import field_of
from .lines import Lines
from .proof import Known, UnsafeError, is_proved, read

_CLOSE = re.compile(r"(?:---|\.\.\.)[ \t]*")


class Front(NamedTuple):
    """Where the front matter lies; lines count from 0."""

    first: int
    """The line behind the opening `---`."""
    close: int
    """The line that ends it."""
    root: yaml.MappingNode | None


def set_event(content: bytes, path: str, options: Options, event: str, value: str) -> bytes:
    """Return the note of an interview with `event: value`, for example `thanked: 2026-11-24 mail`.

    An empty key is filled in; `nudged` lists every day. Raises UnsafeError when the key has a value already.
    """
    before = read(content, path, options)
    if not isinstance(before.entry, Interview):
        raise UnsafeError("the note is no interview.")
    lines = Lines(content)
    front = _front(lines, before)
    key = _key(front, event)
    if front is None:
        for index, text in enumerate(("---", f"{event}: {value}", "---")):
            lines.insert(index, text)
    elif key is None:
        lines.insert(front.close, f"{' ' * _margin(front)}{event}: {value}")
    elif _is_empty(key[1]):
        line = key[0].end_mark.line + front.first
        lines.put(line, lines.texts[line].index(":", key[0].end_mark.column) + 1, f" {value}")
    elif event == "nudged":
        _add_to_list(lines, front, key[1], value)
    else:
        raise UnsafeError(
            f"`{event}` has a value already, on line {key[0].start_mark.line + front.first + 1}."
        )
    after = read(lines.content(), path, options)
    if not is_proved(before, after, event, lambda old, new: _is_added(old, new, value)):
        raise UnsafeError(
            f"the front matter is not of a form that can be added to. Write `{event}: {value}` there."
        )
    return lines.content()


def _front(lines: Lines, note: Known) -> Front | None:
    """The front matter; None when the note has none."""
    if note.raw.body_line == 1 or not lines.texts:
        return None
    first = next(index for index, text in enumerate(lines.texts) if text.strip()) + 1
    close = next(index for index in range(first, len(lines.texts)) if _CLOSE.fullmatch(lines.texts[index]))
    root = compose("\n".join([*lines.texts[first:close], ""]))
    if root is not None and (not isinstance(root, yaml.MappingNode) or root.flow_style):
        raise UnsafeError("the front matter is written in braces. Add the line by hand.")
    return Front(first, close, root)


def _key(front: Front | None, event: str) -> tuple[yaml.Node, yaml.Node] | None:
    """The key that means `event`, and its value."""
    if front is None or front.root is None:
        return None
    for key, value in front.root.value:
        field = field_of("interview", str(key.value)) if isinstance(key, yaml.ScalarNode) else None
        if field is not None and field.name == event:
            return key, value
    return None


def _margin(front: Front) -> int:
    return int(front.root.start_mark.column) if front.root is not None else 0


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style


def _add_to_list(lines: Lines, front: Front, node: yaml.Node, value: str) -> None:
    """One more day: a single day becomes `[a, b]`, a list in brackets or of lines grows by one."""
    start, end = node.start_mark, node.end_mark
    if isinstance(node, yaml.ScalarNode):
        lines.put(end.line + front.first, end.column, f", {value}]")
        lines.put(start.line + front.first, start.column, "[")
    elif isinstance(node, yaml.SequenceNode) and node.flow_style:
        last = node.value[-1].end_mark if node.value else None
        place, words = (last, f", {value}") if last is not None else (start, value)
        lines.put(place.line + front.first, place.column + (last is None), words)
    elif isinstance(node, yaml.SequenceNode) and node.value:
        last = node.value[-1]
        line = lines.texts[last.start_mark.line + front.first]
        indent = line[: len(line) - len(line.lstrip())]
        lines.insert(last.end_mark.line + front.first + 1, f"{indent}- {value}")


def _is_added(old: object, new: object, value: str) -> bool:
    """Whether the event came to be, or the list of events has one more at its end."""
    if isinstance(new, tuple) and new and isinstance(new[0], tuple):
        return isinstance(old, tuple) and new[:-1] == old and _says(new[-1], value)
    return old is None and isinstance(new, tuple) and _says(new, value)


def _says(when: tuple[object, ...], value: str) -> bool:
    """`when` holds day, time of day and word."""
    day, _, word = value.partition(" ")
    return str(when[0]) == day and when[2] == word
