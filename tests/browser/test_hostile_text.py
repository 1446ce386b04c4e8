"""Fields that hold HTML, quotes, ends of scripts, line separators: text on every page, without any policy's help."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ..sites.building import build
from .surfaces import NOT_FOUND, addresses, document

EVIL = (
    "\"><img src=x onerror=ran()>'</script><script>ran()</script>\u2028</textarea><svg onload=ran()>"
    "&lt;b&gt; ${ran()}"
)
LONG = "N" * 140 + " <b>of</b> " + "o" * 150
TEXTS = (
    "role",
    "company",
    "industry",
    "location",
    "source",
    "why_them",
    "opener",
    "address",
    "pronunciation",
)
LISTS = ("aliases", "interests", "can_help_with", "phone", "email", "url")
TALK = ("goal", "place")


def contact(name: str) -> str:
    front: dict[str, object] = {"name": name, "introduced_by": "[[Jane Doe]]"}
    front |= {field: f"{field} {EVIL}" for field in TEXTS} | {field: [f"{field} {EVIL}"] for field in LISTS}
    return _note(front)


def talk(who: str, **dates: str) -> str:
    front: dict[str, object] = {"contact": f"[[{who}]]"}
    front |= dates
    front |= {field: f"{field} {EVIL}" for field in TALK}
    front["research"] = [f"a fact {EVIL}"]
    front["questions"] = [f"asked {EVIL}?", LONG]
    front["learned"] = [f"advice: {EVIL} #one", f"trend: {LONG} #-one"]
    front["promises"] = [f"send {EVIL} by 2026-11-25"]
    return _note(front)


def _note(front: Mapping[str, object]) -> str:
    return "---\n" + "\n".join(f"{key}: {json.dumps(value)}" for key, value in front.items()) + "\n---\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    notes = {
        "contacts/jane-doe.md": contact("Jane Doe"),
        "contacts/evil.md": contact(EVIL),
        "contacts/long.md": contact(LONG),
        "interviews/held.md": talk("contacts/evil", requested="2026-11-02", held="2026-11-20"),
        "interviews/coming.md": talk("contacts/long", scheduled="2026-11-27 14:30"),
        "companies/evil.md": _note(
            {"name": f"company {EVIL}", "industry": f"industry {EVIL}", "motivation": "2"}
        ),
        "industries/evil.md": _note(
            {"name": f"industry {EVIL}", "basics": [EVIL], "hypotheses": [EVIL], "glossary": [EVIL]}
        ),
        "questions/evil.md": _note({"name": EVIL}) + "\n## Opening\n\n- Is this a question?\n",
    }
    built = build(tmp_path_factory.mktemp("hostile"), notes)
    assert built.code == 0, built.log[-2000:]
    return built.site


def test_fields_are_text_on_every_page_without_the_policy(site: Path, browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True, offline=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    ran: list[str] = []
    page.expose_function("ran", lambda: ran.append(page.url))
    seen, grown, wide = 0, [], []
    for path in addresses(site):
        if path == NOT_FOUND:
            continue
        page.goto(document(site, path).as_uri())
        seen += "<img src=x onerror=ran()>" in page.locator("body").inner_text()
        if page.locator("img[src=x], svg[onload], body script:not([src], [id=__config])").evaluate_all(
            "all => all.filter(one => one.outerHTML.includes('ran()')).length"
        ):
            grown.append(path)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path)
    context.close()
    assert (ran, grown, wide) == ([], [], [])
    assert seen > 15


def test_a_name_is_shown_as_it_was_typed(site: Path, browser: Browser) -> None:
    page = browser.new_page(bypass_csp=True)
    page.goto(document(site, "contacts/evil/").as_uri())
    heading = page.locator("h1").first.text_content() or ""
    assert heading.split() == EVIL.split()
    page.close()
