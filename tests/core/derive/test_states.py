"""Each state of an interview with its begin, and the stage of a contact."""

from __future__ import annotations

from typing import Any

import pytest

from prep_binder.core.model.derived import State
from tests.core.derive.binders import (
    claim,
    contact,
    day,
    derived,
    interview,
    introduction,
    promise,
    touch,
)

ANA = "contacts/ana-lopes.md"


def state(**fields: Any) -> State:
    """Return the state of an interview with these fields."""
    more = fields.pop("options", {})
    return derived(contact("Ana Lopes"), interview(**fields), **more).states["interviews/talk.md"]


@pytest.mark.parametrize(
    ("fields", "name", "since"),
    [
        ({}, "idea", ""),
        ({"requested": "11-20"}, "requested", "11-20"),
        ({"requested": "11-20", "replied": "11-21"}, "requested", "11-20"),
        ({"requested": "11-20", "scheduled": "12-01 14:30"}, "scheduled", "12-01"),
        ({"scheduled": "11-19"}, "scheduled", "11-19"),
        ({"scheduled": "11-19", "held": "11-19"}, "held", "11-19"),
        ({"held": "11-19"}, "held", "11-19"),
        ({"held": "11-19", "thanked": "11-20 mail"}, "thanked", "11-20"),
        ({"held": "11-19", "debriefed": "11-19"}, "held", "11-19"),
        ({"debriefed": "11-19"}, "held", "11-19"),
        ({"held": "11-19", "thanked": "11-20", "debriefed": "11-21"}, "closed", "11-21"),
        ({"held": "11-19", "thanked": "11-20", "learned": (claim("x"),)}, "closed", "11-20"),
    ],
)
def test_the_most_advanced_event_gives_the_state(fields: dict[str, Any], name: str, since: str) -> None:
    assert state(**fields) == State(name, day(since) if since else None, typed=False)  # type: ignore[arg-type]


def test_what_lies_in_the_future_has_not_happened() -> None:
    assert state(requested="11-24").name == "idea"
    assert state(requested="11-20", held="11-24").name == "requested"
    assert state(held="11-19", thanked="11-24").name == "held"


def test_an_open_promise_keeps_an_interview_from_closing() -> None:
    done = {"held": "11-10", "thanked": "11-11", "debriefed": "11-10"}
    assert state(**done, promises=(promise("send it"),)).name == "thanked"
    assert state(**done, promises=(promise("send it", done="11-12"),)) == State(
        "closed", day("11-12"), typed=False
    )


def test_an_introduction_that_was_not_reported_keeps_an_interview_from_closing() -> None:
    done = {"held": "11-10", "thanked": "11-11", "debriefed": "11-10"}
    assert state(**done, introductions=(introduction("Sam Roe", "11-10", "11-12"),)).name == "thanked"
    assert state(**done, introductions=(introduction("Sam Roe", "11-10", "11-12", "11-15"),)).name == "closed"


@pytest.mark.parametrize(
    "name",
    [
        "idea",
        "requested",
        "postponed",
        "scheduled",
        "held",
        "thanked",
        "closed",
        "silent",
        "declined",
        "dropped",
        "cancelled",
        "no_show",
    ],
)
def test_a_typed_stage_overrides_the_dates(name: str) -> None:
    found = state(requested="11-10", scheduled="11-12", stage=name)
    assert (found.name, found.typed) == (name, True)


def test_an_unknown_stage_is_left_to_the_dates() -> None:
    assert state(requested="11-20", stage="maybe") == State("requested", day("11-20"), typed=False)


def test_a_request_is_silent_seven_business_days_after_the_last_nudge() -> None:
    fields = {"requested": "11-02", "nudged": ["11-11"]}
    assert state(**fields, options={"today": day("11-19")}).name == "requested"
    assert state(**fields, options={"today": day("11-20")}) == State("silent", day("11-20"), typed=False)


def test_a_request_with_a_nudge_left_is_not_silent() -> None:
    assert state(requested="10-01").name == "requested"
    assert state(requested="10-01", nudged=["10-12"], options={"max_nudges": 2}).name == "requested"


def test_without_nudges_allowed_the_request_itself_counts() -> None:
    assert state(requested="11-11", options={"max_nudges": 0, "today": day("11-20")}).name == "silent"


def test_a_reply_ends_the_silence() -> None:
    assert state(requested="10-01", nudged=["10-12"], replied="11-20").name == "requested"


def test_a_log_line_of_the_interview_counts_like_the_field() -> None:
    assert state(log=["11-20 email request asked"]).name == "requested"
    assert state(log=["11-10 email request", "11-20 mail thanks"], held="11-19").name == "thanked"


