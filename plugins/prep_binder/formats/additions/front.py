"""The front matter of a note that exists: where it lies, its keys, and one key more."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from ...core.model.records import Kind
from ...core.read.nodes import compose
from ...core.schema import field_of
from .lines import Lines
from .proof import Known, UnsafeError

Key = tuple[yaml.Node, yaml.Node]

_CLOSE = re.compile(r"(?:---|\.\.\.)[ \t]*")


class Front(NamedTuple):
    """Where the front matter lies; lines count from 0."""

    first: int
    """The line behind the opening `---`."""
    close: int
    """The line that ends it."""
    root: yaml.MappingNode | None

    @property
    def margin(self) -> int:
        """Columns before each key."""
        return int(self.root.start_mark.column) if self.root is not None else 0


def front_of(lines: Lines, note: Known) -> Front | None:
    """The front matter; None when the note has none."""
    if note.raw.body_line == 1 or not lines.texts:
        return None
    first = next(index for index, text in enumerate(lines.texts) if text.strip()) + 1
    close = next(index for index in range(first, len(lines.texts)) if _CLOSE.fullmatch(lines.texts[index]))
    root = compose("\n".join([*lines.texts[first:close], ""]))
    if root is not None and (not isinstance(root, yaml.MappingNode) or root.flow_style):
        raise UnsafeError("the front matter is written in braces. Add the line by hand.")
    return Front(first, close, root)


def key_of(front: Front | None, kind: Kind, name: str) -> Key | None:
    """The key that means the field `name` of a note of `kind`, and its value; None when the note has none."""
    if front is None or front.root is None:
        return None
    for key, value in front.root.value:
        field = field_of(kind, str(key.value)) if isinstance(key, yaml.ScalarNode) else None
        if field is not None and field.name == name:
            return key, value
    return None


def is_empty(node: yaml.Node) -> bool:
    """Whether a key stands there with nothing behind it."""
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style


def put_key(lines: Lines, front: Front | None, key: Key | None, name: str, value: str) -> None:
    """Write `name: value` below the other keys, behind the empty key `key`, or into front matter of its own."""
    if front is None:
        for index, text in enumerate(("---", f"{name}: {value}", "---")):
            lines.insert(index, text)
    elif key is None:
        lines.insert(front.close, f"{' ' * front.margin}{name}: {value}")
    else:
        line = key[0].end_mark.line + front.first
        lines.put(line, lines.texts[line].index(":", key[0].end_mark.column) + 1, f" {value}")
