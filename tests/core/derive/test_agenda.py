"""The order of follow-ups, and the one line for a person and a day."""

from __future__ import annotations

from typing import Any

from prep_binder.core.derive import callable_now, next_conversation, upcoming
from tests.core.derive.binders import (
    binder,
    chosen,
    contact,
    day,
    derived,
    facts,
    interview,
    introduction,
    promise,
)

ANA = contact("Ana Lopes", priority="none")


def test_overdue_comes_by_days_past_over_days_allowed() -> None:
    long_ago = contact("Ana Lopes", priority="C", last_contact="2026-01-01")
    letter = contact("Sam Roe")
    found = derived(long_ago, letter, interview("Sam Roe", held="11-19", debriefed="11-19"))
    overdue = [(one.kind, one.name) for one in found.follow_ups if one.state == "overdue"]
    assert overdue == [("thank_you", "Sam Roe"), ("reconnect", "Ana Lopes")]


def test_then_comes_the_due_date_and_then_the_name() -> None:
    people = [
        contact(name, priority="none", follow_up=f"{when} request")
        for name, when in (("Zoe", "11-26"), ("Bo", "11-27"), ("Al", "11-27"), ("Cy", "11-23"))
    ]
    assert [one.name for one in derived(*people).follow_ups] == ["Cy", "Zoe", "Al", "Bo"]


def test_groups_come_in_the_order_of_urgency_and_closed_ones_newest_first() -> None:
    people = [
        contact("Later", follow_up="2027-01-20 request"),
        contact("Soon", follow_up="11-30 request"),
        contact("Today", follow_up="11-20 request"),
        contact("Overdue", follow_up="11-02 request"),
        contact("Silenced", follow_up="11-20 request", do_not_contact=True),
        contact("Old", follow_up="10-01 request", log=["10-01 email request"], priority="none"),
        contact("New", follow_up="11-19 request", log=["11-20 email request"], priority="none"),
    ]
    found = [one.name for one in derived(*people).follow_ups if one.kind == "request"]
    assert found == ["Overdue", "Today", "Soon", "Later", "Silenced", "New", "Old"]


def test_soon_is_within_seven_days() -> None:
    seven, eight = contact("Seven", follow_up="11-30 request"), contact("Eight", follow_up="12-01 request")
    found = derived(seven, eight)
    assert [(one.name, one.state) for one in found.follow_ups] == [("Seven", "soon"), ("Eight", "later")]
    assert [one.name for one in found.agenda] == ["Seven"]


def test_a_person_has_one_line_for_today_the_most_urgent_kind() -> None:
    found = derived(ANA, interview(held="11-02", promises=(promise("send it", "11-10"),)))
    assert {one.kind for one in found.follow_ups} == {"debrief", "thank_you", "report_back", "promise"}
    assert [one.kind for one in found.agenda] == ["thank_you"]


def test_a_person_has_one_line_for_each_day_to_come() -> None:
    found = derived(ANA, interview(held="11-23"))
    assert [(one.kind, one.due) for one in found.agenda] == [
        ("debrief", day("11-23")),
        ("thank_you", day("11-24")),
        ("report_back", day("11-30")),
    ]


def test_people_do_not_hide_each_other() -> None:
    talks = interview("Nobody Known", "one", held="11-02"), interview("Somebody Else", "two", held="11-02")
    assert len(derived(*talks).agenda) == 2


def test_nothing_due_is_an_empty_agenda() -> None:
    assert derived(ANA).agenda == ()


def test_the_next_conversation_is_the_first_scheduled_from_today_on() -> None:
    talks = [
        interview(name="past", scheduled="11-20"),
        interview(name="late", scheduled="11-24 15:00"),
        interview(name="early", scheduled="11-24 09:00+01:00"),
        interview(name="open", scheduled="11-24"),
        interview(name="off", scheduled="11-23", stage="cancelled"),
    ]
    notes = binder(ANA, *talks)
    found = derived(ANA, *talks)
    assert [one.name for one in upcoming(notes, found)] == ["early", "late", "open"]
    assert next_conversation(notes, found) == talks[2]
    assert next_conversation(binder(), derived()) is None


def names_callable(*records: object) -> list[str]:
    return [one.name for one in callable_now(binder(*records), derived(*records))]


QUESTIONS = (*(chosen(f"What {number}?") for number in range(4)), chosen("May I write?", purpose="close"))


def test_somebody_ready_and_not_asked_yet_can_be_called() -> None:
    ana = contact("Ana Lopes", phone="1", opener="Hello", research=facts(3))
    idea = interview(goal="Learn", questions=QUESTIONS)
    assert names_callable(ana, idea) == ["Ana Lopes"]


def test_who_is_not_ready_was_asked_or_wants_peace_is_not_called() -> None:
    ready = {"phone": "1", "opener": "Hello", "research": facts(3)}
    idea = interview(goal="Learn", questions=QUESTIONS)
    asked = interview(goal="Learn", questions=QUESTIONS, requested="11-20")
    assert names_callable(contact("Ana Lopes", phone="1"), idea) == []
    assert names_callable(contact("Ana Lopes", **ready), asked) == []
    assert names_callable(contact("Ana Lopes", **ready, do_not_contact=True), idea) == []
    assert names_callable(contact("Ana Lopes", **ready, snooze_until="12-01"), idea) == []


def test_a_request_due_makes_somebody_asked_before_callable() -> None:
    ana = contact("Ana Lopes", phone="1", opener="Hello", research=facts(3))
    paused = interview(
        goal="Learn", questions=QUESTIONS, requested="10-01", stage="postponed", resume_on="11-20"
    )
    assert names_callable(ana, paused) == ["Ana Lopes"]


def test_after_ninety_days_of_silence_somebody_can_be_called_again() -> None:
    ana = contact("Ana Lopes", phone="1", opener="Hello", research=facts(3))
    more: dict[str, Any] = {"goal": "Learn", "questions": QUESTIONS}
    assert names_callable(ana, interview(requested="07-01", nudged=["07-13"], **more)) == ["Ana Lopes"]
    assert names_callable(ana, interview(requested="10-01", nudged=["10-12"], **more)) == []


def test_two_people_without_a_note_have_a_line_each() -> None:
    met = interview(
        "Ana Lopes",
        held="11-20",
        introductions=(introduction("Sam Roe", "11-20"), introduction("Bo Lin", "11-20")),
    )
    found = derived(ANA, met).agenda
    assert {one.name for one in found if one.kind == "introduction"} == {"Sam Roe", "Bo Lin"}
