"""Call sheets against their golden cases: which questions, which opener, which facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_binder.core.derive import derive
from prep_binder.core.derive.call_sheets import FIVE, CallSheets, five, short_form
from prep_binder.core.model.call_sheet import CallSheet
from prep_binder.core.model.problem import Location
from prep_binder.core.model.values import Chosen, Purpose, Question
from prep_binder.core.pipeline import build_binder
from tests.conftest import Compare
from tests.golden import cases, load


@pytest.mark.parametrize("path", cases("call_sheets"), ids=lambda path: path.stem)
def test_a_call_sheet_holds_what_its_golden_says(path: Path, golden: Compare) -> None:
    case = load(path)
    options = case.binder_options()
    binder, problems, _ = build_binder(case.sources(), options)
    sheets = CallSheets(binder, derive(binder, options), options)
    shown = (line for contact in binder.contacts.values() for line in _shown(sheets.of(contact)))
    golden(case, "\n".join(shown), problems)


def _shown(sheet: CallSheet) -> Iterator[str]:
    about = sheet.interview.path if sheet.interview else "nothing planned"
    yield f"{sheet.contact.name}: {about}, {sheet.minutes:g} minutes"
    marks = {"frame": "{}", "notes": "«{}»", "missing": "‹{}›"}
    opener = "".join(marks[piece.origin].format(piece.text) for piece in sheet.opener)
    yield f"  opener{', proposed' if sheet.is_proposed else ''}: {opener}"
    if sheet.sent_by:
        yield f"  sent by: {', '.join(link.shown for link in sheet.sent_by)}"
    if sheet.earlier is not None:
        yield f"  last talk: {sheet.earlier.day}"
        yield from (f"  told: {claim.text}" for claim in sheet.earlier.told)
    yield f"  goal: {sheet.goal or '-'}"
    yield from _listed("suggested" if sheet.is_suggested else "chosen", sheet.questions)
    yield from _listed("spare", sheet.spare)
    yield from _listed("short", sheet.short)
    yield from (f"  known: {fact.text}" for fact in sheet.facts)


def _listed(name: str, questions: Iterable[Chosen]) -> Iterator[str]:
    for one in questions:
        yield f"  {name}: {one.question.text} {one.question.minutes:g} min, {one.question.purpose}"


QUESTIONS = st.lists(
    st.tuples(
        st.sampled_from(("insight", "research", "close", "open")), st.sampled_from((0.5, 2.5, 3.0, 20.0))
    ),
    max_size=12,
)


def _chosen(number: int, purpose: Purpose, minutes: float, *, asked: bool = False) -> Chosen:
    at = Location("questions/a.md", number + 1)
    return Chosen(
        Question(f"Q{number}?", minutes, purpose, f"q{number}", "", at), asked=asked, answer="", source=""
    )


@given(QUESTIONS, st.sampled_from((0.0, 5.0, 15.0, 60.0)))
def test_the_five_fit_end_with_the_closing_one_and_prefer_insight(
    listed: list[tuple[Purpose, float]], minutes: float
) -> None:
    chosen = [_chosen(number, purpose, length) for number, (purpose, length) in enumerate(listed)]
    taken = five(chosen, minutes)
    purposes = [one.question.purpose for one in taken]
    assert len(taken) <= FIVE
    assert len({one.question.ident for one in taken}) == len(taken)
    assert purposes[-1:] == ["close"] or all(one.question.purpose != "close" for one in chosen)
    if len(taken) > 2:
        assert sum(one.question.minutes for one in taken) <= max(minutes, *(one[1] for one in listed)) + 20
        assert sum(one.question.minutes for one in taken[1:]) <= minutes
    if "research" in purposes:
        left = [one for one in chosen if one not in taken and one.question.purpose == "insight"]
        room = minutes - sum(one.question.minutes for one in taken if one.question.purpose != "research")
        assert all(one.question.minutes > room for one in left)


@given(QUESTIONS, st.sets(st.integers(0, 11)))
def test_the_short_form_is_one_question_and_the_closing_one_of_those_not_asked_yet(
    listed: list[tuple[Purpose, float]], asked: set[int]
) -> None:
    taken = five([_chosen(at, *one, asked=at in asked) for at, one in enumerate(listed)], 15.0)
    short, still = short_form(taken), [one for one in taken if not one.asked]
    assert len(short) <= 2
    assert set(short) <= set(still)
    purposes, left = ([one.question.purpose for one in some] for some in (short, still))
    assert purposes.count("close") == (1 if "close" in left else 0)
    assert len(purposes) - purposes.count("close") == (1 if set(left) - {"close"} else 0)
