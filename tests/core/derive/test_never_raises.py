"""Whatever dates, names and circles the notes hold, rules give an answer."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from prep_binder.core.checks import check
from prep_binder.core.derive import callable_now, checklist_for, derive, next_conversation
from prep_binder.core.derive.findings.book import all_findings
from prep_binder.core.derive.findings.saturation import saturation, saturation_sentence
from prep_binder.core.derive.history.chronicle import search_timeline
from prep_binder.core.derive.history.news import helpers
from prep_binder.core.derive.history.year import year_in_review, years
from prep_binder.core.derive.introductions.chains import chains
from prep_binder.core.derive.introductions.steps import introduction_steps
from prep_binder.core.derive.numbers.funnel import funnel
from prep_binder.core.derive.numbers.replies import rates_by_channel, requests
from prep_binder.core.derive.numbers.weeks import LONGEST, conversations_by_week, open_by_week
from prep_binder.core.derive.ranking import whom_to_ask
from prep_binder.core.derive.talks import held_talks
from prep_binder.core.model.binder import Binder
from prep_binder.core.model.derived import URGENCY, Derived
from prep_binder.core.model.options import Options
from prep_binder.core.model.records import Contact, Interview, Landed
from tests.core.derive.binders import (
    binder,
    chosen,
    claim,
    contact,
    interview,
    introduction,
    options,
    promise,
    question,
    question_set,
    topic,
)

NAMES = ("Ana Lopes", "Sam Roe", "Kim Vale")
NAME = st.sampled_from(NAMES)
DATE = st.one_of(st.dates(), st.dates(dt.date(2026, 10, 1), dt.date(2026, 12, 31))).map(dt.date.isoformat)
WORD = st.sampled_from(("", " mail", " phone", " 14:30", " request", " reconnect", " elephant"))
WHEN = st.builds(str.__add__, DATE, WORD)
STAGE = st.sampled_from(
    ("idea", "requested", "postponed", "held", "closed", "silent", "declined", "no_show", "?")
)
LOG = st.lists(
    st.builds(
        "{} {} {} x".format,
        DATE,
        st.just("email"),
        st.sampled_from(("request", "reply", "held", "thanks", "report", "nudge", "note")),
    ),
    max_size=3,
)
TEXT = st.text(max_size=30)
PROMISES = st.lists(st.builds(promise, TEXT, DATE | st.just("")), max_size=2).map(tuple)
GIVEN = st.lists(st.builds(introduction, NAME, DATE | st.just(""), DATE | st.just("")), max_size=2).map(tuple)
LEARNED = st.lists(
    st.builds(claim, TEXT, st.sampled_from(("", "s")), done=DATE | st.just("")), max_size=2
).map(tuple)
LISTS: dict[str, Any] = {"log": LOG, "promises": PROMISES, "introductions": GIVEN, "learned": LEARNED}


@st.composite
def contacts(draw: st.DrawFn, name: str) -> Contact:
    given_fields = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "introduced_by": NAME,
                "introduced_on": WHEN,
                "last_contact": WHEN,
                "follow_up": WHEN,
                "snooze_until": WHEN,
                "do_not_contact": st.booleans(),
                "industry": st.just("Fintech"),
                "priority": st.sampled_from(("A", "none", "14", "0", "99999", "9" * 5000, "often")),
                "phone": TEXT,
                "email": TEXT,
                "opener": TEXT,
                **LISTS,
            },
        )
    )
    return contact(name, **given_fields)


@st.composite
def interviews(draw: st.DrawFn, number: int) -> Interview:
    fields = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "requested": WHEN,
                "replied": WHEN,
                "scheduled": WHEN,
                "confirmed": WHEN,
                "held": WHEN,
                "debriefed": WHEN,
                "thanked": WHEN,
                "resume_on": WHEN,
                "nudged": st.lists(WHEN, max_size=3),
                "stage": STAGE,
                "goal": TEXT,
                "industry": st.just("Fintech"),
                "minutes": st.floats(0, 1e9),
                **LISTS,
                "questions": st.lists(st.builds(chosen, TEXT, asked=st.booleans()), max_size=3).map(tuple),
            },
        )
    )
    return interview(draw(st.lists(NAME, max_size=2)), f"talk {number}", **fields)


@given(
    st.tuples(*(contacts(name) for name in NAMES)),
    st.tuples(interviews(1), interviews(2)),
    st.dates(),
    st.booleans(),
    st.frozensets(st.integers(0, 6)),
    st.integers(0, 3),
)
def test_rules_never_raise(
    people: tuple[Contact, ...],
    talks: tuple[Interview, ...],
    today: dt.date,
    landed: bool,
    weekdays: frozenset[int],
    max_nudges: int,
) -> None:
    bank = question_set("General", question("What surprised you?"))
    notes = binder(*people, *talks, bank, topic("Fintech"))
    opts = options(
        today=today,
        weekdays=weekdays,
        max_nudges=max_nudges,
        landed=Landed(today, "news") if landed else None,
    )
    derived = derive(notes, opts)
    check(notes, derived, opts)
    callable_now(notes, derived)
    next_conversation(notes, derived)
    for talk in talks:
        checklist_for(talk, notes, opts)
    _check_knowledge(notes, derived, opts)
    for one in derived.follow_ups:
        assert one.kind in URGENCY
        assert one.overdue_from >= one.due or one.kind == "reconnect"
        assert one.cleared_on is None or one.state == "closed"
    assert all(touch.day <= today for touched in derived.touches.values() for touch in touched)
    lines = [(one.contact or one.interview, max(one.due, today)) for one in derived.agenda]
    assert len(set(lines)) == len(lines)


def _check_knowledge(notes: Binder, derived: Derived, opts: Options) -> None:
    """What conversations add up to holds together, whatever the notes say."""
    steps = introduction_steps(notes, derived)
    led_to = [member.person.key for chain in chains(notes, derived, steps) for member in chain.members]
    assert len(set(led_to)) == len(led_to)
    assert set(led_to) == {key for step in steps for key in (step.introducer, step.introduced)}
    counts = [reached.interviews for reached in funnel(notes, derived)]
    assert counts == sorted(counts, reverse=True)
    asked = requests(notes, derived, opts)
    assert sum(rate.asked for rate in rates_by_channel(asked)) == counts[0]
    assert sum(rate.replied for rate in rates_by_channel(asked)) == counts[1]
    assert len(conversations_by_week(notes, derived)) <= LONGEST
    assert all(week.number >= 0 for week in open_by_week(derived))
    held = sum(year_in_review(notes, derived, steps, year).held for year in years(derived))
    assert held == len(held_talks(derived, notes.interviews.values()))
    findings = all_findings(notes, derived)
    assert all(len(one.supporting) + len(one.opposing) == len(one.group.heard) for one in findings)
    days = [event.day for event in search_timeline(notes, derived, opts)]
    assert days == sorted(days, reverse=True)
    points = [one.points for one in whom_to_ask(notes, derived, opts)]
    assert points == sorted(points, reverse=True)
    helpers(notes, derived, opts, steps)
    for topic_path in notes.industries:
        saturation_sentence(saturation(notes, derived, topic_path), "Fintech")
