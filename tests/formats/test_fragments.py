"""Which pieces of HTML can be put into any page."""

from __future__ import annotations

import pytest

from prep_binder.formats.fragments import stands_alone


@pytest.mark.parametrize(
    "html",
    [
        "",
        "words",
        "<p>a <b>bold</b> word<br>and <img src='a.png'> more</p>",
        "<p>a<br/>b</p>",
        "<svg><path d='M0 0'/></svg>",
        "<p>1 &lt; 2, &lt;!-- b</p>",
        "<p>a <!-- b --> c</p>",
    ],
)
def test_what_closes_what_it_opens_stands_alone(html: str) -> None:
    assert stands_alone(html)


@pytest.mark.parametrize(
    "html",
    [
        "</div>",
        "<div>",
        "<div/>",
        "<p><b>x</p></b>",
        "<p id='x'>y</p>",
        "<script>x",
    ],
)
def test_what_reaches_beyond_its_end_does_not(html: str) -> None:
    assert not stands_alone(html)
