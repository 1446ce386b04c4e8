"""README, guide and `--help` agree: what exists is documented, and what is documented runs."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from prep_binder.shells.cli.main import binder

from .running import a_binder, run

PROJECT = Path(__file__).parents[3]
GUIDE = sorted((PROJECT / "notes/guide").glob("*.md"))
PAGES = [PROJECT / "README.md", *GUIDE]
EVERYWHERE = {"--help", "--config-file"}
_CODE = re.compile(r"^```(?:sh|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`(binder [a-z][^`]*)`")


def commands(
    group: click.Group = binder, above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Give every command with the words that call it, groups left out."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, (*above, name))
        else:
            yield (*above, name), command


COMMANDS = dict(commands())


def examples() -> Iterator[tuple[str, str]]:
    """Give every example with the page it stands on."""
    for page in PAGES:
        text = page.read_text("utf-8")
        for block in _CODE.findall(text):
            for line in block.splitlines():
                if line.removeprefix("$ ").startswith("binder "):
                    yield page.name, line.removeprefix("$ ").partition(" #")[0].partition(" | ")[0].strip()
        for line in _INLINE.findall(text):
            yield page.name, line


def called(words: list[str]) -> tuple[str, ...]:
    """Return the command that an example calls; empty when there is none of that name."""
    return next((name for name in COMMANDS if tuple(words[: len(name)]) == name), ())


def options(command: click.Command) -> set[str]:
    """Return every spelling of every option."""
    found = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    return {*found, "-h", "--help"}


@pytest.mark.parametrize("name", list(COMMANDS), ids=" ".join)
def test_the_guide_knows_every_command_and_option(name: tuple[str, ...]) -> None:
    called_so = f"binder {' '.join(name)}"
    pages = [page.read_text("utf-8") for page in GUIDE]
    about = "\n".join(page for page in pages if called_so in page)
    assert about, f"no page of the guide shows `{called_so}`"
    long = {
        max(parameter.opts, key=len)
        for parameter in COMMANDS[name].params
        if isinstance(parameter, click.Option)
    }
    missing = {
        option
        for option in long - EVERYWHERE
        if option not in about and option_short(name, option) not in about
    }
    assert not missing


def option_short(name: tuple[str, ...], option: str) -> str:
    """Return the short spelling of an option as it stands in an example, else the option."""
    for parameter in COMMANDS[name].params:
        if option in parameter.opts and len(parameter.opts) > 1:
            return f" {min(parameter.opts, key=len)} "
    return option


@pytest.mark.parametrize(("page", "line"), sorted(set(examples())))
def test_an_example_calls_what_exists(page: str, line: str) -> None:
    words = shlex.split(line)[1:]
    if words[0].startswith("-") or words[0].isupper():
        return
    name = called(words) or called([words[0]])
    is_group = words[0] in {first for first, *more in COMMANDS if more}
    assert name or is_group, f"{page}: there is no command `{line}`"
    known = options(COMMANDS[name]) if name else {"-h", "--help"}
    used = {word.partition("=")[0] for word in words if re.match(r"--?[a-z]", word)}
    assert used <= known, f"{page}: {line}"


@pytest.mark.parametrize(
    ("command", "about"),
    [
        (["due", "--all"], r"scripts: a list of objects with.*?\n\n"),
        (["check"], r"\(a list of objects with.*?\)"),
    ],
    ids=["due", "check"],
)
def test_the_guide_names_every_key_for_scripts(tmp_path: Path, command: list[str], about: str) -> None:
    a_binder(tmp_path, {"contacts/jane.md": "---\nname: Jane\nemial: x\nfollow_up: 2026-11-20\n---\n"})
    (row, *_) = json.loads(run(tmp_path, *command, "--format", "json").output)
    (told,) = re.findall(about, (PROJECT / "notes/guide/commands.md").read_text("utf-8"), re.DOTALL)
    assert set(row) == set(re.findall(r"`(\w+)`", told))


def test_every_command_stands_in_the_readme() -> None:
    readme = PAGES[0].read_text("utf-8")
    assert not [name for name in COMMANDS if f"binder {name[0]}" not in readme]


def test_the_examples_of_the_guide_run_and_say_what_they_say(tmp_path: Path) -> None:
    for name in ("mkdocs.yml", "notes"):
        source = PROJECT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    text = (PROJECT / "notes/guide/commands.md").read_text("utf-8")
    shown = "".join(_CODE.findall(text)).split("$ binder ")
    assert len(shown) > 25
    for example in shown[1:]:
        line, _, expected = example.partition("\n")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("COLUMNS", "90")
            result = run(tmp_path, *shlex.split(line))
        assert result.exit_code == 0, f"{line}: {result.output}"
        for wanted in expected.replace("…\n", "").splitlines():
            assert wanted in result.output.splitlines(), f"{line}: {result.output}"


@pytest.mark.parametrize("name", list(COMMANDS), ids=" ".join)
def test_the_examples_of_the_help_call_what_exists(name: tuple[str, ...]) -> None:
    lines = re.findall(r"^ +(binder .*)$", COMMANDS[name].epilog or "", re.MULTILINE)
    assert lines
    for line in lines:
        words = shlex.split(line.partition(" | ")[0])[1:]
        assert called(words) == name
        assert {word for word in words if re.match(r"--?[a-z]", word)} <= options(COMMANDS[name])
