"""New notes: there whole or not at all, inside the notes folder, and never over one that exists."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from prep_binder.shells.note_files import OutsideError, create_note


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
