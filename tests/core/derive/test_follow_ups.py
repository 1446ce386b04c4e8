"""Follow-ups beyond the due table: who gets one, what it says, its button, and when there is none."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.derive.binders import (
    chosen,
    claim,
    contact,
    day,
    derived,
    facts,
    follow_ups,
    interview,
    introduction,
    only,
    promise,
)

ANA = contact("Ana Lopes")
SAM = contact("Sam Roe")
READY: dict[str, Any] = {
    "goal": "Learn",
    "research": facts(3),
    "questions": (
        *(chosen(f"What {number}?") for number in range(4)),
        chosen("May I write?", purpose="close"),
    ),
}


def test_everybody_in_an_interview_is_thanked() -> None:
    talk = interview(("Ana Lopes", "Sam Roe"), held="11-18")
    assert {one.name for one in follow_ups("thank_you", ANA, SAM, talk)} == {"Ana Lopes", "Sam Roe"}
    assert len(follow_ups("debrief", ANA, SAM, talk)) == 1


def test_thanks_by_e_mail_leave_a_hint_until_the_letter_is_posted() -> None:
    talk = interview(held="11-18", thanked="11-19 email")
    at_home = {"address": "1 Harbour Street"}
    hint = (
        "Thanked Ana Lopes by e-mail for the talk on 18 November; "
        "the address is known, so a letter can still follow"
    )
    assert only("thank_you", contact("Ana Lopes", **at_home), talk).why == hint
    posted = contact("Ana Lopes", **at_home, log=["11-22 mail thanks"])
    assert (
        only("thank_you", posted, talk).why == "Thank Ana Lopes for the talk on 18 November, best by letter"
    )
    assert only("thank_you", ANA, talk).why == "Thank Ana Lopes for the talk on 18 November"


def test_a_why_names_the_year_when_it_is_not_this_year() -> None:
    assert only("thank_you", ANA, interview(held="2025-11-18")).why.endswith("on 18 November 2025")


def test_a_person_without_a_note_is_named_as_written() -> None:
    found = only("thank_you", interview("Ana Lopes", held="11-18"))
    assert (found.contact, found.name) == ("", "Ana Lopes")
    assert not follow_ups("thank_you", interview("", held="11-18"))


@pytest.mark.parametrize(
    ("fields", "channel"),
    [
        ({"address": "a", "email": "e", "phone": "p"}, "mail"),
        ({"email": "e", "phone": "p"}, "email"),
        ({"phone": "p"}, "phone"),
        ({}, ""),
    ],
)
def test_thanks_go_by_letter_where_the_address_is_known(fields: dict[str, str], channel: str) -> None:
    assert only("thank_you", contact("Ana Lopes", **fields), interview(held="11-18")).channel == channel


@pytest.mark.parametrize(
    ("word", "channel"), [("email", "email"), ("phone", "phone"), ("mail", "mail"), ("", "email")]
)
def test_a_nudge_goes_the_way_of_the_request(word: str, channel: str) -> None:
    ana = contact("Ana Lopes", email="e", phone="p", address="a")
    assert only("nudge", ana, interview(requested=f"11-12 {word}")).channel == channel


def test_a_request_goes_by_phone_only_to_somebody_one_is_ready_to_call() -> None:
    fields: dict[str, Any] = {"email": "e", "phone": "p", "opener": "Hello", "follow_up": "11-23 request"}
    assert only("request", contact("Ana Lopes", **fields)).channel == "email"
    assert only("request", contact("Ana Lopes", **fields), interview(**READY)).channel == "phone"


def test_several_nudges_follow_one_another() -> None:
    talk = interview(requested="11-02", nudged=["11-12"])
    done, still = sorted(follow_ups("nudge", ANA, talk, max_nudges=2), key=lambda one: one.started)
    assert (done.state, done.cleared_on) == ("closed", day("11-12"))
    assert (still.started, still.due, still.state) == (day("11-12"), day("11-23"), "today")


@pytest.mark.parametrize(
    "answer", [{"replied": "11-05"}, {"scheduled": "12-05"}, {"scheduled": "11-05"}, {"held": "11-05"}]
)
def test_an_answer_in_time_leaves_no_nudge(answer: dict[str, str]) -> None:
    assert follow_ups("nudge", ANA, interview(requested="11-02", **answer)) == ()


def test_a_silent_request_is_not_nudged_again() -> None:
    assert [
        one.state for one in follow_ups("nudge", ANA, interview(requested="10-01", nudged=["10-12"]))
    ] == ["closed"]


def test_a_logged_request_counts_for_the_interview_note_where_there_is_one() -> None:
    ana = contact("Ana Lopes", log=["11-12 email request"])
    assert only("nudge", ana, interview()).interview == "interviews/talk.md"
    assert follow_ups("nudge", contact("Ana Lopes", log=["11-12 email request", "11-13 email reply"])) == ()


@pytest.mark.parametrize("kind", ["research", "confirm"])
def test_nothing_is_prepared_for_a_talk_that_is_past(kind: str) -> None:
    assert follow_ups(kind, ANA, interview(scheduled="11-20")) == ()
    assert follow_ups(kind, ANA, interview(scheduled="11-20", held="11-20")) == ()
    assert len(follow_ups(kind, ANA, interview(scheduled="11-23"))) == 1


def test_a_talk_that_has_passed_is_asked_after() -> None:
    found = only("debrief", ANA, interview(scheduled="11-18"))
    assert found.why.startswith("Did the talk with Ana Lopes on 18 November take place?")
    assert follow_ups("debrief", ANA, interview(scheduled="11-23")) == ()


def test_facts_about_the_company_and_the_person_count_as_research() -> None:
    ana = contact("Ana Lopes", research=facts(2))
    assert only("research", ana, interview(scheduled="11-25")).why.startswith("Find one more fact before")
    assert only("research", ana, interview(scheduled="11-25", research=facts(1))).state == "closed"


def test_research_is_due_with_a_request_only_where_the_phone_is_the_one_way() -> None:
    planned = {"follow_up": "11-23 request", "phone": "p"}
    assert len(follow_ups("research", contact("Ana Lopes", **planned))) == 1
    assert follow_ups("research", contact("Ana Lopes", email="e", **planned)) == ()


def test_a_typed_closed_stage_ends_what_follows_a_talk() -> None:
    ana = contact("Ana Lopes", priority="none")
    assert derived(ana, interview(held="11-02", stage="closed")).follow_ups == ()


def test_advice_that_was_followed_waits_for_the_same_report() -> None:
    talk = interview(held="11-02", learned=(claim("ask two people", category="advice", done="11-10"),))
    found = only("report_back", ANA, talk)
    assert found.started == day("11-02")
    told, open_one = sorted(
        follow_ups("report_back", contact("Ana Lopes", log=["11-05 email report"]), talk),
        key=lambda one: one.started,
    )
    assert (told.state, open_one.started) == ("closed", day("11-10"))
    assert open_one.why == "Tell Ana Lopes what came of the advice you followed: ask two people"


def test_a_referral_is_asked_for_a_week_later_where_configured() -> None:
    found = only("report_back", ANA, interview(held="11-18"), referral_ask="week_later")
    assert found.why.endswith("and ask who else to talk to")


def test_changes_of_an_introduction_wait_for_one_report() -> None:
    given = interview(held="11-02", introductions=(introduction("Sam Roe", "11-02", "11-04"),))
    found = only("loop_back", ANA, SAM, given, interview("Sam Roe", "second", held="11-18"))
    assert found.started == day("11-04")
    assert found.why == "Tell Ana Lopes what came of the introduction to Sam Roe, whom you met on 18 November"


def test_a_change_after_the_report_is_reported_again() -> None:
    given = interview(held="11-02", introductions=(introduction("Sam Roe", "11-02", "11-04", "11-06"),))
    found = follow_ups("loop_back", ANA, SAM, given, interview("Sam Roe", "second", held="11-18"))
    assert {(one.started, one.state) for one in found} == {(day("11-04"), "closed"), (day("11-18"), "today")}


def test_an_introduction_noted_on_both_sides_is_one() -> None:
    sam = contact("Sam Roe", introduced_by="Ana Lopes", introduced_on="11-18")
    given = interview(held="11-18", introductions=(introduction("Sam Roe", "11-18"),))
    assert len(follow_ups("introduction", ANA, sam, given)) == 1
    assert follow_ups("request", ANA, sam, given) == ()


def test_somebody_asked_before_the_introduction_is_not_asked_for_it() -> None:
    sam = contact("Sam Roe", introduced_by="Ana Lopes", introduced_on="11-18", log=["11-02 email request"])
    assert follow_ups("request", ANA, sam) == ()


def test_introducers_in_a_circle_are_no_trouble() -> None:
    one = contact("Ana Lopes", introduced_by="Sam Roe", introduced_on="11-01")
    other = contact("Sam Roe", introduced_by="Ana Lopes", introduced_on="11-01")
    itself = contact("Kim Vale", introduced_by="Kim Vale", introduced_on="11-01")
    talks = [interview(who, who, held="11-10") for who in ("Ana Lopes", "Sam Roe", "Kim Vale")]
    assert {f.name for f in follow_ups("loop_back", one, other, itself, *talks)} == {"Ana Lopes", "Sam Roe"}


def test_two_promises_of_one_talk_have_two_identities() -> None:
    talk = interview(held="11-18", promises=(promise("send it", "11-25"), promise("call", "11-25")))
    assert len({one.key for one in follow_ups("promise", ANA, talk)}) == 2
