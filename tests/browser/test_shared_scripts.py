"""What every page's script builds on: ticks that are kept, the store, and copying."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

SHEET = "call/owen-tregarthen/"
DENY = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def sheet(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(f"{address}/{SHEET}")
    return page


def ticked(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('[data-tick]:checked')].map(box => box.dataset.tick)"
    )
    return found


def test_ticks_outlive_a_reload_and_a_closed_page(sheet: Page, context: BrowserContext) -> None:
    first, second = (sheet.locator("ol input[data-tick]").nth(place) for place in (0, 1))
    first.check()
    second.check()
    second.uncheck()
    kept = ticked(sheet)
    sheet.reload()
    assert ticked(sheet) == kept != []
    address = sheet.url
    sheet.close()
    again = context.new_page()
    again.goto(address)
    assert ticked(again) == kept


def test_two_open_pages_add_their_ticks_to_each_other(sheet: Page, context: BrowserContext) -> None:
    other = context.new_page()
    other.goto(sheet.url)
    sheet.locator("ol input[data-tick]").nth(0).check()
    other.locator("ol input[data-tick]").nth(1).check()
    sheet.wait_for_function("document.querySelectorAll('ol [data-tick]:checked').length === 2")
    sheet.reload()
    assert sheet.locator("ol [data-tick]:checked").count() == 2


def test_a_page_whose_store_is_denied_works_until_it_is_closed(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(DENY)
    page.goto(f"{address}/{SHEET}")
    page.locator("ol input[data-tick]").nth(0).check()
    assert not page.evaluate("prepBinder.store.isKept()")
    assert len(ticked(page)) == 1
    assert errors == []


def test_a_full_store_keeps_what_is_entered_in_the_page(sheet: Page) -> None:
    kept = sheet.evaluate(
        """() => {
          const store = prepBinder.store;
          store.set('k', 'text a', 'x'.repeat(6 * 1024 * 1024));
          store.set('k', 'text b', 'y');
          return [store.isKept(), store.get('k', 'text a').length, store.get('k', 'text b'), store.all('k').size];
        }"""
    )
    assert kept == [False, 6 * 1024 * 1024, "y", 2]


@pytest.mark.parametrize("without", ["", "Object.defineProperty(navigator, 'clipboard', {value: undefined})"])
def test_a_text_is_copied_as_it_is(sheet: Page, without: str) -> None:
    text = "- [x] Who?\n\n    “Ask \u2028 her” </script> 🙂 שלום\n"
    reading = sheet.evaluate_handle("navigator.clipboard")
    if without:
        sheet.evaluate(without)
    assert sheet.evaluate("text => prepBinder.copy(text)", text) is True
    assert reading.evaluate("clipboard => clipboard.readText()") == text
