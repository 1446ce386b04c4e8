"""Task boxes are told by words, not by form fields."""

from __future__ import annotations

import pytest
from markdown import Markdown

from prep_binder.formats.tasks import TaskExtension


@pytest.mark.parametrize(("mark", "word"), [("x", "done"), ("X", "done"), (" ", "open")])
def test_a_task_says_whether_it_is_done(mark: str, word: str) -> None:
    html = Markdown(extensions=[TaskExtension()]).convert(f"- [{mark}] ask *why*\n")
    assert f'aria-label="{word}"' in html
    assert "ask <em>why</em>" in html
    assert "[" not in html


def test_other_items_stay_as_they_are() -> None:
    assert "pb-task" not in Markdown(extensions=[TaskExtension()]).convert("- [y] no box\n- plain\n")
