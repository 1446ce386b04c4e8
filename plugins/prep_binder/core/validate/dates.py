"""Dates as people write them: read where there is one meaning, refused where there are two or none."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from ..model.months import MONTHS, SHORT_MONTHS
from ..model.options import DateOrder

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,6})\.?"
_WEEKDAY = r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?[ \t]+(?:the[ \t]+)?)?"
_ORDINAL = r"(?:st|nd|rd|th)?"

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_NUMBERS = re.compile(
    rf"{_WEEKDAY}(?P<a>\d{{1,4}})(?P<sign>[/.-])(?P<b>\d{{1,2}})(?P=sign)(?P<c>\d{{1,4}})(?!\d)",
    re.IGNORECASE,
)
_WORDS = (
    re.compile(
        rf"{_WEEKDAY}(?P<day>\d{{1,2}}){_ORDINAL}(?:[ \t]+of)?[ \t.-]*{_MONTH}"
        r",?[ \t-]*(?P<year>\d{4})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_WEEKDAY}{_MONTH}[ \t]+(?P<day>\d{{1,2}}){_ORDINAL},?[ \t]+(?P<year>\d{{4}})(?!\d)", re.IGNORECASE
    ),
)
_NO_YEAR = re.compile(
    rf"{_WEEKDAY}(?:\d{{1,2}}{_ORDINAL}(?:[ \t]+of)?[ \t.]*{_MONTH}"
    rf"|{_MONTH.replace('month', 'other')}[ \t]+\d{{1,2}}{_ORDINAL})(?![\w])",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:T|,?[ \t]+(?:at[ \t]+)?)(\d{1,2})"
    r"(?:[:.](\d{2})(?::(\d{2})(?:[.,]\d+)?)?[ \t]*(am|pm)?|[ \t]*(am|pm))"
    r"(?:[ \t]?(Z|[+-]\d{2}:?\d{2}))?(?!\w|[:.]\d)",
    re.IGNORECASE,
)
_NOON = 12

SPAN = 80
"""Characters that a date with its time can take; no more need be handed to `take_date`."""


class Found(NamedTuple):
    """A date at the beginning of a text."""

    day: dt.date
    clock: dt.time | None
    end: int
    """Position behind the date and the time of day."""


class Bad(NamedTuple):
    """Something that looks like a date and cannot be read as one."""

    what: str
    mend: str
    end: int


@lru_cache(maxsize=16384)
def take_date(text: str, order: DateOrder) -> Found | Bad | None:
    """Read the date that `text` begins with; None when it begins with none.

    A date of numbers with day and month up to 12 is read in `order` only; with `iso` it is refused.
    """
    match = _ISO.match(text)
    if match:
        return _with_clock(text, match, (int(match[1]), int(match[2]), int(match[3])))
    if not text[:1].isalnum():
        return None
    match = _NUMBERS.match(text)
    if match:
        ymd = _from_numbers(match, order)
        return ymd if isinstance(ymd, Bad) else _with_clock(text, match, ymd)
    for pattern in _WORDS:
        match = pattern.match(text)
        if match and _is_month(match):
            month = SHORT_MONTHS.index(match["month"].title()) + 1
            return _with_clock(text, match, (int(match["year"]), month, int(match["day"])))
    match = _NO_YEAR.match(text)
    if match and (match["month"] is None or _is_month(match)):
        return Bad(f"the date `{match[0]}` has no year", "Write it as YYYY-MM-DD", match.end())
    return None


def _is_month(match: re.Match[str]) -> bool:
    """Whether the letters of the month are the beginning of its name, or `Sept`."""
    start = match.start("month")
    word = re.match(r"[a-z]+", match.string[start:], re.IGNORECASE)
    return word is not None and any(name.startswith(word[0].title()) for name in MONTHS)


def _from_numbers(match: re.Match[str], order: DateOrder) -> tuple[int, int, int] | Bad:
    a, b, c = int(match["a"]), int(match["b"]), int(match["c"])
    if len(match["a"]) == 4:
        return a, b, c
    if len(match["c"]) != 4:
        return Bad(
            f"the year of `{match[0]}` has not four digits", "Write the date as YYYY-MM-DD", match.end()
        )
    if (a > _NOON) == (b > _NOON) and a != b:
        if a > _NOON:
            return Bad(
                f"`{match[0]}` is no date: no month has that number", "Write it as YYYY-MM-DD", match.end()
            )
        if order == "iso":
            return _ambiguous(match[0], (c, b, a), (c, a, b), match.end())
        return (c, b, a) if order == "dmy" else (c, a, b)
    return (c, a, b) if b > _NOON else (c, b, a)


def _ambiguous(text: str, dmy: tuple[int, int, int], mdy: tuple[int, int, int], end: int) -> Bad:
    try:
        first, second = dt.date(*dmy), dt.date(*mdy)
    except ValueError:
        return Bad(f"`{text}` is no date", "Write it as YYYY-MM-DD", end)
    return Bad(
        f"`{text}` can be {_spoken(first)} or {_spoken(second)}",
        f"Write {first.isoformat()} or {second.isoformat()}, or set `dates: dmy` or `dates: mdy`",
        end,
    )


def _spoken(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _with_clock(text: str, match: re.Match[str], ymd: tuple[int, int, int]) -> Found | Bad:
    end = match.end()
    try:
        day = dt.date(*ymd)
    except ValueError:
        return Bad(f"the date `{match[0]}` does not exist", "Correct the day, the month or the year", end)
    weekday = match.groupdict().get("weekday")
    if weekday and _DAYS[day.weekday()][:3] != weekday.lower():
        what = f"{day.isoformat()} is a {_DAYS[day.weekday()].title()}, and not what `{match[0]}` says"
        return Bad(what, "Correct the weekday or the date", end)
    if end == len(text) or text[end] not in "Tt \t,":
        return Found(day, None, end)
    time = _CLOCK.match(text, end)
    if time is None:
        return Found(day, None, end)
    clock = _clock(time)
    if clock is None:
        return Bad(
            f"the time in `{text[: time.end()]}` does not exist",
            "Write the time as HH:MM, 00:00 to 23:59",
            time.end(),
        )
    return Found(day, clock, time.end())


def _clock(match: re.Match[str]) -> dt.time | None:
    hour, minute, second = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    half = (match[4] or match[5] or "").lower()
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    try:
        return dt.time(hour, minute, second, tzinfo=_offset(match[6]))
    except ValueError:
        return None


def _offset(text: str | None) -> dt.timezone | None:
    if text is None:
        return None
    if text in "Zz":
        return dt.UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return dt.timezone(dt.timedelta(minutes=minutes if text[0] == "+" else -minutes))
