"""`binder new`: a note with what is known, at a path that is safe, and never over another."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from prep_binder.core.model.options import FOLDERS
from tests.sites.building import CONFIG

from .running import a_binder, run

NOTES = {
    "companies/acme.md": "---\nname: Acme\nindustry: fintech\n---\n",
    "contacts/jane-doe.md": "---\nname: Jane Doe\ntimezone: Europe/Lisbon\ncompany: Beta\nindustry: heat\n---\n",
    "interviews/jane.md": (
        "---\ncontact: Jane Doe\nheld: 2026-11-20\n---\n\n## Introductions\n\n- Sam Roe\n- Ann Poe given 2026-11-21\n"
    ),
}


def front(folder: Path, path: str) -> list[str]:
    """Return the filled lines of the front matter of a note."""
    text = (folder / "notes" / path).read_text("utf-8").split("---\n")[1]
    return [line for line in text.splitlines() if not line.endswith(":")]


def own_template(folder: Path, content: bytes) -> Path:
    """Write a binder with a template of its own for contacts, and return the template's file."""
    a_binder(folder, {}, CONFIG.replace("font: false", "font: false, custom_dir: own"))
    own = folder / "own/prep_binder/notes/contact.jinja"
    own.parent.mkdir(parents=True)
    own.write_bytes(content)
    return own


def test_a_contact_takes_over_what_is_known(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    result = run(tmp_path, "new", "contact", "Sam Roe", "--company", "Acme", "--set", "phone=0044 1")
    assert result.output == "notes/contacts/sam-roe.md\n"
    assert front(tmp_path, "contacts/sam-roe.md") == [
        "name: Sam Roe",
        'company: "[[Acme]]"',
        'industry: "[[fintech]]"',
        'phone: "0044 1"',
        'introduced_by: "[[Jane Doe]]"',
        'introduced_on: "2026-11-20"',
    ]


@pytest.mark.parametrize("name", ["Ac]]me", "C# shop", "A|B", "[Acme", "Acme]", "Sea & Sun"])
def test_a_name_with_signs_of_links_is_read_back_as_it_is(tmp_path: Path, name: str) -> None:
    a_binder(tmp_path, {})
    assert run(tmp_path, "new", "contact", "Jane Doe", "--company", name).exit_code == 0
    companies = json.loads(run(tmp_path, "export", "json").output)["companies"]
    assert [company["name"] for company in companies.values()] == [name]
    assert run(tmp_path, "new", "contact", name).exit_code == 0
    assert run(tmp_path, "new", "interview", name).exit_code == 0
    assert "unknown-link" not in run(tmp_path, "check").output


def test_an_interview_is_with_a_person(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    assert run(tmp_path, "new", "interview", "jane").output == "notes/interviews/2026-11-23-jane-doe.md\n"
    assert front(tmp_path, "interviews/2026-11-23-jane-doe.md") == [
        'contact: "[[Jane Doe]]"',
        "timezone: Europe/Lisbon",
    ]


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        (("scheduled=2026-11-27 09:30",), "2026-11-27"),
        (("scheduled=2026-11-27", "held=2026-11-20 phone"), "2026-11-20"),
    ],
)
def test_an_interview_is_filed_under_its_day(tmp_path: Path, fields: tuple[str, ...], day: str) -> None:
    a_binder(tmp_path, NOTES)
    sets = [part for field in fields for part in ("--set", field)]
    assert run(tmp_path, "new", "interview", "jane", *sets).output == f"notes/interviews/{day}-jane-doe.md\n"


