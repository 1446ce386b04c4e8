"""Days the person set, the cadence, news, and people who are left in peace."""

from __future__ import annotations

from typing import Any

import pytest

from prep_binder.core.model.records import Landed
from tests.core.derive.binders import (
    TODAY,
    contact,
    day,
    derived,
    follow_ups,
    interview,
    introduction,
    only,
    promise,
)

ANA = contact("Ana Lopes")
SAM = contact("Sam Roe")


def test_a_day_without_a_word_is_to_reconnect_with_somebody_asked_before() -> None:
    found = derived(contact("Ana Lopes", follow_up="11-23", log=["10-01 email request", "10-02 email reply"]))
    assert [one.kind for one in found.follow_ups] == ["reconnect"]


def test_a_word_that_is_a_kind_makes_a_follow_up_of_it() -> None:
    assert only("report_back", contact("Ana Lopes", follow_up="11-23 report-back")).due == TODAY


def test_nobody_who_was_never_met_is_reconnected_without_a_priority() -> None:
    assert follow_ups("reconnect", contact("Ana Lopes", last_contact="2025-01-01")) == ()
    assert follow_ups("reconnect", contact("Ana Lopes", last_contact="2025-01-01", priority="none")) == ()
    met = follow_ups("reconnect", ANA, interview(held="2026-05-27", stage="closed"))
    assert [one.due for one in met] == [TODAY]


def test_nobody_is_reconnected_while_a_request_is_open() -> None:
    ana = contact("Ana Lopes", priority="A", last_contact="2025-01-01")
    assert follow_ups("reconnect", ana, interview(requested="11-20")) == ()


def test_a_typed_day_replaces_the_cadence_until_it_is_done() -> None:
    fields: dict[str, Any] = {"priority": "A", "follow_up": "11-10 reconnect"}
    assert only("reconnect", contact("Ana Lopes", **fields, log=["10-01 email request"])).due == day("11-10")
    states = {
        one.due: one.state
        for one in follow_ups(
            "reconnect", contact("Ana Lopes", **fields, log=["10-01 email request", "11-12 email"])
        )
    }
    assert states == {day("11-10"): "closed", day("12-12"): "later"}


def test_news_go_to_everyone_who_helped_and_to_nobody_else() -> None:
    landed = Landed(day("11-20"), "I start at Acme")
    named = contact("Kim Vale", introductions=(introduction("Sam Roe", "10-02"),))
    found = follow_ups("news", ANA, SAM, named, interview(held="10-01"), landed=landed)
    assert {one.name for one in found} == {"Ana Lopes", "Kim Vale"}
    assert follow_ups("news", ANA, interview(held="10-01"), landed=Landed(day("11-30"), "x")) == ()


@pytest.mark.parametrize(
    ("until", "state"), [("11-24", "silenced"), ("11-23", "overdue"), ("11-22", "overdue")]
)
def test_a_snoozed_person_is_silent_until_that_day(until: str, state: str) -> None:
    assert only("thank_you", contact("Ana Lopes", snooze_until=until), interview(held="11-02")).state == state


def test_do_not_contact_silences_a_person() -> None:
    ana = contact("Ana Lopes", do_not_contact=True, priority="A")
    found = derived(ana, interview(held="10-01"))
    assert found.agenda == ()
    assert {one.state for one in found.follow_ups} == {"silenced"}
    assert "reconnect" not in {one.kind for one in found.follow_ups}


def test_what_is_done_stays_done_for_a_silenced_person() -> None:
    ana = contact("Ana Lopes", do_not_contact=True)
    assert only("thank_you", ana, interview(held="11-02", thanked="11-03")).state == "closed"


def test_an_undated_promise_in_a_note_without_any_touch_has_no_day() -> None:
    assert follow_ups("promise", contact("Ana Lopes", promises=(promise("send it"),))) == ()


def test_a_follow_up_says_where_it_comes_from() -> None:
    found = only("thank_you", ANA, interview(held="11-18"))
    assert (str(found.at), found.interview) == ("interviews/talk.md:4:8", "interviews/talk.md")
    assert found.key == "thank_you|contacts/ana-lopes.md|interviews/talk.md||1"
