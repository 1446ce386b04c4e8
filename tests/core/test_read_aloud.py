"""Lines of notes as words: what a mark of Markdown is, and what only looks like one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_binder.core.read import read_aloud


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("prices fall", "prices fall"),
        ("read **the** report", "read the report"),
        ("*every* __one__ of _them_", "every one of them"),
        ("***both***", "both"),
        ("run `make **all**` twice", "run make **all** twice"),
        ("``a ` sign``", "a ` sign"),
        ("2 * 3 * 4 = 24", "2 * 3 * 4 = 24"),
        ("snake_case_name and __init__.py", "snake_case_name and init.py"),
        ("a * star, **open", "a * star, **open"),
        (r"\*not\* so", "*not* so"),
        ("ask [[Sam Roe]] or [[contacts/ann-poe|Ann]]", "ask Sam Roe or Ann"),
        ("see [[contacts/sam-roe.md#Log]]", "see sam-roe"),
        ('in [their page](https://example.org/a_(b)_c "a title")', "in their page"),
        ("![a photo](x.png) of [brackets] (and these)", "a photo of [brackets] (and these)"),
        ("ask two people\n- one in Leeds\n- [ ] one in *York*", "ask two people; one in Leeds; one in York"),
        ("What they said:\n1. this\n\n2. that.\n   And more", "What they said: this; that. And more"),
        ("", ""),
    ],
)
def test_a_line_is_said_without_its_marks(written: str, said: str) -> None:
    assert read_aloud(written) == said


@given(st.text(alphabet=st.characters(exclude_characters="*_`[\\\n")))
def test_a_line_without_marks_stays_as_it_is(written: str) -> None:
    assert read_aloud(written) == written


@given(st.text(alphabet='ab *_`[]()\\\n-1.|#"!'))
def test_no_word_is_lost_and_none_is_made(written: str) -> None:
    letters = [sign for sign in written if sign in "ab"]
    said = [sign for sign in read_aloud(written) if sign in "ab"]
    hidden = "](" in written or "|" in written or "#" in written or "[[" in written
    assert said == letters or hidden


@pytest.mark.parametrize("sign", ["*", "_", "`", "[", "**a ", "[a](", "`a``b"])
def test_marks_that_are_never_closed_take_no_time(sign: str) -> None:
    start = time.process_time()
    read_aloud("\n".join([sign * 1_000] * 5))
    assert time.process_time() - start < 2
