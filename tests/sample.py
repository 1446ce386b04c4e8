"""The notes of the sample binder, and invented ones, as a shell would hand them in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from prep_binder.core.model.raw import Source
from tests.benchmarks import make_binder

NOTES = Path(__file__).parents[1] / "notes"


def sample_sources() -> Iterator[Source]:
    """Every note of the sample, in the order of their paths."""
    for path in sorted(NOTES.rglob("*.md")):
        yield Source(path.relative_to(NOTES).as_posix(), path.read_bytes())


DAY = dt.date(2026, 11, 23)
HAPPENED = re.compile(
    r"^(?:thanked|debriefed|held|replied|requested|confirmed): (\d{4}-\d\d-\d\d).*\n|^- (\d{4}-\d\d-\d\d).*\n"
    r"|,? (?:given|contacted|reported) (\d{4}-\d\d-\d\d)| \[done (\d{4}-\d\d-\d\d)\]",
    re.MULTILINE,
)


def invented_notes(count: int = 150) -> dict[str, str]:
    """Notes about people who do not exist, the same for the same number, on the sample's day.

    What is noted as done on a day after that is left out: only plans lie ahead.
    """
    made: Any = make_binder.Binder
    notes = made(count, 7, DAY, (10, 20)).notes()
    return {path: HAPPENED.sub(_unless_ahead, text) for path, text in notes}


def _unless_ahead(found: re.Match[str]) -> str:
    day = next(filter(None, found.groups()))
    return "" if dt.date.fromisoformat(day) > DAY else found[0]
