"""A site that was built on one day and is opened on a later one shows what that day finds, as the core does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from prep_binder.core.derive import callable_now, derive, upcoming
from prep_binder.core.model.binder import Binder
from prep_binder.core.model.options import Me, Options
from prep_binder.core.model.raw import Source
from prep_binder.core.pipeline import build_binder
from tests.sample import invented_notes, sample_sources

BUILT = dt.date(2026, 11, 23)
LATER = (0, 1, 3, 7, 14, 30, 61)
GROUPS = """() => Object.fromEntries(Array.from(document.querySelectorAll("[data-group]:not([hidden])"), group => [
    group.dataset.group,
    Array.from(group.querySelectorAll("li"), row => [row.dataset.kind, row.dataset.who, row.dataset.due])
]))"""
SHOWN = """name => Array.from(document.querySelectorAll(`[data-${name}]:not([hidden]) a`), link => link.textContent)"""


@cache
def whole(name: str) -> Binder:
    """The binder whose site is opened."""
    notes = (
        sample_sources()
        if name == "sample"
        else [Source(path, text.encode()) for path, text in invented_notes().items()]
    )
    return build_binder(notes, Options(today=BUILT))[0]


@contextmanager
def opened(browser: Browser, url: str, at: dt.datetime, **more: Any) -> Iterator[Page]:
    """A page, opened at a moment."""
    context = browser.new_context(timezone_id="Europe/London", **more)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.clock.set_fixed_time(at)
    page.goto(url)
    yield page
    context.close()
    assert errors == []


def noon(days: int) -> dt.datetime:
    return dt.datetime.combine(BUILT + dt.timedelta(days), dt.time(12), dt.UTC)


@pytest.mark.parametrize("days", LATER)
@pytest.mark.parametrize("name", ["sample", "invented"])
def test_today_shows_what_the_core_finds_on_that_day(
    browser: Browser, request: pytest.FixtureRequest, name: str, days: int
) -> None:
    site = request.getfixturevalue("address" if name == "sample" else "invented_address")
    today = BUILT + dt.timedelta(days)
    found = derive(whole(name), Options(today=today, me=Me(name="Tess Marlowe")))
    expected: dict[str, list[list[str]]] = {}
    for one in found.agenda:
        row = [one.kind, one.contact or one.interview or one.name, one.due.isoformat()]
        expected.setdefault(one.state, []).append(row)
    with opened(browser, f"{site}/", noon(days)) as page:
        groups = page.evaluate(GROUPS)
        assert groups == {state: rows[:40] for state, rows in expected.items()}
        for state, rows in expected.items():
            assert page.locator(f"[data-group={state}] .pb-count").text_content() == str(len(rows))
        assert page.locator("[data-nothing]").is_visible() == (not expected)
        coming = upcoming(whole(name), found)
        assert page.locator("[data-talk]:not([hidden])").count() == min(1, len(coming))
        called = {one.name for one in callable_now(whole(name), found)}
        shown = page.evaluate(SHOWN, "since")
        assert len(called.intersection(shown)) == min(6, len(called))


def test_overdue_of_two_weeks_stands_at_the_top(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}/", noon(14)) as page:
        first = page.locator("[data-group]:visible").first
        expect(first.locator("h2")).to_contain_text("Overdue")
        expect(first.locator(".pb-distance").first).to_contain_text("days ago")
        expect(page.locator("[data-today]")).to_have_text("Mon 7 Dec 2026 built on Mon 23 Nov 2026")


def test_on_the_day_of_the_build_nobody_is_told_when_it_was_built(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}/", noon(0)) as page:
        expect(page.locator("[data-today]")).to_have_text("Mon 23 Nov 2026")
        expect(page.locator("[data-old]")).to_be_hidden()


def test_a_page_that_is_too_old_says_so(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}/", noon(101)) as page:
        expect(page.locator("[data-old]")).to_contain_text("Build the binder again")


@pytest.mark.parametrize(("days", "words"), [(0, "in 8 days"), (13, "5 days ago"), (99, "2 months ago")])
def test_an_appointment_that_is_past_is_as_long_ago_as_anything_else(
    browser: Browser, address: str, days: int, words: str
) -> None:
    with opened(browser, f"{address}/interviews/2026/2026-12-01-wanjiru-njoroge/", noon(days)) as page:
        expect(page.locator(".pb-when .pb-away")).to_contain_text(words)


def test_no_line_begins_with_a_comma_on_a_phone(browser: Browser, address: str) -> None:
    viewport: Any = {"width": 390, "height": 844}
    at = dt.datetime(2026, 11, 24, 20, tzinfo=dt.UTC)
    with opened(browser, f"{address}/", at, viewport=viewport) as page:
        said = page.locator("[data-talk]:visible .pb-when .pb-away")
        expect(said).to_have_text(", in 7 days, 08:00 your time")
        comma = said.evaluate("""one => {
            const range = document.createRange();
            range.setStart(one.firstChild, 0);
            range.setEnd(one.firstChild, 1);
            return range.getBoundingClientRect().left - one.parentElement.getBoundingClientRect().left;
        }""")
        assert comma > 20


def test_without_a_script_the_page_names_the_day_it_speaks_of(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}/", noon(14), java_script_enabled=False) as page:
        expect(page.locator("[data-today]")).to_have_text("As of Mon 23 Nov 2026")
        expect(page.locator("[data-talk]:visible")).to_have_count(1)
        assert page.locator("[data-group]:visible li").count() > 0


def test_a_page_left_open_over_night_moves_on(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}/", dt.datetime(2026, 11, 23, 23, 50, tzinfo=dt.UTC)) as page:
        expect(page.locator("[data-today]")).to_have_text("Mon 23 Nov 2026")
        page.clock.set_fixed_time(dt.datetime(2026, 11, 24, 0, 5, tzinfo=dt.UTC))
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        expect(page.locator("[data-today] > time")).to_have_text("Tue 24 Nov 2026")


def test_the_next_conversation_is_the_next_one_at_this_minute(browser: Browser, address: str) -> None:
    talks = upcoming(whole("sample"), derive(whole("sample"), Options(today=BUILT)))
    dated = [talk for talk in talks if talk.scheduled is not None]
    assert len(dated) > 1
    names = [talk.name for talk in talks]
    with opened(browser, f"{address}/", noon(0)) as page:
        card = page.locator("[data-talk]:visible")
        expect(card.locator(".pb-card-head")).to_have_text(names[0])
        last = dated[-1].scheduled
        assert last is not None
        after = dt.datetime.combine(last.day, dt.time(12), dt.UTC) + dt.timedelta(days=2)
        page.clock.set_fixed_time(after)
        page.reload()
        expect(page.locator("[data-talks]")).to_be_hidden()


def test_a_contact_shows_what_is_due_now_and_how_long_ago_one_was_in_touch(
    browser: Browser, address: str
) -> None:
    found = derive(whole("sample"), Options(today=BUILT))
    path, last = next((path, day) for path, day in found.last_contact.items() if (BUILT - day).days < 10)
    later = last + dt.timedelta(21)
    with opened(
        browser, f"{address}/{path.removesuffix('.md')}/", dt.datetime.combine(later, dt.time(12), dt.UTC)
    ) as page:
        expect(page.locator("[data-ago]").first).to_contain_text(", 3 weeks ago")
        expect(page.locator("[data-as-of]:visible")).to_have_count(0)
        rows = page.locator("[data-due-list] li")
        after = derive(whole("sample"), Options(today=later))
        states = [one.state for one in after.follow_ups if one.contact == path and one.state != "closed"]
        assert rows.evaluate_all("rows => rows.map(row => row.dataset.state)") == states


def test_the_time_there_says_when_it_is_no_hour_to_call(browser: Browser, address: str) -> None:
    contact = next(one for one in whole("sample").contacts.values() if one.timezone == "America/New_York")
    url = f"{address}/{contact.path.removesuffix('.md')}/"
    with opened(browser, url, dt.datetime(2026, 11, 24, 2, 30, tzinfo=dt.UTC)) as page:
        expect(page.locator("[data-zone]")).to_have_text(
            "America/New_York time, now Mon 21:30, outside 8 to 20"
        )
    with opened(browser, url, dt.datetime(2026, 11, 24, 15, 30, tzinfo=dt.UTC)) as page:
        expect(page.locator("[data-zone]")).to_have_text("America/New_York time, now 10:30")
