"""Days that mean another one tomorrow: `by Monday`, `given yesterday`."""

from __future__ import annotations

import re

from ..model.problem import Location
from .reading import Reading

_RELATIVE = re.compile(
    r"(?:(?:next|this|on|coming)\s+){0,2}"
    r"(?:today|tonight|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:next|this)\s+week)\b",
    re.IGNORECASE,
)
_END = re.compile(r"[\s.,;:)\]!]*\Z")


def check_day(word: str, rest: str, at: Location, reading: Reading, *, at_end: bool = False) -> None:
    """Warn of a relative day in `rest`, which stands behind `word`; with `at_end` only of one that ends the line."""
    match = _RELATIVE.match(rest)
    if match is None or (at_end and not _END.match(rest, match.end())):
        return
    word = word.strip(" \t:,;")
    reading.problem(
        "bad-date",
        at,
        f"`{word} {match[0]}` names no day that can be counted from",
        f"Write the day itself, such as `{word} {reading.options.today}`",
        "warning",
    )
