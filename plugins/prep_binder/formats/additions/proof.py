"""The proof of an addition: read again, the note says what it said before, and what was added."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from ...core.model.options import Options
from ...core.model.problem import Location, Problem
from ...core.model.raw import RawNote, Source
from ...core.model.records import Entry
from ...core.read import read_note
from ...core.validate import validate


class UnsafeError(Exception):
    """A note that nothing was added to, and why; one sentence or two."""


class Known(NamedTuple):
    """What the core reads in a note."""

    entry: Entry
    raw: RawNote
    problems: tuple[Problem, ...]


def read(content: bytes, path: str, options: Options) -> Known:
    """Read a note as the binder does; raises UnsafeError when it is held back."""
    raw, found = read_note(Source(path, content))
    if raw is None:
        raise UnsafeError(f"{found[0].what} (line {found[0].at.line}). {found[0].mend}.")
    note, more = validate(raw, options)
    return Known(note.entry, raw, (*found, *more))


def is_proved(before: Known, after: Known, field: str, is_added: Callable[[object, object], bool]) -> bool:
    """Whether `field`, and only that, changed as `is_added(old, new)` says, and no problem came of it."""
    if type(before.entry) is not type(after.entry):
        return False
    old, new = _plain(before.entry), _plain(after.entry)
    changed = is_added(old.pop(field), new.pop(field))
    fresh = Counter(map(_words, after.problems)) - Counter(map(_words, before.problems))
    return changed and old == new and not fresh


def _plain(entry: Entry) -> dict[str, object]:
    return {field.name: without_places(getattr(entry, field.name)) for field in dataclasses.fields(entry)}


def _words(problem: Problem) -> tuple[str, str]:
    return problem.check, problem.what


def without_places(value: object) -> object:
    """A value of a record without the places it was written at, which an addition moves."""
    if isinstance(value, Location):
        return None
    if isinstance(value, tuple):
        return tuple([without_places(part) for part in value])
    return value
