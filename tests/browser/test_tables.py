"""Tables that sort and filter: by keyboard, with a word for the ear, in the address, on paper, and without lag."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from prep_binder.core.derive import derive
from prep_binder.core.model.options import Options
from tests.browser.test_later_days import BUILT, noon, opened, whole

NAMES = "rows => rows.filter(row => !row.hidden && !row.parentElement.hidden).map(row => row.cells[0].textContent)"
ROWS = "tbody > tr:not(.pb-initial)"


def shown(page: Page) -> list[str]:
    found: list[str] = page.locator(ROWS).evaluate_all(NAMES)
    return found


@contextmanager
def contacts(browser: Browser, address: str, query: str = "", **more: Any) -> Iterator[Page]:
    with opened(browser, f"{address}/contacts/{query}", noon(0), **more) as page:
        yield page


A4_WIDTH = 703
"""Of a page of A4 inside its margins, in CSS pixels: 186 mm."""
TOO_NARROW = """cells => cells.filter(one => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return range.getBoundingClientRect().right > one.getBoundingClientRect().right + 1;
}).map(one => one.textContent)"""


def test_words_are_found_without_accents_and_the_rest_goes(browser: Browser, address: str) -> None:
    with contacts(browser, address) as page:
        assert len(shown(page)) == len(whole("sample").contacts)
        page.locator("input[name=find]").fill("FALCAO lumen")
        assert shown(page) == ["Beatriz Falcão"]
        expect(page.locator("[role=status]")).to_have_text(f"1 of {len(whole('sample').contacts)} shown")
        assert "find=FALCAO+lumen" in page.url
        expect(page.locator(".pb-initial:visible")).to_have_text("B")
        expect(page.locator(".pb-letters")).to_be_hidden()


def test_nothing_that_matches_has_a_way_out(browser: Browser, address: str) -> None:
    with contacts(browser, address, "?find=nobody-of-that-name") as page:
        assert shown(page) == []
        expect(page.locator("[data-no-match]")).to_be_visible()
        page.locator("[data-no-match] button").click()
        assert len(shown(page)) == len(whole("sample").contacts)
        assert "find" not in page.url
        expect(page.locator("input[name=find]")).to_be_focused()


def test_the_keyboard_sorts_and_the_ear_is_told(browser: Browser, address: str) -> None:
    names = sorted((one.name for one in whole("sample").contacts.values()), key=str.casefold)
    with contacts(browser, address) as page:
        button = page.get_by_role("button", name="Name")
        button.focus()
        page.keyboard.press("Enter")
        assert shown(page) == names
        expect(page.locator("th[data-column=name]")).to_have_attribute("aria-sort", "ascending")
        page.keyboard.press("Space")
        assert shown(page) == names[::-1]
        expect(page.locator("th[data-column=name]")).to_have_attribute("aria-sort", "descending")
        expect(page.locator("[role=status]")).to_have_text(f"{len(names)} people, sorted by name, descending")
        expect(button).to_be_focused()
        page.keyboard.press("Enter")
        assert page.locator("th[aria-sort]").count() == 0
        assert page.locator(".pb-initial:visible").count() > 5


def test_choices_the_order_and_the_back_button_live_in_the_address(browser: Browser, address: str) -> None:
    with contacts(browser, address) as page:
        industry = page.locator("select[name=industry]")
        choice = industry.locator("option").nth(1).text_content() or ""
        industry.select_option(choice)
        page.get_by_role("button", name="Company").click()
        both = shown(page)
        sent = page.url
        page.go_back()
        assert page.locator("th[aria-sort]").count() == 0
        assert sorted(shown(page)) == sorted(both)
        page.go_back()
        assert len(shown(page)) == len(whole("sample").contacts)
        page.goto(sent)
        assert shown(page) == both
        assert industry.input_value() == choice


def test_an_address_that_names_what_is_not_there_shows_everything(browser: Browser, address: str) -> None:
    with contacts(browser, address, "?industry=%3Cb%3E&order=nonsense+up&stage=No") as page:
        assert len(shown(page)) == len(whole("sample").contacts)


def test_without_a_script_there_are_no_filters_and_letters_lead_on(browser: Browser, address: str) -> None:
    with contacts(browser, address, java_script_enabled=False) as page:
        expect(page.locator("[data-filters]")).to_be_hidden()
        expect(page.locator(".pb-letters a").first).to_be_visible()
        expect(page.locator(ROWS).first).to_be_visible()


@pytest.mark.parametrize("index", ["contacts", "interviews", "companies", "industries", "follow-ups"])
def test_an_index_fits_a_phone_and_keeps_its_choices(browser: Browser, address: str, index: str) -> None:
    size: Any = {"width": 390, "height": 844}
    with opened(browser, f"{address}/{index}/", noon(0), viewport=size) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        order = page.locator("select[name=order]")
        assert order.bounding_box()["height"] >= 44  # type: ignore[index] # it is there
        order.select_option(index=2)
        expect(page.locator("[role=status]")).to_contain_text("descending")
        assert page.locator(".pb-sort:visible").count() == 0


def test_on_a_phone_whoever_rings_is_told_by_role_and_company(browser: Browser, address: str) -> None:
    size: Any = {"width": 390, "height": 844}
    with contacts(browser, address, "?find=falcao", viewport=size) as page:
        row = page.locator(f"{ROWS}:visible")
        role, company = (row.locator("td").nth(place).bounding_box() for place in (0, 1))
        assert role is not None
        assert company is not None
        assert role["y"] == company["y"]
        assert "Lumenfold" in (row.locator("td:visible").nth(1).text_content() or "")


@pytest.mark.parametrize("days", [0, 14, 61])
def test_the_status_index_has_each_follow_up_under_its_state_of_that_day(
    browser: Browser, address: str, days: int
) -> None:
    today = BUILT + dt.timedelta(days)
    expected: dict[str, list[str]] = {}
    for one in derive(whole("sample"), Options(today=today)).follow_ups:
        if one.state != "closed":
            expected.setdefault(one.state, []).append(f"{one.kind} {one.due}")
    with opened(browser, f"{address}/follow-ups/", noon(days)) as page:
        found = page.evaluate(
            "() => Object.fromEntries(Array.from(document.querySelectorAll('[data-group]:not([hidden])'), group =>"
            " [group.dataset.group, Array.from(group.querySelectorAll('tbody tr'),"
            " row => `${row.dataset.kind} ${row.dataset.due}`)]))"
        )
        assert found == expected
        page.locator("select[name=kind]").select_option("Nudge")
        nudges = sum(line.startswith("nudge") for lines in expected.values() for line in lines)
        assert page.locator("[data-group] tbody tr:visible").count() == nudges


def test_the_status_index_prints_what_is_shown(browser: Browser, address: str, tmp_path: Path) -> None:
    with opened(browser, f"{address}/follow-ups/?find=falcao", noon(0)) as page:
        page.emulate_media(media="print")
        expect(page.locator("input[name=find]")).to_be_hidden()
        expect(page.locator("[role=status]")).to_contain_text("shown")
        few = len(page.pdf(path=tmp_path / "few.pdf", format="A4"))
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]
    with opened(browser, f"{address}/follow-ups/", noon(0)) as page:
        assert few < len(page.pdf(path=tmp_path / "all.pdf", format="Letter"))


def test_on_paper_no_column_of_the_status_index_runs_into_the_next(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}/follow-ups/", noon(0)) as page:
        page.emulate_media(media="print")
        page.set_viewport_size({"width": A4_WIDTH, "height": 900})
        cells = page.locator(".pb-status-index tbody :is(th, td)")
        assert cells.count() > 60
        assert cells.evaluate_all(TOO_NARROW) == []


def test_twelve_hundred_people_filter_within_a_tenth_of_a_second(browser: Browser, address: str) -> None:
    with contacts(browser, address) as page:
        spent = page.evaluate("""() => {
            const body = document.querySelector(".pb-people tbody");
            const row = body.querySelector("tr:not(.pb-initial)");
            window.prepBinder.changeRows(document.querySelector("[data-tables]"), () => {
                for (let number = 0; number < 1200; number += 1) body.append(row.cloneNode(true));
            });
            const find = document.querySelector("[name=find]");
            const times = ["b", "be", "bea", "beat", "beatriz x"].map((words) => {
                const begin = performance.now();
                find.value = words;
                find.dispatchEvent(new Event("input", { bubbles: true }));
                document.body.getBoundingClientRect();
                return performance.now() - begin;
            });
            return Math.min(...times);
        }""")
        assert spent < 100
