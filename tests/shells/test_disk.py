"""The notes folder is read safely: what cannot be read is named, and the rest is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from prep_binder.shells import disk


def test_files_come_in_a_fixed_order_and_hidden_ones_are_left_out(tmp_path: Path) -> None:
    for name in ("b.md", "index.md", "a/z.md", ".hidden/x.md", ".x.md", "c.PNG", "d.MD"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    found, problems = disk.walk(str(tmp_path))
    assert [(item.path, item.is_note) for item in found] == [
        ("index.md", True),
        ("b.md", True),
        ("c.PNG", False),
        ("d.MD", True),
        ("a/z.md", True),
    ]
    assert problems == ()


def test_a_folder_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "open.md").write_text("x", "utf-8")
    scan = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found, problems = disk.walk(str(tmp_path))
    assert [item.path for item in found] == ["open.md"]
    assert [(str(one.at), one.check) for one in problems] == [("locked:1:1", "unreadable-file")]


def test_a_file_that_has_gone_or_may_not_be_read_says_why(tmp_path: Path) -> None:
    content, failure = disk.read_bytes(str(tmp_path / "gone.md"))
    assert content is None
    assert failure


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert disk.read_bytes(str(tmp_path / "pipe.md")) == (None, "it is no regular file")


@pytest.mark.skipif(os.name != "posix", reason="needs names that are no UTF-8")
def test_a_name_that_is_no_utf8_is_named(tmp_path: Path) -> None:
    with Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.md")).open("wb") as file:
        file.write(b"x")
    found, problems = disk.walk(str(tmp_path))
    assert found == ()
    assert "not valid UTF-8" in problems[0].what
