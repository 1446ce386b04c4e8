"""The site folder is exchanged in one step, and what dead builds left behind is cleared."""

from __future__ import annotations

from pathlib import Path

import pytest

from prep_binder.shells import site_dir
from prep_binder.shells.site_dir import Staging


def fill(folder: Path, text: str) -> None:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text, "utf-8")


@pytest.mark.parametrize("can_swap", [True, False])
def test_the_new_site_takes_the_place_of_the_old_one(
    tmp_path: Path, can_swap: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not can_swap:
        monkeypatch.setattr(site_dir, "_exchange", lambda _one, _other: False)
    fill(tmp_path / "site", "old")
    staging = Staging(str(tmp_path / "site"))
    fill(staging.folder, "new")
    staging.publish()
    assert (tmp_path / "site/index.html").read_text("utf-8") == "new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_a_site_that_a_killed_build_had_moved_aside_comes_back(tmp_path: Path) -> None:
    fill(tmp_path / ".site.old-999999999", "good")
    fill(tmp_path / ".site.new-999999999", "half")
    Staging(str(tmp_path / "site"))
    assert (tmp_path / "site/index.html").read_text("utf-8") == "good"
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_another_build_that_is_running_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_dir, "_is_dead", lambda _process: False)
    fill(tmp_path / ".site.new-1", "theirs")
    Staging(str(tmp_path / "site"))
    assert (tmp_path / ".site.new-1/index.html").is_file()
