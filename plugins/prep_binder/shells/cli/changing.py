"""Changes one note for a command, and says what came of it in the person's words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from ...core.model.options import Options
from ...formats.additions import UnsafeError
from ..note_files import OutsideError, UnwritableError, amend_note
from ..settings import read_day
from .project import Project
from .usage import Refusal


def change(project: Project, path: str, addition: Callable[[bytes], bytes]) -> None:
    """Make an addition to the note at `path`; raises Refusal, and then the note is as it was."""
    try:
        amend_note(project.notes_dir, path, addition)
    except (UnsafeError, UnwritableError, OutsideError) as error:
        raise Refusal(f"{project.shown(path)} was not changed: {str(error).rstrip('.')}.") from error
    except OSError as error:
        raise Refusal(f"{project.shown(path)} was not changed: {error.strerror or error}.") from error


def chosen_day(given: str | None, options: Options) -> dt.date:
    """The day of `--on`, which is today unless given; raises Refusal for one that does not exist or lies ahead."""
    if given is None:
        return options.today
    try:
        day = read_day(given, "--on")
    except ValueError as error:
        raise Refusal(f"{error}.") from error
    if day > options.today:
        raise Refusal(f"--on {day} lies ahead: only what has happened is noted.")
    return day
