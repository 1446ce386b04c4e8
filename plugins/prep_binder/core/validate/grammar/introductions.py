"""Introductions: `[[Sam Roe]] given 2026-11-18, contacted 2026-11-20, reported 2026-11-27`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from ...model.raw import Item, Scalar
from ...model.values import Introduction, Link
from ...read import WIKILINK, wikilink
from ..dates import SPAN, Bad, take_date
from ..reading import Reading
from ..relative_days import check_day
from ..slips import closest
from ..values import parse_links

_EVENT = re.compile(
    r"[,;]?[ \t]{0,3}\b(?:(given|offered|named|introduced|contacted|reached|reported)"
    r"(?:\s+(?:on|back))*)\b\s*:?\s*",
    re.IGNORECASE,
)
_EVENTS = {"offered": "given", "named": "given", "introduced": "given", "reached": "contacted"}
_WORDS = frozenset({"given", "contacted", "reported", *_EVENTS})
_DATED = re.compile(r"(?<!\w)([^\W\d_]{2,20})\s{1,3}(\d{4}-\d{2}-\d{2})\b")
_MARKDOWN = re.compile(r"\[[^\[\]]*\]\([^()]*\)")
_NAME_END = re.compile(r"[,;:(]|\s[–—-]\s|$")


def read_introduction(item: Item, reading: Reading) -> Introduction | None:
    """Return one introduction: who, and the days on which it was given, used, and reported back."""
    text = item.text.strip()
    days: dict[str, dt.date] = {}
    lead = take_date(text[:SPAN], reading.options.dates)
    if lead and not isinstance(lead, Bad):
        days["given"] = lead.day
        text = text[lead.end :].lstrip(" \t:,–—-")
    text = _take_events(text, days, item, reading)
    who, note = _who(text, item)
    if who is None:
        if text or days:
            reading.bad_value(
                item.at,
                "the introduction names nobody",
                "Begin it with the person, `- [[Sam Roe]] given 2026-11-18`",
            )
        return None
    if note.lower() in _WORDS:
        note = ""
    _check_words(note, days, item, reading)
    if item.nested:
        note = f"{note}\n{item.nested}".strip()
    return Introduction(who, days.get("given"), days.get("contacted"), days.get("reported"), note, item.at)


def _take_events(text: str, days: dict[str, dt.date], item: Item, reading: Reading) -> str:
    position = 0
    while match := _EVENT.search(text, position):
        found = take_date(text[match.end() : match.end() + SPAN], reading.options.dates)
        if not found or isinstance(found, Bad):
            if found:
                reading.bad_date(item.at, found)
            else:
                check_day(match[1], text[match.end() :], item.at, reading)
            position = match.end()
            continue
        event = match[1].lower()
        days.setdefault(_EVENTS.get(event, event), found.day)
        head, tail = text[: match.start()].rstrip(), text[match.end() + found.end :]
        text, position = head + tail, len(head)
    return text.strip()


def _check_words(note: str, days: Mapping[str, dt.date], item: Item, reading: Reading) -> None:
    """Warn of a date behind a word that says nothing of an introduction, and of a misspelt one that does."""
    for match in _DATED.finditer(note):
        word = match[1].lower()
        likely = closest(word, sorted(_WORDS))
        if word not in _WORDS and (likely or not (days or match.start())):
            what = f"`{match[1]}` before the date does not say what was done, so the date does not count"
            words = f"`{likely} {match[2]}`" if likely else f"`given {match[2]}`, or contacted or reported"
            reading.problem("bad-value", item.at, what, f"Write {words} if that is meant", "warning")


def _who(text: str, item: Item) -> tuple[Link | None, str]:
    """The person, and the words around."""
    match = WIKILINK.search(text)
    if match:
        target, heading, label = wikilink(match[1])
        return (Link(target, label, heading, item.at) if target else None), _rest(
            text, match.start(), match.end()
        )
    match = _MARKDOWN.search(text)
    if match:
        links = parse_links(match[0], Scalar(match[0], item.at, plain=False))
        return (links[0] if links else None), _rest(text, match.start(), match.end())
    event = _EVENT.search(text)
    end = _NAME_END.search(text, 0, event.start() if event else len(text))
    stop = end.start() if end else len(text)
    name = text[:stop].strip("*_` \t")
    return (Link(name, "", "", item.at, is_text="/" in name) if name else None), _rest(text, 0, stop)


def _rest(text: str, start: int, end: int) -> str:
    return f"{text[:start].strip()} {text[end:].strip(' ,;:–—-')}".strip(" \t,;:.")
