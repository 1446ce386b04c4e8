"""What conversations add up to, in binders that are empty, tiny, or go round in circles."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from prep_binder.core.derive import derive
from prep_binder.core.derive.discretion import is_told, told, told_in_turn
from prep_binder.core.derive.findings.answers import answered
from prep_binder.core.derive.findings.book import all_findings
from prep_binder.core.derive.findings.coverage import coverage
from prep_binder.core.derive.findings.saturation import saturation, saturation_sentence
from prep_binder.core.derive.history.chronicle import contact_timeline, search_timeline
from prep_binder.core.derive.history.news import helpers
from prep_binder.core.derive.history.year import year_in_review, years
from prep_binder.core.derive.introducers import gather_introducers
from prep_binder.core.derive.introductions.chains import chains
from prep_binder.core.derive.introductions.steps import introduction_steps
from prep_binder.core.derive.numbers.funnel import funnel
from prep_binder.core.derive.numbers.replies import rates_by_channel, rates_by_source, requests
from prep_binder.core.derive.numbers.thanks import thanks
from prep_binder.core.derive.numbers.weeks import conversations_by_week, open_by_week
from prep_binder.core.derive.question_bank import question_bank
from prep_binder.core.derive.ranking import whom_to_ask
from prep_binder.core.model.introductions import Chain, Step
from prep_binder.core.model.numbers import Rate, percent
from prep_binder.core.model.options import RANKING
from prep_binder.core.model.records import Landed
from tests.core.derive.binders import (
    TODAY,
    binder,
    claim,
    contact,
    interview,
    introduction,
    options,
    topic,
)


def steps_of(*records: Any) -> tuple[Step, ...]:
    notes = binder(*records)
    return introduction_steps(notes, derive(notes, options()))


def chains_of(*records: Any) -> tuple[Chain, ...]:
    notes = binder(*records)
    derived = derive(notes, options())
    return chains(notes, derived, introduction_steps(notes, derived))


def names(chain: Chain) -> list[tuple[int, str]]:
    return [(member.level, member.person.name) for member in chain.members]


def test_an_empty_binder_has_no_knowledge_and_no_errors() -> None:
    notes, opts = binder(), options(landed=Landed(TODAY, "news"))
    derived = derive(notes, opts)
    assert all_findings(notes, derived) == ()
    assert coverage(notes, derived, "role").cells == {}
    assert [reached.interviews for reached in funnel(notes, derived)] == [0, 0, 0, 0, 0]
    assert rates_by_channel(requests(notes, derived, opts)) == ()
    assert set(thanks(derived)) == {0}
    assert conversations_by_week(notes, derived) == open_by_week(derived) == ()
    assert years(derived) == ()
    assert helpers(notes, derived, opts, ()) == ()
    assert whom_to_ask(notes, derived, opts) == ()
    assert [event.kind for event in search_timeline(notes, derived, opts)] == ["landed"]
    assert answered(notes, derived, question_bank(notes, derived.states, derived.timelines)) == ()
    assert saturation_sentence(saturation(notes, derived, "industries/fintech.md"), "Fintech") == ""


def test_one_conversation_is_a_whole_binder() -> None:
    talk = interview(
        "Ana", requested="11-02 email", held="11-09", industry="Fintech", learned=[claim("x", "s")]
    )
    notes = binder(contact("Ana", industry="Fintech"), talk, topic("Fintech"))
    derived = derive(notes, options())
    assert [reached.interviews for reached in funnel(notes, derived)] == [1, 1, 1, 1, 0]
    assert [(week.monday.isoformat(), week.number) for week in conversations_by_week(notes, derived)] == [
        ("2026-11-09", 1),
        ("2026-11-16", 0),
        ("2026-11-23", 0),
    ]
    review = year_in_review(notes, derived, (), 2026)
    assert (review.asked, review.held, review.met) == (1, 1, ("contacts/ana.md",))
    assert review.said_most == ()


def test_two_conversations_have_the_middle_of_two_days_between() -> None:
    notes = binder(
        contact("Ana"),
        interview("Ana", "a", requested="11-02", replied="11-03"),
        interview("Ana", "b", requested="11-02", replied="11-06"),
    )
    (_, replied, *_) = funnel(notes, derive(notes, options()))
    assert (replied.days, replied.timed) == (2.5, 2)


@pytest.mark.parametrize(
    ("requested", "nudged", "waiting"),
    [("11-03", [], 0), ("11-04", [], 1), ("10-01", ["11-12"], 0), ("10-01", ["11-13"], 1)],
)
def test_a_request_waits_as_long_as_it_could_become_silent(
    requested: str, nudged: list[str], waiting: int
) -> None:
    """From 3 November 7 B are 12 November, and 7 B more are today, 23 November; from 4 November it is a day later."""
    notes = binder(contact("Ana"), interview("Ana", requested=requested, nudged=nudged))
    opts = options()
    (rate,) = rates_by_channel(requests(notes, derive(notes, opts), opts))
    assert (rate.asked, rate.replied, rate.waiting) == (1, 0, waiting)


def test_people_of_one_source_are_counted_together_whatever_it_says_of_each() -> None:
    notes = binder(
        contact("Ana", source="LinkedIn, connected 2024-04-04"),
        contact("Bo", source="linkedin"),
        contact("Cem", source=", a friend"),
        *(interview(who, who, requested="11-02 email") for who in ("Ana", "Bo", "Cem")),
    )
    opts = options()
    rates = rates_by_source(requests(notes, derive(notes, opts), opts), gather_introducers(notes))
    assert [(rate.name, rate.asked) for rate in rates] == [("LinkedIn", 2), (", a friend", 1)]


def test_percent_is_told_from_ten_on_and_rounds_half_up() -> None:
    assert percent(5, 9) is None
    assert percent(1, 10) == 10
    assert percent(1, 200) == 1
    assert Rate("email", asked=12, replied=5, waiting=2).percent == 50
    assert Rate("email", asked=12, replied=5, waiting=3).percent is None


def test_what_everybody_denies_is_no_contradiction() -> None:
    notes = binder(
        contact("Ana"),
        contact("Bo"),
        interview("Ana", "a", held="11-02", learned=[claim("no", "s", opposes=True)]),
        interview("Bo", "b", held="11-03", learned=[claim("no", "s", opposes=True)]),
    )
    (found,) = all_findings(notes, derive(notes, options()))
    assert (found.group.standing, len(found.supporting), len(found.opposing)) == ("corroborated", 0, 2)


def test_a_circle_of_introductions_is_one_chain_that_begins_with_the_first_by_date() -> None:
    (chain,) = chains_of(
        contact("Ana", introductions=(introduction("Bo", "10-02"),)),
        contact("Bo", introductions=(introduction("Cy", "10-03"),)),
        contact("Cy", introductions=(introduction("Ana", "10-04"),)),
    )
    assert names(chain) == [(0, "Ana"), (1, "Bo"), (2, "Cy")]
    assert (chain.depth, chain.is_circle) == (2, True)
    assert [step.introducer for step in chain.members[0].also] == ["contacts/cy.md"]


def test_whoever_has_two_introducers_stands_once_below_the_first() -> None:
    first, second = chains_of(
        contact("Ana", introductions=(introduction("Cy", "10-05"),)),
        contact("Bo", introductions=(introduction("Cy", "10-02"), introduction("Dee", "10-01"))),
        contact("Cy"),
        contact("Dee"),
    )
    assert names(first) == [(0, "Bo"), (1, "Dee"), (1, "Cy")]
    assert names(second) == [(0, "Ana")]
    assert [step.introducer for step in first.members[2].also] == ["contacts/ana.md"]
    assert not first.is_circle


def test_nobody_introduces_themselves() -> None:
    assert steps_of(contact("Ana", introductions=(introduction("Ana", "10-05"),))) == ()


def test_a_chain_of_thousands_has_a_place_for_everyone() -> None:
    people = [contact("P0")] + [contact(f"P{n}", introduced_by=f"P{n - 1}") for n in range(1, 1500)]
    notes = binder(*people)
    derived = derive(notes, options())
    (chain,) = chains(notes, derived, introduction_steps(notes, derived))
    assert (len(chain.members), chain.depth) == (1500, 1499)


def test_two_notes_of_one_introduction_are_one_step() -> None:
    (step,) = steps_of(
        contact("Ana", introductions=(introduction("Bo", "10-05", "10-07"),)),
        contact("Bo", introduced_by="Ana", introduced_on="10-04"),
    )
    assert (step.given, step.contacted) == (dt.date(2026, 10, 4), dt.date(2026, 10, 7))
    assert step.paths == ("contacts/ana.md", "contacts/bo.md")


@pytest.mark.parametrize(
    ("fields", "reports", "loop"),
    [
        ({}, [], "to_contact"),
        ({"contacted": "10-07"}, [], "to_tell"),
        ({"contacted": "10-07", "reported": "10-09"}, [], "told"),
        ({"contacted": "10-07", "reported": "10-06"}, [], "to_tell"),
        ({"contacted": "10-07"}, ["10-20 email report"], "told"),
    ],
)
def test_a_loop_is_closed_by_a_report_after_the_change(fields: Any, reports: list[str], loop: str) -> None:
    (step,) = steps_of(
        contact("Ana", introductions=(introduction("Bo", "10-05", **fields),), log=reports), contact("Bo")
    )
    assert step.loop == loop


def test_somebody_not_to_be_contacted_is_no_open_loop() -> None:
    (step,) = steps_of(
        contact("Ana", introductions=(introduction("Bo", "10-05"),)), contact("Bo", do_not_contact=True)
    )
    assert step.loop == "called_off"


def test_each_of_several_people_counts_for_what_they_are() -> None:
    """Of a talk with a curator and an underwriter, each is heard as what they are; a stranger to both, as both."""
    notes = binder(
        contact("Ana", role="Curator", industry="Museums"),
        contact("Bo", role="Underwriter", industry="Museums"),
        contact("Cy"),
        topic("Museums"),
        topic("Curator", "role"),
        topic("Underwriter", "role"),
        interview(["Ana", "Bo", "Cy"], held="11-02", industry="Museums", role=["Curator", "Underwriter"]),
    )
    cells = coverage(notes, derive(notes, options()), "role").cells
    assert cells["industries/museums.md", "roles/curator.md"].heard == ("contacts/ana.md", "contacts/cy.md")
    assert cells["industries/museums.md", "roles/underwriter.md"].heard == (
        "contacts/bo.md",
        "contacts/cy.md",
    )


def test_coverage_by_tags_has_the_columns_that_are_named() -> None:
    notes = binder(
        contact("Ana", industry="Museums", tags=("Senior", "other")),
        contact("Bo", industry="Museums", tags=("#junior",), log=["11-02 phone held"]),
        topic("Museums"),
    )
    found = coverage(notes, derive(notes, options()), ("junior", "senior", "director"))
    assert found.columns == ("junior", "senior", "director")
    assert found.cells["industries/museums.md", "senior"].known == ("contacts/ana.md",)
    assert found.cells["industries/museums.md", "junior"].heard == ("contacts/bo.md",)
    assert ("industries/museums.md", "director") not in found.cells


def test_coverage_by_company_has_the_companies_somebody_is_at() -> None:
    notes = binder(contact("Ana", industry="Museums", company="Acme"), topic("Museums"))
    assert coverage(notes, derive(notes, options()), "company").columns == ()


def test_a_follow_up_is_open_from_its_day_until_it_is_done() -> None:
    """At the end of each week, for a talk on 2 November.

    First week: the thanks, due on the 3rd and done on the 12th, and the debrief, due on the 2nd and never done = 2.
    From the second week on: the debrief and the report back, due on the 9th and never done = 2.
    """
    notes = binder(contact("Ana"), interview("Ana", held="11-02", thanked="11-12"))
    weeks = open_by_week(derive(notes, options()))
    assert [(week.monday.isoformat(), week.number) for week in weeks] == [
        ("2026-11-02", 2),
        ("2026-11-09", 2),
        ("2026-11-16", 2),
        ("2026-11-23", 2),
    ]


def test_the_timeline_of_a_contact_runs_from_the_coming_talk_to_the_first_touch() -> None:
    notes = binder(
        contact("Ana", log=["10-01 email note: hello", "11-20 email report"]),
        interview(
            "Ana",
            requested="10-05 email",
            replied="10-06",
            held="10-12",
            thanked="10-13 mail",
            introductions=(introduction("Bo", "10-12"),),
            learned=(claim("read it", done="11-01"),),
        ),
        interview("Ana", "next", scheduled="11-30", requested="11-20"),
    )
    events = contact_timeline(notes, derive(notes, options()), notes.contacts["contacts/ana.md"])
    assert [event.kind for event in events] == [
        "scheduled",
        "report",
        "request",
        "advice",
        "thanks",
        "introduction",
        "held",
        "reply",
        "request",
        "touch",
    ]


def test_a_talk_with_two_people_is_one_event_of_the_search() -> None:
    notes = binder(contact("Ana"), contact("Bo"), interview(["Ana", "Bo"], held="10-12"))
    (event,) = search_timeline(notes, derive(notes, options()), options())
    assert (event.kind, event.contacts) == ("held", ("contacts/ana.md", "contacts/bo.md"))


def test_a_request_after_an_introduction_is_one_event_whichever_notes_tell_of_it() -> None:
    notes = binder(
        contact(
            "Ana", introductions=(introduction("Bo", "10-02", "10-05"), introduction("Cy", "10-02", "10-06"))
        ),
        contact("Bo"),
        contact("Cy"),
        interview("Bo", requested="10-05 email"),
    )
    events = search_timeline(notes, derive(notes, options()), options())
    assert [
        (event.day.day, event.contacts, event.channel) for event in events if event.kind == "request"
    ] == [
        (6, ("contacts/cy.md",), ""),
        (5, ("contacts/bo.md",), "email"),
    ]


def test_an_introduction_that_only_the_person_introduced_tells_of_is_an_event_and_no_other_is_one_twice() -> (
    None
):
    notes = binder(
        contact("Ana", introductions=(introduction("Bo", "10-02"),)),
        contact("Bo", introduced_by="Ana", introduced_on="10-02"),
        contact("Cy", introduced_by="Bo", introduced_on="10-03"),
        contact("Dee", introduced_by="Bo", introduced_on="11-30"),
    )
    events = search_timeline(notes, derive(notes, options()), options())
    assert [(event.kind, event.contacts, event.words) for event in events] == [
        ("introduction", ("contacts/bo.md",), "Cy"),
        ("introduction", ("contacts/ana.md",), "Bo"),
    ]


def test_weights_decide_and_weight_nought_leaves_a_reason_out() -> None:
    notes = binder(
        contact("Ana", priority="C"),
        contact("Bo", introduced_by="Dee"),
        contact("Cy", priority="A", do_not_contact=True),
        contact("Dee", snooze_until="12-24"),
    )
    usual = options()
    found = whom_to_ask(notes, derive(notes, usual), usual)
    assert [(one.contact, one.points) for one in found] == [("contacts/bo.md", 2.0), ("contacts/ana.md", 1.0)]
    assert found[0].reasons[0].words == "Dee introduced you to them"
    changed = options(ranking={**RANKING, "introduction": 0, "priority": 5})
    turned = whom_to_ask(notes, derive(notes, changed), changed)
    assert [(one.contact, one.points) for one in turned] == [("contacts/ana.md", 5.0), ("contacts/bo.md", 0)]
    assert turned[1].reasons == ()


def test_small_counts_are_kept_back_outside_the_private_edition() -> None:
    assert [told(count, "private") for count in range(4)] == [0, 1, 2, 3]
    assert [told(count, "share") for count in range(4)] == [0, None, None, 3]
    assert [told(count, "public", 10) for count in (0, 3, 7, 8, 9, 10)] == [0, 3, 7, None, None, 10]
    assert not is_told(1, "public")


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((29, 25, 23, 20, 5), [29, 25, None, 20, 5]),
        ((9, 8, 7, 6, 0), [9, None, None, 6, 0]),
        ((2, 2, 1, 0, 0), [None, None, None, 0, 0]),
        ((5, 5, 5, 5, 5), [5, 5, 5, 5, 5]),
    ],
)
def test_no_difference_between_counts_that_are_shown_singles_anybody_out(
    counts: tuple[int, ...], shown: list[int | None]
) -> None:
    assert list(told_in_turn(counts, "share")) == shown
    assert list(told_in_turn(counts, "private")) == list(counts)
