"""Front matter of a note: found, read with the place of every key and value, or refused with the mend."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml
from frontmatter.default_handlers import YAMLHandler

from ..model.problem import Location, Problem
from ..model.raw import Node, Scalar
from .mends import explain
from .nodes import MAX_DEPTH, Named, RawReader, TooDeep, compose

MAX_FRONT = 64 * 1024
"""Characters of front matter that are read."""

_OPEN = re.compile(r"(\s*)^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"^[ \t]*[\"']?\w[\w .\-/]{0,60}[\"']?[ \t]*:(?:[ \t]|$)", re.MULTILINE)


class Front(NamedTuple):
    """The front matter of a note, and where the body begins."""

    entries: tuple[tuple[Scalar, Node], ...]
    body_start: int
    """Position in the text."""
    body_line: int


class NoteHandler(YAMLHandler):
    """Front matter between `---` and `---` or `...`, composed to nodes that know their places."""

    FM_BOUNDARY = _OPEN
    START_DELIMITER = END_DELIMITER = "---"

    def split(self, text: str) -> tuple[str, str]:
        """Return front matter and body of a text that `detect` accepts; raises ValueError without an end."""
        begin = _OPEN.match(text)
        end = _CLOSE.search(text, begin.end()) if begin else None
        if begin is None or end is None:
            msg = "no end of the front matter"
            raise ValueError(msg)
        return text[begin.end() : end.start()], text[end.end() :]

    def load(self, fm: str, **_options: object) -> Any:  # noqa: ANN401 - the base class says so
        """Return the root node, None for an empty text, or what makes it unsafe; raises yaml.YAMLError."""
        return compose(fm)


_HANDLER = NoteHandler()


def read_front(text: str, path: str) -> tuple[Front | None, list[Problem]]:
    """Return the front matter of the note `text`; None when the note must be held back for a problem."""
    if text[:3] != "---" and not text[:1].isspace():
        return Front((), 0, 1), []
    begin = _OPEN.match(text)
    if begin is None:
        return Front((), 0, 1), []
    blank = begin.group(1).count("\n")
    try:
        written, body = _HANDLER.split(text)
    except ValueError:
        if not _promises_keys(text[begin.end() : begin.end() + MAX_FRONT]):
            return Front((), 0, 1), []
        what = "the front matter is not closed: no line `---` ends it"
        return None, [_bad(Location(path, blank + 1), what, "Add a line `---` below the last property")]
    if not _KEY.search(written) and _is_prose(written, blank):
        return Front((), 0, 1), []
    found, problems = _read(written, path, blank + 2)
    if found is None:
        return None, problems
    if blank:
        problems.append(_blank_lines(path, blank))
    start = len(text) - len(body)
    return Front(found, start, text.count("\n", 0, start) + 1), problems


def _promises_keys(text: str) -> bool:
    """Whether the first lines below an open `---` are properties, not prose below a line across the page."""
    block = text.lstrip("\n").partition("\n\n")[0]
    return _KEY.search(block) is not None


def _is_prose(written: str, blank: int) -> bool:
    """Whether what stands between two `---` lines is a part of the body: no property, set as paragraphs."""
    return bool(written.strip()) and (bool(blank) or "\n\n" in written or written.startswith("\n"))


def _read(
    written: str, path: str, first_line: int
) -> tuple[tuple[tuple[Scalar, Node], ...] | None, list[Problem]]:
    at = Location(path, first_line)
    if len(written) > MAX_FRONT:
        what = f"the front matter is longer than {MAX_FRONT // 1024} kB"
        return None, [_bad(at, what, "Move the long text into the body, below the second `---`")]
    try:
        root = _HANDLER.load(written)
    except yaml.YAMLError as error:
        return None, [explain(error, written, path, first_line)]
    if root is None:
        return (), []
    if isinstance(root, (TooDeep, Named)):
        return None, [_unsafe(root, Location(path, root.line + first_line, root.column + 1))]
    if type(root) is not yaml.MappingNode:
        kind = "a list" if type(root) is yaml.SequenceNode else "plain text"
        return None, [
            _bad(at, f"the front matter is {kind}, not properties", "Write each property as `key: value`")
        ]
    reader = RawReader(path, written, first_line)
    return reader.entries(root), reader.problems


def _unsafe(found: TooDeep | Named, at: Location) -> Problem:
    if isinstance(found, TooDeep):
        return _bad(
            at, f"more than {MAX_DEPTH} lists stand within each other", "Remove brackets, or quote the value"
        )
    what = "a value begins with `&` or `*`, which names or repeats a value in YAML and is not read here"
    return _bad(at, what, "Put the value in quotes")


def _bad(at: Location, what: str, mend: str) -> Problem:
    return Problem("bad-yaml", "error", at, what, f"{mend}; until then the whole note is held back")


def _blank_lines(path: str, count: int) -> Problem:
    lines = "a blank line stands" if count == 1 else f"{count} blank lines stand"
    return Problem(
        "blank-before-front-matter",
        "warning",
        Location(path),
        f"{lines} before the front matter",
        "Begin the note with `---`: other programs take it for text",
    )
