"""YAML nodes with their places, turned into raw nodes in which every scalar is text as written."""

from __future__ import annotations

import operator
import re
from typing import Any, NamedTuple

import yaml

from ..model.problem import Location, Problem
from ..model.raw import Mapping, Node, Scalar, Sequence
from .comments import without_comments

MAX_DEPTH = 40
"""Lists within lists that are read; deeper nesting is an attack or an accident."""

_new = tuple.__new__
"""Makes named tuples in half the time: a binder has a hundred thousand of them."""

_Base: Any = yaml.cyaml.CParser if yaml.__with_libyaml__ else yaml.SafeLoader  # type: ignore[attr-defined]  # no stub says so
"""What reads YAML; where it is the C library's, it can make nodes, and nothing of them."""
_NAMED = re.compile(r"[&*][^\s,\[\]{}]")
_HASH = re.compile(r"[ \t]+#[^\s#]")
_SUSPECT_INDENT = "\n" + " " * MAX_DEPTH


class _Loader(_Base):  # type: ignore[misc]  # chosen at run time
    """Composes nodes without guessing types: nothing becomes a number, a date or False.

    The parser asks these three for every node. Built-in functions answer in a fifth of the time of ones of our own:
    the tag is empty whatever the node, and what the other two return is not looked at.
    """

    resolve = "".format
    descend_resolver = operator.is_
    ascend_resolver = tuple


class TooDeep(NamedTuple):
    """Lists within lists beyond `MAX_DEPTH`; line and column count from 0."""

    line: int
    column: int


class Named(NamedTuple):
    """An anchor `&x` or an alias `*x`; line and column count from 0."""

    line: int
    column: int


def compose(text: str) -> yaml.Node | TooDeep | Named | None:
    """Return the root node of front matter, None when it is empty, or what makes it unsafe to read.

    Raises yaml.YAMLError when the text is no YAML.
    """
    if _is_suspect(text):
        unsafe = _unsafe(text)
        if unsafe is not None:
            return unsafe
    root: yaml.Node | None = _Loader(text).get_single_node()
    return root


def _is_suspect(text: str) -> bool:
    return (
        text.count("[") + text.count("{") > MAX_DEPTH
        or "- - " in text
        or ("?" in text and ("? ? " in text or "- ? " in text))
        or _SUSPECT_INDENT in text
        or (("&" in text or "*" in text) and _NAMED.search(text) is not None)
    )


def _unsafe(text: str) -> TooDeep | Named | None:
    """Look for names and depth in the stream of events: it needs no recursion, and expands nothing."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Base):
            mark: Any = event.start_mark
            if getattr(event, "anchor", None) is not None:
                return Named(mark.line, mark.column)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    return TooDeep(mark.line, mark.column)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError:
        return None
    return None


class RawReader:
    """Turns composed nodes into raw nodes, with places in the file."""

    def __init__(self, path: str, text: str, first_line: int) -> None:
        """`text` is the front matter, which begins on `first_line` of the note at `path`."""
        self.path = path
        self.text = text
        self.first_line = first_line
        self.has_hash = "#" in text and _HASH.search(text) is not None
        self.problems: list[Problem] = []

    def entries(self, node: yaml.MappingNode) -> tuple[tuple[Scalar, Node], ...]:
        """Return keys and values in the order of the note; of a key given twice the first value."""
        path, first, simple = self.path, self.first_line, not self.has_hash
        seen: dict[str, Location] = {}
        found: list[tuple[Scalar, Node]] = []
        for key, value in node.value:
            mark = key.start_mark
            at = _new(Location, (path, mark.line + first, mark.column + 1))
            name = key.value if type(key) is yaml.ScalarNode and not key.tag else self._written(key)
            if name in seen:
                self.problems.append(_duplicate(name, at, seen[name]))
                continue
            seen[name] = at
            if type(value) is yaml.ScalarNode and not value.tag and simple:
                mark = value.start_mark
                place = _new(Location, (path, mark.line + first, mark.column + 1))
                read: Node = _new(Scalar, (value.value, place, not value.style))
            else:
                read = self.node(value)
            found.append((_new(Scalar, (name, at, not getattr(key, "style", None))), read))
        if "%%" in self.text or "<!--" in self.text:
            return tuple((key, without_comments(value, self.problems)) for key, value in found)
        return tuple(found)

    def node(self, node: yaml.Node) -> Node:
        """Return one value; `[[Jane Doe]]` and `{{date}}` become the text that was meant."""
        mark = node.start_mark
        at = Location(self.path, mark.line + self.first_line, mark.column + 1)
        if isinstance(node, yaml.ScalarNode):
            text = self._written(node) if node.tag else node.value
            return Scalar(
                self._with_tags(text, node) if self.has_hash and not node.style else text, at, not node.style
            )
        if isinstance(node, yaml.SequenceNode):
            if node.flow_style and _is_link(node):
                return Scalar(self._written(node), at, plain=True)
            return Sequence(tuple([self.node(item) for item in node.value]), at)
        if not isinstance(node, yaml.MappingNode):
            return Scalar("", at, plain=True)
        if node.flow_style and len(node.value) == 1 and type(node.value[0][0]) is yaml.MappingNode:
            return Scalar(self._written(node), at, plain=True)
        return Mapping(self.entries(node), at)

    def _with_tags(self, text: str, node: yaml.ScalarNode) -> str:
        """A plain value with what YAML takes for a comment: `#slug` without a space is meant as a tag."""
        end = self.text.find("\n", node.end_mark.index)
        rest = self.text[node.end_mark.index : end if end >= 0 else len(self.text)]
        return f"{text}{rest}".strip() if text and _HASH.match(rest) else text

    def _written(self, node: yaml.Node) -> str:
        return self.text[node.start_mark.index : node.end_mark.index].strip()


def _is_link(node: yaml.SequenceNode) -> bool:
    """`[[Jane Doe]]`, in YAML a list in a list: two brackets without space on either side."""
    if len(node.value) != 1:
        return False
    inner = node.value[0]
    return (
        type(inner) is yaml.SequenceNode
        and inner.start_mark.index == node.start_mark.index + 1
        and inner.end_mark.index == node.end_mark.index - 1
        and inner.start_mark.line == inner.end_mark.line
        and bool(inner.value)
        and all(_is_wording(part) for part in inner.value)
    )


def _is_wording(node: yaml.Node) -> bool:
    """A plain scalar, or `Doe: Jane`, which YAML takes for a mapping."""
    if type(node) is yaml.MappingNode:
        return len(node.value) == 1 and all(_is_wording(part) for part in node.value[0])
    return type(node) is yaml.ScalarNode and not node.style


def _duplicate(name: str, at: Location, first: Location) -> Problem:
    return Problem(
        "duplicate-key",
        "error",
        at,
        f"the key `{name}` stands twice: here and on line {first.line}, where the value counts",
        "Remove one of the two, or make the value a list",
    )
