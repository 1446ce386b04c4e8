"""`binder export` and `binder schema`: what they write, where they write it, and what they refuse to replace."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest
from icalendar import Calendar

from prep_binder.shells.cli.commands.export import EXPORTS
from tests.sites.building import CONFIG, build

from .running import a_binder, process, run

NOTES = {
    "contacts/jane-doe.md": "---\nname: Jane Doe\nfollow_up: 2026-11-24 request\n---\n",
    "interviews/talk.md": "---\ncontact: Jane Doe\nscheduled: 2026-12-01 09:30\n---\n",
}


@pytest.mark.parametrize("name", list(EXPORTS))
def test_the_table_has_the_first_sentence_of_each_export(name: str) -> None:
    module = importlib.import_module(f"prep_binder.shells.cli.commands.export.{EXPORTS[name].module}")
    assert (module.command.help or "").split("\n")[0].strip() == EXPORTS[name].help


def test_a_calendar_goes_to_standard_output_or_to_a_file(tmp_path: Path) -> None:
    folder = a_binder(tmp_path, NOTES)
    shown = process(folder, "export", "ics").stdout
    assert run(folder, "export", "ics", "-o", "due.ics").exit_code == 0
    content = (folder / "due.ics").read_bytes()
    assert shown.replace("\r\n", "\n") == content.decode().replace("\r\n", "\n")
    assert len(Calendar.from_ical(content).walk("VEVENT")) == 5


@pytest.mark.parametrize("span", ["1x", "h", "-1h", "99999d", "١h", "1 week"])
def test_a_length_of_time_that_is_none_is_refused(tmp_path: Path, span: str) -> None:
    result = run(a_binder(tmp_path, NOTES), "export", "ics", "--alarm", span)
    assert result.exit_code == 2
    assert "write 30m, 2h or 1d" in result.output


def test_json_and_schemas_are_json(tmp_path: Path) -> None:
    folder = a_binder(tmp_path, NOTES)
    assert json.loads(process(folder, "export", "json").stdout)["format"] == "prep-binder"
    assert "contact" in json.loads(process(folder, "schema").stdout)["definitions"]
    assert "thanked" in json.loads(process(folder, "schema", "interview").stdout)["properties"]
    assert "thanked" in json.loads(process(folder, "schema", "--snippets").stdout)


def test_snippets_are_of_all_kinds(tmp_path: Path) -> None:
    result = run(tmp_path, "schema", "contact", "--snippets")
    assert result.exit_code == 2
    assert "--snippets has those of all kinds" in result.output


def test_an_export_never_takes_the_place_of_a_note(tmp_path: Path) -> None:
    folder = a_binder(tmp_path, NOTES)
    before = (folder / "notes/contacts/jane-doe.md").read_bytes()
    for name in ("notes/contacts/jane-doe.md", "mkdocs.yml"):
        result = run(folder, "export", "json", "-o", name)
        assert result.exit_code == 2
        assert "never takes the place" in result.output
    assert (folder / "notes/contacts/jane-doe.md").read_bytes() == before


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    folder = a_binder(tmp_path, NOTES)
    result = run(folder, "export", "json", "-o", "no/such/folder.json")
    assert result.exit_code == 2
    assert "cannot be written" in result.output
    assert not list(folder.glob(".binder-*"))


@pytest.mark.parametrize(("wanted", "is_there"), [("feeds: true, ", True), ("", False)])
def test_the_site_holds_the_calendar_where_it_is_wanted(
    tmp_path: Path, wanted: str, *, is_there: bool
) -> None:
    built = build(tmp_path, NOTES, config=CONFIG.replace("{today", "{" + wanted + "today"))
    assert built.code == 0, built.log
    assert (built.site / "follow-ups.ics").is_file() == is_there
    assert ("follow-ups.ics" in built.page("follow-ups")) == is_there
