"""Why YAML could not be read, in plain words: never with a word of the note, which is held back."""

from __future__ import annotations

import re

import yaml

from ..model.problem import Location, Problem

_LINK = 'Put a link in quotes, `key: "[[Jane Doe]]"`, and several in a list, `key: ["[[A]]", "[[B]]"]`'
_TEMPLATE = "This looks like a template that was not filled in: replace `{{...}}`, or put it in quotes"
_QUOTE = 'Put the value in quotes: `key: "the value"`'

_CAUSES: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"\{\{"), "a placeholder `{{...}}` is no value", _TEMPLATE),
    (re.compile(r"^ *\t"), "a tab is used as indent", "Use spaces to indent"),
    (re.compile(r"(?:^|[:-][ \t]+)!?\[\["), "a link without quotes cannot be read", _LINK),
    (re.compile(r"(?:^|[:-][ \t]+)@"), "a value begins with `@`", _QUOTE),
    (re.compile(r"(?:^|[:-][ \t]+)`"), "a value begins with a backtick", _QUOTE),
    (re.compile(r"(?:^|[:-][ \t]+)%"), "a value begins with `%`", _QUOTE),
    (re.compile(r"(?:^|[:-][ \t]+)[*&]"), "a value begins with `&` or `*`", _QUOTE),
    (
        re.compile(r"[:-][ \t]+[|>](?:[^\s\d+-]|[\d+-]*[ \t]+[^\s#])"),
        "text stands behind `|` or `>`",
        "Begin the text on the next line, or use quotes",
    ),
    (re.compile(r":[ \t]+\S.*:(?:[ \t]|$)"), "a value holds a colon followed by a space", _QUOTE),
    (re.compile(r"\t"), "a tab stands where spaces are needed", "Replace the tab by spaces"),
)
_CONTROL = r"[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff"
"""A character that YAML forbids; takes 5 ms to compile, which few notes are worth."""


def explain(error: yaml.YAMLError, text: str, path: str, first_line: int) -> Problem:
    """Return the problem for front matter `text` (from `first_line` on) that raised `error`."""
    control = None if isinstance(error, yaml.MarkedYAMLError) else re.search(_CONTROL, text)
    if control is not None:
        line = text.count("\n", 0, control.start())
        at = Location(path, first_line + line, control.start() - text.rfind("\n", 0, control.start()))
        return _problem(
            at, f"a control character (U+{ord(control.group()):04X}) stands in the front matter", "Remove it"
        )
    line, column = _place(error)
    lines = text.split("\n")
    line = min(line, len(lines) - 1)
    if _is_open_quote(error):
        at = Location(path, first_line + line, column + 1)
        return _problem(at, "a quoted value is not closed", "Add the missing quote at its end")
    for number in (line, line - 1):
        for pattern, what, mend in _CAUSES if number >= 0 else ():
            match = pattern.search(lines[number])
            if match:
                place = column if number == line else match.start()
                return _problem(Location(path, first_line + number, place + 1), what, mend)
    what, mend = _general(getattr(error, "problem", None) or "")
    return _problem(Location(path, first_line + line, column + 1), what, mend)


def _place(error: yaml.YAMLError) -> tuple[int, int]:
    """Line and column, from 0: of the quote that is not closed, else of the error."""
    mark = getattr(error, "context_mark", None) if _is_open_quote(error) else None
    mark = mark or getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return (mark.line, mark.column) if mark is not None else (0, 0)


def _is_open_quote(error: yaml.YAMLError) -> bool:
    context, problem = getattr(error, "context", None) or "", getattr(error, "problem", None) or ""
    return "quoted scalar" in context and "unexpected" in problem


def _general(problem: str) -> tuple[str, str]:
    if "block end" in problem or "block collection" in problem or "indentation" in problem:
        return (
            "a line does not fit the lines above it",
            "Give all properties the same indent, and quote values that hold quotes",
        )
    if "could not find expected ':'" in problem:
        return (
            "a line is no property: it has no colon",
            "Write `key: value`, or indent the line below `key: |`",
        )
    if "mapping values" in problem:
        return (
            "a colon stands where no property can begin",
            "Give all properties the same indent, or put the value in quotes",
        )
    if "escape" in problem:
        return "a backslash in double quotes begins no known sign", "Use single quotes around the value"
    if "expected ',' or" in problem:
        return (
            "a list in brackets is not closed",
            "Add the missing bracket, and quote values that hold brackets or commas",
        )
    return "the front matter is not valid YAML here", _QUOTE


def _problem(at: Location, what: str, mend: str) -> Problem:
    return Problem("bad-yaml", "error", at, what, f"{mend}; until then the whole note is held back")
