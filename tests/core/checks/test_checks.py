"""Each check: when it speaks, when it is silent, where it points."""

from __future__ import annotations

import pytest

from prep_binder.core.checks import CATALOG
from prep_binder.core.checks.catalog import RULES
from tests.core.checks.cases import ANA, CASES, GOOD, NOTE, QUESTION, SAM
from tests.core.checks.finding import found, places, problems
from tests.core.derive.binders import (
    chosen,
    company,
    contact,
    day,
    facts,
    interview,
    introduction,
    promise,
    question,
    question_set,
    topic,
)


@pytest.mark.parametrize("name", CASES)
def test_a_check_speaks_at_the_place_to_mend(name: str) -> None:
    assert places(name.split(maxsplit=1)[0], *CASES[name].bad) == [CASES[name].at]


@pytest.mark.parametrize("name", CASES)
def test_a_check_is_silent_where_nothing_is_to_mend(name: str) -> None:
    assert places(name.split(maxsplit=1)[0], *CASES[name].good) == []


def test_every_rule_has_a_case() -> None:
    assert {rule.name for rule in RULES} == {name.split()[0] for name in CASES}


@pytest.mark.parametrize("name", CASES)
def test_a_message_says_what_and_how_to_mend_it(name: str) -> None:
    for problem in problems(*CASES[name].bad):
        assert problem.what
        assert problem.mend
        assert not problem.what.endswith(".")
        assert not problem.mend.endswith(".")
        assert problem.level == CATALOG[problem.check].level


@pytest.mark.parametrize("name", CASES)
def test_a_check_that_is_off_is_silent(name: str) -> None:
    check = name.split(maxsplit=1)[0]
    assert places(check, *CASES[name].bad, levels={check: "off"}) == []


OLD = interview(
    requested="2024-01-10 phone",
    scheduled="2024-01-20",
    held="2024-01-20",
    thanked="2024-01-21",
    debriefed="2024-01-20",
    questions=(chosen("Are you hiring?"), chosen("How big is your company?")),
    promises=(promise("send it", is_done=True),),
)


def test_a_closed_interview_is_left_in_peace() -> None:
    assert problems(contact("Ana Lopes"), OLD) == ()


def test_an_empty_binder_has_no_problem() -> None:
    assert problems() == ()


def test_a_talk_that_was_thanked_for_needs_no_address() -> None:
    assert places("no-postal-address", contact("Ana Lopes"), interview(held="11-18", thanked="11-19")) == []


def test_a_person_to_thank_twice_is_named_once() -> None:
    talks = interview(name="one", held="11-18"), interview(name="two", held="11-19")
    assert places("no-postal-address", contact("Ana Lopes"), *talks) == [NOTE]


def test_several_things_due_for_a_person_are_one_problem() -> None:
    ana = contact("Ana Lopes", do_not_contact=True)
    (problem,) = found(
        "do-not-contact-due", ana, interview(held="11-02", promises=(promise("send it", "11-10"),))
    )
    assert "thank you" in problem.what
    assert "promise" in problem.what


def test_a_question_of_a_set_is_reported_where_it_stands_and_once() -> None:
    bank = question_set("q", question("Are you hiring?"))
    talks = [interview(name=name, questions=(chosen("Are you hiring?", source=bank.path),)) for name in "ab"]
    assert places("asks-for-a-job", ANA, bank, *talks) == [QUESTION]


def test_asking_for_a_job_offers_a_rewrite() -> None:
    (problem,) = found("asks-for-a-job", ANA, interview(questions=(chosen("Could you pass on my CV?"),)))
    assert "Which parts of my background would you bring out" in problem.mend


def test_a_long_question_is_quoted_in_part() -> None:
    (problem,) = found("asks-for-a-job", question_set("q", question("Are you hiring" + " now" * 50 + "?")))
    assert len(problem.what) < 130


def test_people_are_listed_as_one_would_say_them() -> None:
    talk = interview(("Ana Lopes", "Sam Roe", "Kim Vale"), held="11-18")
    (problem,) = found("thanks-missing-takeaway", ANA, SAM, contact("Kim Vale"), talk)
    assert "to Ana Lopes, Sam Roe and Kim Vale have" in problem.what


def test_an_incomplete_appointment_names_all_that_is_missing() -> None:
    (problem,) = found("schedule-incomplete", ANA, interview(scheduled="11-30"))
    assert problem.what.endswith("has no time and no time zone and no channel")


def test_an_introduction_that_was_followed_up_needs_a_note_too() -> None:
    given = introduction("Sam Roe", "11-18", "11-19", known=False)
    assert len(places("introduction-without-note", ANA, interview(held="11-18", introductions=(given,)))) == 1


def test_more_nudges_can_be_allowed() -> None:
    talk = interview(requested="11-02", nudged=["11-11", "11-18"])
    assert places("too-many-nudges", ANA, talk, max_nudges=2) == []


def test_one_talk_with_two_colleagues_is_no_parallel_request() -> None:
    both = interview(("Ana Lopes", "Sam Roe"), "one", requested="11-18", company="Acme")
    again = interview("Ana Lopes", "two", requested="11-19", company="Acme")
    assert places("parallel-asks", ANA, SAM, company("Acme"), both, again) == []


def test_a_holiday_between_two_requests_brings_them_closer() -> None:
    talks = [
        interview("Ana Lopes", "one", requested="11-16", company="Acme"),
        interview("Sam Roe", "two", requested="11-20", company="Acme"),
    ]
    holidays = frozenset({day("11-18")})
    assert len(found("parallel-asks", ANA, SAM, company("Acme"), *talks, holidays=holidays)) == 1


def test_research_of_the_company_makes_a_call_ready() -> None:
    ana = contact(
        "Ana Lopes", opener="Hello", phone="1", company="Acme", follow_up="11-20 request", why_them="x"
    )
    acme = company("Acme", research=facts(3))
    assert places("not-ready-to-call", ana, acme, interview(**GOOD)) == []


def test_a_circle_of_parents_is_told_in_the_words_of_the_notes() -> None:
    (problem,) = found(
        "parent-in-circle", topic("Energy", parent="Storage"), topic("Storage", parent="Energy")
    )
    assert problem.what.endswith("`Energy` belongs to `Storage`, which belongs to `Energy`")
