"""Adds a dated event to the front matter of an interview: one key, or one more day under a key that lists them."""

from __future__ import annotations

import yaml

from ...core.model.options import Options
from ...core.model.records import Interview
from .front import Front, front_of, is_empty, key_of, put_key
from .lines import Lines
from .nothing import is_nothing, put_in_place
from .proof import UnsafeError, is_proved, read


def set_event(content: bytes, path: str, options: Options, event: str, value: str) -> bytes:
    """Return the note of an interview with `event: value`, for example `thanked: 2026-11-24 mail`.

    A key that says nothing is filled in; `nudged` lists every day. Raises UnsafeError when the key has a value already.
    """
    before = read(content, path, options)
    if not isinstance(before.entry, Interview):
        raise UnsafeError("the note is no interview.")
    lines = Lines(content)
    front = front_of(lines, before)
    key = key_of(front, "interview", event)
    if front is None or key is None or is_empty(key[1]):
        put_key(lines, front, key, event, value)
    elif is_nothing(key[1]) and (event != "nudged" or isinstance(key[1], yaml.ScalarNode)):
        put_in_place(lines, front, key, (value,))  # where that cannot be done, nothing is proved below
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
