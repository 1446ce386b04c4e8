"""The encrypted site in a browser: from disk, over http, with no network, and at an address without ciphers."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, Route, expect

from ..sites.building import copy_sample, run_build
from .conftest import Quiet, Server, served

PHRASE = "unable foam deepen abiding denim glisten"
SLOW = 30_000
"""Milliseconds; 1,200,000 rounds on a busy machine."""
pytestmark = pytest.mark.xdist_group("locked in a browser")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, encrypted."""
    folder = tmp_path_factory.mktemp("locked")
    copy_sample(folder)
    config = (folder / "mkdocs.yml").read_text("utf-8")
    locked = config.replace("  - prep-binder:\n", "  - prep-binder:\n      encrypt: true\n")
    (folder / "mkdocs.yml").write_text(locked, "utf-8")
    built = run_build(folder, "--strict", BINDER_PASSPHRASE=PHRASE)
    assert built.code == 0, built.log
    return built.site


@pytest.fixture(params=["from disk", "over http"])
def address(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """Where the site is opened, in both ways."""
    if request.param == "from disk":
        yield (site / "index.html").as_uri()
        return
    with served(site) as found:
        yield f"{found}/index.html"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that has been nowhere; what it complains of fails the test."""
    context = browser.new_context()
    opened = context.new_page()
    troubles: list[str] = []
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("console", lambda told: troubles.append(told.text) if told.type == "error" else None)
    yield opened
    found = [trouble for trouble in troubles if "ERR_INTERNET_DISCONNECTED" not in trouble]
    context.close()
    assert found == []


def unlocked(page: Page, address: str, phrase: str = PHRASE) -> FrameLocator:
    """Open the site and give the passphrase; return the binder."""
    page.goto(address)
    page.get_by_label("Passphrase").fill(phrase)
    page.get_by_role("button", name="Unlock").click()
    binder = page.frame_locator("iframe.binder")
    expect(binder.locator("h1").first).to_be_visible(timeout=SLOW)
    return binder


def test_another_passphrase_is_told_and_the_right_one_opens_it_afterwards(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("Passphrase").fill(f"{PHRASE}s")
    page.get_by_role("button", name="Unlock").click()
    expect(page.get_by_role("status")).to_contain_text("This is not the passphrase", timeout=SLOW)
    assert page.locator("iframe").count() == 0
    page.get_by_label("Passphrase").fill(f" {PHRASE.capitalize()} ")
    page.get_by_role("button", name="Unlock").click()
    expect(page.frame_locator("iframe").locator("h1").first).to_be_visible(timeout=SLOW)


def test_one_walks_searches_goes_back_and_opens_a_call_sheet(page: Page, address: str) -> None:
    binder = unlocked(page, address)
    _person_of_contacts(binder)
    binder.locator("[data-md-component=search-query]").press_sequentially("Tregarthen")
    binder.locator(".md-search-result__item a").first.click(timeout=SLOW)
    expect(binder.locator("h1", has_text="Owen Tregarthen")).to_be_visible()
    expect(binder.locator("mark").first).to_be_visible()
    page.go_back()
    expect(binder.locator("h1", has_text="Beatriz Falcão")).to_be_visible()
    page.go_forward()
    expect(binder.locator("h1", has_text="Owen Tregarthen")).to_be_visible()
    page.go_back()
    binder.get_by_role("link", name="Call sheet").first.click()
    expect(page.locator("iframe[title='Call sheet: Beatriz Falcão']")).to_be_visible()
    assert page.frames[1].evaluate("typeof window.prepBinder.store.set") == "function"
    assert page.frames[1].evaluate("document.styleSheets[0].cssRules.length") > 0
    with page.expect_download() as saved:
        binder.locator("[data-do=save]").click()
    assert "Beatriz Falcão" in saved.value.path().read_text("utf-8")


def test_the_banner_speaks_of_the_passphrase_and_not_of_your_own_machine(page: Page, address: str) -> None:
    binder = unlocked(page, address)
    expect(binder.locator(".pb-edition")).to_have_text(
        "Private edition, locked: who has the passphrase sees everything in your notes."
    )


def test_people_are_filtered_and_sorted(page: Page, address: str) -> None:
    binder = unlocked(page, address)
    binder.locator(".md-nav--primary").get_by_role("link", name="Contacts").first.click()
    rows = binder.locator("tbody > tr:not(.pb-initial):visible")
    names = binder.locator("tbody > tr:not(.pb-initial):visible > :first-child")
    expect(rows.first).to_be_visible()
    everybody = rows.count()
    binder.get_by_role("button", name="Name").click()
    ascending = names.all_inner_texts()
    binder.get_by_role("button", name="Name").click()
    assert names.all_inner_texts() == ascending[::-1]
    binder.locator("input[name=find]").fill("FALCAO lumen")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Beatriz Falcão")
    assert (page.url, page.title()) == (address, "Locked binder")
    rows.get_by_role("link", name="Beatriz Falcão").click()
    expect(binder.locator("h1", has_text="Beatriz Falcão")).to_be_visible()
    page.go_back()
    expect(binder.locator("h1", has_text="Contacts")).to_be_visible()
    binder.locator("input[name=find]").fill("nobody of that name")
    binder.locator("[data-no-match] button").click()
    expect(rows).to_have_count(everybody)


def test_ticks_and_words_of_a_call_sheet_come_back_sealed(page: Page, address: str) -> None:
    _sheet_of_beatriz(unlocked(page, address))
    sheet = page.frame_locator("iframe.binder")
    sheet.locator(".cs-questions [data-tick]").nth(0).check()
    sheet.locator("#cs-noted").fill("ask about Quillfeather")
    expect(sheet.locator("[data-show=unsaved]")).to_contain_text("Not in the notes yet: 1 tick and 1 text")
    page.wait_for_function("Object.keys(localStorage).some(key => key.startsWith('prep-binder-locked'))")
    expect(page.locator("html")).to_have_attribute("data-sealed", "all")
    assert "Quillfeather" not in page.evaluate("JSON.stringify(Object.entries(localStorage))")
    _sheet_of_beatriz(unlocked(page, address))
    expect(sheet.locator("#cs-noted")).to_have_value("ask about Quillfeather")
    expect(sheet.locator(".cs-questions [data-tick]").nth(0)).to_be_checked()
    expect(sheet.locator(".cs-questions [data-tick]:checked")).to_have_count(1)


def _person_of_contacts(binder: FrameLocator) -> None:
    """Go to the page of Beatriz by way of the contacts; the first page has links of the same names."""
    binder.locator(".md-nav--primary").get_by_role("link", name="Contacts").first.click()
    expect(binder.locator("h1", has_text="Contacts")).to_be_visible()
    binder.locator("article").get_by_role("link", name="Beatriz Falcão").first.click()
    expect(binder.locator("h1", has_text="Beatriz Falcão")).to_be_visible()


def _sheet_of_beatriz(binder: FrameLocator) -> None:
    _person_of_contacts(binder)
    binder.get_by_role("link", name="Call sheet").first.click()
    expect(binder.locator(".cs-questions [data-tick]").first).to_be_visible()


def test_no_name_reaches_the_address_the_title_or_the_history(page: Page, address: str) -> None:
    binder = unlocked(page, address)
    _person_of_contacts(binder)
    assert (page.url, page.title()) == (address, "Locked binder")
    assert page.evaluate("JSON.stringify(history.state)") == '{"at":2}'


def test_a_new_load_locks_it_and_what_was_kept_is_sealed_and_comes_back(page: Page, address: str) -> None:
    unlocked(page, address)
    page.frames[1].evaluate("localStorage.setItem('prep-binder\\nsheet\\ntick', 'about Quillfeather')")
    expect(page.locator("html")).to_have_attribute("data-sealed", "all")
    kept = page.evaluate("JSON.stringify(Object.entries(localStorage))")
    assert "prep-binder-locked " in kept
    assert [word for word in ("Quillfeather", "sheet", "tick", "glisten") if word in kept] == []
    assert page.evaluate("sessionStorage.length") == 0
    page.reload()
    assert page.locator("iframe").count() == 0
    expect(page.get_by_label("Passphrase")).to_have_value("")
    unlocked(page, address)
    found = page.frames[1].evaluate("localStorage.getItem('prep-binder\\nsheet\\ntick')")
    assert found == "about Quillfeather"


def test_files_that_were_exchanged_or_removed_are_not_shown_and_that_is_told(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(service_workers="block")  # it would answer before the route does
    page = context.new_page()
    changed: list[str] = []

    def exchange(route: Route) -> None:
        """Answer with the first file's data under every other name."""
        name = route.request.url.rpartition("/")[2].removesuffix(".js")
        changed.append(name)
        data = next(iter(sorted((site / "sealed").iterdir()))).read_text("ascii").split('"')[3]
        route.fulfill(content_type="text/javascript", body=f'binderLocked.sealedFile("{name}","{data}");')

    with served(site) as found:
        unlocked(page, f"{found}/index.html")
        page.route("**/sealed/*", exchange)
        binder = page.frame_locator("iframe.binder")
        binder.locator(".md-nav--primary").get_by_role("link", name="Contacts").first.click()
        expect(page.get_by_role("status")).to_contain_text("was changed after it was written")
        expect(binder.locator("h1").first).not_to_have_text("Contacts")
    context.close()
    assert changed


def test_it_opens_with_no_network_after_the_first_time(page: Page, site: Path) -> None:
    handler = functools.partial(Quiet, directory=str(site))
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        unlocked(page, address)
        expect(page.locator("html[data-offline=yes]")).to_be_attached(timeout=SLOW)
        server.shutdown()
    page.context.set_offline(True)
    binder = unlocked(page, address)
    binder.locator(".md-nav--primary").get_by_role("link", name="Health").first.click()
    expect(binder.locator("h1", has_text="Health")).to_be_visible()


def test_an_address_without_ciphers_says_what_to_do(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.route("http://binder.example/**", functools.partial(_from, site))
    page.goto("http://binder.example/index.html")
    expect(page.get_by_role("status")).to_contain_text("browsers keep their ciphers for https")
    assert page.get_by_label("Passphrase").is_hidden()
    page.close()


def _from(site: Path, route: Route) -> None:
    name = route.request.url.rpartition("/")[2]
    types = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}
    route.fulfill(body=(site / name).read_bytes(), content_type=types[Path(name).suffix])
