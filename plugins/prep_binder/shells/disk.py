"""Reads the notes folder: safely, in a fixed order, following no link out of it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, overload

from ..core.model.problem import Location, Problem
from ..core.model.raw import Source

LARGEST_NOTE = 16_000_000
"""Bytes; a text that no person typed."""
NOTE_SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


class Found(NamedTuple):
    """One regular file below the notes folder."""

    path: str
    """Below the notes folder, with `/`."""
    absolute: str
    is_note: bool


def _problem(check: str, path: str, what: str, mend: str) -> Problem:
    return Problem(check, "error", Location(path), what, mend)


def _sort_key(entry: os.DirEntry[str]) -> tuple[bool, str]:
    stem = entry.name.rpartition(".")[0]
    return (stem not in ("index", "README"), entry.name)


def _inside(folder: str, real: str) -> bool:
    return real == folder or real.startswith(folder + os.sep)


def _judge_link(root: str, path: str, absolute: str) -> Problem | None:
    """What is wrong with a symbolic link; None when it leads to a file inside the notes folder."""
    real = os.path.realpath(absolute)
    if not os.path.exists(real):
        return _problem(
            "unreadable-file",
            path,
            "this symbolic link leads nowhere, or in a circle",
            "Remove it, or point it at a file that exists",
        )
    if not _inside(root, real):
        return _problem(
            "outside-link",
            path,
            "this symbolic link leads out of the notes folder, so it was not followed",
            "Copy what it points to into the notes folder",
        )
    if os.path.isdir(real):
        return _problem(
            "outside-link",
            path,
            "this symbolic link leads to another folder of the notes, so it was not followed",
            "Remove it; those notes are read where they are",
        )
    return None


def _entries(root: str, prefix: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    """What a folder holds; a folder that cannot be read is a problem, and empty."""
    try:
        with os.scandir(os.path.join(root, prefix)) as scan:
            return sorted(scan, key=_sort_key)
    except OSError as error:
        problems.append(
            _problem(
                "unreadable-file",
                prefix or ".",
                f"this folder cannot be read: {error.strerror}",
                "Give yourself the right to read it, or remove it",
            )
        )
        return []


def _examine(entry: os.DirEntry[str], root: str, path: str) -> Found | Problem | None:
    """The regular file of a folder's entry, or why it is none; None for a folder, which is walked instead."""
    try:
        entry.name.encode()
    except UnicodeEncodeError:
        printable = path.encode("utf-8", "backslashreplace").decode()
        return _problem("unreadable-file", printable, "the name of this file is not valid UTF-8", "Rename it")
    if entry.is_symlink() and (broken := _judge_link(root, path, entry.path)):
        return broken
    try:
        mode = entry.stat().st_mode
    except OSError as error:
        return _problem(
            "unreadable-file", path, f"this file cannot be examined: {error.strerror}", "Remove or rename it"
        )
    if stat.S_ISDIR(mode):
        return None
    if not stat.S_ISREG(mode):
        return _problem(
            "unreadable-file", path, "this is no regular file (a pipe, a socket or a device)", "Remove it"
        )
    return Found(path, entry.path, path.lower().endswith(NOTE_SUFFIXES))


def walk(notes_dir: str) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Every regular file below `notes_dir`, hidden ones left out: index first, then by name, folders last."""
    root = os.path.realpath(notes_dir)
    problems: list[Problem] = []

    def descend(prefix: str) -> Iterator[Found]:
        folders = []
        for entry in _entries(root, prefix, problems):
            if entry.name.startswith("."):
                continue
            path = f"{prefix}/{entry.name}" if prefix else entry.name
            found = _examine(entry, root, path)
            if isinstance(found, Found):
                yield found
            elif found is None:
                folders.append(path)
            else:
                problems.append(found)
        for folder in folders:
            yield from descend(folder)

    return tuple(descend("")), tuple(problems)


def read_bytes(absolute: str, largest: int = LARGEST_NOTE) -> tuple[bytes | None, str]:
    """The content of a regular file and no failure, or None and why it could not be read. Never blocks."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(absolute, flags)
    except OSError as error:
        return None, error.strerror or str(error)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return None, "it is no regular file"
        content = _read(descriptor, min(status.st_size, largest) + 1)
    except OSError as error:
        return None, error.strerror or str(error)
    finally:
        os.close(descriptor)
    if len(content) > largest:
        return None, f"it is larger than {largest // 1_000_000} MB"
    return content, ""


class NoteSources(Sequence[Source]):
    """The notes among files, each read from the disk when it is asked for."""

    def __init__(self, found: Iterable[Found]) -> None:
        """Take the files that `walk` found; what is no note is left out."""
        self._notes = [item for item in found if item.is_note]

    def __len__(self) -> int:
        return len(self._notes)

    @overload
    def __getitem__(self, place: int) -> Source: ...
    @overload
    def __getitem__(self, place: slice) -> list[Source]: ...
    def __getitem__(self, place: int | slice) -> Source | list[Source]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        note = self._notes[place]
        return Source(note.path, *read_bytes(note.absolute))


def _read(descriptor: int, most: int) -> bytes:
    """Up to `most` bytes; more is read only of a file that grew meanwhile, and no more than shows that it is too large.

    Asked for just what there is, the system hands it over at once: a third of the time of a buffered reader.
    """
    content = os.read(descriptor, most)
    while len(content) == most and most <= LARGEST_NOTE:
        most += 65_536
        content += os.read(descriptor, most - len(content))
    return content


def template_folder() -> Path:
    """Where the binder's own templates lie."""
    return Path(__file__).parent.parent / "templates"
