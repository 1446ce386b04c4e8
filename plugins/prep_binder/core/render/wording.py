"""The words that pages use for states, kinds and dates."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from ..model.months import MONTHS, SHORT_MONTHS

BULLET = re.compile(r"^[ \t]*[-*+] +(?:\[[ xX]\] +)?", re.MULTILINE)

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "idea": "Idea",
        "requested": "Requested",
        "postponed": "Postponed",
        "scheduled": "Scheduled",
        "held": "Held",
        "thanked": "Thanked",
        "closed": "Closed",
        "silent": "Silent",
        "declined": "Declined",
        "dropped": "Dropped",
        "cancelled": "Cancelled",
        "no_show": "No show",
        "nurture": "Keep in touch",
        "dormant": "Dormant",
        "new": "New",
        "thank_you": "Say thank you",
        "promise": "Keep a promise",
        "loop_back": "Tell the introducer",
        "introduction": "Use an introduction",
        "confirm": "Confirm",
        "research": "Research",
        "debrief": "Write it up",
        "nudge": "Nudge",
        "request": "Ask for a talk",
        "report_back": "Report back",
        "reconnect": "Reconnect",
        "news": "Share the news",
        "overdue": "Overdue",
        "today": "Today",
        "soon": "Next 7 days",
        "later": "Later",
        "silenced": "Silenced",
        "phone": "Phone",
        "video": "Video call",
        "in_person": "In person",
        "email": "E-mail",
        "mail": "Letter",
        "single source": "Single source",
        "corroborated": "Corroborated",
        "contradicted": "Contradicted",
        "to_tell": "Tell the introducer",
        "to_contact": "Not contacted yet",
        "told": "The introducer knows",
        "undated": "The day of the introduction is not noted",
        "called_off": "Not to be contacted",
        "untied": "Not tied",
        "open": "Open",
        "supported": "Supported",
        "opposed": "Opposed",
        "disputed": "Disputed",
    }
)
"""What the reader sees for a name of the model; other names are shown as they are."""


def label(name: str) -> str:
    """The words for a state, stage, kind or channel; a name that has none gets a capital and spaces."""
    return LABELS.get(name) or name.replace("_", " ").strip().capitalize()


EVENTS: Mapping[str, str] = MappingProxyType(
    {
        "request": "Asked",
        "reply": "Answer",
        "nudge": "Asked again",
        "held": "Talked",
        "thanks": "Thanked",
        "introduction": "Introduction",
        "report": "Reported back",
        "advice": "Followed advice",
        "promise": "Kept a promise",
        "touch": "In touch",
        "scheduled": "Appointment",
        "landed": "The news",
    }
)


def happened(kind: str) -> str:
    """What an event of the timeline is called."""
    return EVENTS[kind]


def month(date: dt.date) -> str:
    """A month as a letter names it: `March 2026`."""
    return f"{MONTHS[date.month - 1]} {date.year}"


STAGES: Mapping[str, str] = MappingProxyType(
    {"met": "met", "asked": "asked", "contacted": "in touch", "named": "named only"}
)


def stage(name: str) -> str:
    """How far it went with a person of a chain of introductions."""
    return STAGES[name]


@lru_cache(maxsize=4096)
def day(date: dt.date) -> str:
    """A day as people write it: `Fri 20 Nov 2026`, the same in every locale of the machine."""
    return f"{WEEKDAYS[date.weekday()]} {date.day} {SHORT_MONTHS[date.month - 1]} {date.year}"


def long_day(date: dt.date) -> str:
    """A day as a letter has it: `20 November 2026`."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def distance(date: dt.date, today: dt.date) -> str:
    """How far a day is from today, in words."""
    days = (date - today).days
    if days in {-1, 0, 1}:
        return ("yesterday", "today", "tomorrow")[days + 1]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def clock(time: dt.time) -> str:
    """A time of day, with its offset where one was written."""
    shown = time.strftime("%H:%M")
    if time.tzinfo is None:
        return shown
    offset = time.strftime("%z")
    return f"{shown} (UTC{offset[:3]}:{offset[3:5]})"


def own_time(here: dt.datetime, there: dt.date) -> str:
    """The hour of an appointment on one's own clock: `08:30 your time`, with the weekday where it is another day."""
    weekday = "" if here.date() == there else f"{WEEKDAYS[here.weekday()]} "
    return f"{weekday}{here:%H:%M} your time"


def counted(count: int | None, noun: str, plural: str = "") -> str:
    """A number with its noun: `1 person`, `3 people`; `some people` where the number may not be shown."""
    if count is None:
        return f"some {plural or noun + 's'}"
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def first_time(first: int, met: int) -> str:
    """How many of the people who were met were met for the first time: `for the first time`, `9 of them for …`."""
    if met == 1:
        return "for the first time" if first else "not for the first time"
    if first == met:
        return f"{'both' if met == 2 else 'all'} of them for the first time"
    return f"{first or 'none'} of them for the first time"


def times(count: int) -> str:
    """How often: `once`, `twice`, `3 times`."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def letter(name: str) -> str:
    """The letter a name is found under: its first one without accents, `#` for anything else."""
    for sign in unicodedata.normalize("NFKD", name):
        if sign.isalnum():
            return sign.upper()[0] if sign.isalpha() else "#"
    return "#"


def listed(parts: tuple[str, ...]) -> str:
    """Parts as a sentence has them: `a, b and c`."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def spoken(markdown: str) -> str:
    """An answer as noted below its question, without the bullets."""
    return BULLET.sub("", markdown)


def sentence(words: str) -> str:
    """Words as a sentence begins."""
    return words[:1].upper() + words[1:]


def stop(count: float) -> str:
    """Minutes as a stop watch shows them: `20:00`, `2:30`."""
    return f"{int(count)}:{round(count % 1 * 60):02d}"


def lasting(count: float) -> str:
    """Minutes as a length of time, which nobody takes for an hour of the day: `20 minutes`."""
    return f"{count:g} minute{'' if count == 1 else 's'}"


def minutes(count: float) -> str:
    """Minutes without a needless decimal: `2.5`, `3`."""
    return f"{count:g}"
