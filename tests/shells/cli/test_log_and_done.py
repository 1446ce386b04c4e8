"""`binder log` and `binder done`: the right note, the right line, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from prep_binder.shells.cli.main import binder

from .running import a_binder, process, run

NOTES = {
    "contacts/jane-doe.md": "---\nname: Jane Doe # she\naliases: [JD]\n---\n\n## Log\n\n- 2026-11-20 email: x\n",
    "contacts/sam-roe.md": "---\nname: Sam Roe\n---\n\n## Promises\n\n- [ ] send the article\n- [ ] call\n",
    "contacts/jan-ito.md": "---\nname: Jan Ito\n---\n",
    "interviews/jane.md": "---\ncontact: Jane Doe\nheld: 2026-11-22\n---\n",
    "interviews/sam.md": (
        "---\ncontact: Sam Roe\nrequested: 2026-11-02 email\n---\n\n"
        "## Introductions\n\n- [[Jan Ito]] given 2026-11-20\n- Ann Poe given 2026-11-20\n"
    ),
}


def lines_of(folder: Path, path: str) -> list[str]:
    """Return the lines that a command added to a note."""
    before = str(NOTES[path]).splitlines()
    after = (folder / "notes" / path).read_text("utf-8").splitlines()
    return [line for line in after if line not in before]


def test_a_line_goes_to_the_person_and_is_shown(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    result = run(tmp_path, "log", "jane", "email request:", "asked for 20 min")
    assert result.output == "notes/contacts/jane-doe.md: - 2026-11-23 email request: asked for 20 min\n"
    assert lines_of(tmp_path, "contacts/jane-doe.md") == ["- 2026-11-23 email request: asked for 20 min"]


def test_a_day_can_be_given_in_the_text_or_apart(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    assert "- 2026-11-19 phone: y" in run(tmp_path, "log", "JD", "2026-11-19 phone: y").output
    assert "- 2026-11-18 phone: z" in run(tmp_path, "log", "jd", "phone: z", "--on", "2026-11-18").output
    assert "lies ahead" in run(tmp_path, "log", "jd", "x", "--on", "2026-12-18").output
    twice = run(tmp_path, "log", "jd", "2026-11-20 email: x", "--on", "2026-11-19")
    assert twice.exit_code == 2
    assert "a day, 2026-11-20, and --on gives one too" in twice.output
    assert len(lines_of(tmp_path, "contacts/jane-doe.md")) == 2
    assert "year-month-day" in run(tmp_path, "log", "jd", "x", "--on", "18/12").output


@pytest.mark.parametrize(
    ("person", "words"),
    [
        ("jan", "Jan Ito (contacts/jan-ito.md)"),
        ("nobody", 'binder new contact "nobody"'),
    ],
)
def test_a_person_who_is_not_sure_is_not_written_to(tmp_path: Path, person: str, words: str) -> None:
    a_binder(tmp_path, NOTES)
    result = run(tmp_path, "log", person, "x")
    assert result.exit_code == 2
    assert words in result.output
    assert not [path for path in NOTES if lines_of(tmp_path, path)]


@pytest.mark.parametrize("typed", ["jose", "Jose Garcia", "garcia", "zoe", "ost", "JOSÉ"])
def test_accents_may_be_left_out(tmp_path: Path, typed: str) -> None:
    notes = {"contacts/José García.md": "---\nname: José García\n---\n", "contacts/z.md": "# Zoë Øst\n"}
    a_binder(tmp_path, notes)
    assert run(tmp_path, "log", typed, "phone: x").exit_code == 0
    (changed,) = [one for one in notes if (tmp_path / "notes" / one).read_text("utf-8") != notes[one]]
    assert changed == ("contacts/z.md" if typed in ("zoe", "ost") else "contacts/José García.md")


def test_a_name_without_accents_can_mean_those_with_them_too(tmp_path: Path) -> None:
    a_binder(tmp_path, {"contacts/a.md": "# José García\n", "contacts/b.md": "# Jose Roe\n"})
    result = run(tmp_path, "log", "jose", "x")
    assert result.exit_code == 2
    assert "José García (contacts/a.md)" in result.output
    assert run(tmp_path, "log", "josé", "x").output.startswith("notes/contacts/a.md")


def test_a_day_ahead_is_refused(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    assert "lies ahead" in run(tmp_path, "log", "jd", "2027-05-01 phone: y").output
    assert not [path for path in NOTES if lines_of(tmp_path, path)]


@pytest.mark.parametrize("name", ["bad", "Bad Note", "bad-note"])
def test_a_note_that_is_held_back_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    a_binder(
        tmp_path, {"contacts/bad-note.md": "---\nname: [\n---\n", "contacts/bad.md": "---\nname: [\n---\n"}
    )
    for command in (["log", name, "x"], ["done", name, "thanked"], ["show", name]):
        result = run(tmp_path, *command)
        assert result.exit_code == 2
        assert "cannot be read" in result.output


def test_nobody_is_thanked_before_the_talk(tmp_path: Path) -> None:
    talk = "---\ncontact: Jane Doe\nheld: 2026-11-20\n---\n"
    a_binder(tmp_path, {"contacts/jane.md": "---\nname: Jane Doe\n---\n", "interviews/jane.md": talk})
    result = run(tmp_path, "done", "jane", "thanked", "--on", "2026-11-19")
    assert result.exit_code == 2
    assert "before the talk, which was on 2026-11-20" in result.output
    assert (tmp_path / "notes/interviews/jane.md").read_text("utf-8") == talk


def test_signs_that_are_no_text_are_refused(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    assert run(tmp_path, "log", "jd", "a\x1b[31mb").exit_code == 2
    assert run(tmp_path, "log", "jd", " ").exit_code == 2


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("phone: علی\u200cرضا called", "phone: علی\u200cرضا called"),
        ("phone: 👩\u200d💻 \U0001fae8", "phone: 👩\u200d💻 \U0001fae8"),
        ("phone: \u202a+1 555\u202c\u00a00100", "phone: +1 555 0100"),
    ],
    ids=["Persian", "new emoji", "pasted number"],
)
def test_text_of_every_script_is_text(tmp_path: Path, typed: str, written: str) -> None:
    a_binder(tmp_path, NOTES)
    assert run(tmp_path, "log", "jd", typed).output.endswith(f"- 2026-11-23 {written}\n")
    assert lines_of(tmp_path, "contacts/jane-doe.md") == [f"- 2026-11-23 {written}"]


@pytest.mark.skipif(sys.platform == "win32", reason="the system knows no such names")
def test_the_name_of_a_file_cannot_send_commands_to_the_terminal(tmp_path: Path) -> None:
    a_binder(
        tmp_path, {"contacts/a\x1b[31mb.md": "# Ann Poe\n", "contacts/c\x1b[31md.md": "---\nname: [\n---\n"}
    )
    for arguments in (("log", "ann", "x"), ("done", "ann", "reconnect"), ("log", "c\x1b[31md", "x")):
        result = CliRunner().invoke(
            binder, [arguments[0], "-f", str(tmp_path / "mkdocs.yml"), *arguments[1:]], color=True
        )
        assert ".md" in result.output
        assert "\x1b" not in result.output


def test_a_note_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    a_binder(tmp_path, {**NOTES, "contacts/jan-ito.md": "---\nname: Jan Ito\n---\n\n%%\nnot closed\n"})
    result = run(tmp_path, "log", "jan-ito", "x")
    assert result.exit_code == 2
    assert "notes/contacts/jan-ito.md was not changed: " in result.output


@pytest.mark.parametrize(
    ("arguments", "path", "line"),
    [
        (("jane", "thanked", "--by", "mail"), "interviews/jane.md", "thanked: 2026-11-23 mail"),
        (("jane", "thank_you", "--on", "2026-11-22"), "interviews/jane.md", "thanked: 2026-11-22"),
        (("jane", "debrief"), "interviews/jane.md", "debriefed: 2026-11-23"),
        (("sam", "nudge"), "interviews/sam.md", "nudged: 2026-11-23"),
        (("sam", "replied"), "interviews/sam.md", "replied: 2026-11-23"),
        (("sam", "held"), "interviews/sam.md", "held: 2026-11-23"),
        (
            ("sam", "promise", "--about", "art"),
            "contacts/sam-roe.md",
            "- [x] send the article done 2026-11-23",
        ),
        (
            ("jan-ito", "contacted"),
            "interviews/sam.md",
            "- [[Jan Ito]] given 2026-11-20, contacted 2026-11-23",
        ),
        (
            ("Ann Poe", "introduction"),
            "interviews/sam.md",
            "- Ann Poe given 2026-11-20, contacted 2026-11-23",
        ),
        (("jane", "report_back", "--by", "email"), "contacts/jane-doe.md", "- 2026-11-23 email report"),
        (("jane", "reconnect"), "contacts/jane-doe.md", "- 2026-11-23 reconnect"),
        (("jane", "thanked", "--about", "22 November"), "interviews/jane.md", "thanked: 2026-11-23"),
    ],
)
def test_what_is_done_stands_where_the_binder_looks(
    tmp_path: Path, arguments: tuple[str, ...], path: str, line: str
) -> None:
    a_binder(tmp_path, NOTES)
    result = run(tmp_path, "done", *arguments)
    assert result.exit_code == 0, result.output
    assert lines_of(tmp_path, path) == [line]
    assert [one for one in NOTES if lines_of(tmp_path, one)] == [path]


def test_reported_tells_the_introducer(tmp_path: Path) -> None:
    contacted = str(NOTES["interviews/sam.md"]).replace(
        "]] given 2026-11-20", "]] given 2026-11-20, contacted 2026-11-21"
    )
    a_binder(tmp_path, {**NOTES, "interviews/sam.md": contacted})
    assert run(tmp_path, "done", "sam", "reported").exit_code == 0
    assert "contacted 2026-11-21, reported 2026-11-23\n" in (tmp_path / "notes/interviews/sam.md").read_text(
        "utf-8"
    )


def test_thanks_to_one_of_two_people_are_that_persons(tmp_path: Path) -> None:
    both = "---\ncontact: [Jane Doe, Sam Roe]\nheld: 2026-11-22\n---\n"
    a_binder(tmp_path, {**NOTES, "interviews/jane.md": both})
    assert run(tmp_path, "done", "jane", "thanked", "--by", "email").output.startswith(
        "notes/contacts/jane-doe.md"
    )
    assert "Jane" not in run(tmp_path, "due", "--kind", "thank_you", "--week").output
    assert "Sam" in run(tmp_path, "due", "--kind", "thank_you", "--week").output
    assert run(tmp_path, "done", "sam", "thanked").output == "notes/interviews/jane.md: thanked: 2026-11-23\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("sam", "promise"), "send the article (contacts/sam-roe.md)"),
        (("sam", "thanked"), "Open: promise, nudge"),
        (("sam", "research"), "three facts"),
        (("sam", "smile"), "Known are"),
        (("jane", "promise"), "No promise is open"),
        (
            ("sam", "report_back", "--by", "email"),
            "No report back is open for Sam Roe. Open: promise, nudge.",
        ),
        (("sam", "report_back"), 'binder log "Sam Roe" report'),
        (("jane", "news"), "No news is open for Jane Doe. Open: "),
        (("jane", "reported"), "No loop back is open for Jane Doe. Open: "),
        (("jan-ito", "contacted", "--by", "mail"), "--by does not go with `introduction`: "),
        (("jan-ito", "requested"), 'binder new interview "Jan Ito"'),
        (("jane", "thanked", "--about", "tea"), 'Nothing open for Jane Doe has "tea". There is:'),
        (("jane", "thanked", "--on", "2026-11-20"), "lies before the talk, which was on 2026-11-22"),
    ],
)
def test_what_is_not_clear_is_asked_back(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    a_binder(tmp_path, NOTES)
    result = run(tmp_path, "done", *arguments)
    assert result.exit_code == 2
    assert words in result.output
    assert not [path for path in NOTES if lines_of(tmp_path, path)]


def test_two_commands_at_once_both_land(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    commands = [
        subprocess.Popen([sys.executable, "-m", "prep_binder", "log", "jd", f"note {number}"], cwd=tmp_path)
        for number in range(4)
    ]
    assert [command.wait(60) for command in commands] == [0] * 4
    added = lines_of(tmp_path, "contacts/jane-doe.md")
    assert sorted(added) == [f"- 2026-11-23 note {number}" for number in range(4)]


def test_the_module_is_the_command(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    assert process(tmp_path, "done", "jane", "debriefed").returncode == 0


def a_talk(folder: Path, *lines: str) -> Path:
    """Write a binder with one talk with Jane, and return its note."""
    text = "\n".join(("---", "contact: Jane Doe", *lines, "---", ""))
    a_binder(
        folder,
        {"contacts/jane.md": "---\nname: Jane Doe\naddress: 1 Main St\n---\n", "interviews/a.md": text},
    )
    return folder / "notes/interviews/a.md"


def test_a_talk_that_was_agreed_took_place_on_its_day(tmp_path: Path) -> None:
    note = a_talk(tmp_path, "requested: 2026-11-10", "scheduled: 2026-11-20")
    assert run(tmp_path, "done", "jane", "debrief").exit_code == 0
    assert "debriefed: 2026-11-23" in note.read_text("utf-8")
    shown = run(tmp_path, "due", "--kind", "thank_you").output
    assert "for the talk on 20 November" in " ".join(shown.split())


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("held", "write the true day at `scheduled` there first"),
        ("debrief", "lies before the talk, agreed for 2026-11-24"),
    ],
)
def test_no_talk_takes_place_before_the_day_agreed(tmp_path: Path, kind: str, words: str) -> None:
    note = a_talk(tmp_path, "scheduled: 2026-11-24")
    before = note.read_bytes()
    result = run(tmp_path, "done", "jane", kind)
    assert (result.exit_code, note.read_bytes()) == (2, before)
    assert words in result.stderr


@pytest.mark.parametrize(
    ("stage", "kind", "is_warned"),
    [
        ("contacted", "held", True),
        ("no_response", "replied", True),
        ("idea", "requested", True),
        ("contacted", "replied", False),
    ],
)
def test_a_stage_that_goes_before_what_is_noted_is_told(
    tmp_path: Path, stage: str, kind: str, *, is_warned: bool
) -> None:
    asked = "requested: 2026-11-10" if kind != "requested" else "goal: x"
    a_talk(tmp_path, f"status: {stage}", asked)
    result = run(tmp_path, "done", "jane", kind)
    assert result.exit_code == 0, result.output
    assert ("interviews/a.md:3 has the stage" in result.stderr) == is_warned


def test_a_talk_postponed_to_a_day_can_be_asked_for_again(tmp_path: Path) -> None:
    a_talk(tmp_path, "requested: 2026-10-01", "stage: postponed", "resume_on: 2026-11-20")
    assert "Ask Jane Doe again" in run(tmp_path, "due").output
    assert run(tmp_path, "done", "jane", "requested", "--by", "email").stderr == ""
    assert "Ask Jane Doe" not in run(tmp_path, "due").output
    shown = run(tmp_path, "due", "--all", "--kind", "nudge").output
    assert "no answer since 23 November" in " ".join(shown.split())


def test_a_letter_can_follow_thanks_by_e_mail(tmp_path: Path) -> None:
    a_talk(tmp_path, "held: 2026-11-19", "thanked: 2026-11-20 email")
    assert run(tmp_path, "done", "jane", "thanked").exit_code == 2
    result = run(tmp_path, "done", "jane", "thanked", "--by", "mail")
    assert result.output == "notes/contacts/jane.md: - 2026-11-23 mail thanks\n"
    assert run(tmp_path, "done", "jane", "thanked", "--by", "mail").exit_code == 2


def test_nobody_is_nudged_more_often_than_is_polite(tmp_path: Path) -> None:
    a_talk(tmp_path, "requested: 2026-11-02")
    assert run(tmp_path, "done", "jane", "nudge").exit_code == 0
    assert "No nudge is open" in run(tmp_path, "done", "jane", "nudge").stderr


def test_talks_are_told_apart_by_goal_day_or_file(tmp_path: Path) -> None:
    note = "---\ncontact: Jane Doe\ngoal: Learn {}\nrequested: 2026-11-0{}\n---\n"
    notes = {
        f"interviews/cy{end}.md": note.format(goal, day) for end, goal, day in (("", "a", 2), ("-2", "b", 3))
    }
    a_binder(tmp_path, {"contacts/jane.md": "---\nname: Jane Doe\n---\n", **notes})
    refused = run(tmp_path, "done", "jane", "replied").stderr
    assert "Learn a (interviews/cy.md)" in refused
    assert "Learn b (interviews/cy-2.md)" in refused
    for about, path in (("learn b", "cy-2"), ("cy", "cy")):
        assert run(tmp_path, "done", "jane", "replied", "--about", about).output.startswith(
            f"notes/interviews/{path}.md"
        )


def test_of_two_promises_in_the_same_words_the_first_is_kept_first(tmp_path: Path) -> None:
    two = "---\nname: Jane Doe\n---\n\n## Promises\n\n- [ ] send it\n- [ ] send it\n"
    a_binder(tmp_path, {"contacts/jane.md": two})
    assert run(tmp_path, "done", "jane", "promise").exit_code == 0
    text = (tmp_path / "notes/contacts/jane.md").read_text("utf-8")
    assert text.endswith("- [x] send it done 2026-11-23\n- [ ] send it\n")


@pytest.mark.parametrize("nothing", ['""', "null", "~", "[]", "", '""  # soon'])
def test_a_key_that_says_nothing_is_filled_in_place(tmp_path: Path, nothing: str) -> None:
    note = a_talk(tmp_path, "held: 2026-11-20", f"thanked: {nothing}", "minutes: 30")
    before = note.read_text("utf-8").splitlines()
    assert run(tmp_path, "done", "jane", "thanked", "--by", "mail").exit_code == 0
    after = note.read_text("utf-8").splitlines()
    (changed,) = [number for number, line in enumerate(after) if line != before[number]]
    assert len(after) == len(before)
    assert after[changed].startswith(("thanked: 2026-11-23 mail", 'thanked: "2026-11-23 mail"'))
    assert after[changed].endswith("# soon") == nothing.endswith("# soon")
    assert "Jane" not in run(tmp_path, "due", "--kind", "thank_you").output


@pytest.mark.parametrize(
    ("lines", "arguments", "words"),
    [
        (
            ["requested: 2026-11-12"],
            ["held", "--on", "2026-11-01"],
            "before `requested`, which is 2026-11-12",
        ),
        (["requested: 2026-11-12"], ["replied", "--on", "2026-11-02"], "before `requested`, which is"),
        (["requested: 2026-11-12"], ["nudged", "--on", "2026-11-03"], "before `requested`, which is"),
        (["scheduled: 2026-11-20"], ["confirmed"], "after the talk, agreed for 2026-11-20"),
        (["scheduled: 2026-11-24"], ["thanked"], "before the talk, agreed for 2026-11-24"),
        (["stage: no_show", "requested: 2026-11-02"], ["requested"], 'binder new interview "Jane Doe"'),
    ],
)
def test_what_is_noted_stands_in_the_order_of_things(
    tmp_path: Path, lines: list[str], arguments: list[str], words: str
) -> None:
    note = a_talk(tmp_path, *lines)
    before = note.read_bytes()
    result = run(tmp_path, "done", "jane", *arguments)
    assert (result.exit_code, note.read_bytes()) == (2, before)
    assert words in result.stderr


def test_thanks_stand_for_a_talk_that_was_only_agreed(tmp_path: Path) -> None:
    note = a_talk(tmp_path, "requested: 2026-11-10", "scheduled: 2026-11-20")
    assert run(tmp_path, "done", "jane", "thanked", "--by", "mail").exit_code == 0
    assert "thanked: 2026-11-23 mail" in note.read_text("utf-8")
    assert "Jane" not in run(tmp_path, "due", "--kind", "thank_you").output
    assert "Write down what you learned from Jane Doe on 20 November" in " ".join(
        run(tmp_path, "due").output.split()
    )


def test_thanks_for_a_logged_talk_are_not_older_than_it(tmp_path: Path) -> None:
    a_binder(
        tmp_path, {"contacts/jane.md": "---\nname: Jane Doe\n---\n\n## Log\n\n- 2026-11-20 phone held\n"}
    )
    refused = run(tmp_path, "done", "jane", "thanked", "--on", "2026-11-19")
    assert "before the talk, which was on 2026-11-20" in refused.stderr
    assert run(tmp_path, "done", "jane", "thanked").output == "notes/contacts/jane.md: - 2026-11-23 thanks\n"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("email confirm: still on", "confirm"),
        ("email confirmed: still on", "confirm"),
        ("email reply: gladly", "nudge"),
        ("email scheduled: for the first", "nudge"),
        ("2026-11-19 debrief: wrote it up", "debrief"),
    ],
)
def test_a_line_in_the_log_does_it_too(tmp_path: Path, line: str, kind: str) -> None:
    fields = {
        "confirm": ["scheduled: 2026-11-24"],
        "nudge": ["requested: 2026-11-12"],
        "debrief": ["held: 2026-11-19"],
    }
    a_talk(tmp_path, *fields[kind])
    assert "Jane" in run(tmp_path, "due", "--kind", kind, "--all").output
    assert run(tmp_path, "log", "jane", line).exit_code == 0
    assert "Jane" not in run(tmp_path, "due", "--kind", kind, "--all").output
