"""Where something stands in the notes, and what is wrong with it."""

from __future__ import annotations

from typing import Literal, NamedTuple

Level = Literal["error", "warning", "info", "off"]

LEVELS: tuple[Level, ...] = ("error", "warning", "info", "off")


class Location(NamedTuple):
    """A place in a note; line and column count from 1."""

    path: str
    """Path of the note below the notes folder, with `/`."""
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Problem(NamedTuple):
    """One thing to mend; the same words go to the log and to the Health page."""

    check: str
    """Name of the check, for example `unknown-link`."""
    level: Level
    at: Location
    what: str
    """What is wrong, one sentence without a full stop."""
    mend: str
    """What the person can do about it, one sentence without a full stop."""

    def __str__(self) -> str:
        return f"{self.at}: {self.what}. {self.mend}. [{self.check}]"
