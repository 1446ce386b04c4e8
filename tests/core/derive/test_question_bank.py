"""The bank: where a question is planned, was asked, and in which industries it never was."""

from __future__ import annotations

from typing import Any

from prep_binder.core.model.derived import AskedQuestion
from tests.core.derive.binders import bank, chosen, contact, interview, question, question_set, topic

FINTECH, HEALTH = topic("Fintech"), topic("Health")
ANA = contact("Ana Lopes")
BANK = question_set("General", question("What surprised you?", ident="surprise"))


def use(*records: Any) -> AskedQuestion:
    (found,) = bank(ANA, FINTECH, HEALTH, *records)
    return found


def talk(name: str, *questions: Any, industry: str = "Fintech", **fields: Any) -> Any:
    return interview(name=name, questions=questions, industry=industry, **fields)


def test_a_question_is_known_again_by_its_identity_or_its_text() -> None:
    by_ident = talk("one", chosen("In other words", asked=True, ident="surprise"), held="11-02")
    by_text = talk("two", chosen("WHAT surprised you?", asked=True), held="11-03")
    other = talk("three", chosen("What else?", asked=True), held="11-03")
    assert use(BANK, by_ident, by_text, other).asked == ("interviews/one.md", "interviews/two.md")


def test_a_coming_interview_plans_it_until_it_is_asked() -> None:
    found = use(BANK, talk("one", chosen("What surprised you?"), scheduled="12-01"))
    assert (found.planned, found.asked) == (("interviews/one.md",), ())


def test_what_a_past_interview_left_out_is_not_planned_any_more() -> None:
    assert use(BANK, talk("one", chosen("What surprised you?"), held="11-02")).planned == ()


def test_an_industry_with_talks_in_which_it_was_never_asked_is_named() -> None:
    asked = talk("one", chosen("What surprised you?", asked=True), held="11-02")
    not_asked = talk("two", industry="Health", held="11-02")
    assert use(BANK, asked, not_asked).never_asked_in == ("industries/health.md",)


def test_an_industry_without_any_talk_is_not_missed() -> None:
    assert use(BANK, talk("one", scheduled="12-01")).never_asked_in == ()


def test_a_set_for_some_industries_is_missed_in_those_only() -> None:
    special = question_set("Special", question("What about banks?"), industries=["Fintech"])
    held = talk("one", held="11-02"), talk("two", industry="Health", held="11-02")
    assert use(special, *held).never_asked_in == ("industries/fintech.md",)
    unheard = question_set("Special", question("What about banks?"), industries=["Fintech"])
    assert use(unheard, held[1]).never_asked_in == ()


def test_a_set_for_a_role_is_missed_everywhere() -> None:
    special = question_set("Special", question("What about teams?"), roles=["Manager"])
    assert use(special, talk("one", held="11-02")).never_asked_in == ("industries/fintech.md",)
