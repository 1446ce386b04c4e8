"""Business days: the date vectors of the note format, holidays, weekdays, and properties."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_binder.core.derive.calendar import Calendar, shifted
from prep_binder.core.model.options import Span
from tests.core.derive.binders import day

WEEK = frozenset(range(5))
PLAIN = Calendar(WEEK, frozenset())
WITH_HOLIDAY = Calendar(WEEK, frozenset({day("11-26")}))
SOME_WEEK = st.frozensets(st.integers(0, 6), min_size=1)
SOME_DAY = st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1))


@pytest.mark.parametrize(
    ("start", "count", "found"),
    [
        ("11-23", 1, "11-24"),
        ("11-23", 3, "11-26"),
        ("11-23", 7, "12-02"),
        ("11-28", 1, "11-30"),
        ("11-28", 3, "12-02"),
        ("11-27", 1, "11-30"),
    ],
)
def test_the_date_vectors_of_the_note_format_hold(start: str, count: int, found: str) -> None:
    assert PLAIN.business_days_after(day(start), count) == day(found)


@pytest.mark.parametrize(("count", "found"), [(1, "11-24"), (3, "11-27"), (7, "12-03")])
def test_a_holiday_is_no_business_day(count: int, found: str) -> None:
    assert WITH_HOLIDAY.business_days_after(day("11-23"), count) == day(found)


@pytest.mark.parametrize(
    ("start", "count", "found"),
    [
        ("11-25", -2, "11-23"),
        ("11-23", -1, "11-20"),
        ("11-29", -1, "11-27"),
        ("11-27", -1, "11-25"),
    ],
)
def test_negative_spans_count_backwards(start: str, count: int, found: str) -> None:
    assert WITH_HOLIDAY.business_days_after(day(start), count) == day(found)


def test_no_business_days_are_the_day_itself_even_on_a_sunday() -> None:
    assert PLAIN.business_days_after(day("11-29"), 0) == day("11-29")


def test_other_weekdays_make_another_week() -> None:
    sunday_to_thursday = Calendar(frozenset({6, 0, 1, 2, 3}), frozenset())
    assert sunday_to_thursday.business_days_after(day("11-26"), 1) == day("11-29")


def test_without_any_weekday_calendar_days_count() -> None:
    assert Calendar(frozenset(), frozenset()).business_days_after(day("11-23"), 7) == day("11-30")


def test_holidays_without_end_fall_back_to_calendar_days() -> None:
    always = frozenset(day("11-23") + dt.timedelta(days=number) for number in range(1000))
    assert Calendar(WEEK, always).business_days_after(day("11-23"), 3) == day("11-26")


def test_an_absurd_count_ends_at_the_last_day_there_is() -> None:
    assert PLAIN.business_days_after(day("11-23"), 10**12) == dt.date.max
    assert shifted(day("11-23"), -(10**12)) == dt.date.min


def test_counting_near_the_last_day_there_is_ends() -> None:
    assert PLAIN.business_days_after(dt.date.max, 7) == dt.date.max


def test_a_span_of_days_counts_weekends_too() -> None:
    assert PLAIN.after(day("11-27"), Span(3)) == day("11-30")
    assert PLAIN.after(day("11-27"), Span(3, "business")) == day("12-02")


@given(SOME_DAY, st.integers(1, 40), SOME_WEEK, st.frozensets(SOME_DAY, max_size=5))
def test_the_day_found_is_a_business_day_after_the_start(
    start: dt.date,
    count: int,
    weekdays: frozenset[int],
    holidays: frozenset[dt.date],
) -> None:
    calendar = Calendar(weekdays, holidays)
    found = calendar.business_days_after(start, count)
    assert found > start
    assert calendar.is_business_day(found)
    between = [shifted(start, number) for number in range(1, (found - start).days + 1)]
    assert sum(map(calendar.is_business_day, between)) == count


@given(SOME_DAY, st.integers(1, 20), st.integers(1, 20), SOME_WEEK)
def test_counting_in_two_steps_gives_the_same_day(
    start: dt.date,
    first: int,
    second: int,
    weekdays: frozenset[int],
) -> None:
    calendar = Calendar(weekdays, frozenset())
    halfway = calendar.business_days_after(start, first)
    assert calendar.business_days_after(halfway, second) == calendar.business_days_after(
        start, first + second
    )


@given(SOME_DAY, st.integers(1, 20), SOME_WEEK)
def test_counting_back_returns_to_a_business_day(
    start: dt.date, count: int, weekdays: frozenset[int]
) -> None:
    calendar = Calendar(weekdays, frozenset())
    begin = calendar.business_days_after(start, 1)
    there = calendar.business_days_after(begin, count)
    assert calendar.business_days_after(there, -count) == begin


@given(st.dates(), st.integers(-500, 500), st.frozensets(st.integers(0, 6)))
def test_every_date_and_every_week_give_a_day(
    start: dt.date,
    count: int,
    weekdays: frozenset[int],
) -> None:
    assert isinstance(Calendar(weekdays, frozenset()).business_days_after(start, count), dt.date)
