"""What was learned: `advice: talk to two underwriters first #underwriters-first [done 2026-12-01]`."""

from __future__ import annotations

import re

from ...model.raw import Item
from ...model.values import Claim
from ..dates import Found
from ..reading import Reading
from ..vocabulary import CATEGORIES

_CATEGORY = re.compile(r"(\*\*|__)?([^\W\d_][\w-]{0,30})(?:\1)?:(?:\1)?\s+(?=\S)")
_SLUG = re.compile(r"(?<![\w&#/(])#(-?)([^\W\d_][\w-]*)")
_CONTRADICTS = re.compile(r"\bcontradicts\s+\Z", re.IGNORECASE)
_DONE = re.compile(r"[\[(]done(?:::|:)?\s{1,3}([^\])]{0,60})[\])]|✅\s*(\d{4}-\d{2}-\d{2})", re.IGNORECASE)


def read_claim(item: Item, reading: Reading) -> Claim | None:
    """Return one claim; only an explicit `#slug` ties it to those of other people."""
    text, category, done = item.text, "", None
    match = _CATEGORY.match(text)
    if match:
        category = CATEGORIES.get(match[2].lower(), match[2])
        text = text[match.end() :]
    if "done" in text or "Done" in text or "✅" in text:
        text, done = _done(text, item, reading)
    text, slug, opposes = take_slug(text)
    if not text and not slug:
        return None
    if item.nested:
        text = f"{text}\n{item.nested}"
    return Claim(category, text, slug, opposes, done.day if done else None, item.at)


def take_slug(text: str) -> tuple[str, str, bool]:
    """Return `text` without its first `#slug`, the slug, and whether it is opposed (`#-slug`)."""
    match = _SLUG.search(text) if "#" in text else None
    if not match:
        return text, "", False
    start = match.start()
    contradicts = _CONTRADICTS.search(text, 0, start) if text[start - 1 : start].isspace() else None
    opposes = bool(match[1]) or contradicts is not None
    return (
        _without(text, contradicts.start() if contradicts else start, match.end()),
        match[2].lower(),
        opposes,
    )


def _done(text: str, item: Item, reading: Reading) -> tuple[str, Found | None]:
    match = _DONE.search(text)
    if not match:
        return text, None
    day = (match[1] or match[2] or "").strip()
    found = reading.date(day, item.at)
    return (_without(text, match.start(), match.end()), found) if found else (text, None)


def _without(text: str, start: int, end: int) -> str:
    return f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()
