"""`binder import` on small binders: whom it takes, what it writes, and what it leaves alone."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import Result

from prep_binder.core.model.raw import Source
from prep_binder.core.read import read_note
from prep_binder.shells.cli.imports.reading import PROGRAMS
from tests.formats.test_imported_files import FILES
from tests.sites.building import CONFIG

from .running import a_binder, process, run

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROWS = (
    "Jane,Doe,https://www.linkedin.com/in/jane,,Acme Inc,Designer,12 Mar 2024\n"
    "Sam,Roe,https://www.linkedin.com/in/sam,sam@x.example,Beta,Underwriter,01 Jan 2020\n"
    "Ann,Poe,https://www.linkedin.com/in/ann,,Acme,PM,03/15/2024\n"
)


def _prepared(folder: Path, notes: Mapping[str, str | bytes] | None = None, rows: str = ROWS) -> Path:
    binder = a_binder(folder, {"contacts/old.md": "---\nname: Old Friend\n---\n", **(notes or {})})
    (folder / "c.csv").write_text(HEADER + rows, encoding="utf-8")
    return binder


def _names(binder: Path) -> set[str]:
    return {path.name for path in (binder / "notes" / "contacts").iterdir()} - {"old.md"}


def _imported(binder: Path, *arguments: str, given: str | None = None) -> Result:
    return run(binder, "import", "linkedin", "c.csv", *arguments, given=given)


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (["--all"], {"jane-doe.md", "sam-roe.md", "ann-poe.md"}),
        (["--company", "acme"], {"jane-doe.md", "ann-poe.md"}),
        (["--match", "underwriter"], {"sam-roe.md"}),
        (["--since", "2024-03-13"], {"ann-poe.md"}),
        (["--company", "acme", "--match", "design", "--since", "2024-01-01"], {"jane-doe.md"}),
        (["--match", "nobody at all"], set()),
    ],
)
def test_people_are_taken_by_selection(tmp_path: Path, options: list[str], names: set[str]) -> None:
    binder = _prepared(tmp_path)
    result = _imported(binder, *options)
    assert result.exit_code == 0, result.output
    assert _names(binder) == names


def test_a_new_note_says_what_the_file_says(tmp_path: Path) -> None:
    binder = _prepared(tmp_path)
    result = _imported(binder, "--match", "jane")
    assert result.stdout.splitlines() == [
        "new      notes/contacts/jane-doe.md  Jane Doe, Designer, Acme Inc",
        "1 person: 1 new.",
    ]
    assert (binder / "notes/contacts/jane-doe.md").read_text(encoding="utf-8") == (
        "---\nname: Jane Doe\nrole: Designer\ncompany: Acme Inc\nlinkedin: https://www.linkedin.com/in/jane\n"
        'source: "LinkedIn, connected 2024-03-12"\n---\n'
    )
    assert run(binder, "check", "--strict").output == "Nothing needs mending.\n"


def test_nothing_is_taken_when_nobody_was_named_and_nobody_can_be_asked(tmp_path: Path) -> None:
    binder = _prepared(tmp_path)
    result = _imported(binder)
    assert result.exit_code == 2
    assert "Say whom to import" in result.output
    assert _names(binder) == set()


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    binder = _prepared(tmp_path)
    before = _tree(binder)
    result = _imported(binder, "--all", "--dry-run")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == "3 people: 3 new. Nothing was written: --dry-run."
    assert _tree(binder) == before


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.usefixtures("_asked")
def test_a_whole_network_is_never_taken_by_accident(tmp_path: Path) -> None:
    binder = _prepared(tmp_path, rows="".join(f"P{n},Q,,,C{n},,\n" for n in range(26)))
    assert _imported(binder, "--all", given="n\n").exit_code == 1
    assert _names(binder) == set()
    assert _imported(binder, "--all", given="y\n").exit_code == 0
    assert len(_names(binder)) == 26


def test_more_than_25_are_refused_when_nobody_can_be_asked(tmp_path: Path) -> None:
    binder = _prepared(tmp_path, rows="".join(f"P{n},Q,,,C{n},,\n" for n in range(26)))
    result = _imported(binder, "--all")
    assert result.exit_code == 2
    assert "26 notes would be written" in result.output
    assert _names(binder) == set()
    assert _imported(binder, "--all", "--yes").exit_code == 0
    assert len(_names(binder)) == 26


@pytest.fixture
def _asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits at the terminal."""
    for module in ("imports.choosing", "commands.import_contacts"):
        monkeypatch.setattr(f"prep_binder.shells.cli.{module}.is_interactive", lambda: True)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("2\n", {"sam-roe.md"}),
        ("1,3\n", {"jane-doe.md", "ann-poe.md"}),
        ("2-9\n", {"sam-roe.md", "ann-poe.md"}),
        ("acme\nall\n", {"jane-doe.md", "ann-poe.md"}),
        ("acme\n2\n", {"ann-poe.md"}),
        ("no such words\n1\n", {"jane-doe.md"}),
        ("\n", set()),
    ],
)
@pytest.mark.usefixtures("_asked")
def test_people_are_picked_from_a_list(tmp_path: Path, typed: str, names: set[str]) -> None:
    binder = _prepared(tmp_path)
    result = _imported(binder, given=typed)
    assert "  2  Sam Roe, Underwriter, Beta" in result.output
    assert result.exit_code == 0
    assert _names(binder) == names


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("0", "`0`"),
        ("999", "`999`"),
        ("3-1", "`3-1`"),
        ("2,40", "`40`"),
        ("0-2 1 7", "`0-2`, `7`"),
        ("9" * 9, "999`"),
    ],
)
@pytest.mark.usefixtures("_asked")
def test_numbers_that_are_not_in_the_list_are_told_and_asked_for_again(
    tmp_path: Path, typed: str, told: str
) -> None:
    binder = _prepared(tmp_path)
    result = _imported(binder, given=f"{typed}\n1\n")
    assert f"{told} is not in this list, which goes from 1 to 3." in result.output
    assert result.output.count("  2  Sam Roe") == 2
    assert _names(binder) == {"jane-doe.md"}


