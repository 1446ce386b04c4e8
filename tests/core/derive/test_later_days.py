"""What is known on one day of a later day, as long as no note changes: the same as that day finds itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from prep_binder.core.derive import agenda_on, callable_from, callable_now, derive
from prep_binder.core.derive.follow_ups.standing import state_on
from prep_binder.core.model.binder import Binder
from prep_binder.core.model.derived import Derived, FollowUp
from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.model.records import Landed
from prep_binder.core.pipeline import build_binder
from tests.core.derive.binders import TODAY, binder, contact, day, derived, interview, options
from tests.sample import invented_notes, sample_sources

LATER = (1, 2, 7, 14, 30, 61)
Open = tuple[str, str, dt.date, dt.date, str, str]


@cache
def sample() -> Binder:
    """The binder that is shipped."""
    return build_binder(sample_sources(), Options(today=TODAY))[0]


@cache
def invented() -> Binder:
    """A hundred and fifty notes."""
    sources = [Source(path, text.encode()) for path, text in invented_notes().items()]
    return build_binder(sources, Options(today=TODAY))[0]


def opened(found: Iterable[FollowUp], on: dt.date) -> Iterator[Open]:
    """What is open on a day, by the days that were known before."""
    for one in found:
        state = state_on(one, on)
        if one.state != "closed" and state is not None:
            yield (one.kind, one.contact or one.name, one.started, one.due, one.subject, state)


def known(found: Derived) -> tuple[FollowUp, ...]:
    return (*found.follow_ups, *found.coming)


@pytest.mark.parametrize("days", LATER)
@pytest.mark.parametrize("whole", [sample, invented], ids=["sample", "invented"])
def test_a_later_day_finds_what_was_known_before(whole: Any, days: int) -> None:
    now, later = Options(today=TODAY), Options(today=TODAY + dt.timedelta(days))
    before, after = derive(whole(), now), derive(whole(), later)
    foretold = sorted(opened(known(before), later.today))
    assert foretold == sorted(opened(after.follow_ups, later.today))
    assert len(foretold) > 10
    assert _lines(agenda_on(before, later.today)) == _lines(after.agenda)
    assert [one.contact for one in callable_from(whole(), before) if one.since <= later.today] == list(
        callable_now(whole(), after)
    )


def _lines(agenda: Iterable[FollowUp]) -> list[tuple[str, str, dt.date, str]]:
    return [(one.kind, one.name, one.due, one.state) for one in agenda]


def kinds(found: Derived, on: str) -> list[tuple[str, str]]:
    return sorted((kind, state) for kind, *_, state in opened(known(found), day(on)))


def test_confirming_and_research_end_with_the_talk_and_a_question_takes_their_place() -> None:
    found = derived(contact("Ana Lopes"), interview(requested="11-16", replied="11-17", scheduled="11-25"))
    assert kinds(found, "11-23") == [("confirm", "soon"), ("research", "today")]
    assert kinds(found, "11-25") == [("confirm", "overdue"), ("research", "overdue")]
    assert kinds(found, "11-26") == [("debrief", "overdue")]
    asked = [one.why.partition("?")[0] for one in found.coming]
    assert asked == ["Did the talk with Ana Lopes on 25 November take place"]


def test_an_unanswered_request_that_turns_silent_gives_way_to_the_cadence() -> None:
    ana = contact("Ana Lopes", priority="A", log=["2026-03-02 phone talk: yes"])
    found = derived(ana, interview(requested="11-10", nudged=["11-19"]))
    assert kinds(found, "11-29") == []
    assert kinds(found, "11-30") == [("reconnect", "later")]


def test_a_typed_request_never_turns_silent_by_itself() -> None:
    ana = contact("Ana Lopes", priority="A", log=["2026-03-02 phone talk: yes"])
    found = derived(ana, interview(requested="11-10", nudged=["11-19"], stage="requested"))
    assert kinds(found, "2027-06-01") == []


def test_news_and_introductions_dated_ahead_come_up_on_their_day() -> None:
    ana = contact("Ana Lopes", priority="none")
    bo = contact("Bo Iyer", introduced_by="Ana Lopes", introduced_on="11-25")
    landed = Landed(day("11-26"), "A new job")
    found = derived(ana, bo, interview(held="10-01", thanked="10-02", stage="closed"), landed=landed)
    assert kinds(found, "11-24") == []
    assert kinds(found, "11-25") == [("request", "soon")]
    assert ("news", "soon") in kinds(found, "11-26")


def test_a_snooze_ends_on_its_day() -> None:
    ana = contact("Ana Lopes", follow_up="11-20 request", snooze_until="12-01", priority="none")
    found = derived(ana)
    assert (kinds(found, "11-30"), kinds(found, "12-01")) == (
        [("request", "silenced")],
        [("request", "overdue")],
    )


def test_what_may_not_be_contacted_stays_silent() -> None:
    found = derived(contact("Ana Lopes", follow_up="11-20 request", do_not_contact=True))
    assert kinds(found, "2099-01-01") == [("request", "silenced")]


def test_what_is_still_to_come_is_not_there_today() -> None:
    notes = binder(contact("Ana Lopes"), interview(scheduled="11-25"))
    found = derive(notes, options())
    ahead = {one.key for one in found.coming}
    assert ahead
    assert ahead.isdisjoint(one.key for one in found.follow_ups)
    assert ahead.isdisjoint(one.key for one in found.agenda)
    assert derive(notes, replace(options(), today=day("11-26"))).coming == ()
