"""Notes on disk: new ones never over others, changes whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from prep_binder.shells import note_files
from prep_binder.shells.note_files import OutsideError, UnwritableError, amend_note, create_note


def test_a_note_is_written_with_its_folders(tmp_path: Path) -> None:
    path = create_note(tmp_path, "contacts/2026/josé.md", "# José\n")
    assert path.read_bytes() == "# José\n".encode()
    assert [one.name for one in path.parent.iterdir()] == ["josé.md"]


def test_a_note_that_exists_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("mine", "utf-8")
    with pytest.raises(FileExistsError):
        create_note(tmp_path, "a.md", "theirs")
    assert (tmp_path / "a.md").read_text("utf-8") == "mine"
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize(
    "path", ["../a.md", "/a.md", "a/../../b.md", "a//b.md", "a\\b.md", "C:a.md", "a\n.md", ""]
)
def test_no_path_leaves_the_notes_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(OutsideError):
        create_note(tmp_path / "notes", path, "x")
    assert not list(tmp_path.rglob("*.md"))


def test_no_link_leads_out_of_the_notes_folder(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "notes" / "contacts").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutsideError):
        create_note(tmp_path / "notes", "contacts/a.md", "x")
    assert not list((tmp_path / "elsewhere").iterdir())


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, refuse)
    with pytest.raises(OSError, match="No space"):
        create_note(tmp_path, "a.md", "x")
    assert not list(tmp_path.iterdir())


def test_a_disk_without_links_keeps_the_promise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    assert create_note(tmp_path, "a.md", "x").read_text("utf-8") == "x"
    with pytest.raises(FileExistsError):
        create_note(tmp_path, "a.md", "y")
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


def appended(content: bytes) -> bytes:
    """A change for the tests."""
    return content + b"more\n"


def test_a_change_keeps_permissions_and_leaves_nothing_beside(tmp_path: Path) -> None:
    note = tmp_path / "a.md"
    note.write_bytes(b"x\n")
    note.chmod(0o640)
    amend_note(tmp_path, "a.md", appended)
    assert note.read_bytes() == b"x\nmore\n"
    assert note.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "a.md").write_bytes(b"x\n")
    (tmp_path / "b.md").symlink_to("people/a.md")
    amend_note(tmp_path, "b.md", appended)
    assert (tmp_path / "b.md").is_symlink()
    assert (tmp_path / "people" / "a.md").read_bytes() == b"x\nmore\n"


def test_a_link_out_of_the_notes_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "a.md").write_bytes(b"x\n")
    (tmp_path / "notes" / "a.md").symlink_to("../a.md")
    with pytest.raises(OutsideError):
        amend_note(tmp_path / "notes", "a.md", appended)
    assert (tmp_path / "a.md").read_bytes() == b"x\n"


def test_a_note_that_is_read_only_stays(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"x\n")
    (tmp_path / "a.md").chmod(0o444)
    with pytest.raises(UnwritableError, match="read-only"):
        amend_note(tmp_path, "a.md", appended)
    assert (tmp_path / "a.md").read_bytes() == b"x\n"


def test_a_note_that_an_editor_saves_meanwhile_stays_as_the_editor_wrote_it(tmp_path: Path) -> None:
    note = tmp_path / "a.md"
    note.write_bytes(b"x\n")

    def slowly(content: bytes) -> bytes:
        note.write_bytes(b"by the editor\n")
        return content + b"more\n"

    with pytest.raises(UnwritableError, match="meanwhile"):
        amend_note(tmp_path, "a.md", slowly)
    assert note.read_bytes() == b"by the editor\n"


STEPS = ["write", "fsync", "replace", "copystat", "utime", "open"]


@pytest.mark.parametrize("step", STEPS)
def test_a_disk_that_refuses_leaves_the_old_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    (tmp_path / "a.md").write_bytes(b"x\n")

    def refuse(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    place: Any = shutil if step == "copystat" else Path if step == "replace" else os
    amend = amend_note
    if step == "open":
        monkeypatch.setattr("prep_binder.shells.note_files._alone_in", lambda _: nullcontext())
    monkeypatch.setattr(place, step, refuse)
    with pytest.raises(OSError, match="No space"):
        amend(tmp_path, "a.md", appended)
    monkeypatch.undo()
    assert (tmp_path / "a.md").read_bytes() == b"x\n"
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from prep_binder.shells import note_files
step, folder = sys.argv[1:]
def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
place = {"copystat": shutil, "replace": Path}.get(step, note_files if step.startswith("sync") else os)
original = getattr(place, step)
if step == "write":
    def half(descriptor, content):
        original(descriptor, bytes(content)[:3])
        die()
    os.write = half
else:
    setattr(place, step, die)
note_files.amend_note(Path(folder), "a.md", lambda content: content + b"more and more")
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
@pytest.mark.parametrize("step", ["write", "fsync", "replace", "copystat", "utime", "sync_folder"])
def test_a_kill_at_any_point_leaves_the_old_or_the_new_note(tmp_path: Path, step: str) -> None:
    (tmp_path / "a.md").write_bytes(b"x\n")
    done = subprocess.run([sys.executable, "-c", KILLED, step, str(tmp_path)], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    expected = b"x\nmore and more" if step == "sync_folder" else b"x\n"
    assert (tmp_path / "a.md").read_bytes() == expected
    amend_note(tmp_path, "a.md", appended)
    assert (tmp_path / "a.md").read_bytes() == expected + b"more\n"


def test_a_command_that_holds_the_folder_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_bytes(b"x\n")
    monkeypatch.setattr(note_files, "PATIENCE", 0.1)

    def inner(content: bytes) -> bytes:
        with pytest.raises(UnwritableError, match="another command"):
            amend_note(tmp_path, "a.md", appended)
        return content + b"outer\n"

    amend_note(tmp_path, "a.md", inner)
    assert (tmp_path / "a.md").read_bytes() == b"x\nouter\n"
