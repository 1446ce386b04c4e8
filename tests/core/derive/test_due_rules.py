"""Every kind of follow-up: when it is due, from when it is overdue, and what clears it."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest

from prep_binder.core.model.options import DUE, DueRule, Span
from tests.core.derive.binders import contact, day, facts, follow_ups, interview, only
from tests.core.derive.due_cases import ANA, CASES, CLEARED, CONTACTED, GIVEN, NEWS, SAM, Case


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_follow_up_is_counted_due_and_overdue_by_its_rule(case: Case) -> None:
    found = only(case.kind, *case.records, **case.options)
    days = (found.started, found.due, found.overdue_from)
    assert days == (day(case.started), day(case.due), day(case.overdue_from))


PASSED = CASES["debrief of a talk that may not have been"]
"""It cannot be asked for on the day of the talk itself."""


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_follow_up_is_overdue_from_its_day_on_and_not_before(case: Case) -> None:
    overdue = day(case.overdue_from)
    before = overdue.fromordinal(overdue.toordinal() - 1)
    assert only(case.kind, *case.records, **case.options, today=overdue).state == "overdue"
    if case is not PASSED and before >= day(case.started):
        wanted = "today" if before >= day(case.due) else "soon"
        assert only(case.kind, *case.records, **case.options, today=before).state == wanted


@pytest.mark.parametrize(("kind", "records", "cleared_on"), CLEARED.values(), ids=CLEARED)
def test_a_follow_up_is_cleared(kind: str, records: tuple[Any, ...], cleared_on: str | None) -> None:
    found = only(kind, *records, **(NEWS if kind == "news" else {}))
    assert (found.state, found.cleared_on) == ("closed", day(cleared_on) if cleared_on else None)


@pytest.mark.parametrize(
    ("kind", "records"),
    [
        ("thank_you", (ANA, interview(held="11-02", thanked="11-24"))),
        ("report_back", (contact("Ana Lopes", log=["11-01 email report"]), interview(held="11-02"))),
        ("research", (ANA, interview(scheduled="11-25", research=facts(2)))),
        ("loop_back", (contact("Ana Lopes", log=["11-18 email report"]), SAM, CONTACTED)),
        ("reconnect", (contact("Ana Lopes", follow_up="11-20 reconnect", log=["11-19 email"]),)),
    ],
)
def test_what_came_too_early_or_is_too_little_clears_nothing(kind: str, records: tuple[Any, ...]) -> None:
    assert only(kind, *records).state != "closed"


@pytest.mark.parametrize("kind", sorted(set(DUE) - {"promise"}))
def test_the_option_due_moves_every_kind(kind: str) -> None:
    rules = MappingProxyType({**DUE, kind: DueRule(Span(100), Span(200))})
    case = next(
        case
        for name, case in CASES.items()
        if case.kind == kind
        and "typed" not in name
        and "day" not in name
        and "call" not in name
        and "pause" not in name
    )
    found = only(kind, *case.records, **case.options, due=rules)
    assert ((found.due - found.started).days, (found.overdue_from - found.started).days) == (100, 200)


def test_a_kind_that_the_options_leave_out_keeps_its_default() -> None:
    assert only("thank_you", ANA, interview(held="11-22"), due=MappingProxyType({})).due == day("11-23")


def test_a_rule_whose_overdue_day_lies_before_its_due_day_is_overdue_when_due() -> None:
    rules = MappingProxyType({"thank_you": DueRule(Span(5), Span(1))})
    found = only("thank_you", ANA, interview(held="11-22"), due=rules)
    assert found.overdue_from == found.due == day("11-27")


def test_holidays_move_what_counts_in_business_days() -> None:
    found = only("introduction", ANA, SAM, GIVEN, holidays=frozenset({day("11-20")}))
    assert found.due == day("11-24")


@pytest.mark.parametrize("stage", ["declined", "dropped", "cancelled", "no_show"])
def test_what_was_called_off_asks_for_nothing(stage: str) -> None:
    talk = interview(requested="10-01", scheduled="11-30", stage=stage)
    assert {one.kind for one in follow_ups_of(contact("Ana Lopes", priority="none"), talk)} == set()


def follow_ups_of(*records: Any) -> tuple[Any, ...]:
    return tuple(one for kind in (*DUE, "reconnect") for one in follow_ups(kind, *records))
