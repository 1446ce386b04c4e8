"""The binder that a command works on: mkdocs.yml is found and understood as MkDocs does."""

from __future__ import annotations

from pathlib import Path

import pytest

from prep_binder.shells.cli.mkdocs_yml import plugin_options, read_configuration
from prep_binder.shells.cli.usage import Refusal
from prep_binder.shells.mkdocs.config import PrepBinderConfig
from prep_binder.shells.options import READERS

from .running import a_binder, run

JANE = "---\nname: Jane Doe\nemial: jane@x.example\n---\n"


def test_the_nearest_configuration_above_is_found(tmp_path: Path) -> None:
    folder = a_binder(tmp_path, {"contacts/jane.md": JANE})
    below = folder / "notes" / "contacts"
    assert run(below, "check").output.startswith("warning: jane.md:3:1: ")


def test_a_configuration_can_be_named(tmp_path: Path) -> None:
    a_binder(tmp_path / "one", {"contacts/jane.md": JANE})
    result = run(tmp_path, "check", "--config-file", "one/mkdocs.yml")
    assert "one/notes/contacts/jane.md:3:1: " in result.output


def test_without_a_binder_the_command_says_so(tmp_path: Path) -> None:
    result = run(tmp_path, "due", "-f", "mkdocs.yml")
    assert result.exit_code == 2
    assert "mkdocs.yml: this file cannot be read" in result.output


def test_a_site_of_something_else_is_no_binder(tmp_path: Path) -> None:
    a_binder(tmp_path, {}, "site_name: A manual\ndocs_dir: notes\n")
    result = run(tmp_path, "due")
    assert result.exit_code == 2
    assert "prep-binder" in result.output


def test_each_mistake_in_the_options_has_its_own_message(tmp_path: Path) -> None:
    options = "{max_nudges: many, cadense: {A: 3}, weekdays: []}"
    a_binder(tmp_path, {}, f"docs_dir: notes\nplugins:\n  prep-binder: {options}\n")
    result = run(tmp_path, "check")
    assert result.exit_code == 2
    assert result.output.count("mkdocs.yml: ") == 3
    assert "did you mean `cadence`?" in result.output


