"""What Tab offers, and that each shell gets it as one word."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .running import a_binder, process

NOTES = {
    "contacts/jane-doe.md": "---\nname: Jane Doe\ncompany: Acme, Inc.\n---\n",
    "contacts/jan-ito.md": "---\nname: Jan Ito\naliases: [Skipper]\n---\n",
    "contacts/Kurt Müller.md": "---\nname: Kurt Müller\ncompany: Köhler & Sons\n---\n",
    "contacts/boat/mara.md": "---\nname: Mara Voss\n---\n",
    "people/mara.md": "---\ntype: contact\nname: Mara Lund\n---\n",
    "contacts/x1.md": '---\nname: "Odd `touch x` \\"One\\""\n---\n',
    "contacts/x2.md": '---\nname: "Pat O\'Brien"\n---\n',
    "contacts/x3.md": "---\nname: Hey!!\n---\n",
    "interviews/jane.md": "---\ncontact: Jane Doe\nheld: 2026-11-20\n---\n",
    "companies/ahoy.md": "---\nname: Ahoy\n---\n",
}


def offered(folder: Path, *words: str, shell: str = "zsh") -> list[tuple[str, str]]:
    """Return the words that are offered for the last of `words`, and what is said about each."""
    typed = shlex.join(words)
    shown = process(
        folder,
        _BINDER_COMPLETE=f"{shell}_complete",
        COMP_WORDS=f"binder {typed}",
        COMP_CWORD=words[-1] if shell == "fish" else str(len(words)),
    )
    assert (shown.returncode, shown.stderr) == (0, "")
    lines = shown.stdout.splitlines()
    if shell == "fish":
        pairs = (line.removeprefix("plain,").partition("\t") for line in lines if line)
        return [(word, said) for word, _, said in pairs]
    return list(zip(lines[1::3], lines[2::3], strict=True))


def words_for(folder: Path, *words: str, shell: str = "zsh") -> list[str]:
    return [word for word, _ in offered(folder, *words, shell=shell)]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_a_script(tmp_path: Path, shell: str) -> None:
    script = process(tmp_path, _BINDER_COMPLETE=f"{shell}_source").stdout
    assert re.search(rf"_BINDER_COMPLETE={shell}_complete", script)


def test_commands_and_checks(tmp_path: Path) -> None:
    assert words_for(tmp_path, "ch") == ["check", "check-site"]
    assert words_for(tmp_path, "explain", "near-k") == ["near-key"]


def test_people_by_the_name_of_their_file_first(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    assert offered(tmp_path, "show", "ja") == [("jan-ito", "Jan Ito"), ("jane-doe", "Jane Doe")]
    assert words_for(tmp_path, "log", "Jane D") == ["Jane Doe"]
    assert words_for(tmp_path, "done", "kurt mu") == ["Kurt Müller"]
    assert words_for(tmp_path, "show", "mara") == ["Mara Lund", "Mara Voss"]
    everyone = words_for(tmp_path, "due", "--person", "")
    assert everyone == [
        "x3",
        "jan-ito",
        "jane-doe",
        "Kurt Müller",
        "people/mara.md",
        "contacts/boat/mara.md",
        "x1",
        "x2",
    ]


def test_one_person_is_found_by_any_word_of_a_name(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    assert words_for(tmp_path, "show", "doe") == ["jane-doe"]
    assert words_for(tmp_path, "show", "skip") == ["jan-ito"]
    assert words_for(tmp_path, "show", "voss") == ["contacts/boat/mara.md"]
    assert words_for(tmp_path, "show", "m") == ["Mara Lund", "Mara Voss"]
    assert words_for(tmp_path, "show", "nobody") == []


def test_a_name_is_offered_only_where_it_means_one(tmp_path: Path) -> None:
    two = "---\nname: John Smith\n---\n"
    a_binder(
        tmp_path, {"contacts/j1.md": two, "contacts/j2.md": two, "contacts/j3.md": "---\nname: Jo Smi\n---\n"}
    )
    assert words_for(tmp_path, "show", "John S") == ["j1", "j2"]
    assert words_for(tmp_path, "show", "Jo S") == ["Jo Smi"]


def test_what_is_open_for_the_person_named(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    kinds = dict(offered(tmp_path, "done", "jane", ""))
    assert set(kinds) >= {"thank_you", "debrief"}
    assert "20 November" in kinds["thank_you"]
    assert words_for(tmp_path, "done", "jane", "th") == ["thank_you"]
    assert words_for(tmp_path, "done", "jane", "thanked") == ["thanked"]
    assert "requested" in words_for(tmp_path, "done", "somebody", "re")
    assert "research" not in words_for(tmp_path, "done", "somebody", "")


def test_names_of_companies_and_of_whom_a_talk_is_with(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    assert words_for(tmp_path, "new", "contact", "x", "--company", "ko") == ["Köhler & Sons"]
    assert words_for(tmp_path, "new", "contact", "x", "--company", "a") == ["Acme, Inc.", "Ahoy"]
    assert words_for(tmp_path, "new", "contact", "x", "--company", "a", shell="fish") == ["Ahoy"]
    assert words_for(tmp_path, "new", "interview", "kurt") == ["Kurt Müller"]
    assert words_for(tmp_path, "new", "contact", "kurt") == []


def test_the_binder_that_is_named_is_looked_into(tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.mkdir()
    a_binder(there, NOTES)
    assert words_for(tmp_path, "show", "jane") == []
    assert words_for(tmp_path, "show", "-f", "there/mkdocs.yml", "jane") == ["jane-doe"]


def test_an_option_stays_before_its_value(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    for shell in ("zsh", "fish"):
        assert words_for(tmp_path, "new", "contact", "x", "--company=ah", shell=shell) == ["--company=Ahoy"]


@pytest.mark.parametrize(
    "config", ["plugins: [", "plugins:\n  - prep-binder\ndocs_dir: " + "a" * 5000, "site_name: x"]
)
def test_nothing_is_said_where_the_binder_cannot_be_read(tmp_path: Path, config: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(config)
    assert words_for(tmp_path, "show", "ja") == []


def test_a_file_name_that_is_no_line_is_not_offered(tmp_path: Path) -> None:
    a_binder(tmp_path, {**NOTES, "contacts/jan\nplain.md": "---\nname: Jan Plain\n---\n"})
    assert words_for(tmp_path, "show", "jan") == ["jan-ito", "jane-doe"]


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize(
    ("typed", "inserted"),
    [
        ("kurt", r"Kurt\ Müller"),
        ('"kurt', "Kurt Müller"),
        ("'kurt", "Kurt Müller"),
        ("Odd", r"Odd\ \`touch\ x\`\ \"One\""),
        ('"Odd', ""),
        ("'Odd", 'Odd `touch x` "One"'),
        ("'Pat", ""),
        ('"Pat', "Pat O'Brien"),
        ('"Hey', ""),
        ("Hey", r"Hey\!\!"),
        ('k"ur', ""),
    ],
)
def test_bash_inserts_one_word(tmp_path: Path, typed: str, inserted: str) -> None:
    a_binder(tmp_path, NOTES)
    (tmp_path / "binder").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m prep_binder "$@"\n')
    (tmp_path / "binder").chmod(0o755)
    script = """
        PATH=$PWD:$PATH
        source <(_BINDER_COMPLETE=bash_source binder)
        COMP_WORDS=(binder show "$1") COMP_CWORD=2 COMPREPLY=()
        _binder_completion binder
        printf '%s\\n' "${COMPREPLY[@]}"
    """
    shown = subprocess.run(
        ["bash", "--norc", "-c", script, "bash", typed],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert (shown.stdout, shown.stderr) == (f"{inserted}\n", "")
