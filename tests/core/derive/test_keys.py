"""The key of a follow-up names the duty: it stays when a day moves, and no other follow-up has it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_binder.core.derive import derive
from prep_binder.core.model.derived import Derived
from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.model.records import Contact, Interview
from prep_binder.core.pipeline import think
from tests.core.derive.binders import (
    binder,
    contact,
    derived,
    follow_ups,
    interview,
    introduction,
    only,
    options,
    promise,
)
from tests.core.derive.test_never_raises import NAMES, contacts, interviews
from tests.sample import DAY, invented_notes, sample_sources

ANA = contact("Ana Lopes")


def keys(found: Derived) -> dict[str, str]:
    """Kind -> key of everything that is there or comes up by itself; of several of a kind the last."""
    return {one.kind: one.key for one in (*found.follow_ups, *found.coming)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"scheduled": "11-25"}, {"scheduled": "11-26"}),
        ({"requested": "11-02"}, {"requested": "11-03"}),
        ({"held": "11-18"}, {"held": "11-19"}),
        ({"stage": "postponed", "resume_on": "11-25"}, {"stage": "postponed", "resume_on": "11-30"}),
    ],
)
def test_a_moved_day_keeps_the_keys_of_an_interview(before: dict[str, str], after: dict[str, str]) -> None:
    first, second = (keys(derived(ANA, interview(**fields))) for fields in (before, after))
    assert first
    assert first == second


@pytest.mark.parametrize("word", ["", " request", " reconnect", " thank_you"])
def test_a_moved_follow_up_of_a_contact_keeps_its_key(word: str) -> None:
    first, second = (keys(derived(contact("Ana Lopes", follow_up=day + word))) for day in ("11-25", "11-30"))
    assert first == second


def test_a_note_for_the_talk_keeps_the_key_of_a_planned_request() -> None:
    ana = contact("Ana Lopes", follow_up="11-25 request")
    alone, with_idea = only("request", ana), only("request", ana, interview(name="an idea"))
    assert with_idea.interview
    assert alone.key == with_idea.key


def test_an_appointment_that_passes_keeps_the_key_of_its_debrief() -> None:
    assert (
        only("debrief", ANA, interview(scheduled="11-20")).key
        == only("debrief", ANA, interview(scheduled="11-20", held="11-20")).key
    )


def test_nudges_in_a_row_have_a_number_each() -> None:
    talk = interview(requested="10-01", nudged=["10-20"])
    found = sorted(follow_ups("nudge", ANA, talk, max_nudges=2), key=lambda one: one.started)
    assert [(one.key.rpartition("|")[2], one.state) for one in found] == [("1", "closed"), ("2", "overdue")]
    assert only("nudge", ANA, interview(requested="10-01"), max_nudges=2).key == found[0].key


def test_the_next_reconnect_has_the_key_of_the_one_before() -> None:
    """A day that was set and kept is closed, and what the cadence asks for next is the same duty again."""
    planned = only("reconnect", contact("Ana Lopes", priority="A", follow_up="11-25 reconnect"))
    kept = contact("Ana Lopes", priority="A", follow_up="11-20 reconnect", log=["11-20 phone"])
    (again,) = [one for one in follow_ups("reconnect", kept) if one.state != "closed"]
    later = only("reconnect", contact("Ana Lopes", priority="A", log=["11-22 phone"]))
    assert planned.key == again.key == later.key


def promised(*words: str, **more: Any) -> dict[str, str]:
    """Words of each promise in a talk -> its key."""
    given_ones = tuple(promise(text, "11-25", **more) for text in words)
    found = follow_ups("promise", ANA, interview(held="11-18", promises=given_ones))
    return {one.subject: one.key for one in found}


def test_a_promise_goes_by_its_words() -> None:
    assert promised("send it", "call")["call"] == promised("call")["call"]
    assert promised("Send  it")["Send  it"] == promised("send it")["send it"]
    assert promised("send it")["send it"] != promised("call")["call"]


def test_promises_in_the_same_words_are_numbered() -> None:
    twice = (promise("call", "11-25"), promise("call", "12-02"))
    found = follow_ups("promise", ANA, interview(held="11-18", promises=twice))
    assert [one.key.rpartition("|")[2] for one in found] == ["1", "2"]
    first_done = (promise("call", "11-25", "11-20"), promise("call", "12-02"))
    found = follow_ups("promise", ANA, interview(held="11-18", promises=first_done))
    assert [one.key.rpartition("|")[2] for one in found if one.state != "closed"] == ["2"]


def test_an_introduction_goes_by_who_it_leads_to_and_not_by_how_the_link_is_written() -> None:
    sam = contact("Sam Roe")
    named, by_path = introduction("Sam Roe"), introduction("Sam Roe")
    by_path = by_path._replace(who=by_path.who._replace(target="contacts/sam-roe", label="Sam"))
    first, second = (
        only("introduction", ANA, sam, interview(held="11-18", introductions=(one,)))
        for one in (named, by_path)
    )
    assert first.key == second.key


def unique(found: Derived) -> bool:
    """Whether no two follow-ups, open, closed or still to come, have one key."""
    listed = [one.key for one in (*found.follow_ups, *found.coming)]
    return len(listed) == len(set(listed)) and all(listed)


@given(
    st.tuples(*(contacts(name) for name in NAMES)),
    st.tuples(interviews(1), interviews(2)),
    st.integers(0, 3),
)
def test_no_two_follow_ups_have_one_key(
    people: tuple[Contact, ...], talks: tuple[Interview, ...], max_nudges: int
) -> None:
    assert unique(derive(binder(*people, *talks), options(max_nudges=max_nudges)))


@pytest.mark.parametrize("days", [0, 30, 400])
def test_no_two_follow_ups_of_whole_binders_have_one_key(days: int) -> None:
    invented = [Source(path, text.encode()) for path, text in invented_notes().items()]
    for sources in (invented, sample_sources()):
        assert unique(think(sources, Options(today=DAY + dt.timedelta(days))).derived)
