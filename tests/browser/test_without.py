"""What is left without JavaScript, without a mouse, and where the browser keeps nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from .surfaces import NOT_FOUND, addresses, one_of_each_kind

IN_OURS = "const ours = document.querySelector('article.md-content__inner') ?? document.body;"
NEEDS_SCRIPT = f"""() => {{
    {IN_OURS}
    const controls = "button, select, textarea, input:not([type=checkbox], [type=radio]), [role=button]";
    return [...ours.querySelectorAll(controls)]
        .filter(one => one.checkVisibility({{ visibilityProperty: true }}))
        .map(one => one.outerHTML.slice(0, 80));
}}"""
EMPTY = f"""() => {{
    {IN_OURS}
    return [...ours.querySelectorAll("a[href], button, summary, label, h1, h2, h3, li")]
        .filter(one => one.checkVisibility() && !one.textContent.trim() && !one.ariaLabel)
        .filter(one => !one.querySelector("input, svg, img"))
        .map(one => one.outerHTML.slice(0, 80));
}}"""
REACHABLE = f"""() => {{
    {IN_OURS}
    window.reached = new Set();
    window.unseen = [];
    document.addEventListener("focusin", ({{ target }}) => {{
        reached.add(target);
        const {{ outlineStyle, outlineWidth, boxShadow }} = getComputedStyle(target);
        const isSeen = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
        if (ours.contains(target) && !isSeen) unseen.push(target.outerHTML.slice(0, 120));
    }});
    const stops = "a[href], button, input, select, textarea, summary";
    window.wanted = [...ours.querySelectorAll(stops)]
        .filter(one => one.checkVisibility({{ visibilityProperty: true }}))
        .filter(one => one.tabIndex >= 0 && !one.disabled && one.type !== "radio");
    return [wanted.length, document.querySelectorAll(`${{stops}}, [tabindex]`).length];
}}"""
MISSED = "wanted.filter(one => !reached.has(one)).map(one => one.outerHTML.slice(0, 120))"
DENIED = """
for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
}
"""
WORKED_ON = ("index.html", "contacts/", "contacts/owen-tregarthen/", "call/owen-tregarthen/")


def test_every_page_can_be_read_without_javascript(browser: Browser, sample_site: Path, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    found: dict[str, Any] = {}
    for path in addresses(sample_site):
        if path == NOT_FOUND:
            continue
        page.goto(f"{address}/{path}")
        wrong = [*page.evaluate(NEEDS_SCRIPT), *page.evaluate(EMPTY)]
        if not page.locator("h1").first.inner_text().strip():
            wrong.append("no heading")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wrong.append("too wide")
        if wrong:
            found[path] = wrong
    context.close()
    assert found == {}


def test_pages_of_the_day_name_it_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in ("", "follow-ups/"):
        page.goto(f"{address}/{path}")
        text = page.locator("article").inner_text()
        assert "23 November 2026" in text or "23 Nov 2026" in text, path
    context.close()


@pytest.mark.parametrize("path", WORKED_ON)
def test_everything_on_a_page_is_reached_and_seen_with_the_keyboard_alone(
    browser: Browser, address: str, path: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}/{path}")
    wanted, stops = page.evaluate(REACHABLE)
    assert wanted > 0
    for _ in range(stops + 5):
        page.keyboard.press("Tab")
    assert page.evaluate(MISSED) == []
    assert page.evaluate("unseen") == []
    page.close()


def test_a_tick_is_set_with_the_space_bar(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/call/owen-tregarthen/")
    box = page.locator("input[data-tick]").first
    before = box.is_checked()
    box.focus()
    page.keyboard.press("Space")
    assert box.is_checked() is not before
    page.close()


def test_our_scripts_work_on_where_storage_is_refused(
    browser: Browser, sample_site: Path, address: str
) -> None:
    context = browser.new_context()
    context.add_init_script(DENIED)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(f"{page.url} {error.stack}"))
    for path in one_of_each_kind(sample_site).values():
        page.goto(f"{address}/{path}")
        assert page.evaluate("typeof prepBinder.copy") == "function", path
    context.close()
    # The theme's own scripts do not expect this; search and navigation are links all the same.
    assert [error for error in errors if "assets/prep-binder/" in error] == []


@pytest.mark.xdist_group("browser")
def test_a_site_whose_settings_name_no_colours_has_those_of_the_light_scheme(
    invented_address: str, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(f"{invented_address}/introductions/")
    assert page.evaluate("document.body.dataset.mdColorScheme") is None
    lines = page.eval_on_selector_all(
        "article svg path", "all => all.map(one => getComputedStyle(one).stroke)"
    )
    assert lines
    assert "none" not in lines
    page.close()
