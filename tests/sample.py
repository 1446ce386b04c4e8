"""The notes of the sample binder, as a shell would hand them in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from prep_binder.core.model.raw import Source

NOTES = Path(__file__).parents[1] / "notes"


def sample_sources() -> Iterator[Source]:
    """Every note of the sample, in the order of their paths."""
    for path in sorted(NOTES.rglob("*.md")):
        yield Source(path.relative_to(NOTES).as_posix(), path.read_bytes())
