"""The group and its commands: what is listed, what is loaded, and what a slip of the finger is told."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from prep_binder import __version__
from prep_binder.shells.cli.commands import COMMANDS

from .running import process, run


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_table_has_the_first_sentence_of_each_command(name: str) -> None:
    module = importlib.import_module(f"prep_binder.shells.cli.commands.{COMMANDS[name].module}")
    assert (module.command.help or "").split("\n")[0].strip() == COMMANDS[name].help


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_help_of_each_command_has_examples(tmp_path: Path, name: str) -> None:
    result = run(tmp_path, name, "--help")
    assert result.exit_code == 0
    assert f"  binder {name}" in result.output.partition("Examples:")[2]


def test_help_is_written_without_loading_a_command(tmp_path: Path) -> None:
    script = "import sys; from prep_binder.shells.cli.main import binder\n"
    script += (
        "binder(['--help'], standalone_mode=False); print([m for m in sys.modules if '.cli.commands.' in m])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout.rstrip().endswith("[]")


def test_the_version_is_told(tmp_path: Path) -> None:
    assert process(tmp_path, "--version").stdout == f"binder {__version__}\n"


def test_a_slip_of_the_finger_is_told_the_likely_command(tmp_path: Path) -> None:
    result = run(tmp_path, "chekc")
    assert result.exit_code == 2
    assert "Did you mean 'check'?" in result.output