def test_a_known_person_keeps_every_word_and_gets_what_was_empty(tmp_path: Path) -> None:
    note = (
        "\ufeff---\r\n# mine\r\nlinkedin: linkedin.com/in/JANE\r\nrole: Head of design # new\r\n---\r\nText"
    )
    binder = _prepared(tmp_path, {"contacts/jd.md": note.encode()})
    result = _imported(binder, "--match", "jane")
    assert result.stdout.splitlines() == [
        "add      notes/contacts/jd.md  company: Acme Inc",
        "differs  notes/contacts/jd.md  name: noted `Jd`, in the file `Jane Doe`",
        "differs  notes/contacts/jd.md  role: noted `Head of design`, in the file `Designer`",
        "1 person: 1 added to.",
    ]
    now = (binder / "notes/contacts/jd.md").read_bytes().decode()
    assert now == note.replace("# new\r\n", "# new\r\ncompany: Acme Inc\r\n")
    again = _imported(binder, "--match", "jane")
    assert again.stdout.splitlines()[-1] == "1 person: 1 known already."
    assert (binder / "notes/contacts/jd.md").read_bytes().decode() == now


def test_whoever_shares_an_address_with_a_note_of_another_name_gets_a_note_of_their_own(
    tmp_path: Path,
) -> None:
    note = "---\nname: Ann Lee\nemail: sam@x.example\n---\n"
    binder = _prepared(tmp_path, {"contacts/ann.md": note})
    result = _imported(binder, "--match", "sam")
    assert result.stdout.splitlines()[0] == (
        "new      notes/contacts/sam-roe.md  Sam Roe, Underwriter, Beta"
        " (contacts/ann.md has the same e-mail address, but has another name)"
    )
    assert (binder / "notes/contacts/ann.md").read_text(encoding="utf-8") == note


def test_a_name_alone_is_no_proof(tmp_path: Path) -> None:
    note = "---\nname: Jane Doe\ncompany: Other\n---\n"
    binder = _prepared(tmp_path, {"contacts/jane.md": note})
    result = _imported(binder, "--match", "jane")
    assert "unsure   Jane Doe, Designer, Acme Inc: contacts/jane.md bears the name" in result.stdout
    assert _names(binder) == {"jane.md"}
    assert (binder / "notes/contacts/jane.md").read_text(encoding="utf-8") == note


def test_what_cannot_be_written_is_told_and_the_rest_is_written(tmp_path: Path) -> None:
    (tmp_path / "notes" / "contacts").mkdir(parents=True)
    binder = _prepared(tmp_path, {"contacts/jane.md": "---\n{linkedin: linkedin.com/in/jane}\n---\n"})
    result = _imported(binder, "--company", "acme")
    assert result.exit_code == 1
    assert "error: notes/contacts/jane.md: `company` was not added" in result.stderr
    assert result.stdout.splitlines()[-1] == "2 people: 1 new, 1 not written."
    assert _names(binder) == {"jane.md", "ann-poe.md"}


