"""Dates, numbers and choices of the front matter: typed, or a problem with its mend."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import MappingProxyType

from ..model.raw import Node
from ..model.values import CHANNELS as CHANNEL_NAMES
from ..model.values import Text, When
from ..schema import Field, same
from .reading import Reading, scalars, shortened
from .values import one, unlinked
from .vocabulary import CHANNELS, NO, OTHER_WAYS, PACES, STAGES, STATES, YES
from .zones import is_abbreviation

_MINUTES = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*h(?:ours?|rs?)?)?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?)?\.?)?",
    re.IGNORECASE,
)
_EVERY = re.compile(r"(?:every\s+)?(\d+)\s*(days?|d|weeks?|w|months?|m|years?|y)?", re.IGNORECASE)
_WITH_CHANNEL = frozenset(
    {"requested", "replied", "scheduled", "confirmed", "held", "debriefed", "thanked", "nudged"}
)
"""Fields in which a channel can stand behind the day (the note format, fields of an interview)."""
_ONE_WORD = re.compile(r"[^\W\d_]+(?:[_-][^\W\d_]+)*")
_DAYS = MappingProxyType({"d": 1, "w": 7, "m": 30, "y": 365})


def when(node: Node, field: Field, reading: Reading) -> object:
    """Return a day, with the time and the word that stand behind it."""
    found = one(node, field, reading)
    return _told(reading.when(found.text.strip(), found.at), field, reading) if found else None


def whens(node: Node, field: Field, reading: Reading) -> object:
    """Return a list of days."""
    found = (reading.when(scalar.text.strip(), scalar.at) for scalar in scalars(node, field.name, reading))
    return tuple([_told(when, field, reading) for when in found if when is not None])


def _told(when: When | None, field: Field, reading: Reading) -> When | None:
    """The day as it is; a word behind it that should be a channel and is none is told. Remarks are left in peace."""
    if when is None or field.name not in _WITH_CHANNEL or not _ONE_WORD.fullmatch(when.word):
        return when
    if (
        when.word not in CHANNEL_NAMES
        and same(when.word) not in OTHER_WAYS
        and not is_abbreviation(when.word)
    ):
        reading.problem(
            "unknown-channel",
            when.at,
            f"`{shortened(when.word)}` behind the date is no channel, so `{field.name}` has none",
            "Write phone, video, in_person, email or mail there, or leave the word out",
            "info",
        )
    return when


def follow_up(node: Node, field: Field, reading: Reading) -> object:
    """Return the day of the next step and its kind; yes or no is left out with a hint."""
    found = one(node, field, reading)
    if found and same(found.text.strip()) in (YES | NO) - {"1", "0"}:
        reading.problem(
            "bad-value",
            found.at,
            f"`follow_up: {found.text.strip()}` says no day and is left out",
            "Write the day, `follow_up: 2026-12-01`",
            "info",
        )
        return None
    when = reading.when(found.text.strip(), found.at) if found else None
    return when._replace(word=when.word.replace("-", "_").replace(" ", "_")) if when else None


def yes_no(node: Node, field: Field, reading: Reading) -> object:
    """Return yes or no; what is neither counts as yes, which is the safe side."""
    found = one(node, field, reading)
    if found is None:
        return None
    text = found.text.strip().casefold()
    if text not in YES and text not in NO:
        reading.bad_value(
            found.at,
            f"`{field.name}` is yes or no, not `{shortened(found.text)}`; it is taken for yes",
            f"Write `{field.name}: yes` or `{field.name}: no`",
        )
    return text not in NO


def minutes(node: Node, field: Field, reading: Reading) -> object:
    """Return a length in minutes."""
    found = one(node, field, reading)
    if found is None:
        return None
    match = _MINUTES.fullmatch(found.text.strip())
    hours, minutes = (
        (float(part.replace(",", ".")) if part else 0.0 for part in match.groups()) if match else (0.0, 0.0)
    )
    total = hours * 60 + minutes
    if not 0 < total <= 24 * 60:
        reading.bad_value(
            found.at,
            f"`{field.name}` is no number of minutes: `{shortened(found.text)}`",
            "Write `minutes: 20`",
        )
        return None
    return total


def number(low: int, high: int) -> Callable[[Node, Field, Reading], object]:
    """Return the converter for whole numbers from `low` to `high`."""

    def convert(node: Node, field: Field, reading: Reading) -> object:
        found = one(node, field, reading)
        text = found.text.strip() if found else ""
        if found and not (text.isascii() and text.isdecimal() and low <= int(text[:9]) <= high):
            reading.bad_value(
                found.at,
                f"`{field.name}` is {low} to {high}, not `{shortened(text)}`",
                f"Write a whole number from {low} to {high}",
            )
            return None
        return int(text) if found else None

    return convert


def publish(node: Node, field: Field, reading: Reading) -> object:
    """Return who may see the note; what cannot be read stays private."""
    found = one(node, field, reading)
    text = found.text.strip().casefold() if found else ""
    if found and text not in ("private", "share", "public"):
        if text not in NO:
            reading.bad_value(
                found.at,
                f"`{field.name}` is private, share or public, not `{shortened(text)}`; the note stays private",
                "Write `publish: private`, `share` or `public`",
            )
        return None
    return text or None


def priority(node: Node, field: Field, reading: Reading) -> object:
    """Return a letter, `none`, or the days between two contacts."""
    found = one(node, field, reading)
    if found is None:
        return None
    text = found.text.strip()
    if text.upper() in ("A", "B", "C", "D"):
        return text.upper()
    if same(text) in PACES:
        return PACES[same(text)]
    match = _EVERY.fullmatch(text)
    if match and len(match[1]) < 6 and int(match[1]):
        return str(int(match[1]) * _DAYS[(match[2] or "d")[0].lower()])
    reading.bad_value(
        found.at,
        f"`{field.name}` is A, B, C, D, none or a number of days, not `{shortened(text)}`",
        "Write `priority: B`, or the days between two contacts, `priority: 60`",
    )
    return None


def stage(node: Node, field: Field, reading: Reading) -> object:
    """Return the state of an interview under our own name for it."""
    found = one(node, field, reading)
    if found is None:
        return None
    state = STAGES.get(same(unlinked(found.text.strip())))
    if state is None:
        reading.bad_value(
            found.at,
            f"`{shortened(found.text)}` is no stage of an interview",
            f"Leave it out, as the dates tell the stage, or write one of {', '.join(STATES)}",
        )
        return None
    return Text(state, found.at)


def channel(node: Node, field: Field, reading: Reading) -> object:
    """Return a channel under our own name for it."""
    found = one(node, field, reading)
    if found is None:
        return None
    channel = CHANNELS.get(same(unlinked(found.text.strip())))
    if channel is None:
        reading.bad_value(
            found.at,
            f"`{shortened(found.text)}` is no channel",
            "Write phone, video, in_person, email or mail",
        )
    return channel
