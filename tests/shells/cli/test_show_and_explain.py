"""`binder show` and `binder explain`, and the forms of `binder check` for other programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from prep_binder.core.checks import CATALOG

from ...sites.building import CONFIG
from .running import a_binder, process, run

JANE = """\
---
name: Jane Doe
pronunciation: DOH
phone: +1 555 0100
timezone: Europe/Lisbon
company: Acme
introduced_by: Sam Roe
why_them: made the move that I want to make
---

## Research

- 15 warehouses (annual report)

## Questions

- What surprised you in the first half-year? (3 min)
- Who sees this differently? (1 min) #close
"""
NOTES = {"contacts/jane.md": JANE, "contacts/sam.md": "---\nname: Sam Roe\n---\n"}
ORDER = [
    "Jane Doe (say: DOH)",
    "+1 555 0100",
    "Opener (proposed)",
    "Why",
    "Questions",
    "Known already",
    "Only five",
]


def test_a_call_sheet_is_in_the_order_of_a_call(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    output = process(tmp_path, "show", "jane", SOURCE_DATE_EPOCH="1764000000", COLUMNS="60").stdout
    places = [output.index(words) for words in ORDER]
    assert places == sorted(places)
    assert "16:00 there (Europe/Lisbon)" in output
    assert "[ ] What surprised you in the first half-year? (3 min)" in output
    assert "Sent by Sam Roe" in output
    assert output.rstrip().endswith("Never ask for a job. Stop after 20 minutes.")
    assert max(map(len, output.splitlines())) <= 60


def test_the_appointment_says_where_it_is_when_there_and_when_here(tmp_path: Path) -> None:
    talk = "contact: Jane Doe\nscheduled: 2026-11-25 09:30\nchannel: video\nplace: https://meet.example/doh"
    a_binder(
        tmp_path,
        {**NOTES, "interviews/jane.md": f"---\n{talk}\n---\n"},
        CONFIG.replace("2026-11-23}", "2026-11-24, me: {timezone: Europe/Berlin}}"),
    )
    output = run(tmp_path, "show", "jane").output
    assert "Wed 25 Nov 2026, 09:30 Europe/Lisbon, 10:30 your time, video call," in output
    assert "https://meet.example/doh" in output


def test_a_sheet_without_anything_known_is_a_sheet(tmp_path: Path) -> None:
    a_binder(tmp_path, NOTES)
    output = run(tmp_path, "show", "sam").output
    assert "no phone number" in output
    assert "Stop after 20 minutes" in output


def test_the_wish_not_to_be_contacted_stands_first_and_no_opener_is_proposed(tmp_path: Path) -> None:
    wish = JANE.replace("name: Jane Doe\n", "name: Jane Doe\ndo_not_contact: yes\n")
    config = CONFIG.replace("2026-11-23}", "2026-11-23, me: {opener: 'Hello, do you have a minute?'}}")
    a_binder(tmp_path, {**NOTES, "contacts/jane.md": wish}, config)
    output = run(tmp_path, "show", "jane").output
    assert output.startswith("Jane Doe asked not to be contacted (do_not_contact). Do not call")
    assert "Opener" not in output
    assert "15 warehouses" in output
    assert "Opener" in run(tmp_path, "show", "sam").output


@pytest.mark.parametrize("name", sorted(CATALOG))
def test_every_check_is_explained(tmp_path: Path, name: str) -> None:
    result = run(tmp_path, "explain", f"[{name}]")
    assert result.exit_code == 0
    assert CATALOG[name].title in result.output


def test_checks_are_listed_and_slips_are_told(tmp_path: Path) -> None:
    listed = run(tmp_path, "explain").output.splitlines()
    assert [line.split()[0] for line in listed] == sorted(CATALOG)
    result = run(tmp_path, "explain", "near-kye")
    assert result.exit_code == 2
    assert "Did you mean near-key?" in result.output


def test_github_is_told_file_line_and_mend(tmp_path: Path) -> None:
    a_binder(tmp_path, {"contacts/a, b.md": "---\nname: x\nemial: 100%\n---\n"})
    output = run(tmp_path, "check", "--format", "github").output
    assert output.startswith(
        "::warning file=notes/contacts/a%2C b.md,line=3,col=1,title=near-key::`emial` is"
    )


def test_sarif_names_rule_place_and_level(tmp_path: Path) -> None:
    a_binder(
        tmp_path, {"contacts/a b.md": "---\nname: x\nemial: y\n---\n", "contacts/c.md": "---\nname: [\n---\n"}
    )
    log = json.loads(run(tmp_path, "check", "--format", "sarif").output)
    (one,) = log["runs"]
    rules = one["tool"]["driver"]["rules"]
    assert (log["version"], [rule["id"] for rule in rules]) == ("2.1.0", ["bad-yaml", "near-key"])
    for result in one["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    place = one["results"][0]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "notes/contacts/a%20b.md"},
        "region": {"startLine": 3, "startColumn": 1},
    }
    assert [result["level"] for result in one["results"]] == ["warning", "error"]
