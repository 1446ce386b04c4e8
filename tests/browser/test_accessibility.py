"""axe-core on each kind of page and sheet, light and dark, on a phone and on a desk: WCAG 2, levels A and AA."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .surfaces import NOT_FOUND, addresses, is_sheet, one_of_each_kind

OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
OF_THE_THEME: dict[str, str] = {}
"""Rule -> selector of what Material itself violates, and the binder cannot mend."""
SETTLED = """[...document.querySelectorAll("pre > code")].every(
    one => one.scrollWidth <= one.clientWidth || one.hasAttribute("tabindex")
)"""
"""The theme's script lets code that has to be scrolled be reached with the keyboard, a moment after a new width."""
PARTS = 4
SCHEMES, WIDTHS = ("light", "dark"), (1280, 390)


def violations(page: Page) -> list[str]:
    """Rule and element of each violation, without those of the theme that are known by name."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['html'][:120]} {node['failureSummary'][:200]}"
        for one in found
        for node in one["nodes"]
        if not _is_the_themes(page, one["id"], node["target"][-1])
    ]


def _is_the_themes(page: Page, rule: str, target: str) -> bool:
    known = OF_THE_THEME.get(rule)
    return known is not None and bool(
        page.locator(target).first.evaluate("(one, known) => one.matches(known)", known)
    )


@pytest.mark.parametrize("part", range(PARTS))
def test_no_kind_of_page_violates_level_a_or_aa(
    browser: Browser, sample_site: Path, address: str, part: int
) -> None:
    found: dict[str, Any] = {}
    for scheme in SCHEMES:
        # A new page for each: the theme remembers the palette of the first.
        page = browser.new_page(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type] # one of two
        for kind, path in list(one_of_each_kind(sample_site).items())[part::PARTS]:
            page.goto(f"{address}/{path}")
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                page.wait_for_function(SETTLED)
                found[f"{kind} {width} {scheme}"] = violations(page)
        page.close()
    assert {look: wrong for look, wrong in found.items() if wrong} == {}


def test_the_check_sees_what_is_planted(browser: Browser, sample_site: Path, address: str) -> None:
    page = browser.new_page()
    sheet = next(path for path in addresses(sample_site) if is_sheet(sample_site, path) and path != NOT_FOUND)
    for path in ("contacts/", sheet):
        page.goto(f"{address}/{path}")
        page.evaluate(
            """() => {
                const main = document.querySelector("article, main");
                const box = document.createElement("input");
                const pale = document.createElement("p");
                pale.textContent = "Hardly to be read";
                pale.style.cssText = "color: #777; background: #888";
                main.append(box, pale);
            }"""
        )
        assert {one.partition(":")[0] for one in violations(page)} == {"color-contrast", "label"}
    page.close()
