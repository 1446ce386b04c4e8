"""Runs `binder` in a temporary binder, in this process or as one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from prep_binder.shells.cli.main import binder
from tests.sites.building import CONFIG, write_notes


def run(folder: Path, *arguments: str, given: str | None = None) -> Result:
    """Run `binder ARGUMENTS` in `folder`; an exception that is no refusal fails the test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        result = CliRunner().invoke(binder, arguments, prog_name="binder", input=given)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def process(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m prep_binder ARGUMENTS` in `folder` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "prep_binder", *arguments],
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def a_binder(folder: Path, notes: Mapping[str, str | bytes], config: str = CONFIG) -> Path:
    """Write a binder into `folder` and return it."""
    write_notes(folder, notes, config)
    return folder
