"""Values that say nothing, `""`, `[]`, `~` or a list of empty items, and a value in their place."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from ...core.validate.vocabulary import EMPTY
from ..front_matter import front_value, quoted
from .front import Front, Key
from .lines import Lines

_INDICATOR = re.compile(r"[|>][+\-0-9]*")
_NO_ITEM = re.compile(r"[ \t]*(?:#.*)?")
_ITEM = re.compile(
    r"([ \t]*-)(?:([ \t]+)(?=[^\s#])|)(~|null|\"[ \t]*\"|'[ \t]*'|)(?=[ \t]*$|[ \t]+#)", re.IGNORECASE
)
"""An item of a list that says nothing: the dash, the space before what stands there for nothing, and that."""


def is_nothing(node: yaml.Node) -> bool:
    """Whether a value is read as none; a comment of the person's in it is something."""
    if isinstance(node, yaml.ScalarNode):
        text = str(node.value)
        return not text.strip() or (text in EMPTY and not node.style)
    if isinstance(node, yaml.SequenceNode):
        return all(map(is_nothing, node.value))
    return isinstance(node, yaml.MappingNode) and not node.value


def put_in_place(lines: Lines, front: Front, key: Key, values: Sequence[str]) -> bool:
    """Write the values where a key says nothing; False when that lies on several lines, and nothing is done."""
    node = key[1]
    start, end = node.start_mark, node.end_mark
    line = start.line + front.first
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return _put_behind_dash(lines, key[0].end_mark.line + front.first + 1, node.value[0], values)
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        match = _INDICATOR.match(lines.texts[line], start.column)
        stop = match.end() if match else start.column
    elif start.line == end.line:
        stop = end.column
    else:
        return False
    lines.replace(line, start.column, stop, front_value(values))
    return True


def _put_behind_dash(lines: Lines, line: int, item: yaml.Node, values: Sequence[str]) -> bool:
    """The first value into the first item of a list that begins on `line` or below, a line more for each other."""
    while line < len(lines.texts) and _NO_ITEM.fullmatch(lines.texts[line]):
        line += 1
    match = _ITEM.match(lines.texts[line])
    if match is None or not isinstance(item, yaml.ScalarNode):
        return False
    first, *others = map(quoted, values)
    lines.replace(line, match.start(3), match.end(3), first if match[2] else f" {first}")
    for number, value in enumerate(others, 1):
        lines.insert(line + number, f"{match[1]} {value}")
    return True
