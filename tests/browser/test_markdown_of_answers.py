"""Whatever is typed into a scratch box comes back from the note as it was typed."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.pipeline import build_binder
from prep_binder.shells.assets import bundles

NOTE = """\
---
contact: Jane
---

## Questions

- [ ] First?
- [ ] Second?

## Questions

- [x] First?

{}

- [ ] Second?

    after
"""
PLAIN = (
    "Two words",
    "First line\nsecond line",
    "A paragraph\n\nand another one",
    "- a list\n- of two\n    - and one below",
    "1. one\n2. two",
    "100 %% sure, %%not private%%, 5 %",
    "a <!-- no comment --> b",
    "<!--",
    "---",
    "# no heading\n## nor this",
    "Heading\n===",
    "```\nno fence\n```",
    "~~~\nno fence",
    "one ` alone, and `two`",
    "[x] ticked, [ ] not",
    "- [x] a task\n- [ ] another",
    "^an-id #close (3 min)",
    "</script><script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[a](javascript:alert(1)) [b]: http://[::1",
    "{: onclick=alert(1) } {{ jinja }}",
    "&lt; &amp;lt; &#37; & R&D; &copy",
    "C:\\new\\*folder*",
    "[[Jane Doe]] and [[nobody|x]]",
    "🙂 👩‍🚀 שלום עליכם عربى 日本語",
    "| a | b |\n| - | - |",
    "> quoted\n> twice",
    "!!! note\n    inside",
    "[TOC]",
    "::: module",
    "a" * 10_000,
    "word " * 2000 + "end",
)
TIDIED = {
    "  indent that all lines share\n  goes": "indent that all lines share\ngoes",
    "ends of lines \t\n\n\n": "ends of lines",
    "a\tb\n\tc": "a    b\n    c",
    "a\u2028b\u2029c\x85d\r\ne\rf\x0bg": "a\nb\nc\nd\ne\nf\ng",
    "nul \0 bell \x07 and del \x7f": "nul  bell  and del",
    "\u3000wide\n\u00a0space": "wide\nspace",
    "half \ud83d of a pair": "half \ufffd of a pair",
}
SIGNS = [
    *"ab \n\n`~%<>!-#=*_[](){}|\\&;:^.1+\t\"'",
    "%%",
    "<!--",
    "-->",
    "```",
    "~~~",
    "- ",
    "[x]",
    "&lt;",
    "\u2028",
    "é",
]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page with the script of the sheets."""
    page = browser.new_page()
    page.goto("about:blank")
    page.add_script_tag(content=bundles()["assets/prep-binder/sheet.js"])
    yield page
    page.close()


def came_back(markdown: str) -> tuple[str, str]:
    """The answers to the first and the second question of the note that `markdown` is pasted into."""
    source = Source("interviews/a.md", NOTE.format(markdown).encode())
    binder, _, held_back = build_binder([source], Options(dt.date(2026, 11, 23)))
    assert not held_back
    first, second = binder.interviews["interviews/a.md"].questions
    assert first.asked
    return first.answer, second.answer


@pytest.mark.parametrize("text", PLAIN, ids=lambda text: text[:20].encode("unicode_escape").decode())
def test_an_answer_comes_back_as_it_was_typed(page: Page, text: str) -> None:
    assert came_back(page.evaluate("text => prepBinder.markdown(text, '    ')", text)) == (text, "after")


@pytest.mark.parametrize(("text", "tidied"), TIDIED.items(), ids=range(len(TIDIED)))
def test_what_no_note_keeps_is_tidied(page: Page, text: str, tidied: str) -> None:
    # Written as JSON: half a pair of surrogates is no text for Python.
    code = "JSON.parse(String.raw`" + "".join(f"\\u{ord(sign):04x}" for sign in text).join('""') + "`)"
    markdown = page.evaluate(f"prepBinder.markdown({code}, '    ')")
    assert came_back(markdown) == (tidied, "after")


def test_a_thousand_texts_made_by_chance_come_back(page: Page) -> None:
    chance = random.Random(20261123)
    texts = ["".join(chance.choices(SIGNS, k=chance.randint(1, 40))) for _ in range(1000)]
    found = page.evaluate(
        "texts => texts.map(text => [prepBinder.tidy(text), prepBinder.markdown(text, '    ')])", texts
    )
    for text, (tidied, markdown) in zip(texts, found, strict=True):
        assert came_back(markdown) == (tidied, "after"), text


def test_no_mark_up_is_left_in_what_is_copied(page: Page) -> None:
    for text in PLAIN:
        markdown = page.evaluate("text => prepBinder.markdown(text)", text)
        assert not any(sign in markdown for sign in ("<s", "<!", "</", "<i", "`", "%%", "{", "](", "]:"))
