"""Writes notes: a new one never over one that exists, an addition whole or not at all."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .disk import LARGEST_NOTE

PATIENCE = 20.0
"""Seconds to wait while another command writes into the same folder."""


class OutsideError(ValueError):
    """The path of a note would leave the notes folder, or is none that every system can hold."""


class UnwritableError(Exception):
    """A note that cannot be changed safely now; it stays as it was."""


def create_note(notes_dir: Path, path: str, text: str) -> Path:
    """Write a new note at `path`, below `notes_dir` with `/`, and return where it is.

    Folders are made as needed. The note is there whole or not at all, whenever the program is stopped. Raises
    FileExistsError when there is a file of that name, OutsideError when the path would leave the notes folder,
    and OSError when the disk refuses.
    """
    target = safe_path(notes_dir, path)
    if not target.parent.resolve().is_relative_to(notes_dir.resolve()):
        raise OutsideError(f"the folder of `{path}` is a link that leads out of the notes folder")
    target.parent.mkdir(parents=True, exist_ok=True)
    with _beside(target, 0o666) as (descriptor, temporary):
        write_all(descriptor, text.encode())
        _put_in_place(temporary, target)
    return target


def amend_note(notes_dir: Path, path: str, change: Callable[[bytes], bytes]) -> None:
    """Replace the content of the note at `path` by what `change` makes of it.

    The file is exchanged at once, so that it is the old or the new one whenever the program is stopped; permissions
    stay, a symbolic link is followed and stays a link. Two that change notes of one folder wait for each other.
    Raises UnwritableError, OSError when the disk refuses, and what `change` raises.
    """
    target = (notes_dir / path).resolve(strict=True)
    if not target.is_relative_to(notes_dir.resolve()):
        raise OutsideError(f"`{path}` is a link that leads out of the notes folder")
    with _alone_in(target.parent):
        before = target.stat()
        if not stat.S_ISREG(before.st_mode) or before.st_size > LARGEST_NOTE:
            raise UnwritableError("it is no regular file, or too large for a note")
        if not before.st_mode & stat.S_IWUSR or not os.access(target, os.W_OK):
            raise UnwritableError("the file is read-only")
        content = change(target.read_bytes())
        with _beside(target, 0o600) as (descriptor, temporary):
            write_all(descriptor, content)
            _take_over(before, target, temporary)
            if _differs(target.stat(), before):
                raise UnwritableError("another program has changed it meanwhile; try again")
            temporary.replace(target)
        sync_folder(target.parent)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other command changes notes of `folder`; the system ends the wait when that command ends."""
    import filelock  # noqa: PLC0415 - it takes longer to load than all else that a command needs

    name = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:24]
    lock = filelock.FileLock(
        Path(tempfile.gettempdir()) / f"prep-binder-{name}.lock", timeout=PATIENCE, mode=0o666
    )
    try:
        lock.acquire()
    except filelock.Timeout:
        raise UnwritableError("another command is writing into the same folder") from None
    try:
        yield
    finally:
        lock.release()


def _take_over(before: os.stat_result, target: Path, temporary: Path) -> None:
    """Give the new file the permissions, the owner where the system allows it, and the attributes of the old one."""
    shutil.copystat(target, temporary)
    os.utime(temporary)
    if hasattr(os, "chown") and (before.st_uid, before.st_gid) != (os.geteuid(), os.getegid()):
        try:
            os.chown(temporary, before.st_uid, before.st_gid)
            temporary.chmod(stat.S_IMODE(before.st_mode))
        except PermissionError:
            return  # only the superuser gives files away; the note is then of the person who changes it


def _differs(now: os.stat_result, before: os.stat_result) -> bool:
    return (now.st_mtime_ns, now.st_size, now.st_ino) != (before.st_mtime_ns, before.st_size, before.st_ino)


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
    """A temporary file in the folder of `target`, gone at the end; notes are read past names with a dot.

    What a kill leaves is ignored by git and never cleared away: it may be the only copy of words just typed.
    """
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
