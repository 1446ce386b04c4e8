"""What every page keeps: one heading, escaped text, links through `href`, an outline that is true."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from .binders import AT, binder, contact, html, link, options, problem, render, renderer_of
from .full_binder import full

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</code></pre><b>bold</b>",
    "]] | [[x|y]]",
    "\u202eright-to-left\u202c",
    "<!-- own text -->",
    "{{ 7 * 7 }}",
    "&amp; &lt;i&gt;",
)
VOID = {"input", "img", "br", "hr", "meta", "link"}


class Shape(HTMLParser):
    """Notes tags, attributes and ids, and whether tags close in the order they open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> without a start"
        assert self.open.pop() == tag

    def values(self, name: str) -> list[str]:
        return [value for key, value in self.attributes if key == name]


@pytest.fixture(params=["empty", "one contact", "full"])
def pages(request: pytest.FixtureRequest) -> dict[str, str]:
    chosen = {"empty": binder(), "one contact": binder(contacts=[contact()]), "full": full()}[request.param]
    return {path: html(page) for path, page in render(chosen, problem()).items()}


def test_every_page_has_exactly_one_heading_of_the_first_level(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        assert Shape(text).tags.count("h1") == 1, path
        assert "<h1" in text.partition("[own text]")[0], path


def test_tags_close_in_the_order_they_open(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        assert Shape(text).open == [], path


def test_an_id_stands_once_on_a_page(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        ids = Shape(text).values("id")
        assert len(ids) == len(set(ids)), path


def test_every_page_has_a_breadcrumb(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        assert 'class="pb-crumbs" aria-label="Breadcrumb"' in text, path


def test_there_is_no_inline_style_or_script(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        shape = Shape(text)
        assert not {"script", "style"} & set(shape.tags), path
        assert not [name for name, _ in shape.attributes if name == "style" or name.startswith("on")], path


def test_every_link_goes_through_href_or_is_a_safe_scheme(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        for address in Shape(text).values("href"):
            assert address.startswith((f"link:{path}>", "#pb-", "tel:", "mailto:", "https://")), address


def test_a_link_within_the_page_has_a_target(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        shape = Shape(text)
        for address in shape.values("href"):
            assert not address.startswith("#") or address[1:] in shape.values("id"), (path, address)


def test_the_outline_names_the_headings_in_their_order() -> None:
    for page in render(full(), problem()).values():
        written = re.findall(r'<h([23]) id="([^"]+)"', html(page))
        assert [(str(level), ident) for ident, _, level in page.toc] == written
        before = re.findall(r"<h[23] id=", page.before)
        assert page.own_text_position == len(before)


@pytest.mark.parametrize("words", HOSTILE)
def test_text_of_notes_is_never_markup(words: str) -> None:
    """The tags and attribute names of a page are the same whatever the notes say."""
    plain, hostile = render(full("plain"), problem("plain")), render(full(words), problem(words))
    assert plain.keys() == hostile.keys()
    for path, page in hostile.items():
        shape, expected = Shape(html(page)), Shape(html(plain[path]))
        assert not {"script", "img", "i"} & set(shape.tags), path
        assert "{{ 7" in html(page) or "49" not in html(page), path
        assert shape.tags.count("h1") == 1
        assert {name for name, _ in shape.attributes} <= {name for name, _ in expected.attributes}, path


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "java\nscript:alert(1)",
        " javascript:x",
        "https://ok.example/ javascript:x",
    ],
)
def test_an_address_of_another_scheme_is_shown_as_text(url: str) -> None:
    page = render(binder(contacts=[contact(url=(url,))]))["contacts/jane-doe.md"]
    assert not [one for one in Shape(html(page)).values("href") if not one.startswith("link:")]
    assert "alert" not in url or "alert" in page.before


def test_a_web_address_and_a_bare_host_are_links() -> None:
    page = render(binder(contacts=[contact(url=("https://example.org/a?b=1&c=2", "example.org/me"))]))[
        "contacts/jane-doe.md"
    ]
    addresses = Shape(html(page)).values("href")
    assert "https://example.org/a?b=1&c=2" in addresses
    assert "https://example.org/me" in addresses


def test_a_person_at_the_path_of_an_index_page_does_not_replace_it() -> None:
    found = list(renderer_of(binder(contacts=[contact("Index", "contacts/index.md")])).views(()))
    paths = [view.path for view in found]
    assert len(paths) == len(set(paths))
    assert next(view for view in found if view.path == "contacts/index.md").in_nav


def test_a_link_that_leads_nowhere_is_text() -> None:
    page = render(binder(contacts=[contact(company=(link("Nowhere", ""),))]))["contacts/jane-doe.md"]
    assert "Nowhere" in page.before
    assert ">Nowhere</a>" not in page.before


def test_folders_of_the_options_stand_in_the_hints() -> None:
    folders = {**options().folders, "contact": "people"}
    page = render(binder(), given=replace(options(), folders=folders))["index.md"]
    assert "people/jane-doe.md" in page.after
    assert AT.path not in page.after
