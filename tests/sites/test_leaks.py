"""Builds for others end with the leak check: a planted value stops them, and no site is left."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.shells.cli.running import run

from .building import CONFIG, Built, run_build, write_notes

NOTES = {
    "index.md": "---\npublish: public\n---\n\n# Welcome\n\nWhat I learned about pumps.\n",
    "contacts/zoe.md": "---\nname: Zoé Quillfeather\nphone: +44 7700 900132\ncompany: Ashgrove Works\n---\n",
    "questions/first.md": "---\nname: First\npublish: public\n---\n\n## Work\n\n- What makes a week bad?\n",
}


def built(folder: Path, planted: str, edition: str = "public", **files: str) -> Built:
    """Build an edition whose public page holds `planted`."""
    notes = {**NOTES, "index.md": NOTES["index.md"] + planted, **files}
    write_notes(folder, notes, CONFIG.replace("{today", f"{{edition: {edition}, today"))
    return run_build(folder)


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """No build service, whose log may be read by others."""
    monkeypatch.delenv("CI", raising=False)


def test_a_site_without_a_leak_is_published(tmp_path: Path) -> None:
    result = built(tmp_path, "\nNothing else.\n")
    assert result.code == 0, result.log
    assert "What I learned about pumps" in result.page("")
    assert run(tmp_path, "check-site", "site").exit_code == 0


@pytest.mark.parametrize(
    "planted",
    [
        "\n[more](https://elsewhere.example/?q=Zo%C3%A9%20Quillfeather)\n",
        "\nCall 07700 900132.\n",
        "\n<b>Ash</b>grove <i>Works</i>\n",
        "\n<span title='Zo&#233; Quillfeather'>she</span>\n",
    ],
)
def test_a_leak_stops_the_build_names_file_and_note_and_leaves_no_site(tmp_path: Path, planted: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/old.html").write_text("an earlier site", "utf-8")
    result = built(tmp_path, planted)
    assert result.code != 0
    assert re.search(r"index\.html\b.* holds? a ", result.log)
    assert "notes/contacts/zoe.md" in result.log
    assert not (tmp_path / "site").exists()
    assert [path.name for path in tmp_path.iterdir() if "site" in path.name] == []


def test_a_name_that_stands_on_many_pages_is_told_once_with_the_first_of_them(tmp_path: Path) -> None:
    pages = {
        f"page-{number}.md": "---\npublish: public\n---\n\n# A page\n\n<b>Quill</b>feather said so.\n"
        for number in range(30)
    }
    result = built(tmp_path, "", **pages)
    assert result.code != 0
    told = [line for line in result.log.splitlines() if "withholds: “Quillfeather”" in line]
    assert len(told) == 1
    assert "page-0/index.html, page-1/index.html, page-10/index.html and 2" in told[0]
    assert " more hold a name part of notes/contacts/zoe.md" in told[0]
    assert "1 leak found in 3" in result.log


def test_a_public_log_names_no_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    result = built(tmp_path, "\nQuill&shy;feather\n")
    assert result.code != 0
    assert re.search(r"index\.html\b.* holds? a ", result.log)
    assert "zoe" not in result.log.casefold()
    assert "quillfeather" not in result.log.casefold()


def test_a_find_is_quoted_with_its_remedy_at_home(tmp_path: Path) -> None:
    result = built(tmp_path, "\nA feather from the Quillfeather.\n")
    assert result.code != 0
    assert "withholds: “Quillfeather”" in result.log
    assert "Take it out of the note that the page is made from" in result.log
    assert "`may_appear`" in result.log


def test_a_number_is_no_word_that_may_appear(tmp_path: Path) -> None:
    result = built(tmp_path, "\nCall 07700 900132.\n")
    assert "put it between `%%` and `%%` there" in result.log
    assert "`may_appear`" not in result.log


def test_the_file_name_of_an_unreadable_note_is_looked_for_however_short(tmp_path: Path) -> None:
    result = built(tmp_path, "\n王伟 said so.\n", **{"contacts/王伟.md": "---\nname: [\n---\n"})
    assert result.code != 0
    assert "file name of an unreadable note" in result.log


def test_a_word_that_may_appear_stops_nothing(tmp_path: Path) -> None:
    write_notes(
        tmp_path,
        {
            **NOTES,
            "contacts/light.md": "---\nname: Ann Light\n---\n",
            "index.md": NOTES["index.md"] + "\nLight work.\n",
        },
        CONFIG.replace("{today", "{edition: public, may_appear: [Light], today"),
    )
    result = run_build(tmp_path)
    assert result.code == 0, result.log


def test_a_site_is_checked_on_its_own(tmp_path: Path) -> None:
    assert built(tmp_path, "").code == 0
    (tmp_path / "site/notes.txt").write_text("Talked to QUILLFEATHER", "utf-8")
    result = run(tmp_path, "check-site", "site")
    assert result.exit_code == 1
    assert "site/notes.txt holds a name part of notes/contacts/zoe.md" in result.output
    (tmp_path / "site/talk.txt").write_text("Talked to QUILLFEATHER", "utf-8")
    result = run(tmp_path, "check-site", "site")
    assert "site/notes.txt and site/talk.txt hold a name part of notes/contacts/zoe.md" in result.output


def test_the_private_edition_is_not_checked(tmp_path: Path) -> None:
    result = built(tmp_path, "\nZoé Quillfeather\n", edition="private")
    assert result.code == 0, result.log


def test_the_name_of_an_unreadable_note_says_how_to_mend_it(tmp_path: Path) -> None:
    files = {"contacts/otterbein.md": "---\nname: [\n---\n"}
    write_notes(tmp_path, {**NOTES, **files, "index.md": NOTES["index.md"] + "\nOtterbein said so.\n"})
    result = run_build(tmp_path, BINDER_EDITION="public")
    assert result.code != 0
    assert "file name of an unreadable note, notes/contacts/otterbein.md; mend that note first" in result.log
