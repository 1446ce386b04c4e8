"""Time zones: a name that clocks can be set by, or a word that only a reader understands."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType

from ..model.raw import Node
from ..schema import Field
from .reading import Reading, shortened
from .slips import closest
from .values import one

FORM = r"[A-Z][A-Za-z]+(?:/[A-Z][\w+-]*){1,2}|[A-Z]{2,5}|(?:(?:UTC|GMT)\s*)?[+-]\d{1,2}(?::?\d{2})?|Z"
"""A regular expression for the form of a zone: a name, an abbreviation, or an offset."""
_ZONE = re.compile(FORM)
_ABBREVIATION = re.compile(r"[A-Za-z]{2,5}")
_LISTED = "CET EET EST GB GMT HST MET MST NZ PRC ROC ROK UCT UTC WET"
_NAMES = frozenset(_LISTED.split())
"""Abbreviations that are names of the IANA list themselves (tzdata, `backward` and `etcetera`)."""
_CITIES: Mapping[str, str] = MappingProxyType(
    {
        abbreviation: city
        for city, abbreviations in (
            ("America/Los_Angeles", "PST PDT PT"),
            ("America/Denver", "MDT MT"),
            ("America/Chicago", "CST CDT CT"),
            ("America/New_York", "EDT ET"),
            ("America/Halifax", "AST ADT"),
            ("America/Anchorage", "AKST AKDT"),
            ("America/Sao_Paulo", "BRT"),
            ("Europe/London", "BST"),
            ("Europe/Lisbon", "WEST"),
            ("Europe/Berlin", "CEST MEZ MESZ"),
            ("Europe/Athens", "EEST"),
            ("Europe/Moscow", "MSK"),
            ("Africa/Johannesburg", "SAST"),
            ("Africa/Nairobi", "EAT"),
            ("Africa/Lagos", "WAT"),
            ("Asia/Dubai", "GST"),
            ("Asia/Kolkata", "IST"),
            ("Asia/Singapore", "SGT"),
            ("Asia/Hong_Kong", "HKT"),
            ("Asia/Tokyo", "JST"),
            ("Asia/Seoul", "KST"),
            ("Australia/Perth", "AWST"),
            ("Australia/Adelaide", "ACST ACDT"),
            ("Australia/Sydney", "AEST AEDT"),
            ("Pacific/Auckland", "NZST NZDT"),
        )
        for abbreviation in abbreviations.split()
    }
)
"""Abbreviations in daily use -> a city that keeps that time; an example for a message, as several may fit."""


def zone(node: Node, field: Field, reading: Reading) -> object:
    """Return a time zone of the right form.

    A name by which no clock can be set is kept for the reader, and told: an abbreviation, or a city that is not
    on the list, where the list is at hand.
    """
    found = one(node, field, reading)
    text = found.text.strip() if found else ""
    if found and not _ZONE.fullmatch(text):
        reading.bad_value(
            found.at,
            f"`{shortened(text)}` is no time zone",
            "Write it as Area/City, for example Europe/Lisbon",
        )
        return None
    if found and _ABBREVIATION.fullmatch(text) and text not in _NAMES:
        reading.problem(
            "bad-value",
            found.at,
            f"`{text}` is short for a time zone, and no clock can be set by it",
            f"Write it as Area/City, for example {_CITIES.get(text, 'Europe/Lisbon')}",
            "warning",
        )
    known = reading.options.zones
    if found and "/" in text and known is not None and text not in known:
        reading.problem(
            "bad-value",
            found.at,
            f"`{shortened(text)}` is not on the list of time zones, and no clock can be set by it",
            instead(text, known),
            "warning",
        )
    return text or None


def instead(name: str, known: Collection[str]) -> str:
    """What to write in place of a zone that is not among those `known`: a near name, or the same city elsewhere."""
    city = name.rpartition("/")[2]
    zones = sorted(known)
    likely = closest(name, zones) or next((zone for zone in zones if zone.rpartition("/")[2] == city), "")
    if likely:
        return f"Write `{likely}` if that is meant"
    return "Write a city of the IANA list with the same time, for example Europe/Lisbon"


def is_abbreviation(word: str) -> bool:
    """Whether a word, in capitals or not, is short for a time zone."""
    return word.upper() in _NAMES or word.upper() in _CITIES
