"""The claims of a page by industry, role, person and the rest: in the address, for the ear, on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.test_later_days import noon, opened

SHOWN = "rows => rows.filter(row => row.offsetParent !== null).map(row => row.dataset)"
COLUMNS = ("industry", "role", "category", "person", "standing")


@contextmanager
def claims(browser: Browser, address: str, query: str = "", **more: Any) -> Iterator[Page]:
    with opened(browser, f"{address}/claims/{query}", noon(0), **more) as page:
        yield page


def shown(page: Page) -> list[dict[str, str]]:
    """What the claims that can be seen say about themselves."""
    found: list[dict[str, str]] = page.locator("[data-rows] > li").evaluate_all(SHOWN)
    return found


def test_each_filter_shows_the_claims_that_bear_its_value(browser: Browser, address: str) -> None:
    with claims(browser, address) as page:
        everything = shown(page)
        for column in COLUMNS:
            select = page.locator(f"select[name={column}]")
            said = {value for one in everything for value in one.get(column, "").split("\n") if value}
            assert set(select.locator("option").all_text_contents()[1:]) == said
            value = max(said)
            select.select_option(value)
            expected = [one for one in everything if value in one.get(column, "").split("\n")]
            assert shown(page) == expected
            expect(page.locator("[role=status]")).to_have_text(f"{len(expected)} of {len(everything)} shown")
            page.locator(".pb-shown [data-show-all]").click()
            assert shown(page) == everything


def test_words_are_found_and_what_is_left_empty_goes(browser: Browser, address: str) -> None:
    with claims(browser, address) as page:
        slug = page.locator("[data-rows] .pb-slug").last.text_content() or ""
        page.locator("input[name=find]").fill(slug)
        assert len(shown(page)) < page.locator("[data-rows] > li").count()
        expect(page.locator("[data-rows] > li:visible .pb-slug").first).to_have_text(slug)
        expect(page.locator(".pb-jumps")).to_be_hidden()
        for section in page.locator("section.pb-block:visible").all():
            assert section.locator("li.pb-finding:visible").count() > 0
            expect(section.locator("h2 .pb-count")).to_contain_text("of")


def test_the_choice_stands_in_the_address_and_the_back_button_undoes_it(
    browser: Browser, address: str
) -> None:
    with claims(browser, address) as page:
        whole = shown(page)
        page.locator("select[name=standing]").focus()
        page.keyboard.press("ArrowDown")
        page.locator("select[name=standing]").evaluate("select => select.blur()")
        chosen, sent = shown(page), page.url
        assert "standing=" in sent
        assert chosen != whole
        page.go_back()
        assert shown(page) == whole
        page.goto(sent)
        assert shown(page) == chosen


def test_nothing_that_matches_has_a_way_out(browser: Browser, address: str) -> None:
    with claims(browser, address, "?find=no-claim-has-these-words") as page:
        assert shown(page) == []
        page.locator("[data-no-match] button").click()
        assert shown(page) != []
        expect(page.locator("input[name=find]")).to_be_focused()


def test_without_a_script_every_claim_is_there_and_no_filter(browser: Browser, address: str) -> None:
    with claims(browser, address, java_script_enabled=False) as page:
        expect(page.locator("[data-filters]")).to_be_hidden()
        assert (
            page.locator("[data-rows] > li:visible").count() == page.locator("[data-rows] > li").count() > 0
        )


def test_on_a_phone_the_filters_fit_and_can_be_touched(browser: Browser, address: str) -> None:
    with claims(browser, address, viewport={"width": 390, "height": 844}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        for column in COLUMNS:
            box = page.locator(f"select[name={column}]").bounding_box()
            assert box is not None
            assert box["height"] >= 44
        assert page.locator("select[name=order]").count() == 0
