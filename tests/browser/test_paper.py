"""On paper: a call sheet is exactly one page, whatever stands on it, and so are the year and the coverage."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ..sites.building import CONFIG as USUAL
from ..sites.building import build

LONG = "Why does " + "a very long question about everything that could be asked " * 7
FILES = {
    "contacts/empty.md": "---\nname: Empty\n---\n",
    "contacts/full.md": (
        "---\nname: " + "Longname " * 20 + "\nrole: " + "manager of many things " * 12 + "\ncompany: Acme\n"
        "phone: ['+1 555 0100', '+1 555 0101', '+1 555 0102', '+1 555 0103']\npronunciation: " + "lo-ong " * 30 + "\n"
        "why_them: " + "she made the move that I want to make " * 12 + "\naddress: |\n" + "  A street\n" * 9
        + "opener: " + "Hello, this is me and I would like to talk to you. " * 25 + "\n---\n"
    ),
    "contacts/unbroken.md": "---\nname: " + "x" * 400 + "\nopener: " + "y" * 1500 + "\nwhy_them: z" + "z" * 900
    + "\n---\n",
    "contacts/refused.md": "---\nname: " + "Longname " * 90 + "\ndo_not_contact: yes\n---\n",
    "contacts/answered.md": "---\nname: Answered\n---\n",
    "interviews/answered.md": (
        "---\ncontact: '[[contacts/answered]]'\nscheduled: 2026-11-24 10:00\n---\n## Questions\n\n"
        "- [x] What surprised you? (3 min)\n    - " + "How little was written down. " * 4 + "\n"
        "- [x] What makes a week bad? (3 min)\n    - " + "Meetings without end. " * 90 + "\n"
        "- [ ] Who sees this differently? (1 min) #close\n"
    ),
    "interviews/full.md": (
        "---\ncontact: '[[contacts/full]]'\ngoal: " + "Learn everything there is to learn. " * 12 + "\n"
        "scheduled: 2026-11-24 10:00\ntimezone: Europe/London\nplace: " + "a place far away " * 20
        + "\nminutes: 90\n---\n## Research\n\n"
        + "".join(f"- Fact {number}: " + "known to everyone " * 12 + "\n" for number in range(12))
        + "\n## Questions\n\n"
        + "".join(f"- [x] {LONG} {number}? ({number} min)\n    - {LONG * 3}\n" for number in range(1, 12))
        + f"- {LONG} at last? #close\n"
    ),
}  # fmt: skip
ABOUT = "I come from a classroom. " * 60
CONFIG = USUAL.replace("{today: 2026-11-23}", f'{{today: 2026-11-23, me: {{about: "{ABOUT}"}}}}')
PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Notes that are as long as notes can be, built."""
    built = build(tmp_path_factory.mktemp("paper"), FILES, config=CONFIG)
    assert built.code == 0, built.log
    return built.site


def pages(browser: Browser, document: Path, paper: str) -> int:
    page = browser.new_page()
    page.goto(document.as_uri())
    found = len(PAGE.findall(page.pdf(format=paper)))
    page.close()
    return found


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", ["empty", "full", "unbroken", "refused", "answered"])
def test_a_sheet_is_one_page_however_long_its_parts_are(
    browser: Browser, hostile_site: Path, name: str, paper: str
) -> None:
    assert pages(browser, hostile_site / "call" / name / "index.html", paper) == 1


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_sheet_of_the_sample_is_one_page(browser: Browser, sample_site: Path, paper: str) -> None:
    sheets = sorted((sample_site / "call").glob("*/index.html"))
    assert {path.parent.name: pages(browser, path, paper) for path in sheets} == {
        path.parent.name: 1 for path in sheets
    }


@pytest.mark.parametrize("name", ["full", "unbroken"])
def test_the_strip_at_the_foot_and_all_five_questions_stay_on_a_full_page(
    browser: Browser, hostile_site: Path, name: str
) -> None:
    page = browser.new_page(viewport={"width": 695, "height": 970})
    page.emulate_media(media="print")
    page.goto((hostile_site / "call" / name / "index.html").as_uri())
    inside = page.evaluate(
        """() => {
          const edge = document.querySelector('.cs').getBoundingClientRect();
          const parts = '.cs-strip, .cs-head h1, .cs-close li, .cs-questions .cs-ask';
          return [...document.querySelectorAll(parts)]
            .filter(one => one.getBoundingClientRect().bottom > edge.bottom + 1)
            .map(one => one.className || one.tagName);
        }"""
    )
    page.close()
    assert inside == []


def test_answers_that_are_in_the_note_are_printed_in_whole_lines(
    browser: Browser, hostile_site: Path
) -> None:
    page = browser.new_page(viewport={"width": 695, "height": 970})
    page.emulate_media(media="print")
    page.goto((hostile_site / "call" / "answered" / "index.html").as_uri())
    lines = page.evaluate(
        """() => [...document.querySelectorAll('.cs-questions .cs-answer')].map(answer => {
          const box = answer.getBoundingClientRect();
          const range = document.createRange();
          range.selectNodeContents(answer);
          const there = [...range.getClientRects()].filter(one => one.left < box.right);
          return {shown: there.length, cut: there.filter(one => one.bottom > box.bottom + 1).length};
        })"""
    )
    page.close()
    assert [line["cut"] for line in lines] == [0, 0]
    assert lines[0]["shown"] >= 2
    assert lines[1]["shown"] >= 3


def test_spare_questions_are_left_out_before_facts(browser: Browser, sample_site: Path) -> None:
    page = browser.new_page(viewport={"width": 695, "height": 970})
    page.emulate_media(media="print")
    page.goto((sample_site / "call" / "owen-tregarthen" / "index.html").as_uri())
    shown = page.evaluate(
        """() => ['.cs-facts', '.cs-spare'].map(part => {
          const edge = document.querySelector(part).getBoundingClientRect();
          return [...document.querySelectorAll(part + ' li')].filter(one => {
            const at = one.getBoundingClientRect();
            return at.left < edge.right && at.bottom <= edge.bottom + 1;
          }).length;
        })"""
    )
    rules = page.locator(".cs-questions .cs-room").first.bounding_box()
    page.close()
    assert shown[0] >= 2
    assert shown[1] == 0
    assert rules is not None
    assert rules["height"] > 20


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", ["numbers/2026", "numbers/coverage"])
def test_the_year_and_the_coverage_are_one_page_and_no_empty_one_follows(
    browser: Browser, sample_site: Path, name: str, paper: str
) -> None:
    assert pages(browser, sample_site / name / "index.html", paper) == 1
