"""Who led to whom: people, the steps between them, and the chains that they make."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

Stage = Literal["met", "asked", "contacted", "named"]
"""How far it went with a person: a conversation was held; asked for or planned; written to; only named so far."""
Loop = Literal["to_contact", "to_tell", "told", "undated", "called_off"]
"""What is left of a step: write to the person; tell the introducer; told; something came of it, but the introduction
has no day from which that would count; the person is not to be contacted."""


class Person(NamedTuple):
    """Somebody who introduced, or was introduced."""

    key: str
    """Path of the contact; for a name without a note, the name behind a `?`."""
    name: str
    has_page: bool
    stage: Stage


class Step(NamedTuple):
    """One introduction: one person led to another; what several notes say of it is joined."""

    introducer: str
    introduced: str
    name: str
    """Of the person introduced."""
    given: dt.date | None
    contacted: dt.date | None
    held: dt.date | None
    """The first conversation since it was given."""
    reported: dt.date | None
    """The day on which the introducer last heard of it."""
    loop: Loop
    paths: tuple[str, ...]
    """The notes that say so."""


class Member(NamedTuple):
    """A person at their place in a chain."""

    person: Person
    level: int
    """0 for the first of the chain; one more for each step."""
    step: Step | None
    """The step that led here; None for the first."""
    also: tuple[Step, ...]
    """Further introductions to the same person; they are in the chain of the first introducer only."""


class Chain(NamedTuple):
    """The first person of a chain and everybody they led to, in however many steps."""

    members: tuple[Member, ...]
    """Each before those they led to, these in the order in which they were introduced."""
    depth: int
    """Steps to the farthest person."""
    met: int
    """How many people a conversation was held with since they were introduced, the first not counted."""
    loops: int
    """Introducers who wait to hear what came of it."""
    is_circle: bool
    """True when people introduced one another in a circle, so that the first is only the first by date."""
