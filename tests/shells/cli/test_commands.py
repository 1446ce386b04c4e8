"""The group and its commands: what is listed, what is loaded, and what a slip of the finger is told."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from prep_binder import __version__
from prep_binder.shells.cli.commands import COMMANDS
from prep_binder.shells.cli.main import binder

from .running import a_binder, process, run


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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full disk to write to")
@pytest.mark.parametrize("command", [["due"], ["export", "csv"], ["explain"], ["--help"]])
def test_output_that_cannot_be_written_is_told(tmp_path: Path, command: list[str]) -> None:
    a_binder(tmp_path, {})
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "prep_binder", *command],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "Error: the output cannot be written: No space left on device.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="the system keeps a folder that somebody is in")
@pytest.mark.parametrize("command", ["due", "init", "export csv"])
def test_a_folder_that_is_gone_is_told(tmp_path: Path, command: str) -> None:
    (tmp_path / "gone").mkdir()
    done = subprocess.run(
        f"cd gone && rmdir ../gone && '{sys.executable}' -m prep_binder {command}",
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (
        2,
        "Error: the folder that you are in is gone. Go to one that exists.\n",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a shell is needed to close what is open")
@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("due >&-", 0),
        ("export csv >&-", 0),
        ("new contact John <&-", 2),
        ("due 2>&-", 0),
        ("due <&- >&- 2>&-", 0),
    ],
)
def test_a_command_does_without_what_its_caller_has_closed(tmp_path: Path, command: str, status: int) -> None:
    a_binder(tmp_path, {"contacts/john.md": "---\nname: John\n---\n"})
    done = subprocess.run(
        f"'{sys.executable}' -m prep_binder {command}",
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("variables", "is_plain"), [({}, False), ({"NO_COLOR": "1"}, True), ({"TERM": "dumb"}, True)]
)
def test_colours_are_for_terminals_that_have_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], *, is_plain: bool
) -> None:
    a_binder(tmp_path, {"contacts/jane.md": "---\nname: Jane\nfollow_up: 2026-11-20 request\n---\n"})
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    result = CliRunner().invoke(binder, ["due", "-f", str(tmp_path / "mkdocs.yml")], color=True)
    assert ("\x1b" not in result.output) == is_plain
