"""The value of a content line: escapes undone, parts taken apart."""

from __future__ import annotations

import re

from .lines import Line

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_PART = re.compile(r"((?:\\.|[^\\;]|\\\Z)*)(;|\Z)", re.DOTALL)
_LISTED = re.compile(r"(?:\\.|[^\\,])+", re.DOTALL)


def plain(line: Line) -> str:
    """Return the value as text; only semicolons are escaped where quoted-printable has carried the lines."""
    return line.value.replace("\\;", ";") if line.encoding() else _unescaped(line.value)


def components(line: Line) -> list[str]:
    """Return the parts of a value between semicolons."""
    parts: list[str] = []
    for match in _PART.finditer(line.value):
        parts.append(match[1].replace("\\;", ";") if line.encoding() else _unescaped(match[1]))
        if not match[2]:
            break
    return parts


def listed(value: str) -> list[str]:
    """Return the parts of a value between commas."""
    return [_unescaped(part) for part in _LISTED.findall(value)]


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], text)