def test_tags_of_mkdocs_and_inherited_settings_are_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BINDER_NOTES", "notes")
    (tmp_path / "base.yml").write_text(
        "theme: {name: material, palette: {scheme: slate}}\n"
        "markdown_extensions:\n  - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji }\n"
        "docs_dir: !ENV [BINDER_NOTES, docs]\n",
        "utf-8",
    )
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base.yml\ntheme: {palette: {primary: red}}\n", "utf-8")
    assert read_configuration(tmp_path / "mkdocs.yml") == {
        "theme": {"name": "material", "palette": {"scheme": "slate", "primary": "red"}},
        "markdown_extensions": [{"pymdownx.emoji": {"emoji_index": ""}}],
        "docs_dir": "notes",
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: [1\n", "mkdocs.yml:2:1: this is no valid YAML"),
        ("- a\n", "`name: value`"),
        ("today: 2026-02-30\n", "this is no valid YAML: day is out of range"),
        ("INHERIT: mkdocs.yml\n", "INHERIT"),
        ("INHERIT: gone.yml\n", "gone.yml: this file cannot be read"),
    ],
)
def test_a_configuration_that_cannot_be_read_is_refused(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    with pytest.raises(Refusal) as caught:
        read_configuration(tmp_path / "mkdocs.yml")
    assert words in caught.value.message


def test_plugins_are_a_list_or_a_mapping() -> None:
    assert plugin_options({"plugins": ["search", "prep-binder"]}, "prep-binder") == {}
    assert plugin_options({"plugins": {"prep-binder": {"a": 1}}}, "prep-binder") == {"a": 1}
    assert plugin_options({"plugins": ["search"]}, "prep-binder") is None


def test_both_shells_know_the_same_options() -> None:
    assert set(READERS) == set(dict(PrepBinderConfig()._schema))


def test_excluded_notes_are_left_out_as_on_the_site(tmp_path: Path) -> None:
    config = "docs_dir: notes\nexclude_docs: |\n  *\n  contacts/old/\nplugins: [prep-binder]\n"
    a_binder(tmp_path, {"contacts/old/jane.md": JANE, "contacts/sam.md": JANE.replace("Jane", "Sam")}, config)
    output = run(tmp_path, "check").output
    assert "sam.md" in output
    assert "jane.md" not in output


@pytest.mark.parametrize("pattern", ["!", "\\", "a\\"])
@pytest.mark.parametrize("key", ["exclude_docs", "draft_docs"])
def test_an_exclusion_that_is_no_pattern_is_told(tmp_path: Path, key: str, pattern: str) -> None:
    config = f"docs_dir: notes\n{key}: |\n  *\n  {pattern}\nplugins: [prep-binder]\n"
    a_binder(tmp_path, {"contacts/jane.md": JANE}, config)
    for command in (["due"], ["check"], ["show", "jane"]):
        result = run(tmp_path, *command)
        assert result.exit_code == 2
        assert "mkdocs.yml: `exclude_docs` or `draft_docs` holds what is no pattern" in " ".join(
            result.stderr.split()
        )


@pytest.mark.parametrize("folder", ["x" * 300, "x/" * 3000])
def test_a_folder_that_no_system_has_is_told(tmp_path: Path, folder: str) -> None:
    a_binder(tmp_path, {}, f"docs_dir: {folder}\nplugins: [prep-binder]\n")
    result = run(tmp_path, "due")
    assert result.exit_code == 2
    assert "`docs_dir`" in result.stderr


@pytest.mark.parametrize(
    "seconds", ["99999999999999999", "-99999999999999999", "9" * 30, "253402300800", "soon"]
)
@pytest.mark.parametrize("options", ["{}", "{today: 2026-11-23}"])
def test_a_moment_beyond_all_dates_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: str, seconds: str
) -> None:
    a_binder(tmp_path, {"contacts/jane.md": JANE}, f"docs_dir: notes\nplugins:\n  - prep-binder: {options}\n")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    for command in (["show", "jane"], *([["due"]] if options == "{}" else [])):
        result = run(tmp_path, *command)
        assert result.exit_code == 2
        assert "SOURCE_DATE_EPOCH is no number of seconds" in result.stderr


def test_a_time_zone_that_there_is_not_is_told_with_the_nearest(tmp_path: Path) -> None:
    note = "---\nname: {}\ntimezone: {}\n---\n"
    notes = {
        "contacts/a.md": note.format("Ann", "Europe/Lisbonn"),
        "contacts/b.md": note.format("Bea", "Nowhere/City"),
        "contacts/c.md": note.format("Cy", "America/Argentina/Buenos_Aires"),
    }
    output = run(a_binder(tmp_path, notes), "check").output
    assert "`Europe/Lisbonn` is not on the list of time zones" in output
    assert "Write `Europe/Lisbon` if that is meant" in output
    assert "`Nowhere/City` is not on the list of time zones" in output
    assert "Buenos_Aires" not in output


def test_a_named_person_of_whom_two_have_notes_is_told_once(tmp_path: Path) -> None:
    notes = {
        "contacts/jane.md": "---\nname: Jane Doe\n---\n\n## Introductions\n\n- [[Maya Okonkwo]] given 2026-11-20\n",
        "contacts/maya-one.md": "---\nname: Maya Okonkwo\n---\n",
        "contacts/maya-two.md": "---\nname: Maya Okonkwo\n---\n",
    }
    output = run(a_binder(tmp_path, notes), "check").output
    assert output.count("jane.md:7:") == 1
    assert "[ambiguous-link]" in output
    assert "has no note" not in output
