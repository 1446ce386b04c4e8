"""A call sheet saved as one file: it works without anything beside it, and keeps what is entered."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

SHEET = "call/owen-tregarthen/"
TICKS = ".cs-questions [data-tick]"
NOTHING_YET = "Nothing ticked or written here is in your notes"
WHEN_ASKED = """
  const frames = {seen: 0};
  const next = () => { frames.seen += 1; requestAnimationFrame(next) };
  requestAnimationFrame(next);
  const store = window.localStorage;
  window.asked = [];
  Object.defineProperty(window, 'localStorage', {get() { window.asked.push(frames.seen); return store }});
"""
NO_FRAMES = "window.requestAnimationFrame = () => 0"


def save(context: BrowserContext, address: str, folder: Path) -> Path:
    """Open a sheet, tick a question, and save it as one file."""
    page = context.new_page()
    page.goto(address)
    page.locator(TICKS).first.check()
    with page.expect_download() as download:
        page.locator('[data-do="save"]').click()
    saved = folder / download.value.suggested_filename
    download.value.save_as(saved)
    context.close()
    return saved


@pytest.fixture
def saved(browser: Browser, sample_site: Path, tmp_path: Path) -> Path:
    address = (sample_site / SHEET / "index.html").as_uri()
    return save(browser.new_context(accept_downloads=True), address, tmp_path)


@pytest.mark.parametrize("from_disk", [False, True])
def test_a_sheet_saved_as_one_file_works_alone(
    browser: Browser, address: str, sample_site: Path, tmp_path: Path, *, from_disk: bool
) -> None:
    sheet = (sample_site / SHEET / "index.html").as_uri() if from_disk else f"{address}/{SHEET}"
    saved = save(browser.new_context(accept_downloads=True), sheet, tmp_path)
    assert saved.name == "call-sheet-owen-tregarthen.html"
    alone = browser.new_context(offline=True)
    page = alone.new_page()
    requests: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(saved.as_uri())
    expect(page.locator("[data-show=unsaved]")).to_contain_text(NOTHING_YET)
    assert page.locator(f"{TICKS}:checked").count() == 0
    page.locator(TICKS).nth(1).check()
    page.reload()
    expect(page.locator(f"{TICKS}:checked")).to_have_count(1)
    assert page.locator(".cs-bar").evaluate("bar => getComputedStyle(bar).position") == "sticky"
    assert [url for url in requests if url != saved.as_uri() and not url.startswith("data:")] == []
    assert errors == []
    alone.close()


def test_it_asks_for_its_store_once_it_is_shown(browser: Browser, saved: Path) -> None:
    """Before that Chromium may give it a store of which nothing outlives the page."""
    page = browser.new_page()
    page.add_init_script(WHEN_ASKED)
    page.goto(saved.as_uri())
    expect(page.locator("[data-show=unsaved]")).to_contain_text(NOTHING_YET)
    assert page.evaluate("window.asked.length") > 0
    assert min(page.evaluate("window.asked")) >= 1
    page.close()


def test_it_begins_where_no_frames_are_drawn(browser: Browser, saved: Path) -> None:
    page = browser.new_page()
    page.add_init_script(NO_FRAMES)
    page.goto(saved.as_uri())
    expect(page.locator("[data-show=unsaved]")).to_contain_text(NOTHING_YET)
    page.close()
