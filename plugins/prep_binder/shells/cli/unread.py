"""Notes that cannot be read: what a command shows is not all there is, and it says so."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath

import click

from ...core.model.problem import Problem
from ..disk import NOTE_SUFFIXES
from .terminal import printable


def unopened(notes_dir: Path, problems: Iterable[Problem]) -> Iterator[str]:
    """Give the paths of notes, or of folders that may hold some, among what the walk through `notes_dir` left out.

    A link to a folder of these notes is not among them: they are read where they are.
    """
    root = os.path.realpath(notes_dir)
    for path in (problem.at.path for problem in problems):
        real = os.path.realpath(notes_dir / path)
        is_folder = Path(real).is_dir()
        is_here = (notes_dir / path).is_symlink() and f"{real}{os.sep}".startswith(f"{root}{os.sep}")
        if (
            _is_note(path)
            or (is_folder and not is_here)
            or (not is_folder and not PurePosixPath(path).suffix)
        ):
            yield path


def tell_unread(paths: Collection[str], shown: Callable[[str], str]) -> None:
    """Say in one line on standard error that the notes at `paths` are missing; nothing for a Tab in the shell."""
    context = click.get_current_context(silent=True)
    if not paths or context is None or context.resilient_parsing:
        return
    if len(paths) == 1:
        words = f"{shown(next(iter(paths)))} cannot be read, and is missing here: binder check"
    else:
        what = "notes" if all(map(_is_note, paths)) else "notes or folders"
        words = f"{len(paths)} {what} cannot be read, and are missing here: binder check"
    click.echo(printable(words), err=True)


def _is_note(path: str) -> bool:
    return path.lower().endswith(NOTE_SUFFIXES)
