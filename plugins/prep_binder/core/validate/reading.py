"""The note that is being validated: its values so far, and the problems found in them."""

from __future__ import annotations

import re

from ..model.options import Options
from ..model.problem import Level, Location, Problem
from ..model.raw import Item, Node, RawNote, Scalar, Sequence
from ..model.records import Kind
from ..model.values import When
from ..schema import same
from .dates import SPAN, Bad, Found, take_date
from .vocabulary import CHANNELS, EMPTY

_LEAD = re.compile(r"[\s,;:(–—-]*(?:(?:by|via|per|on|in)\s+(?=[\w-]+\)?$))?", re.IGNORECASE)


class Reading:
    """What is known of a note while it is validated."""

    __slots__ = ("kind", "options", "problems", "raw", "values")

    def __init__(self, raw: RawNote, kind: Kind, options: Options) -> None:
        """Begin with a note of which nothing is known but its kind."""
        self.raw = raw
        self.kind = kind
        self.options = options
        self.problems: list[Problem] = []
        self.values: dict[str, object] = {}

    def problem(self, check: str, at: Location, what: str, mend: str, level: Level = "error") -> None:
        """Note one problem."""
        self.problems.append(Problem(check, level, at, what, mend))

    def bad_value(self, at: Location, what: str, mend: str) -> None:
        """Note that a value is not what its field holds."""
        self.problems.append(Problem("bad-value", "error", at, what, mend))

    def bad_date(self, at: Location, bad: Bad) -> None:
        """Note that a date cannot be read."""
        self.problems.append(Problem("bad-date", "error", at, bad.what, bad.mend))

    def date(self, text: str, at: Location) -> Found | None:
        """Read the date that `text` begins with; note a problem when it looks like one and is none."""
        found = take_date(text[:SPAN], self.options.dates)
        if isinstance(found, Bad):
            self.bad_date(at, found)
            return None
        return found

    def when(self, text: str, at: Location) -> When | None:
        """Read a date with an optional time of day and word behind it: `2026-11-19 mail`."""
        found = take_date(text[:SPAN], self.options.dates)
        if isinstance(found, Bad):
            self.bad_date(at, found)
            return None
        if found is None or text[found.end : found.end + 1].isalnum():
            self.problem(
                "bad-date",
                at,
                f"`{shortened(text)}` is no date",
                "Write it as YYYY-MM-DD, with HH:MM behind it if known",
            )
            return None
        return When(found.day, found.clock, word(text[found.end :]) if found.end < len(text) else "", at)


def word(rest: str) -> str:
    """The word behind a date: a channel under its own name, anything else in small letters."""
    text = rest[_LEAD.match(rest).end() :].strip(" \t.)")  # type: ignore[union-attr]  # it matches anything
    return CHANNELS.get(same(text)) or text.lower() if text else ""


def shortened(text: str) -> str:
    """A value for a message, on one line and not longer than 60 characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else f"{flat[:57]}..."


def scalars(node: Node, name: str, reading: Reading) -> list[Scalar]:
    """Return the texts of a value or a list of values, without empty ones; what is neither is a problem."""
    if isinstance(node, Scalar):
        return [] if is_empty(node) else [node]
    if isinstance(node, Sequence):
        return [scalar for item in node.items for scalar in scalars(item, name, reading)]
    key, value = node.entries[0] if len(node.entries) == 1 else (None, None)
    if key is not None and isinstance(value, Scalar):
        return [Scalar(f"{key.text}: {value.text}".rstrip(), key.at, plain=True)]
    reading.bad_value(
        node.at,
        f"`{name}` holds keys of its own where text is expected",
        "Write it as text, in quotes if it holds a colon",
    )
    return []


def is_empty(scalar: Scalar) -> bool:
    """Whether nothing was given: no text, or a plain `~` or `null`."""
    text = scalar[0]
    return not text or text.isspace() or (text in EMPTY and scalar[2])


def as_item(scalar: Scalar) -> Item:
    """A value of the front matter as if it were a list item of the body; `[x]` in front is a tick."""
    text = scalar.text.strip()
    box = text[:4]
    if box in ("[x] ", "[X] ", "[ ] "):
        return Item(text[4:].strip(), box != "[ ] ", "", scalar.at)
    return Item(text, None, "", scalar.at)
