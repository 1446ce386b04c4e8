"""What a person's own log tells of a conversation counts for it as its own fields do."""

from __future__ import annotations

from typing import Any

import pytest

from prep_binder.core.model.derived import State
from tests.core.checks.finding import places as problems_of
from tests.core.derive.binders import claim, contact, day, derived, follow_ups, interview, only

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
        (["11-18 phone held"], {"scheduled": "11-19"}, "held", "11-18"),
        (["11-17 phone held"], {"scheduled": "11-19"}, "scheduled", "11-19"),
        (["11-18 phone held", "11-18 phone request"], {}, "held", "11-18"),
        (["2026-06-01 email request"], {}, "idea", ""),
        (["11-02 email request"], {"stage": "cancelled"}, "cancelled", ""),
        (["11-02 email request"], {"stage": "held"}, "held", ""),
        (["11-18 phone held"], {"requested": "06-01"}, "requested", "06-01"),
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
    assert only("confirm", ana("11-20 email confirmed"), talk).cleared_on == day("11-20")


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


def test_a_talk_that_only_the_log_tells_of_is_thanked_for_once() -> None:
    found = only("thank_you", ana("11-20 phone held"))
    assert (found.due, found.interview) == (day("11-21"), "")
    assert follow_ups("thank_you", ana("11-20 phone held", "11-21 mail thanks")) == ()
    assert follow_ups("thank_you", ana("11-20 phone held", "11-20 mail thanks")) == ()
    assert len(follow_ups("thank_you", ana("11-20 phone held", "11-22 email"))) == 1
    assert follow_ups("thank_you", ana("10-20 phone held")) == ()
    assert follow_ups("thank_you", ana("11-20 phone held", do_not_contact=True)) == ()
    (closed,) = follow_ups("thank_you", ana("11-20 phone held"), interview(held="11-19", thanked="11-19"))
    assert closed.state == "closed"
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
    assert state(**{**POSTPONED, "scheduled": "11-30"}).name == "postponed", "it may be the day called off"
    assert state(**{**POSTPONED, "scheduled": "11-30", "replied": "11-17"}).name == "scheduled"
    assert state(**{**POSTPONED, "requested": "11-17"}) == State("requested", day("11-17"), typed=False)
    assert follow_ups("request", ana("11-17 email reply"), interview(**POSTPONED)) == ()
    nudges = follow_ups("nudge", ana("11-17 email reply"), interview(**POSTPONED))
    assert {one.state for one in nudges} == {"closed"}
    assert state(stage="postponed", held="11-18").name == "postponed"


@pytest.mark.parametrize("later", ["debriefed", "thanked"])
def test_what_is_written_up_or_thanked_for_took_place_as_agreed(later: str) -> None:
    found = derived(ana(), interview(scheduled="11-18", **{later: "11-20"})).timelines[TALK]
    assert found.held is not None
    assert found.held.day == day("11-18")
    early = derived(ana(), interview(scheduled="11-22", debriefed="11-20")).timelines[TALK]
    assert early.held is not None
    assert early.held.day == day("11-20")


def test_what_a_note_says_already_is_told_of_no_other() -> None:
    """A line and a field for the same event are one event: the newer talk stays what it is."""
    log = ("06-01 email request", "11-20 phone held")
    first = interview(name="first", requested="06-01", nudged=["06-12"])
    met = interview(name="met", held="11-19", thanked="11-19")
    for one in (first, interview(name="first", requested="06-01", stage="declined")):
        assert (
            derived(ana(log[0]), one, interview(name="second")).states["interviews/second.md"].name == "idea"
        )
    found = derived(ana(log[1]), met, interview(name="second", requested="11-15")).states
    assert found["interviews/second.md"].name == "requested"


def test_a_new_note_does_not_take_over_a_talk_that_is_finished() -> None:
    log = ("10-01 email request", "10-05 phone held", "10-06 mail thanks")
    assert state(*log).name == "idea"
    assert state(*log[:2]).name == "held", "nobody was thanked yet, so that this note may be about it"
    second = interview(scheduled="12-01")
    assert derived(ana(*log, "2025-03-01 email request"), second).timelines[TALK].requested is None


def test_nobody_who_called_off_is_nudged() -> None:
    for stage in ("declined", "cancelled", "no_show"):
        assert follow_ups("nudge", ana("11-02 email request"), interview(stage=stage)) == ()


def test_a_request_of_long_ago_is_let_rest() -> None:
    assert len(follow_ups("nudge", ana("11-02 email request"))) == 1
    assert follow_ups("nudge", ana("2019-03-05 email request")) == ()


def test_a_silent_request_is_not_woken_by_a_new_round() -> None:
    silent: dict[str, Any] = {"requested": "06-01", "nudged": ["06-12"]}
    assert state("11-12 email request", **silent).name == "silent"
    found = follow_ups("nudge", ana("11-12 email request"), interview(**silent))
    still = [one for one in found if one.state != "closed"]
    assert [one.started for one in still] == [day("11-12")]


def test_a_talk_held_under_a_stage_that_hides_it_is_thanked_for() -> None:
    hidden = interview(requested="11-01", stage="postponed", resume_on="11-30")
    assert only("thank_you", ana("11-10 phone held"), hidden).interview == ""


@pytest.mark.parametrize("stage", ["cancelled", "no_show", "postponed"])
def test_what_was_learned_elsewhere_is_no_sign_of_a_talk_that_was_called_off(stage: str) -> None:
    learned = (claim("ask the night shift"),)
    found = derived(ana(), interview(scheduled="11-18", stage=stage, learned=learned))
    assert found.timelines[TALK].held is None
    assert (
        problems_of("dates-out-of-order", ana(), interview(scheduled="11-18", stage=stage, learned=learned))
        == []
    )
    assert derived(ana(), interview(scheduled="11-18", learned=learned)).states[TALK].name == "held"


def test_a_stage_that_hides_what_a_log_tells_is_a_problem() -> None:
    hidden = interview(requested="11-01", stage="requested")
    assert len(problems_of("dates-out-of-order", ana("11-10 phone held"), hidden)) == 1
    assert problems_of("dates-out-of-order", ana(), hidden) == []
