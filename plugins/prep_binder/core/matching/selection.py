"""Which people of a file are meant: nobody takes in a whole network by accident."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from ..link.names import name_key, without_accents
from ..model.person import Person


class Selection(NamedTuple):
    """What the chosen people have in common; all that is given must hold."""

    company: str = ""
    """Words of the company's name, in any case, with accents or without."""
    match: str = ""
    """Words that stand in the name or in any value, the same."""
    since: dt.date | None = None
    """Met or connected with on this day or later; a person without a day does not count."""


def select(people: Iterable[Person], selection: Selection) -> tuple[Person, ...]:
    """Return the people that `selection` means, in their order."""
    return tuple(person for person in people if _is_meant(person, selection))


def _is_meant(person: Person, selection: Selection) -> bool:
    if selection.since is not None and (person.since is None or person.since < selection.since):
        return False
    if selection.company and not _holds(person.values.get("company", ()), selection.company):
        return False
    everything = (person.name, person.text, *(text for texts in person.values.values() for text in texts))
    return not selection.match or _holds(everything, selection.match)


def _holds(texts: Iterable[str], words: str) -> bool:
    wanted = name_key(words)
    return any(wanted in name_key(text) or wanted in name_key(without_accents(text)) for text in texts)
