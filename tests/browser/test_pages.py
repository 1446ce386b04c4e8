"""Every kind of page in a browser: it fits the screen, asks nobody, and search finds people."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

ROOT = Path(__file__).parents[2]
NOTES = ROOT / "notes"


def first(folder: str) -> str:
    note = next(path for path in sorted((NOTES / folder).rglob("*.md")) if path.stem != "index")
    return note.relative_to(NOTES).with_suffix("").as_posix() + "/"


PAGES = [
    "",
    "contacts/",
    "interviews/",
    "companies/",
    "industries/",
    "roles/",
    "questions/",
    "claims/",
    "introductions/",
    "numbers/",
    "numbers/coverage/",
    "numbers/ask-next/",
    "numbers/timeline/",
    "numbers/2026/",
    "follow-ups/",
    "health/",
    *(
        first(folder)
        for folder in ("contacts", "interviews", "companies", "industries", "roles", "questions", "guide")
    ),
]


@pytest.mark.parametrize("page_address", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_fits_a_phone_and_asks_nobody(
    browser: Browser, address: str, page_address: str, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    errors: list[str] = []
    requests: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{address}/{page_address}")
    width = page.evaluate("document.documentElement.scrollWidth")
    shown = page.evaluate("document.body.getAttribute('data-md-color-scheme')")
    context.close()
    assert width <= 390
    assert errors == []
    assert [url for url in requests if not url.startswith((address, "data:"))] == []
    assert shown == ("slate" if scheme == "dark" else "default")


def test_search_finds_a_person_by_number(browser: Browser, address: str) -> None:
    note = next(
        path for path in sorted((NOTES / "contacts").glob("*.md")) if "phone:" in path.read_text("utf-8")
    )
    text = note.read_text("utf-8")
    number = re.search(r"^phone:.*?(\+?\d[\d ]+\d)", text, re.MULTILINE)
    name = re.search(r"^name: *(.+)$", text, re.MULTILINE)
    assert number is not None
    assert name is not None
    page = browser.new_page()
    page.goto(address)
    for query in (re.sub(r"\D", "", number[1]), name[1]):
        page.locator("[data-md-component=search-query]").fill(query)
        page.locator("[data-md-component=search-query]").press("End")
        expect(page.locator(".md-search-result__item").first).to_contain_text(name[1], timeout=15_000)
    page.close()
