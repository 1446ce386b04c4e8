"""A question written out as a list item, and put into a note again, is the same question."""

from __future__ import annotations

import datetime as dt

from hypothesis import example, given
from hypothesis import strategies as st

from prep_binder.core.model.options import Options
from prep_binder.core.model.problem import Location
from prep_binder.core.model.raw import Source
from prep_binder.core.pipeline import build_binder
from prep_binder.core.validate.grammar.questions import read_question, written

OPTIONS = Options(dt.date(2026, 11, 23))
AT = Location("interviews/a.md", 1)


def pasted(*items: str) -> bytes:
    return "\n".join(("---", "contact: Jane", "---", "## Questions", "", *items, "")).encode()


@given(st.text(max_size=90))
@example("What (3 min) is (4 min) that? #close #open")
@example("Is `this` code?")
@example("^only")
@example("Why? ^a ^b")
@example("[x] Ticked twice?")
@example("About 5 % of this %% and that")
@example("- - -")
@example("")
def test_an_item_reads_back_as_its_question(text: str) -> None:
    question = read_question(text, "", AT)
    if question is None or not text.isprintable():
        return
    binder, _, held_back = build_binder(
        [Source("interviews/a.md", pasted(f"- [x] {written(question)}"))], OPTIONS
    )
    assert not held_back
    (chosen,) = binder.interviews["interviews/a.md"].questions
    assert chosen.question.ident.casefold() == question.ident.casefold()
    assert chosen.asked
    if written(question) != f"^{question.ident}":
        assert chosen.question[:4] == question[:4]


def test_long_questions_that_begin_alike_are_two() -> None:
    start = "What would you tell somebody who comes from a classroom and wants to work on "
    items = [f"- [ ] {start}batteries?", f"- [x] {start}grids?"]
    binder, problems, _ = build_binder([Source("interviews/a.md", pasted(*items, *items))], OPTIONS)
    questions = binder.interviews["interviews/a.md"].questions
    assert [one.asked for one in questions] == [False, True]
    assert all(len(one.question.ident) < 70 for one in questions)
    assert [one.check for one in problems] == ["unknown-link"]


def test_a_question_whose_words_a_note_would_not_read_goes_by_its_name() -> None:
    question = read_question("What costs 100%% of `it`? (3 min)", "", AT)
    assert question is not None
    assert written(question) == "^what-costs-100-of-it"
