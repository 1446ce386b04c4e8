"""The conversations that took place, with the day of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from ..model.derived import MET, Derived
from ..model.records import Interview


class Talk(NamedTuple):
    """A conversation that took place."""

    day: dt.date
    interview: Interview


def held_talks(derived: Derived, interviews: Iterable[Interview]) -> tuple[Talk, ...]:
    """Return those of `interviews` that took place and have a day, oldest first."""
    found = [
        Talk(held.day, interview)
        for interview in interviews
        if derived.states[interview.path].name in MET
        and (held := derived.timelines[interview.path].held) is not None
    ]
    return tuple(sorted(found, key=lambda talk: (talk.day, talk.interview.path)))