def test_a_talk_typed_as_held_took_place_on_the_scheduled_day() -> None:
    found = derived(contact("Ana Lopes"), interview(scheduled="11-19", stage="held"))
    assert found.states["interviews/talk.md"] == State("held", day("11-19"), typed=True)


@pytest.mark.parametrize(
    ("interviews", "stage"),
    [
        ([{"requested": "11-20"}, {"held": "11-19"}, {"scheduled": "12-01"}], "scheduled"),
        ([{"requested": "11-20"}, {"held": "11-19"}], "held"),
        ([{"requested": "11-20"}, {}], "requested"),
        ([{"stage": "postponed"}, {}], "postponed"),
        ([{"held": "11-01", "thanked": "11-02"}, {}], "thanked"),
        ([{}], "idea"),
        ([{"requested": "11-20", "stage": "cancelled"}], "cancelled"),
        ([{"requested": "11-20", "stage": "declined"}], "nurture"),
        ([{"held": "10-01", "thanked": "10-02", "debriefed": "10-01"}], "nurture"),
    ],
)
def test_the_most_live_interview_gives_the_stage_of_a_contact(
    interviews: list[dict[str, Any]],
    stage: str,
) -> None:
    made = [interview(name=f"talk {number}", **fields) for number, fields in enumerate(interviews)]
    assert derived(contact("Ana Lopes"), *made).stages[ANA] == stage


def test_a_talk_after_a_silence_makes_the_silence_past() -> None:
    silent = interview(name="one", requested="2026-01-05", stage="silent")
    closed = interview(name="two", held="10-01", thanked="10-02", debriefed="10-01")
    assert derived(contact("Ana Lopes"), silent, closed).stages[ANA] == "nurture"


def test_somebody_never_in_touch_is_new() -> None:
    assert derived(contact("Ana Lopes")).stages[ANA] == "new"


@pytest.mark.parametrize(
    ("priority", "last", "stage"),
    [
        ("A", "09-24", "nurture"),
        ("A", "09-23", "dormant"),
        ("10", "11-03", "nurture"),
        ("10", "11-02", "dormant"),
        ("", "2025-11-28", "nurture"),
        ("", "2025-11-27", "dormant"),
        ("none", "2020-01-01", "nurture"),
    ],
)
def test_past_twice_the_cadence_a_contact_is_dormant(priority: str, last: str, stage: str) -> None:
    found = derived(contact("Ana Lopes", priority=priority, last_contact=last))
    assert found.stages[ANA] == stage


def test_the_latest_touch_of_any_kind_is_the_last_contact() -> None:
    ana = contact("Ana Lopes", log=["10-01 email report", "11-20", "11-25 phone"], last_contact="11-01")
    found = derived(ana, interview(held="11-10"))
    assert found.last_contact[ANA] == day("11-20")
    assert [one.day for one in found.touches[ANA]] == [day("11-20"), day("11-10"), day("10-01")]


def test_a_typed_last_contact_only_moves_it_later() -> None:
    later = contact("Ana Lopes", log=["10-01 email"], last_contact="11-01")
    earlier = contact("Ana Lopes", log=["10-01 email"], last_contact="09-01")
    assert derived(later).last_contact[ANA] == day("11-01")
    assert derived(earlier).last_contact[ANA] == day("10-01")


def test_the_events_of_an_interview_are_touches_of_everybody_in_it() -> None:
    talk = interview(
        ("Ana Lopes", "Sam Roe"),
        requested="11-02 email",
        replied="11-04",
        held="11-10",
        channel="video",
        thanked="11-11 mail",
    )
    found = derived(contact("Ana Lopes"), contact("Sam Roe"), talk).touches
    kinds = [(one.kind, one.channel) for one in found["contacts/sam-roe.md"]]
    assert kinds == [("thanks", "mail"), ("held", "video"), ("reply", ""), ("request", "email")]
    assert found[ANA] == found["contacts/sam-roe.md"]


def test_an_introduction_that_was_followed_up_touches_both_sides() -> None:
    talk = interview(held="11-02", introductions=(introduction("Sam Roe", "11-02", "11-04", "11-06"),))
    found = derived(contact("Ana Lopes"), contact("Sam Roe"), talk).touches
    assert [(one.kind, one.day) for one in found["contacts/sam-roe.md"]] == [("request", day("11-04"))]
    assert [(one.kind, one.day) for one in found[ANA]] == [("report", day("11-06")), ("held", day("11-02"))]


def test_a_log_line_of_the_contact_keeps_its_words() -> None:
    (found,) = derived(contact("Ana Lopes", log=["11-02 phone request asked for a date"])).touches[ANA]
    assert (found.kind, found.text, found.path) == ("request", "asked for a date", ANA)
    assert found.at == touch("11-02").at