def test_an_interview_with_somebody_unknown_says_so(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    result = run(tmp_path, "new", "interview", "Kim Lee")
    assert result.stdout == "notes/interviews/2026-11-23-kim-lee.md\n"
    assert 'binder new contact "Kim Lee"' in result.stderr


def test_an_interview_knows_that_the_person_was_asked(tmp_path: Path) -> None:
    a_binder(tmp_path, {"contacts/sam.md": "---\nname: Sam Roe\n---\n"})
    run(tmp_path, "log", "sam", "email request: asked for 20 min")
    before = run(tmp_path, "due", "--all", "--kind", "nudge").output
    run(tmp_path, "new", "interview", "sam")
    assert 'requested: "2026-11-23 email"' in front(tmp_path, "interviews/2026-11-23-sam-roe.md")
    assert "Ask Sam Roe once more" in " ".join(before.split())
    assert run(tmp_path, "due", "--all", "--kind", "nudge").output == before


def test_a_company_takes_over_the_industry_of_its_people(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    run(tmp_path, "new", "company", "Beta")
    assert front(tmp_path, "companies/beta.md") == ["name: Beta", 'industry: "[[heat]]"']


@pytest.mark.parametrize("kind", [kind for kind in FOLDERS if kind != "interview"])
def test_a_new_note_of_any_kind_needs_no_mending(tmp_path: Path, kind: str) -> None:
    a_binder(tmp_path, {})
    assert run(tmp_path, "new", kind, 'O\'Neil: "x" #1 & Söhne').exit_code == 0
    assert run(tmp_path, "check", "--strict").output == "Nothing needs mending.\n"


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("../../x", "contacts/x.md"),
        ("Con", "contacts/con-note.md"),
        ("José Ñandú", "contacts/jose-nandu.md"),
        ("李小龙", "contacts/李小龙.md"),
        ("🙂", "contacts/unnamed.md"),
        ("👩\u200d💻 Ann \U0001fae8", "contacts/ann.md"),
        ("علی\u200cرضا", "contacts/علی-رضا.md"),
        ("Zed\u200e Lee", "contacts/zed-lee.md"),
        ("x" * 300, f"contacts/{'x' * 80}.md"),
        ("𞤀" * 90, f"contacts/{'𞤢' * 50}.md"),
    ],
)
def test_a_name_becomes_a_safe_file_name(tmp_path: Path, name: str, path: str) -> None:
    a_binder(tmp_path, {})
    assert run(tmp_path, "new", "contact", name).output == f"notes/{path}\n"
    assert (tmp_path / "notes" / path).is_file()


def test_a_file_that_exists_is_not_touched(tmp_path: Path) -> None:
    a_binder(tmp_path, {"contacts/jose.md": "---\nname: Someone Else\n---\n"})
    assert run(tmp_path, "new", "contact", "José", "--yes").output.endswith("notes/contacts/jose-2.md\n")


@pytest.mark.parametrize("name", ["jane  doe", "Doe Jane", "Jane Dow"])
def test_a_likely_duplicate_is_named_and_asked_about(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_binder(tmp_path, NOTES)
    refused = run(tmp_path, "new", "contact", name)
    assert refused.exit_code == 2
    assert "notes/contacts/jane-doe.md: Jane Doe" in refused.output
    monkeypatch.setattr("prep_binder.shells.cli.doubts.is_interactive", lambda: True)
    assert run(tmp_path, "new", "contact", name, given="n\n").exit_code == 1
    assert len(list((tmp_path / "notes/contacts").iterdir())) == 1
    assert run(tmp_path, "new", "contact", name, given="y\n").exit_code == 0
    assert len(list((tmp_path / "notes/contacts").iterdir())) == 2


@pytest.mark.parametrize("name", ["Jose Garcia", "JOSÉ GARCÍA", "Garcia Jose"])
def test_a_likely_duplicate_is_known_without_its_accents(tmp_path: Path, name: str) -> None:
    a_binder(tmp_path, {"contacts/x.md": "---\nname: José García\n---\n"})
    result = run(tmp_path, "new", "contact", name)
    assert result.exit_code == 2
    assert "notes/contacts/x.md: José García" in result.output


def test_an_interview_with_nearly_the_name_of_somebody_is_asked_about(tmp_path: Path) -> None:
    a_binder(tmp_path, {"contacts/tomas.md": "---\nname: Tomas Lindqvist\n---\n"})
    refused = run(tmp_path, "new", "interview", "Tomas Lindqvst")
    assert refused.exit_code == 2
    assert "There is already notes/contacts/tomas.md: Tomas Lindqvist" in refused.output
    assert not (tmp_path / "notes/interviews").exists()
    assert run(tmp_path, "new", "interview", "Tomas Lindqvst", "--yes").exit_code == 0


def test_a_wish_not_to_be_contacted_is_asked_about(tmp_path: Path) -> None:
    a_binder(tmp_path, {"contacts/sam.md": "---\nname: Sam Roe\ndo_not_contact: true\n---\n"})
    refused = run(tmp_path, "new", "interview", "sam")
    assert refused.exit_code == 2
    assert "Sam Roe asked not to be contacted (do_not_contact in notes/contacts/sam.md)" in refused.output
    assert not (tmp_path / "notes/interviews").exists()
    assert run(tmp_path, "new", "interview", "sam", "--yes").exit_code == 0


def test_an_open_talk_with_the_person_is_asked_about(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    run(tmp_path, "new", "interview", "jane")
    assert "2026-11-23-jane-doe.md" in run(tmp_path, "new", "interview", "jane").output
    assert run(tmp_path, "new", "interview", "jane", "-y").output.endswith("2026-11-23-jane-doe-2.md\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("contact", "X", "--set", "emial=x"), "no field `emial`"),
        (("contact", "X", "--set", "email"), "FIELD=VALUE"),
        (("contact", " "), "empty"),
        (("industry", "X", "--company", "Y"), "no field `company`"),
        (
            ("contact", "X", "--set", "follow_up=2026-13-45"),
            "`follow_up`: the date `2026-13-45` does not exist",
        ),
        (
            ("contact", "X", "--set", "Last Chat=01/02/2026"),
            "`last_contact`: `01/02/2026` can be 1 February or",
        ),
        (("contact", "X", "--set", "priority=Q"), "Error: `priority` is A, B, C, D"),
        (("contact", "X", "--set", "tz=Nowhere"), "`timezone`: `Nowhere` is no time zone"),
        (("interview", "X", "--set", "scheduled=soon"), "`scheduled`: `soon` is no date"),
    ],
)
def test_a_mistake_makes_no_note(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    a_binder(tmp_path, {})
    result = run(tmp_path, "new", *arguments)
    assert result.exit_code == 2
    assert words in result.output
    assert not list((tmp_path / "notes").rglob("*.md"))


def test_a_template_can_be_ones_own(tmp_path: Path) -> None:
    own = own_template(tmp_path, b"# {{ name }}\n\nMet on {{ today }}.\n")
    run(tmp_path, "new", "contact", "Jane")
    assert (tmp_path / "notes/contacts/jane.md").read_text("utf-8") == "# Jane\n\nMet on 2026-11-23.\n"
    own.write_text("{{ nmae }}", "utf-8")
    assert "notes/contact.jinja" in run(tmp_path, "new", "contact", "Sam").output
    own.write_text("---\nname: [\n---\n", "utf-8")
    assert "cannot be read" in run(tmp_path, "new", "contact", "Sam").output


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff", "is not UTF-8"),
        (b"# x\n\n{{ 1/0 }}\n", "line 3: division by zero"),
        (b"\n{{ nmae }}", "line 2: 'nmae' is undefined"),
        (b"\n\n{% if %}", "line 3: "),
        (b"{{ today + 1 }}", "line 1: can only concatenate"),
        (b"{{ fields.email | yaml(3) }}", "line 1: "),
        (b'{% include "gone.jinja" %}', "gone.jinja"),
    ],
)
def test_a_template_that_fails_is_told_with_its_line(tmp_path: Path, content: bytes, words: str) -> None:
    own_template(tmp_path, content)
    result = run(tmp_path, "new", "contact", "Jane")
    assert result.exit_code == 2
    assert "The template notes/contact.jinja has a mistake: " in result.stderr
    assert words in result.stderr
    assert not list((tmp_path / "notes").rglob("*.md"))