def test_what_cannot_be_written_is_told_by_a_dry_run_too(tmp_path: Path) -> None:
    binder = _prepared(
        tmp_path,
        {
            "contacts/jane.md": "---\n{linkedin: linkedin.com/in/jane}\n---\n",
            "contacts/ann.md": '---\nlinkedin: linkedin.com/in/ann\ncompany: ""\nrole: [\n]\n---\n',
        },
    )
    before = _tree(binder)
    result = _imported(binder, "--all", "--dry-run")
    assert result.exit_code == 1
    assert "error: notes/contacts/jane.md: `company` was not added" in result.stderr
    assert (
        "error: notes/contacts/ann.md: `role` was not added: `role` is empty on several lines"
        in result.stderr
    )
    assert result.stdout.splitlines()[-1] == (
        "3 people: 1 new, 1 added to, 1 not written. Nothing was written: --dry-run."
    )
    assert _tree(binder) == before
    written = _imported(binder, "--all")
    assert (written.exit_code, written.stderr) == (1, result.stderr)
    assert written.stdout.splitlines()[-1] == "3 people: 1 new, 1 added to, 1 not written."


def test_notes_that_are_held_back_are_named_because_people_in_them_are_not_recognised(tmp_path: Path) -> None:
    binder = _prepared(tmp_path, {"contacts/jane-doe.md": "---\nname: [Jane\n---\n"})
    result = _imported(binder, "--match", "jane")
    assert "not recognised: notes/contacts/jane-doe.md" in result.stderr
    assert _names(binder) == {"jane-doe.md", "jane-doe-2.md"}


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["import", "linkedin", "none.csv"], 2, "does not exist"),
        (["import", "outlook", "c.csv"], 2, "is not one of"),
        (["import", "linkedin", "c.csv", "--since", "March"], 2, "write it as year-month-day"),
        (["import", "vcard", "c.csv", "--all"], 1, "c.csv:1:1: this file holds no vCard"),
        (["import", "google", "c.csv", "--all"], 1, "as Google CSV"),
        (["import", "google", "c.csv", "--all", "--dry-run"], 1, "as Google CSV"),
        (["import", "csv", "c.csv", "--since", "2024-01-01"], 2, "Only LinkedIn"),
    ],
)
def test_what_cannot_be_done_is_said(tmp_path: Path, arguments: list[str], status: int, words: str) -> None:
    binder = _prepared(tmp_path)
    result = run(binder, *arguments)
    assert result.exit_code == status
    assert words in result.output
    assert _names(binder) == set()


EMPTY = {
    "linkedin": HEADER,
    "google": "First Name,Last Name,E-mail 1 - Value\n",
    "vcard": "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nEND:VCARD\n",
    "csv": "name,company\n",
}


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("options", [["--all"], ["--match", "jane"], [], ["--all", "--dry-run"]])
def test_a_file_without_people_is_told(tmp_path: Path, program: str, options: list[str]) -> None:
    binder = _prepared(tmp_path)
    (tmp_path / "empty").write_text(EMPTY[program], encoding="utf-8")
    result = run(binder, "import", program, "empty", *options)
    assert "warning: empty:1:1: there are no people in this file. Choose another file" in result.stderr
    assert result.stdout.startswith("0 people.")
    assert result.exit_code == 0


@pytest.mark.parametrize("options", [["--all"], ["--match", "jane"], ["--all", "--dry-run"]])
def test_a_row_that_could_not_be_read_is_a_failure(tmp_path: Path, options: list[str]) -> None:
    binder = _prepared(tmp_path, rows=f"{ROWS}Too,Many,,,Cells,In,This,Row\n")
    result = _imported(binder, *options)
    assert "error: c.csv:5:1: this row has 8 cells where the header has 7" in result.stderr
    assert "1 new" in result.stdout or "3 new" in result.stdout
    assert result.exit_code == 1


def test_problems_of_people_who_were_not_chosen_are_not_shown(tmp_path: Path) -> None:
    cards = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nPHOTO:x\nEND:VCARD\n" for name in ("Jane", "Sam"))
    binder = _prepared(tmp_path)
    (tmp_path / "x.vcf").write_text(cards, encoding="utf-8")
    result = run(binder, "import", "vcard", "x.vcf", "--match", "sam")
    assert result.stderr.startswith("info: x.vcf:9:1: left out, as a contact has no field for it: photo. ")
    assert "x.vcf:4:1" not in result.stderr


