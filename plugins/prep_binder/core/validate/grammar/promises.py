"""Promises: `send the article by 2026-11-25`, `[x] ... done 2026-11-24`, and the signs of Obsidian."""

from __future__ import annotations

import datetime as dt
import re

from ...model.raw import Item
from ...model.values import Promise
from ..dates import SPAN, Bad, take_date
from ..reading import Reading
from ..relative_days import check_day

_MARK = re.compile(
    r"(?P<due>📅\s*|🗓️?\s*|[\[(](?:due|by)::\s*|\b(?:due(?:\s+(?:on|by))?|by|until)\s*:?\s+)"
    r"|(?P<done>✅\s*|[\[(](?:completion|done)::\s*|\bdone(?:\s+on)?\s*:?\s+)",
    re.IGNORECASE,
)


def read_promise(item: Item, reading: Reading) -> Promise | None:
    """Return one promise; a date that does not exist is a problem, and stays in the text."""
    text = item.text
    due = done = None
    position = 0
    while match := _MARK.search(text, position):
        found = take_date(text[match.end() : match.end() + SPAN], reading.options.dates)
        if not found or isinstance(found, Bad):
            if found:
                reading.bad_date(item.at, found)
            elif not item.checked:
                check_day(match[0], text[match.end() :], item.at, reading, at_end=not match["due"])
            position = match.end()
            continue
        end = match.end() + found.end
        if text[match.start()] in "[(" and text[end : end + 1] in ("]", ")"):
            end += 1
        if match["due"]:
            due = due or found.day
        else:
            done = done or found.day
        text, position = _without(text, match.start(), end)
    return _promise(text, item, due, done)


def _promise(text: str, item: Item, due: dt.date | None, done: dt.date | None) -> Promise | None:
    text = text.strip(" \t,;")
    if not text and not due:
        return None
    if item.nested:
        text = f"{text}\n{item.nested}"
    return Promise(text, due, item.checked is True or done is not None, done, item.at)


def _without(text: str, start: int, end: int) -> tuple[str, int]:
    """Cut a part out; return the rest and where to go on."""
    head, tail = text[:start].rstrip(" \t,;("), text[end:].lstrip(" \t,;)")
    return f"{head} {tail}".strip(), len(head)
