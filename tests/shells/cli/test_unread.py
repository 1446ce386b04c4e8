"""Notes that cannot be read: no command is silent about them, and none takes them for notes that are not there."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from .running import a_binder, process, run

BROKEN = "---\nname: [\n---\n"
JANE = {"contacts/jane-doe.md": "---\nname: Jane Doe\n---\n"}
CALLUM = {**JANE, "contacts/callum-rae.md": BROKEN}
COMMANDS = [
    ("due",),
    ("show", "jane"),
    ("log", "jane", "phone: x"),
    ("new", "contact", "Zed Lee"),
    ("done", "jane", "reconnect"),
    *(("export", form) for form in ("csv", "vcf", "ics", "json")),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_one_unreadable_note_is_named_in_one_line(tmp_path: Path, command: tuple[str, ...]) -> None:
    result = run(a_binder(tmp_path, CALLUM), *command)
    assert result.exit_code == 0
    assert result.stderr == (
        "notes/contacts/callum-rae.md cannot be read, and is missing here: binder check\n"
    )


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_nothing_is_said_where_all_notes_can_be_read(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert run(a_binder(tmp_path, JANE), *command).stderr == ""


def test_several_unreadable_notes_are_counted(tmp_path: Path) -> None:
    a_binder(tmp_path, {**CALLUM, "interviews/x.md": BROKEN})
    assert run(tmp_path, "due").stderr == "2 notes cannot be read, and are missing here: binder check\n"


def test_a_list_for_programs_stays_pure(tmp_path: Path) -> None:
    result = run(a_binder(tmp_path, CALLUM), "due", "--format", "json")
    assert json.loads(result.stdout) == []
    assert "cannot be read" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own")
def test_what_the_folders_do_not_open_counts_too(tmp_path: Path) -> None:
    mine = a_binder(tmp_path / "mine", CALLUM)
    (tmp_path / "far.md").write_text("# Far\n", "utf-8")
    (tmp_path / "old").mkdir()
    (mine / "notes/contacts/far.md").symlink_to(tmp_path / "far.md")
    assert run(mine, "due").stderr.startswith("2 notes cannot be read, and are")
    (mine / "notes/old").symlink_to(tmp_path / "old")
    assert run(mine, "due").stderr.startswith("3 notes or folders cannot be read, and are")
    (mine / "notes/picture.png").symlink_to(tmp_path / "gone.png")
    (mine / "notes/people").symlink_to("contacts")
    assert run(mine, "due").stderr.startswith("3 notes or folders cannot be read, and are")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is closed to the superuser")
def test_a_folder_that_is_closed_is_named(tmp_path: Path) -> None:
    a_binder(tmp_path, {**JANE, "old/contacts/x.md": "# X\n"})
    (tmp_path / "notes/old").chmod(0)
    try:
        assert run(tmp_path, "due").stderr.startswith("notes/old cannot be read, and is missing here")
    finally:
        (tmp_path / "notes/old").chmod(0o755)


def test_tab_says_nothing_of_it(tmp_path: Path) -> None:
    a_binder(tmp_path, CALLUM)
    words = {"_BINDER_COMPLETE": "bash_complete", "COMP_WORDS": "binder done jane ", "COMP_CWORD": "3"}
    assert process(tmp_path, **words).stderr == ""


@pytest.mark.parametrize("typed", ["callum", "Callum Rae", "rae", "callum-rae", "contacts/callum-rae.md"])
@pytest.mark.parametrize(
    "command", [("show",), ("log",), ("due", "--person")], ids=["show", "log", "due --person"]
)
def test_whoever_means_an_unreadable_note_is_told_so(
    tmp_path: Path, command: tuple[str, ...], typed: str
) -> None:
    result = run(a_binder(tmp_path, CALLUM), *command, typed, *(["phone: x"] if command == ("log",) else []))
    assert result.exit_code == 2
    assert "Error: contacts/callum-rae.md cannot be read" in result.stderr
    assert "Create one" not in result.stderr


def test_a_beginning_that_can_mean_an_unreadable_note_too_is_not_clear(tmp_path: Path) -> None:
    poe = "---\nname: Callum Poe\n---\n"
    a_binder(tmp_path, {**CALLUM, "contacts/poe.md": poe, "interviews/callum.md": BROKEN})
    for command in (("log", "callum", "phone: x"), ("new", "interview", "callum", "--yes")):
        result = run(tmp_path, *command)
        assert result.exit_code == 2
        assert "Callum Poe (contacts/poe.md)" in result.stderr
        assert "cannot be read (contacts/callum-rae.md)" in result.stderr
        assert "(interviews/callum.md)" not in result.stderr
    assert (tmp_path / "notes/contacts/poe.md").read_text("utf-8") == poe
    assert run(tmp_path, "log", "callum poe", "phone: x").exit_code == 0


@pytest.mark.parametrize(
    ("command", "path"),
    [
        (("contact", "Callum Rae"), "contacts/callum-rae.md"),
        (("contact", "Calum Rae"), "contacts/callum-rae.md"),
        (("contact", "Callum M. Rae"), "contacts/callum-rae.md"),
        (("contact", "Callum"), "contacts/callum-rae.md"),
        (("interview", "callum"), "contacts/callum-rae.md"),
        (("interview", "jane"), "interviews/2026-11-20-jane-doe.md"),
        (("company", "ACME"), "companies/acme.md"),
    ],
)
def test_an_unreadable_note_may_be_about_the_same(
    tmp_path: Path, command: tuple[str, ...], path: str
) -> None:
    unreadable = dict.fromkeys(
        ("contacts/callum-rae.md", "interviews/2026-11-20-jane-doe.md", "companies/acme.md"), BROKEN
    )
    a_binder(tmp_path, {**JANE, **unreadable})
    before = sorted((tmp_path / "notes").rglob("*.md"))
    result = run(tmp_path, "new", *command)
    assert result.exit_code == 2
    assert f"There is already notes/{path}, which cannot be read\n" in result.stderr
    assert "There is no contact" not in result.stderr
    assert sorted((tmp_path / "notes").rglob("*.md")) == before
    assert run(tmp_path, "new", *command, "--yes").exit_code == 0


def test_an_unreadable_note_about_something_else_is_no_reason_to_ask(tmp_path: Path) -> None:
    a_binder(tmp_path, {**CALLUM, "companies/mei-lin.md": BROKEN})
    assert run(tmp_path, "new", "contact", "Mei Lin").exit_code == 0
