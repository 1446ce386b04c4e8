"""Every page and sheet of the sample, one by one: policy, requests, width, targets to touch."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import NOON
from .surfaces import NOT_FOUND, addresses

PARTS = 4
"""So many tests share the pages, and so the processors."""
LISTEN = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event => {
    violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
"""
SMALL_TARGETS = (Path(__file__).parent / "small_targets.js").read_text("utf-8")


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page as wide as a phone, which listens for what the policy refuses."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.add_init_script(LISTEN)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_a_page_keeps_the_policy_asks_nobody_fits_a_phone_and_can_be_touched(
    sample_site: Path, address: str, phone: Page, part: int
) -> None:
    errors: list[str] = []
    requests: list[str] = []
    phone.on("pageerror", lambda error: errors.append(str(error)))
    phone.on("request", lambda request: requests.append(request.url))
    found: dict[str, Any] = {}
    for path in addresses(sample_site)[part::PARTS]:
        phone.goto(f"{address}/{path.removesuffix('index.html')}")
        found[path] = {
            "refused": phone.evaluate("violations"),
            "policies": phone.locator("meta[http-equiv=Content-Security-Policy]").count() - 1,
            "too wide": phone.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"),
            "too small": [] if path == NOT_FOUND else phone.evaluate(SMALL_TARGETS),
            "errors": [*errors],
        }
        errors.clear()
    wrong = {path: {k: v for k, v in facts.items() if v} for path, facts in found.items()}
    assert {path: facts for path, facts in wrong.items() if facts} == {}
    assert {url for url in requests if not url.startswith((address, "data:"))} == set()


@pytest.mark.parametrize("days", [1, 2, 9, 60])
def test_today_can_be_touched_on_any_day(address: str, phone: Page, days: int) -> None:
    phone.clock.set_fixed_time(NOON + dt.timedelta(days=days, hours=6))
    phone.goto(address)
    expect(phone.locator("article h1")).to_be_visible()
    assert phone.evaluate(SMALL_TARGETS) == []
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_palette_works_under_the_policy(address: str, phone: Page) -> None:
    phone.set_viewport_size({"width": 1280, "height": 900})
    phone.goto(f"{address}/contacts/beatriz-falcao/")
    phone.get_by_title("Switch to dark mode").click()
    expect(phone.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    phone.reload()
    expect(phone.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert phone.evaluate("violations") == []


def test_a_script_that_a_page_brings_is_refused(address: str, phone: Page) -> None:
    phone.goto(address)
    phone.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
        }"""
    )
    assert phone.evaluate("window.ran") is None
    assert len(phone.evaluate("violations")) == 1