def test_a_template_writes_a_text_as_one_value(tmp_path: Path) -> None:
    own_template(
        tmp_path,
        b"---\nname: {{ name | yaml }}\naliases: {{ fields.aliases | yaml }}\n"
        b"met: {{ today | yaml }}\nn: {{ 7 | yaml }}\n---\n",
    )
    run(tmp_path, "new", "contact", "Al: Bee", "--set", "aliases=Al", "--set", "aliases=B: B")
    assert front(tmp_path, "contacts/al-bee.md") == [
        'name: "Al: Bee"',
        'aliases: [Al, "B: B"]',
        'met: "2026-11-23"',
        'n: "7"',
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="the editor is a shell script")
def test_the_editor_is_opened_on_the_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_binder(tmp_path, {})
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho edited >> "$1"\n', "utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    run(tmp_path, "new", "role", "Underwriter", "--edit")
    assert (tmp_path / "notes/roles/underwriter.md").read_text("utf-8").endswith("edited\n")


@pytest.mark.parametrize("editor", ["false", "/nowhere/editor", "'x", '"'])
def test_an_editor_that_fails_is_told_and_the_note_stays(
    tmp_path: Path, editor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_binder(tmp_path, {})
    monkeypatch.setenv("VISUAL", editor)
    result = run(tmp_path, "new", "role", "Underwriter", "--edit")
    assert result.exit_code == 2
    assert result.stdout == "notes/roles/underwriter.md\n"
    assert "Set $EDITOR" in result.stderr
    assert (tmp_path / "notes/roles/underwriter.md").is_file()


def test_a_folder_that_is_a_file_is_told_in_words(tmp_path: Path) -> None:
    a_binder(tmp_path, {})
    (tmp_path / "notes/contacts").write_text("", "utf-8")
    assert (
        "notes/contacts/jane.md cannot be written: File exists."
        in run(tmp_path, "new", "contact", "Jane").output
    )
