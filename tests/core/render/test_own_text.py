"""What an interview's page leaves out of the person's own text: only questions that it shows above, whole."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.pipeline import build_binder
from prep_binder.core.render.own_text import OwnText, without_lists

HEAD = "# A talk\n\nBefore.\n\n"
PLAN = (
    "## Questions\n\n"
    "- [x] What surprised you? (3 min) ^surprise\n    - That **nobody** [[asks]].\n- [ ] Who else?\n\n"
)
AFTER = "## Later\n\n- advice: ask\n"


def left(body: str) -> OwnText | None:
    """What is left of the body of an interview."""
    source = Source("interviews/a.md", f"---\ncontact: Jane\n---\n{body}".encode())
    binder, _, _ = build_binder([source], Options(dt.date(2026, 11, 23)))
    return without_lists(
        "interview", binder.interviews["interviews/a.md"], binder.texts.get("interviews/a.md")
    )


def test_questions_that_are_shown_above_are_left_out_and_found_by_their_words() -> None:
    found = left(HEAD + PLAN + AFTER)
    assert found is not None
    assert found.markdown == HEAD + AFTER
    assert found.questions == ("What surprised you?", "Who else?")
    assert found.anchors == {"questions": ("questions",)}


def test_a_sheet_pasted_below_the_plan_is_left_out_too() -> None:
    pasted = "## Questions\n\n- [x] Who else?\n\n    Ann &lt;b&gt;, and two more.\n\n- [x] ^surprise\n"
    found = left(HEAD + PLAN + AFTER + pasted)
    assert found is not None
    assert found.markdown == HEAD + AFTER


def test_a_question_answered_twice_is_left_out_as_both_answers_are_shown_above() -> None:
    twice = "## Questions\n\n- [x] Who else?\n\n    I know.\n\n## Questions\n\n- [x] Who else?\n\n    no\n\n"
    source = Source("interviews/a.md", f"---\ncontact: Jane\n---\n{twice}".encode())
    binder, _, _ = build_binder([source], Options(dt.date(2026, 11, 23)))
    assert [one.answer for one in binder.interviews["interviews/a.md"].questions] == ["I know.\n\nno"]
    found = left(HEAD + twice + AFTER)
    assert found is not None
    assert found.markdown == HEAD + AFTER


@pytest.mark.parametrize(
    "body",
    [
        PLAN.replace("\n\n- [x]", "\n\nA remark.\n\n- [x]"),
        PLAN + "A remark at the end.\n\n",
        PLAN.replace("- [ ] Who else?", "- [ ] Who else?\n and a line that begins with one space"),
        PLAN.replace("Who else?", "Who *else*?"),
        PLAN.replace("nobody** [[asks]]", "nobody** [asks][1]"),
        PLAN.replace("nobody** [[asks]]", "nobody** asks[^1]"),
        PLAN + "### Later\n\n- [ ] And this?\n\n",
        PLAN.replace("    - That", "    ```\n    code\n    ```\n    - That"),
        PLAN + "[1]: https://a.example\n\n",
        PLAN + "- ^gone (3 min) and ^other\n\n## Questions\n\n* * *\n\n",
        "No questions at all.\n\n",
        PLAN.replace("- [x] What", "   An indented remark.\n\n- [x] What"),
        "## Questions\n\n\tA remark after a tab.\n\n" + PLAN,
        PLAN + "- ---\n    - a remark below a rule\n  - Who else?\n\n",
    ],
)
def test_in_doubt_the_text_stays_whole(body: str) -> None:
    assert left(HEAD + body + AFTER) is None


LINES = [
    "- [x] WORD?",
    "- WORD (3 min) #close",
    "1. WORD?",
    "- ^WORD",
    "- [ ] same? ^one",
    "- ^one",
    "- ---",
    "* * *",
    "   WORD",
    "  - WORD",
    "    WORD",
    "    - WORD",
    "\tWORD",
    "        WORD",
    "   - [x] WORD",
    "WORD",
    "    > WORD",
    "    | WORD | b |",
    "    ---",
    "### WORD",
    "%%WORD%%",
    "## Questions",
    "",
    "",
]


@given(st.lists(st.sampled_from(LINES), max_size=9))
def test_every_word_that_is_left_out_is_shown_above(lines: list[str]) -> None:
    body = "\n".join(line.replace("WORD", f"word{place}") for place, line in enumerate(lines))
    source = Source("interviews/a.md", f"# A talk\n\n## Questions\n{body}\n".encode())
    binder, _, _ = build_binder([source], Options(dt.date(2026, 11, 23)))
    interview, prose = binder.interviews["interviews/a.md"], binder.texts["interviews/a.md"]
    found = without_lists("interview", interview, prose)
    if found is not None:
        above = (f"{one.question.text} {one.question.ident} {one.markdown}" for one in interview.questions)
        shown = f"{found.markdown} {' '.join(above)}"
        assert [word for word in re.findall(r"word\d+", prose.markdown) if word not in shown] == []
