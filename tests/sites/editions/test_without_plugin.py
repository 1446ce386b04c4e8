"""Where the plugin is forgotten, mkdocs.yml itself sees to it that no note is built."""

from __future__ import annotations

import re
from pathlib import Path

from tests.sites.building import run_build

from .canaries import aviary
from .in_process import CONFIG, bytes_of, found_in, lay_out


def test_without_the_plugin_nothing_of_the_notes_is_built(tmp_path: Path) -> None:
    birds = aviary()
    lay_out(tmp_path, birds, re.sub(r"  - prep-binder:.*\n", "", CONFIG))
    (tmp_path / "mkdocs.yml").write_text(
        (tmp_path / "mkdocs.yml").read_text("utf-8").partition("nav:")[0], "utf-8"
    )
    built = run_build(tmp_path)
    assert (built.site / "404.html").is_file(), built.log
    assert found_in(bytes_of(built.site), birds) == set()
