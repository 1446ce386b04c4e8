"""Whether one can call, and the questions in hand."""

from __future__ import annotations

from typing import Any

import pytest

from prep_binder.core.derive import checklist_for, planned_interview
from prep_binder.core.model.derived import Readiness
from prep_binder.core.model.options import Me
from tests.core.derive.binders import (
    binder,
    chosen,
    company,
    contact,
    derived,
    facts,
    interview,
    options,
    question,
    question_set,
    topic,
)

CLOSE = question("May I write to you?", 1, "close")
FIVE = (*(chosen(f"What {number}?") for number in range(4)), chosen("May I write?", purpose="close"))
READY: dict[str, Any] = {"phone": "1", "opener": "Hello", "research": facts(3)}


def ready(fields: dict[str, Any], *more: Any, **opts: Any) -> Readiness:
    return derived(contact("Ana Lopes", **fields), *more, **opts).readiness["contacts/ana-lopes.md"]


def test_everything_in_hand_is_ready() -> None:
    assert ready(READY, interview(goal="Learn", questions=FIVE)) == Readiness(ready=True, missing=())


@pytest.mark.parametrize(
    ("contact_fields", "interview_fields", "missing"),
    [
        ({"opener": None}, {}, "an opener"),
        ({}, {"goal": None}, "a goal"),
        ({"research": facts(1)}, {}, "2 more researched facts"),
        ({"research": ()}, {}, "3 researched facts"),
        ({}, {"questions": FIVE[1:]}, "1 more question"),
        ({}, {"questions": (*FIVE[:4], chosen("What then?"))}, "a closing question"),
        ({"phone": None}, {}, "a phone number"),
    ],
)
def test_each_thing_that_is_missing_is_named(
    contact_fields: dict[str, Any],
    interview_fields: dict[str, Any],
    missing: str,
) -> None:
    in_note = {key: value for key, value in {**READY, **contact_fields}.items() if value is not None}
    planned = {"goal": "Learn", "questions": FIVE, **interview_fields}
    talk = interview(**{key: value for key, value in planned.items() if value is not None})
    assert ready(in_note, talk) == Readiness(ready=False, missing=(missing,))


def test_without_an_interview_note_the_goal_is_missing() -> None:
    assert ready({**READY, "questions": FIVE}).missing == ("a goal",)


def test_the_own_opener_and_facts_about_the_company_and_a_general_set_count() -> None:
    bank = question_set("General", *(question(f"What {number}?") for number in range(9)), CLOSE)
    acme = company("Acme", research=facts(2))
    talk = interview(goal="Learn", research=facts(1), company="Acme")
    assert ready({"phone": "1", "company": "Acme"}, talk, acme, bank, me=Me(opener="Hello")).ready


def test_the_planned_interview_is_the_nearest_to_take_place() -> None:
    talks = [
        interview(name="held", held="11-02"),
        interview(name="idea"),
        interview(name="requested", requested="11-20"),
        interview(name="off", stage="declined"),
    ]
    ana = contact("Ana Lopes")
    found = planned_interview(binder(ana, *talks), derived(ana, *talks).states, ana)
    assert found == talks[2]
    over = [talks[0], talks[3]]
    assert planned_interview(binder(ana, *over), derived(ana, *over).states, ana) is None


def listed(talk: Any, *records: Any) -> list[str]:
    return [one.question.text for one in checklist_for(talk, binder(talk, *records), options())]


GENERAL = question_set("General", question("What in general?"), CLOSE)
FINTECH = question_set("Fintech", question("What in fintech?"), CLOSE, industries=["Fintech"])
MANAGER = question_set("Manager", question("What as a manager?"), CLOSE, roles=["Manager"])
BOTH = question_set("Both", question("What as both?"), CLOSE, industries=["Fintech"], roles=["Manager"])


def test_chosen_questions_are_the_checklist() -> None:
    assert listed(interview(questions=FIVE), GENERAL) == [one.question.text for one in FIVE]


@pytest.mark.parametrize(
    ("fields", "first"),
    [
        ({"role": "Manager", "industry": "Fintech"}, "What as both?"),
        ({"role": "Manager"}, "What as a manager?"),
        ({"industry": "Fintech"}, "What in fintech?"),
        ({"industry": "Health"}, "What in general?"),
        ({}, "What in general?"),
    ],
)
def test_the_set_that_suits_best_is_taken(fields: dict[str, str], first: str) -> None:
    assert listed(interview(**fields), GENERAL, FINTECH, MANAGER, BOTH)[0] == first


def test_a_role_comes_before_an_industry() -> None:
    talk = interview(role="Manager", industry="Fintech")
    assert listed(talk, GENERAL, FINTECH, MANAGER)[0] == "What as a manager?"


def test_a_general_set_fills_up_what_suits_and_nothing_comes_twice() -> None:
    assert listed(interview(role="Manager"), GENERAL, MANAGER) == [
        "What as a manager?",
        "What in general?",
        "May I write to you?",
    ]


def test_a_set_for_others_is_not_taken() -> None:
    assert listed(interview(industry="Health"), FINTECH, topic("Fintech")) == []


def test_a_set_brings_the_one_it_extends_even_in_a_circle() -> None:
    one = question_set("One", question("What one?"), roles=["Manager"], extends=["Two"])
    two = question_set("Two", question("What two?"), CLOSE, industries=["Health"], extends=["One"])
    assert listed(interview(role="Manager"), one, two) == ["What one?", "What two?", "May I write to you?"]


def test_what_does_not_fit_the_time_is_left_out_research_first() -> None:
    bank = question_set(
        "General",
        question("What size?", 5, "research"),
        question("What one?", 5),
        question("What long?", 9),
        question("What two?", 5),
        question("How are you?", 2, "open"),
        CLOSE,
    )
    assert listed(interview(minutes=20), bank) == [
        "How are you?",
        "What one?",
        "What two?",
        "May I write to you?",
    ]


def test_a_checklist_has_ten_questions_at_most() -> None:
    bank = question_set("General", *(question(f"What {number}?", 0.5) for number in range(30)), CLOSE)
    assert len(listed(interview(minutes=60), bank)) == 10


def test_a_suggested_question_says_which_set_it_is_from() -> None:
    (first, _) = checklist_for(interview(), binder(GENERAL), options())
    assert (first.source, first.asked) == ("questions/general.md", False)
