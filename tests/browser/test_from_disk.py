"""The offline site, opened from a folder with an awkward name: pages, links and search work with no server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from ..sites.building import copy_sample, run_build
from ..sites.pages import dead_links, pages
from .surfaces import NOT_FOUND, document, is_sheet, one_of_each_kind


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, built for disk and then moved elsewhere."""
    folder = tmp_path_factory.mktemp("offline")
    copy_sample(folder)
    built = run_build(folder, "--strict", BINDER_OFFLINE="true")
    assert built.code == 0, built.log
    return Path(shutil.move(built.site, folder / "Meine Mappe für Gespräche & 100 % mehr#1"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with no network whatever."""
    context = browser.new_context(offline=True)
    yield context.new_page()
    context.close()


@pytest.mark.xdist_group("offline")
def test_every_link_names_a_file_and_leads_somewhere(site: Path) -> None:
    assert dead_links(site) == []
    folders = [
        (address, link)
        for address, page in pages(site)
        if address != f"/{NOT_FOUND}"
        for link in page.links
        if not urlsplit(link).scheme and unquote(urlsplit(link).path).endswith("/")
    ]
    assert folders == []


@pytest.mark.xdist_group("offline")
def test_each_kind_of_page_and_sheet_opens_whole_and_asks_nobody(site: Path, page: Page) -> None:
    troubles: list[str] = []
    requests: list[str] = []
    page.on("pageerror", lambda error: troubles.append(f"{page.url}: {error}"))
    page.on("requestfailed", lambda request: troubles.append(f"{request.failure}: {request.url}"))
    page.on("request", lambda request: requests.append(request.url))
    for address in one_of_each_kind(site).values():
        if address != NOT_FOUND:
            page.goto(document(site, address).as_uri())
            assert page.evaluate("'prepBinder' in window"), address
            assert page.evaluate("document.styleSheets.length > 0"), address
    assert [trouble for trouble in troubles if "ERR_ABORTED" not in trouble] == []  # the next page came first
    assert [url for url in requests if not url.startswith((site.as_uri(), "data:"))] == []


@pytest.mark.xdist_group("offline")
def test_one_walks_from_today_to_a_person_and_their_sheet_and_back(site: Path, page: Page) -> None:
    page.goto((site / "index.html").as_uri())
    page.locator(".md-nav--primary").get_by_role("link", name="Contacts").first.click()
    expect(page).to_have_url((site / "contacts/index.html").as_uri())
    page.locator("article").get_by_role("link", name="Beatriz Falcão").first.click()
    expect(page).to_have_url((site / "contacts/beatriz-falcao.html").as_uri())
    sheet = site / "call/beatriz-falcao.html"
    page.goto(sheet.as_uri())
    assert is_sheet(site, "call/beatriz-falcao.html")
    page.get_by_role("link", name="Today").first.click()
    expect(page).to_have_url((site / "index.html").as_uri())


@pytest.mark.xdist_group("offline")
@pytest.mark.parametrize("start", ["index.html", "contacts/owen-tregarthen.html"])
def test_search_finds_a_person_and_opens_their_page(site: Path, page: Page, start: str) -> None:
    page.goto((site / start).as_uri())
    page.locator("[data-md-component=search-query]").fill("Beatriz")
    page.locator("[data-md-component=search-query]").press("End")
    hit = page.locator(".md-search-result__item a").first
    expect(hit).to_contain_text("Beatriz Falcão", timeout=15_000)
    hit.click()
    page.wait_for_url("**/contacts/beatriz-falcao.html?h=beatriz")


def test_the_theme_alone_would_ask_another_host_and_is_given_the_file(tmp_path: Path) -> None:
    copy_sample(tmp_path)
    config = (tmp_path / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "mkdocs.yml").write_text(config.replace("  - search\n", "  - search\n  - offline\n"), "utf-8")
    built = run_build(tmp_path, "--strict")
    assert built.code == 0, built.log
    page = dict(pages(built.site))["/"]
    assert [url for url in page.requests if urlsplit(url).netloc] == []
    assert "assets/prep-binder/iframe-worker.js" in page.requests
