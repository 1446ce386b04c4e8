"""The call sheets of the coming seven days, and the ticks that an interview's pages share with its sheet."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .test_paper import PAGE

INTERVIEW = "interviews/2026/2026-11-24-owen-tregarthen/"
CHECKLIST = "questions/checklists/2026-11-24-owen-tregarthen/"
SHEET = "call/owen-tregarthen/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        permissions=["clipboard-read", "clipboard-write"], viewport={"width": 390, "height": 844}
    )
    yield context.new_page()
    context.close()


def names(page: Page) -> list[str]:
    return [name.strip() for name in page.locator(".cs-days > li:visible > a").all_inner_texts()]


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2026-11-23", ["Callum Rae", "Owen Tregarthen"]),
        ("2026-11-24", ["Callum Rae", "Owen Tregarthen", "Wanjiru Njoroge"]),
        ("2026-11-25", ["Callum Rae", "Wanjiru Njoroge"]),
        ("2026-12-24", ["Callum Rae"]),
    ],
)
def test_the_sheets_are_those_of_the_week_in_which_the_page_is_opened(
    page: Page, address: str, day: str, shown: list[str]
) -> None:
    page.clock.set_fixed_time(dt.datetime.fromisoformat(f"{day}T12:00:00+00:00"))
    page.goto(f"{address}/call/")
    assert names(page) == shown
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert len(PAGE.findall(page.pdf(format="A4"))) == len(shown)
    assert len(PAGE.findall(page.pdf(format="Letter"))) == len(shown)


def test_a_sheet_that_is_not_wanted_is_not_printed(page: Page, address: str) -> None:
    page.goto(f"{address}/call/")
    page.get_by_label("Print the sheet of Callum Rae").uncheck()
    assert len(PAGE.findall(page.pdf(format="A4"))) == 1


def test_without_javascript_every_sheet_is_listed_with_its_date(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/call/")
    assert "Owen Tregarthen" in names(page)
    assert re.search(r"As of Mon 23 Nov 2026", page.locator("body").inner_text())
    context.close()


@pytest.mark.parametrize("start", ["", "questions/"])
def test_the_sheets_of_the_week_are_one_tap_away(page: Page, address: str, start: str) -> None:
    page.goto(f"{address}/{start}")
    page.get_by_role("link", name="Call sheets of the week").click()
    expect(page.get_by_role("heading", name="Call sheets", exact=True)).to_be_visible()


def test_the_sheet_the_checklist_and_the_interview_have_the_same_ticks(page: Page, address: str) -> None:
    page.goto(f"{address}/{SHEET}")
    page.locator(".cs-questions [data-tick]").nth(0).check()
    first = page.locator(".cs-questions [data-tick]").nth(0).get_attribute("data-tick")
    page.goto(f"{address}/{CHECKLIST}")
    assert page.locator(f'[data-tick="{first}"]').is_checked()
    page.locator(".pb-checklist [data-tick]").nth(1).check()
    page.goto(f"{address}/{INTERVIEW}")
    assert page.locator("[data-talk-notes] [data-tick]:checked").count() == 2
    expect(page.locator(".pb-unsaved")).to_contain_text("Not in the notes yet: 2 ticks")
    page.locator(".pb-unsaved button").click()
    expect(page.locator(".pb-unsaved")).to_contain_text("Copied.")
    text = str(page.evaluate("navigator.clipboard.readText()"))
    assert text.count("- [x] ") == 2
    assert "^last-tuesday" in text


def test_an_interview_that_was_held_shows_what_was_asked_as_done(
    page: Page, address: str, sample_site: Path
) -> None:
    held = next(sample_site.glob("interviews/2026/2026-11-16-*/index.html")).parent.name
    page.goto(f"{address}/interviews/2026/{held}/")
    boxes = page.locator("[data-talk-notes] [data-tick]")
    assert boxes.count() == 7
    assert page.locator("[data-talk-notes] [data-tick]:checked:disabled").count() == 7
    expect(page.locator(".pb-unsaved")).to_be_hidden()
