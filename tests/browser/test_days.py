"""The script's days against the table of cases of the core, in several time zones."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from prep_binder.core.render import wording
from prep_binder.shells.assets import bundles
from tests.golden import CASES

from .conftest import NOON

TABLE: dict[str, Any] = json.loads((CASES / "days" / "days.json").read_text("utf-8"))
ZONES = ("Europe/London", "Pacific/Auckland", "America/Los_Angeles")


@pytest.fixture(scope="module", params=ZONES)
def days(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """An empty page with the script, in a zone of the world, and a clock that stands still."""
    context = browser.new_context(timezone_id=request.param)
    page = context.new_page()
    page.clock.set_fixed_time(NOON)
    page.goto("about:blank")
    page.add_script_tag(content=bundles()["assets/prep-binder/sheet.js"])
    yield page
    context.close()


def test_follow_ups_stand_where_the_table_says(days: Page) -> None:
    found = days.evaluate("rows => rows.map(row => prepBinder.days.state(row, row.on))", TABLE["states"])
    assert dict(zip([row["case"] for row in TABLE["states"]], found, strict=True)) == {
        row["case"]: row["is"] for row in TABLE["states"]
    }


def test_distances_are_those_of_the_table(days: Page) -> None:
    rows = TABLE["distances"]
    found = days.evaluate("rows => rows.map(row => prepBinder.days.distance(row.day, row.on))", rows)
    assert found == [row["is"] for row in rows]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-23", "today"),
        ("2026-11-22", "yesterday"),
        ("2026-11-24", "tomorrow"),
        ("2026-11-10", "13 days ago"),
        ("2026-11-09", "2 weeks ago"),
        ("2026-11-02", "3 weeks ago"),
        ("2026-09-24", "8 weeks ago"),
        ("2026-09-23", "2 months ago"),
        ("2025-11-23", "11 months ago"),
        ("2024-11-23", "23 months ago"),
        ("2024-11-22", "2 years ago"),
    ],
)
def test_how_long_ago_is_said_in_the_unit_that_fits(days: Page, day: str, words: str) -> None:
    assert days.evaluate("day => prepBinder.days.ago(day, '2026-11-23')", day) == words


@pytest.mark.parametrize("text", ["", "soon", "2026-02-30", "2026-13-01", "2026-1-1", "20260101", None])
def test_what_is_no_day_has_no_number(days: Page, text: str | None) -> None:
    assert days.evaluate("text => prepBinder.days.number(text)", text) is None


def test_a_day_with_a_time_is_its_day(days: Page) -> None:
    assert days.evaluate(
        "prepBinder.days.number('2026-11-20T14:30') === prepBinder.days.number('2026-11-20')"
    )


@pytest.mark.parametrize(
    ("at", "london", "auckland", "los_angeles"),
    [
        ("2026-11-23T23:30:00Z", "2026-11-23", "2026-11-24", "2026-11-23"),
        ("2027-01-01T00:10:00Z", "2027-01-01", "2027-01-01", "2026-12-31"),
        ("2026-03-29T00:59:00Z", "2026-03-29", "2026-03-29", "2026-03-28"),
        ("2026-10-25T01:30:00Z", "2026-10-25", "2026-10-25", "2026-10-24"),
        ("2028-02-29T11:30:00Z", "2028-02-29", "2028-03-01", "2028-02-29"),
    ],
)
def test_today_is_the_day_where_one_is(
    days: Page, at: str, london: str, auckland: str, los_angeles: str
) -> None:
    zone = days.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")
    found = days.evaluate("at => prepBinder.days.today(new Date(at))", at)
    assert found == dict(zip(ZONES, (london, auckland, los_angeles), strict=True))[zone]


@pytest.mark.parametrize(
    ("zone", "at", "weekday", "clock"),
    [
        ("Europe/Lisbon", "2026-11-23T12:05:00Z", "Mon", "12:05"),
        ("America/New_York", "2026-11-23T02:05:00Z", "Sun", "21:05"),
        ("Asia/Kolkata", "2026-11-23T18:40:00Z", "Tue", "00:10"),
        ("Europe/London", "2026-03-29T00:59:00Z", "Sun", "00:59"),
        ("Europe/London", "2026-03-29T01:00:00Z", "Sun", "02:00"),
        ("America/New_York", "2026-11-01T05:30:00Z", "Sun", "01:30"),
        ("America/New_York", "2026-11-01T06:30:00Z", "Sun", "01:30"),
    ],
)
def test_the_time_elsewhere_knows_when_clocks_change(
    days: Page, zone: str, at: str, weekday: str, clock: str
) -> None:
    found = days.evaluate("([zone, at]) => prepBinder.days.local(zone, new Date(at))", [zone, at])
    assert (found["weekday"], found["clock"], found["hour"]) == (weekday, clock, int(clock[:2]))


@pytest.mark.parametrize("zone", ["", "Lisbon", "Mars/Olympus", "<script>", None])
def test_a_place_that_is_no_zone_has_no_time(days: Page, zone: str | None) -> None:
    assert days.evaluate("zone => prepBinder.days.local(zone)", zone) is None


def test_people_are_rung_up_from_eight_to_eight(days: Page) -> None:
    hours = days.evaluate("Array.from({length: 24}, (_, hour) => hour).filter(prepBinder.days.isWaking)")
    assert hours == list(range(8, 20))


@pytest.mark.parametrize("day", ["2026-11-20", "2027-01-01", "2028-02-29", "1969-12-31", "0800-12-25"])
def test_a_day_is_written_as_the_core_writes_it(days: Page, day: str) -> None:
    assert days.evaluate("day => prepBinder.days.shown(day)", day) == wording.day(dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("at", "zone", "utc"),
    [
        ("2026-11-24T14:30", "Europe/Lisbon", "2026-11-24T14:30:00.000Z"),
        ("2026-07-24T14:30", "Europe/Lisbon", "2026-07-24T13:30:00.000Z"),
        ("2026-11-24T14:30", "America/New_York", "2026-11-24T19:30:00.000Z"),
        ("2026-11-24T14:30", "Asia/Kolkata", "2026-11-24T09:00:00.000Z"),
        ("2026-03-29T02:30", "Europe/London", "2026-03-29T01:30:00.000Z"),
        ("2026-03-29T00:30", "Europe/London", "2026-03-29T00:30:00.000Z"),
        ("2026-11-24T14:30+01:00", "America/New_York", "2026-11-24T13:30:00.000Z"),
    ],
)
def test_an_appointment_is_a_moment_wherever_one_is(days: Page, at: str, zone: str, utc: str) -> None:
    moment = "([at, zone]) => new Date(prepBinder.days.moment(at, zone)).toISOString()"
    assert days.evaluate(moment, [at, zone]) == utc


def test_an_appointment_is_told_on_ones_own_clock_where_that_is_another(days: Page) -> None:
    def own(at: str, zone: str) -> str:
        return str(days.evaluate("([at, zone]) => prepBinder.days.ownTime(at, zone)", [at, zone]))

    here = str(days.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone"))
    expected = {
        "Europe/London": "08:30 your time",
        "Pacific/Auckland": "21:30 your time",
        "America/Los_Angeles": "00:30 your time",
    }
    assert own("2026-11-25T09:30", "Europe/Stockholm") == expected[here]
    assert own("2026-11-25T09:30+01:00", "") == expected[here]
    before = {"Pacific/Auckland": "14:00 your time", "America/Los_Angeles": "Tue 17:00 your time"}
    assert own("2026-11-25T01:00", "Europe/London") == before.get(here, "")
    assert (
        own("2026-11-25T09:30", here) == own("2026-11-25T09:30", "") == own("2026-11-25", "Asia/Tokyo") == ""
    )


@pytest.mark.parametrize("zone", ["", "Lisbon"])
def test_an_appointment_without_a_zone_is_meant_as_the_clocks_go_here(days: Page, zone: str) -> None:
    found = days.evaluate(
        "zone => { const when = new Date(prepBinder.days.moment('2026-11-24T14:30', zone));"
        " return [when.getDate(), when.getHours(), when.getMinutes()]; }",
        zone,
    )
    assert found == [24, 14, 30]
