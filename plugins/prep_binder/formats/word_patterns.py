"""Regular expressions for words with a fixed meaning, as JSON Schema has them: the same in every editor, and no flags.

They hold to what JavaScript understands with and without its flag `u`.
"""

from __future__ import annotations

from collections.abc import Iterable

_GAP = "[ \\t_-]*"
"""What may stand around the letters of a word of ours, as `schema.same` has it."""
_EMPTY = r"^\s*$"


def in_any_case(words: Iterable[str]) -> str:
    """Return what matches one of `words`, letters and digits, in capitals or not; no group is caught."""
    return _one_of("".join(map(_sign, word)) for word in words)


def in_any_spelling(words: Iterable[str]) -> str:
    """Return what matches one of `words` in capitals or not, also with blanks, `-` and `_` around the letters."""
    return _GAP + _one_of(_GAP.join(map(_sign, word)) for word in words) + _GAP


def alone(*patterns: str) -> str:
    """Return what matches a text that is one of `patterns` and nothing else, blanks around it left aside, or empty."""
    return f"{_EMPTY}|" + rf"^\s*{_one_of(patterns)}\s*$"


def linked(pattern: str) -> str:
    """Return what matches the same as `pattern`, or a wikilink that a reader sees as such: `[[x|held]]`."""
    return rf"(?:{pattern}|\[\[(?:[^\[\]|]*[|/])?\s*{pattern}\s*\]\])"


def _one_of(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns)})"


def _sign(sign: str) -> str:
    return f"[{sign.upper()}{sign.lower()}]" if sign.isalpha() else sign
