"""Writes notes: a new one whole or not at all, and never over one that exists."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class OutsideError(ValueError):
    """The path of a note would leave the notes folder, or is none that every system can hold."""


def create_note(notes_dir: Path, path: str, text: str) -> Path:
    """Write a new note at `path`, below `notes_dir` with `/`, and return where it is.

    Folders are made as needed. The note is there whole or not at all, whenever the program is stopped. Raises
    FileExistsError when there is a file of that name, OutsideError when the path would leave the notes folder,
    and OSError when the disk refuses.
    """
    target = safe_path(notes_dir, path)
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.parent.resolve().is_relative_to(notes_dir.resolve()):
        raise OutsideError(f"the folder of `{path}` is a link that leads out of the notes folder")
    with _beside(target, 0o666) as (descriptor, temporary):
        write_all(descriptor, text.encode())
        _put_in_place(temporary, target)
    return target


def safe_path(notes_dir: Path, path: str) -> Path:
    """Return where `path` is below `notes_dir`; raises OutsideError for one that leads elsewhere."""
    parts = path.split("/")
    if any(part in ("", ".", "..") or not part.isprintable() for part in parts) or set(path) & set(
        '\\:*?"<>|'
    ):
        raise OutsideError(f"`{path}` is no path of a note; name a file below the notes folder")
    return notes_dir.joinpath(*parts)


@contextmanager
def _beside(target: Path, mode: int) -> Iterator[tuple[int, Path]]:
    """A temporary file in the folder of `target`, gone at the end; notes are read past names with a dot."""
    temporary = target.with_name(f".binder-{secrets.token_hex(8)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(temporary, flags, mode)
    try:
        try:
            yield descriptor, temporary
        finally:
            os.close(descriptor)
    finally:
        temporary.unlink(missing_ok=True)


def write_all(descriptor: int, content: bytes) -> None:
    """Write `content` and wait until the disk has it."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
    os.fsync(descriptor)


def _put_in_place(temporary: Path, target: Path) -> None:
    """Give the finished file its name, if nobody has taken it; where links cannot be made, the name is taken first."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        temporary.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the folder's list of names; systems that cannot (Windows) do without."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