def test_what_is_left_out_of_many_is_told_once_for_each_kind(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nFN:P{0}\nPHOTO:x\nTEL;TYPE=fax:1\nORG:Acme\\; Inc;Sales\nEND:VCARD\n"
    binder = _prepared(tmp_path)
    (tmp_path / "x.vcf").write_text("".join(map(card.format, range(3))), encoding="utf-8")
    result = run(binder, "import", "vcard", "x.vcf", "--all", "--dry-run")
    assert [line.partition(". ")[0] for line in result.stderr.splitlines()] == [
        "info: x.vcf:3:1: left out, as a contact has no field for it: photo",
        "info: x.vcf:4:1: left out, as a contact has no field for it: fax number",
        "info: x.vcf:5:1: left out, as a contact has no field for it: department",
    ]
    assert result.stderr.count("(2 more of these)") == 3
    verbose = run(binder, "import", "vcard", "x.vcf", "--all", "--dry-run", "-v").stderr
    assert len(verbose.splitlines()) == 9


def test_a_long_list_of_problems_is_cut_unless_all_are_wanted(tmp_path: Path) -> None:
    binder = _prepared(tmp_path, rows="".join(f"P{n},Q,,,,,31 Feb 20{n:02}\n" for n in range(22)))
    short, whole = (_imported(binder, "--all", "--dry-run", *more).stderr for more in ((), ("--verbose",)))
    assert "… and 2 more; --verbose shows all." in short
    assert len(whole.splitlines()) == 22


def test_the_template_of_the_binder_makes_the_notes(tmp_path: Path) -> None:
    config = CONFIG.replace("font: false", "font: false, custom_dir: own")
    binder = a_binder(tmp_path, {"contacts/old.md": "# Old\n"}, config)
    (tmp_path / "c.csv").write_text(HEADER + ROWS, encoding="utf-8")
    template = tmp_path / "own/prep_binder/notes/contact.jinja"
    template.parent.mkdir(parents=True)
    template.write_text(
        "---\nname: {{ fields.name | yaml }}\npriority: C\nadded: {{ today }}\n---\n", encoding="utf-8"
    )
    assert _imported(binder, "--match", "jane").exit_code == 0
    note = (binder / "notes/contacts/jane-doe.md").read_text(encoding="utf-8")
    assert note == "---\nname: Jane Doe\npriority: C\nadded: 2026-11-23\n---\n"
    template.write_text("---\nname: [\n---\n", encoding="utf-8")
    result = _imported(binder, "--match", "sam")
    assert result.exit_code == 2
    assert "cannot be read" in result.output
    template.write_text("{{ nothing }}", encoding="utf-8")
    assert "cannot be used" in _imported(binder, "--match", "sam").output
    assert _names(binder) == {"jane-doe.md"}


@pytest.mark.parametrize("file", sorted(FILES.rglob("*.vcf")), ids=lambda file: file.stem)
def test_every_address_book_makes_a_binder_that_can_be_checked(tmp_path: Path, file: Path) -> None:
    binder = _prepared(tmp_path)
    assert run(binder, "import", "vcard", str(file), "--all").exit_code == 0
    assert _names(binder)
    for path in (binder / "notes/contacts").iterdir():
        assert read_note(Source(path.name, path.read_bytes()))[0] is not None
    assert run(binder, "check").exit_code == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    binder = _prepared(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    assert "no regular file" in run(binder, "import", "csv", "pipe", "--all").output


def test_it_runs_as_a_process_of_its_own(tmp_path: Path) -> None:
    binder = _prepared(tmp_path)
    result = process(binder, "import", "linkedin", "c.csv", "--all")
    assert (result.returncode, result.stderr) == (0, "")
    assert _names(binder) == {"jane-doe.md", "sam-roe.md", "ann-poe.md"}


GUIDE = Path(__file__).parents[3] / "notes/guide/import-export.md"
EXAMPLES = re.findall(r"^(binder .*)$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.usefixtures("_asked")
@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_of_the_guide_runs(tmp_path: Path, line: str) -> None:
    binder = _prepared(tmp_path)
    rows = f"{ROWS}Bea,Two,,,Gamma,Underwriter,01 Jul 2024\n"
    (tmp_path / "Connections.csv").write_text(HEADER + rows, encoding="utf-8")
    (tmp_path / "contacts.csv").write_text(
        "Name,E-mail 1 - Value\nJane Doe,jane@x.example\n", encoding="utf-8"
    )
    (tmp_path / "jane.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Jane Doe\nEND:VCARD\n", encoding="utf-8")
    (tmp_path / "people.csv").write_text("name,company\nJane Doe,Acme\n", encoding="utf-8")
    result = run(binder, *line.split()[1:], given="1\n")
    assert result.exit_code == 0, result.output
    assert _names(binder) or "--dry-run" in line or "export" in line


def test_the_guide_names_every_program_and_option() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    assert len(EXAMPLES) >= 8
    for word in (
        *PROGRAMS,
        "--company",
        "--match",
        "--since",
        "--all",
        "--dry-run",
        "--yes",
        "--safe-for-spreadsheets",
    ):
        assert f"`{word}`" in text, word


def test_a_name_in_brackets_is_known_again(tmp_path: Path) -> None:
    binder = _prepared(tmp_path, rows="Bob,O'Hara [[Boss]],,,Acme,,\n")
    _imported(binder, "--all")
    assert "name: Bob O'Hara Boss" in (binder / "notes/contacts/bob-o-hara-boss.md").read_text("utf-8")
    assert "1 known already" in _imported(binder, "--all").output
