"""The content policy: nothing of the site itself breaks it, over http and from disk; no script of a note runs."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from prep_binder.core.model.records import Publish
from tests.sites.editions.in_process import build_here

from ..sites.building import copy_sample, run_build, write_notes
from .conftest import served
from .surfaces import NOT_FOUND, addresses, document, one_of_each_kind

RAN = "window.top.__tell(location.pathname)"
"""Says where it ran, without a sign that would end an attribute."""
PAYLOADS = (
    f"<script>{RAN}</script>",
    f"<SCRIPT>{RAN}</SCRIPT>",
    f"<script type=module>{RAN}</script>",
    f"</title><script>{RAN}</script>",
    f"</script><script>{RAN}</script>",
    f"</textarea><script>{RAN}</script>",
    f"--><script>{RAN}</script>",
    f"]]><script>{RAN}</script>",
    f'"><script>{RAN}</script>',
    f"'><script>{RAN}</script>",
    f'<script src="data:text/javascript,{RAN}"></script>',
    f'<script src="data:text/javascript;base64,{base64.b64encode(RAN.encode()).decode()}"></script>',
    f"<img src=x onerror={RAN}>",
    f'<img src=x onerror="{RAN}">',
    f"<img src=x:x onerror={RAN}//",
    f'"><img src=x onerror={RAN}>',
    f"'><img src=x onerror={RAN}>",
    f'" onmouseover={RAN} autofocus onfocus={RAN} x="',
    f"' onmouseover={RAN} autofocus onfocus={RAN} x='",
    f"<svg onload={RAN}>",
    f"<svg/onload={RAN}>",
    f"<svg><script>{RAN}</script></svg>",
    f"<svg><script>{RAN.replace('.', '&#46;', 1)}</script></svg>",
    f"<svg><animate onbegin={RAN} attributeName=x dur=1s>",
    f'<svg><a xlink:href="javascript:{RAN}"><text y=9>x</text></a></svg>',
    f"<math><mtext><img src=x onerror={RAN}></mtext></math>",
    f"<body onload={RAN}>",
    f"<body onpageshow={RAN}>",
    '<iframe srcdoc="<script>parent.__tell()</script>"></iframe>',
    '<iframe src="javascript:parent.__tell()"></iframe>',
    f"<iframe onload={RAN}></iframe>",
    f'<object data="javascript:{RAN}"></object>',
    f'<embed src="javascript:{RAN}">',
    f"<video onloadstart={RAN}><source></video>",
    f"<video><source onerror={RAN}></video>",
    f"<audio src=x onerror={RAN}></audio>",
    f"<details open ontoggle={RAN}>x</details>",
    f"<marquee onstart={RAN}>x</marquee>",
    f"<input autofocus onfocus={RAN}>",
    f"<select autofocus onfocus={RAN}></select>",
    f"<style onload={RAN}></style>",
    f"<style>@keyframes x{{}}</style><p style='animation-name:x' onanimationstart={RAN}>x</p>",
    f'<link rel=stylesheet href="data:text/css,*{{}}" onload={RAN}>',
    f'<meta http-equiv=refresh content="0;url=javascript:{RAN}">',
    f'<base href="javascript:{RAN}//">',
    f'<a href="javascript:{RAN}">click</a>',
    f"[click](javascript:{RAN})",
    f"[click](JaVaScRiPt:{RAN})",
    f'![x](x "onerror={RAN}")',
    f'<form action="javascript:{RAN}"><button>click</button></form>',
    f'<noscript><p title="</noscript><img src=x onerror={RAN}>">',
    f"{{{{ ''.__class__ }}}}<template><img src=x onerror={RAN}></template>",
)
FIELDS = (
    "name",
    "role",
    "company",
    "industry",
    "location",
    "source",
    "why_them",
    "opener",
    "interests",
    "url",
    "address",
)


FRAMES = 20
"""Pages that are open at the same time."""


def test_there_are_fifty_payloads() -> None:
    assert len(set(PAYLOADS)) >= 50


def hostile_notes() -> dict[str, str]:
    """For every payload a contact, an interview, a page and questions that hold it wherever they can."""
    notes = {}
    for number, payload in enumerate(PAYLOADS):
        text = json.dumps(payload)
        fields = "\n".join(f"{name}: {text}" for name in FIELDS)
        sign = "".join(c for c in payload if c not in "/\0\\")[:60].strip() or "x"
        body = f"\n{payload}\n\n## {payload}\n\n- {payload}\n\n| {payload} |\n|---|\n| {payload} |\n"
        lists = f"\n## Learned\n\n- advice: {payload} #{number}\n\n## Log\n\n- 2026-11-02 email request: {payload}\n"
        notes[f"contacts/{number} {sign}.md"] = f"---\n{fields}\npublish: share\n---\n{body}{lists}"
        talk = f"contact: '[[contacts/{number} {sign}]]'\ngoal: {text}\nplace: {text}\nheld: 2026-11-10"
        talk += f"\nquestions: [{text}]"
        notes[f"interviews/{number}.md"] = f"---\n{talk}\npublish: public\n---\n{body}{lists}"
        front = f"title: {text}\ndescription: {text}\nauthor: {text}\nstatus: {text}\nsubtitle: {text}\ntags: [{text}]"
        notes[f"pages/{number} {sign}.md"] = f"---\n{front}\npublish: public\n---\n{body}"
        notes[f"questions/{number}.md"] = f"---\nname: {text}\npublish: public\n---\n{body}"
    return notes


class Watched:
    """A page of the browser that remembers what the policy refused."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.violations: list[str] = []
        page.on("console", self._hear)

    def _hear(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text or "Content-Security-Policy" in message.text:
            self.violations.append(f"{self.page.url}: {message.text[:300]}")


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context()
    yield Watched(context.new_page())
    context.close()


def _search(page: Page, words: str) -> None:
    """The theme looks at the words whenever a key goes up."""
    page.locator("[data-md-component=search-query]").fill(words)
    page.locator("[data-md-component=search-query]").press("End")


@pytest.mark.xdist_group("browser")
def test_searching_breaks_no_rule(address: str, watched: Watched) -> None:
    watched.page.goto(address)
    listening = watched.page.locator(".md-search-result__meta")
    expect(listening).to_have_text("Type to start searching", timeout=15_000)
    _search(watched.page, "warranty")
    watched.page.locator(".md-search-result__item a").first.wait_for(timeout=15_000)
    assert watched.violations == []


@pytest.mark.xdist_group("policy")
@pytest.mark.parametrize("edition", ["private", "share", "public"])
def test_the_sample_breaks_no_rule_from_disk(edition: str, tmp_path: Path, watched: Watched) -> None:
    copy_sample(tmp_path)
    built = run_build(tmp_path, BINDER_EDITION=edition, BINDER_OFFLINE="true")
    assert built.code == 0, built.log
    for one in one_of_each_kind(built.site).values():
        watched.page.goto(document(built.site, one).as_uri())
    watched.page.goto((built.site / "index.html").as_uri())
    _search(watched.page, "question")
    watched.page.locator(".md-search-result__item a").first.wait_for(timeout=15_000)
    assert watched.violations == []


def _empty_the_index(site: Path) -> None:
    """Nothing is searched for here, and every page would read and sort all of it."""
    index = site / "search" / "search_index.json"
    index.write_text(json.dumps({**json.loads(index.read_text("utf-8")), "docs": []}), "utf-8")


def tellers(browser: Browser, folder: Path, addresses: Sequence[str]) -> set[str]:
    """The paths of the pages below `folder` whose scripts ran; many are opened at once, each in a frame of its own."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    told: set[str] = set()
    page.expose_binding("__tell", lambda source, *where: told.add(where[0] if where else source["frame"].url))
    with served(folder) as address:
        for start in range(0, len(addresses), FRAMES):
            frames = (f'<iframe src="/{quote(one)}"></iframe>' for one in addresses[start : start + FRAMES])
            (folder / "frames.html").write_text(f"<body>{''.join(frames)}", "utf-8")
            page.goto(f"{address}/frames.html")
            page.wait_for_timeout(100)
    page.close()
    return told


@pytest.mark.parametrize("edition", ["private", "share", "public"])
def test_no_script_of_a_note_runs(
    edition: Publish, tmp_path: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The leak check would refuse such names before a browser sees them, so it is off here."""
    write_notes(tmp_path, hostile_notes())
    site = build_here(tmp_path, edition, monkeypatch)
    pages = [one for one in addresses(site) if one != NOT_FOUND]
    assert len(pages) > len(PAYLOADS)
    _empty_the_index(site)
    assert tellers(browser, site, pages) == set()


def test_the_payloads_are_known_to_run_where_nothing_stops_them(tmp_path: Path, browser: Browser) -> None:
    for number, payload in enumerate(PAYLOADS):
        (tmp_path / f"{number}.html").write_text(f"<body>{payload}", "utf-8")
    names = [f"{number}.html" for number in range(len(PAYLOADS))]
    assert len(tellers(browser, tmp_path, names)) >= 20
