"""`binder check` and `binder due` on small binders."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from .running import a_binder, process, run

JANE = "---\nname: Jane Doe\naliases: [JD]\nemail: jane@x.example\nfollow_up: 2026-11-20 request\n---\n"
WEEK = {
    "contacts/jane-doe.md": JANE,
    "contacts/sam.md": "---\nname: Sam Roe\nfollow_up: 2026-11-25 request\n---\n",
    "contacts/ann.md": "---\nname: Ann Poe\nfollow_up: 2027-01-25 request\n---\n",
}


def test_due_lists_what_is_due_and_how_to_reach_the_person(tmp_path: Path) -> None:
    output = run(a_binder(tmp_path, WEEK), "due").output
    assert output.startswith("Today\n  Fri 20 Nov  3 days late   request ")
    assert "(jane@x.example)." in " ".join(output.split())
    assert "Sam Roe" not in output


def test_due_says_how_much_stands_behind_a_more_urgent_line(tmp_path: Path) -> None:
    talk = "---\ncontact: Jane Doe\nheld: 2026-11-10\n---\n\n## Promises\n\n- send it by 2026-11-20\n"
    a_binder(tmp_path, {**WEEK, "interviews/jane.md": talk})
    for span in ((), ("--week",)):
        shown = run(tmp_path, "due", *span).output
        everything = json.loads(run(tmp_path, "due", "--all", "--format", "json").output)
        states = ("overdue", "today", "soon")[: 3 if span else 2]
        listed = json.loads(run(tmp_path, "due", *span, "--format", "json").output)
        more = sum(row["state"] in states for row in everything) - len(listed)
        assert more > 0
        assert shown.endswith(f"\n\n{more} more to the same people: binder due --all\n")
    for chosen in (("--all",), ("--person", "jane"), ("--kind", "promise")):
        assert "more to the same" not in run(tmp_path, "due", *chosen).output


def test_due_looks_as_far_as_asked(tmp_path: Path) -> None:
    a_binder(tmp_path, WEEK)
    week, everything = run(tmp_path, "due", "--week").output, run(tmp_path, "due", "--all").output
    assert "Next 7 days" in week
    assert "Ann Poe" not in week
    assert "Later" in everything
    assert "Ann Poe" in everything


def test_due_knows_what_comes_up_by_itself(tmp_path: Path) -> None:
    talk = "---\ncontact: Jane Doe\nscheduled: 2026-11-26 10:00\n---\n"
    a_binder(tmp_path, {"contacts/jane-doe.md": "---\nname: Jane Doe\n---\n", "interviews/jane.md": talk})
    for span in ("--week", "--all"):
        rows = json.loads(run(tmp_path, "due", span, "--kind", "debrief", "--format", "json").output)
        assert [(row["state"], row["due"]) for row in rows] == [("soon", "2026-11-26")]
    assert "debrief" in run(tmp_path, "due", "--week").output
    assert "debrief" not in run(tmp_path, "due").output


def test_due_finds_a_person_by_any_name_and_a_kind(tmp_path: Path) -> None:
    a_binder(tmp_path, WEEK)
    rows = json.loads(run(tmp_path, "due", "--all", "--person", "jd", "--format", "json").output)
    assert [(row["kind"], row["person"], row["due"], row["note"], row["line"]) for row in rows] == [
        ("request", "Jane Doe", "2026-11-20", "contacts/jane-doe.md", 5)
    ]
    assert "Jane Doe" in run(tmp_path, "due", "--person", "jane").output
    assert run(tmp_path, "due", "--kind", "nudge").output == "Nothing due.\n"
    assert run(tmp_path, "due", "--person", "nobody").exit_code == 2


def test_due_fits_a_narrow_terminal(tmp_path: Path) -> None:
    long = "---\nname: Kim Lee\nemail: kim.lee.of.the.far@department.example\nfollow_up: 2026-11-20 request\n---\n"
    a_binder(tmp_path, {**WEEK, "contacts/kim.md": long})
    for columns in ("45", "60", "76", "78", "200"):
        lines = process(tmp_path, "due", "--all", COLUMNS=columns).stdout.splitlines()
        assert max(map(len, lines)) <= int(columns)


def test_a_note_cannot_send_commands_to_the_terminal(tmp_path: Path) -> None:
    a_binder(
        tmp_path, {"contacts/x.md": '---\nname: "A\\e[31mB"\nfollow_up: 2026-11-20 request\nnmae: x\n---\n'}
    )
    assert "\x1b" not in run(tmp_path, "due").output + run(tmp_path, "check").output


def test_check_ends_with_the_status_of_the_worst_problem(tmp_path: Path) -> None:
    a_binder(tmp_path, {"contacts/jane.md": "---\nname: Jane\nemial: x\n---\n"})
    assert run(tmp_path, "check").exit_code == 0
    assert run(tmp_path, "check", "--strict").exit_code == 1
    (tmp_path / "notes/contacts/sam.md").write_text("---\nname: [\n---\n", "utf-8")
    assert run(tmp_path, "check").exit_code == 1
    assert run(tmp_path, "check", "notes/contacts/jane.md").exit_code == 0
    assert run(tmp_path, "check", "mkdocs.yml").exit_code == 2
    (tmp_path / "site").mkdir()
    assert run(tmp_path, "check", "site").exit_code == 2
    everything = run(tmp_path, "check").output
    for folder in (".", "..", str(tmp_path), "notes/contacts/.."):
        assert run(tmp_path, "check", folder).output == everything


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own")
def test_check_of_a_link_is_about_the_link(tmp_path: Path) -> None:
    mine = a_binder(tmp_path / "mine", {"contacts/jane.txt": "---\nname: Jane\nemial: x\n---\n"})
    contacts = mine / "notes/contacts"
    (tmp_path / "far.md").write_text("# Far\n", "utf-8")
    (contacts / "jane.md").symlink_to("jane.txt")
    (contacts / "far.md").symlink_to(tmp_path / "far.md")
    (contacts / "all").symlink_to("..")
    for name, check in (("jane.md", "near-key"), ("far.md", "outside-link"), ("all", "outside-link")):
        rows = json.loads(run(contacts, "check", name, "--format", "json").output)
        assert [(row["path"], row["check"]) for row in rows] == [(name, check)]
    for folder in (".", "..", str(mine / "notes")):
        assert len(json.loads(run(contacts, "check", folder, "--format", "json").output)) == 3
    (tmp_path / "notes").symlink_to(mine / "notes")
    assert "3:1" in run(mine, "check", str(tmp_path / "notes")).output


def test_check_tells_other_programs_where_and_what(tmp_path: Path) -> None:
    a_binder(tmp_path, {"contacts/jane.md": "---\nname: Jane\nemial: x\n---\n"})
    (row,) = json.loads(run(tmp_path, "check", "--format", "json").output)
    assert (row["check"], row["level"], row["path"]) == ("near-key", "warning", "notes/contacts/jane.md")
    assert (row["line"], row["column"]) == (3, 1)


def test_check_of_a_good_binder_says_so(tmp_path: Path) -> None:
    a_binder(tmp_path, {"contacts/jane.md": "---\nname: Jane\n---\n"})
    assert run(tmp_path, "check", "--strict").output == "Nothing needs mending.\n"
