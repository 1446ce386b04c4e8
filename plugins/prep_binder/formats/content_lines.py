"""Content lines of vCard and iCalendar: text escaped, and lines folded at 75 octets (RFC 6350 3.2, RFC 5545 3.1)."""

from __future__ import annotations

import re

_LONGEST = 75
"""Octets of a line, without its end."""

_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
"""What ends a line for one reader or another."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f]")


def escaped(text: str) -> str:
    r"""Return text as a value: backslash, comma, semicolon and line end are written `\\`, `\,`, `\;`, `\n`.

    Other control characters, which a value may not hold, become blanks (RFC 6350 3.3, RFC 5545 3.1).
    """
    text = _CONTROLS.sub(" ", _ENDS.sub("\n", text))
    for sign, written in (("\\", "\\\\"), (",", "\\,"), (";", "\\;"), ("\n", "\\n")):
        text = text.replace(sign, written)
    return text


def folded(line: str) -> str:
    """Return a content line with its end, folded so that no line is longer than 75 octets and no character is cut."""
    if len(line) <= _LONGEST // 4 or len(line.encode()) <= _LONGEST:
        return f"{line}\r\n"
    parts: list[str] = []
    start, octets = 0, 0
    for index, sign in enumerate(line):
        size = len(sign.encode())
        if octets + size > _LONGEST:
            parts.append(line[start:index])
            start, octets = index, 1
        octets += size
    return "\r\n ".join((*parts, line[start:])) + "\r\n"
