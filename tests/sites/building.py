"""Builds a small site in a temporary folder, as a process of its own or in this one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
CONFIG = """\
site_name: Test binder
docs_dir: notes
exclude_docs: "*"
theme: {name: material, font: false}
plugins:
  - search
  - prep-binder: {today: 2026-11-23}
"""


class Built(NamedTuple):
    """What came of a build."""

    code: int
    log: str
    site: Path

    def page(self, address: str) -> str:
        """The HTML at an address such as `contacts/jane-doe/`."""
        return (self.site / address / "index.html").read_text("utf-8")


def write_notes(folder: Path, notes: Mapping[str, str | bytes], config: str = CONFIG) -> None:
    """Write mkdocs.yml and the notes, given by path below the notes folder."""
    (folder / "notes").mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    for path, text in notes.items():
        target = folder / "notes" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())


def copy_sample(folder: Path) -> None:
    """Write the sample binder and its mkdocs.yml into `folder`."""
    shutil.copytree(ROOT / "notes", folder / "notes")
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")


def run_build(
    folder: Path, *arguments: str, tool: str = "mkdocs", seconds: float = 60, **variables: str
) -> Built:
    """Run `mkdocs build` in `folder`; a build that takes longer than `seconds` fails the test.

    `variables` are added to the environment.
    """
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "default", **variables}
    done = subprocess.run(
        [sys.executable, "-m", tool, "build", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    return Built(done.returncode, done.stderr + done.stdout, folder / "site")


def build(folder: Path, notes: Mapping[str, str | bytes], *arguments: str, config: str = CONFIG) -> Built:
    """Write the notes and build them."""
    write_notes(folder, notes, config)
    return run_build(folder, *arguments)
