"""What a person's own log tells of a conversation counts for it as its own fields do."""

from __future__ import annotations

from typing import Any

import pytest

from prep_binder.core.model.derived import State
from tests.core.derive.binders import contact, day, derived, follow_ups, interview, only

TALK = "interviews/talk.md"


def ana(*log: str, **fields: Any) -> Any:
    return contact("Ana Lopes", log=log, **fields)


def state(*log: str, **fields: Any) -> State:
    """The state of an interview with these fields and the log of its contact."""
    return derived(ana(*log), interview(**fields)).states[TALK]


@pytest.mark.parametrize(
    ("log", "fields", "name", "since"),
    [
        (["11-20 email request"], {}, "requested", "11-20"),
        (["11-20 phone held"], {"requested": "11-12"}, "held", "11-20"),
        (["11-20 phone held"], {"scheduled": "11-19"}, "held", "11-20"),
        (["11-02 email request", "11-20 phone held"], {}, "held", "11-20"),
        (["11-20 phone held"], {}, "idea", ""),
        (["11-18 phone held"], {"scheduled": "11-19"}, "scheduled", "11-19"),
        (["11-20 email reply"], {}, "idea", ""),
        (["11-20 email request"], {"stage": "declined"}, "declined", ""),
        (["11-20 email: asked for a book"], {}, "idea", ""),
    ],
)
def test_a_line_counts_where_it_can_be_true(
    log: list[str], fields: dict[str, Any], name: str, since: str
) -> None:
    found = state(*log, **fields)
    assert (found.name, found.since) == (name, day(since) if since else None)


def test_an_answer_in_the_log_leaves_no_nudge() -> None:
    assert len(follow_ups("nudge", ana(), interview(requested="11-02"))) == 1
    assert follow_ups("nudge", ana("11-05 email reply"), interview(requested="11-02")) == ()
    assert len(follow_ups("nudge", ana("11-01 email reply"), interview(requested="11-02"))) == 1


def test_a_nudge_in_the_log_is_none_to_make() -> None:
    talk = interview(requested="11-02")
    assert only("nudge", ana("11-12 email nudge"), talk).cleared_on == day("11-12")


def test_a_confirmation_in_the_log_is_none_to_make() -> None:
    talk = interview(scheduled="11-24")
    assert only("confirm", ana("11-20 email confirm"), talk).cleared_on == day("11-20")


def test_a_line_tells_of_the_newest_talk_only() -> None:
    first = interview(name="first", requested="09-01", held="09-10", thanked="09-11")
    second = interview(name="second", requested="11-02")
    found = derived(ana("09-05 email reply", "11-05 email reply"), first, second).timelines
    replies = {path: one.replied.day for path, one in found.items() if one.replied is not None}
    assert replies == {"interviews/first.md": day("09-05"), "interviews/second.md": day("11-05")}


def test_a_line_from_before_an_earlier_talk_tells_nothing_of_one_that_is_only_an_idea() -> None:
    first = interview(name="first", held="09-10", thanked="09-11")
    found = derived(ana("09-01 email request"), first, interview(name="second")).states
    assert found["interviews/second.md"].name == "idea"


def test_a_field_goes_before_a_line() -> None:
    talk = interview(requested="11-02", replied="11-04")
    replied = derived(ana("11-05 email reply"), talk).timelines[TALK].replied
    assert replied is not None
    assert replied.day == day("11-04")


def test_a_talk_that_only_the_log_tells_of_is_thanked_for_until_the_next_touch() -> None:
    found = only("thank_you", ana("11-20 phone held"))
    assert (found.due, found.interview) == (day("11-21"), "")
    assert follow_ups("thank_you", ana("11-20 phone held", "11-21 mail thanks")) == ()
    assert follow_ups("thank_you", ana("11-20 phone held", "11-20 mail thanks")) == ()
    assert follow_ups("thank_you", ana("11-20 phone held", "11-22 email: a link")) == ()
    assert len(follow_ups("thank_you", ana("11-20 phone held"), interview(held="11-20"))) == 1


def test_an_answer_on_the_day_of_the_request_is_one() -> None:
    assert follow_ups("nudge", ana("11-12 email request", "11-12 email reply")) == ()
    assert len(follow_ups("nudge", ana("11-12 email request", "11-12 email"))) == 1


def test_a_request_after_all_talks_are_over_is_followed_up() -> None:
    over = interview(held="09-10", thanked="09-11", debriefed="09-10")
    assert only("nudge", ana("11-12 email request"), over).interview == ""
    assert follow_ups("nudge", ana("11-12 email request"), interview(scheduled="12-01")) == ()


POSTPONED: dict[str, Any] = {
    "stage": "postponed",
    "resume_on": "11-16",
    "requested": "10-01",
    "nudged": ["10-10"],
}


def test_a_talk_is_postponed_until_it_is_asked_for_again() -> None:
    assert only("request", ana(), interview(**POSTPONED)).state == "today"
    assert state("11-12 email request", **POSTPONED).name == "postponed"
    again = ana("11-17 email request")
    assert state("11-17 email request", **POSTPONED) == State("requested", day("11-17"), typed=False)
    assert follow_ups("request", again, interview(**POSTPONED)) == ()
    assert (found := only("nudge", again, interview(**POSTPONED))).started == day("11-17"), found


def test_what_happens_after_the_day_it_was_postponed_to_ends_that() -> None:
    assert state(**{**POSTPONED, "held": "11-18"}).name == "held"
    assert state(**{**POSTPONED, "scheduled": "11-30"}).name == "scheduled"
    assert state(**{**POSTPONED, "scheduled": "11-02"}).name == "postponed"
    assert state(stage="postponed", held="11-18").name == "postponed"


@pytest.mark.parametrize("later", ["debriefed", "thanked"])
def test_what_is_written_up_or_thanked_for_took_place_as_agreed(later: str) -> None:
    found = derived(ana(), interview(scheduled="11-18", **{later: "11-20"})).timelines[TALK]
    assert found.held is not None
    assert found.held.day == day("11-18")
    early = derived(ana(), interview(scheduled="11-22", debriefed="11-20")).timelines[TALK]
    assert early.held is not None
    assert early.held.day == day("11-20")
