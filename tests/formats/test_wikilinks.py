"""Wikilinks in Markdown: text, headings, tables, code, embeds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension

from prep_binder.formats.wikilinks import Target, WikilinkExtension

TARGETS = {
    "": Target("", ""),
    "Jane Doe": Target("contacts/jane.md", "Jane Doe"),
    "p.png": Target("p.png", "p.png", is_image=True),
}


def convert(text: str) -> str:
    extensions: list[str | Extension] = ["toc", "tables", "fenced_code", "pymdownx.superfences"]
    extensions.append(WikilinkExtension(TARGETS.get))
    return Markdown(extensions=extensions).convert(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[[Jane Doe]]", '<a href="contacts/jane.md">Jane Doe</a>'),
        ("[[Jane Doe|her]]", '<a href="contacts/jane.md">her</a>'),
        (
            "[[Jane Doe#What she said]]",
            '<a href="contacts/jane.md#what-she-said">Jane Doe › What she said</a>',
        ),
        ("[[Jane Doe#^block]]", '<a href="contacts/jane.md">Jane Doe › ^block</a>'),
        ("[[#Plan]]", '<a href="#plan">Plan</a>'),
        ("**[[Jane Doe]]**", '<strong><a href="contacts/jane.md">Jane Doe</a></strong>'),
        ("![[p.png|150]]", '<img alt="" src="p.png" width="150" />'),
        ("![[p.png|her desk]]", '<img alt="her desk" src="p.png" />'),
        ("\\[[Jane Doe]]", "[[Jane Doe]]"),
        ("`[[Jane Doe|her]]`", "<code>[[Jane Doe|her]]</code>"),
        ("[[]]", "[[]]"),
    ],
)
def test_a_wikilink_becomes_what_it_means(text: str, html: str) -> None:
    assert convert(text) == f"<p>{html}</p>"


def test_a_name_that_nobody_has_is_text_that_says_so() -> None:
    assert convert("[[Sam <b>Roe</b>]]").startswith('<p><span class="pb-unknown"')
    assert "<b>" not in convert("[[Sam <b>Roe</b>]]")


@pytest.mark.parametrize("bar", ["|", "\\|"])
def test_the_bar_of_a_link_does_not_split_a_table_row(bar: str) -> None:
    html = convert(f"| a | b |\n|---|---|\n| [[Jane Doe{bar}her]] | x |\n")
    assert '<td><a href="contacts/jane.md">her</a></td>' in html
    assert "<td>x</td>" in html


@pytest.mark.parametrize(
    "text", ["```\n[[Jane Doe|her]]\n```", "    [[Jane Doe|her]]", "<div>[[Jane Doe|her]]</div>"]
)
def test_code_and_raw_html_keep_what_was_typed(text: str) -> None:
    assert "[[Jane Doe|her]]" in convert(text)


@given(st.text(alphabet="[]|#!\\`\n a<>&\x02\x03", max_size=60))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_the_extension_or_leaves_a_mark_behind(text: str) -> None:
    assert "pbwiki" not in convert(text)
