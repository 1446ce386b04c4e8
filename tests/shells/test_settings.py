"""Options of mkdocs.yml: what is understood, and that a mistake says what is allowed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from prep_binder.core.model.options import RANKING, DueRule, Me, Span
from prep_binder.shells import settings
from prep_binder.shells.clock import today


def test_a_kind_of_follow_up_takes_days_or_a_rule() -> None:
    due = settings.read_due({"nudge": 5, "thank_you": {"days": 2, "unit": "business", "overdue": 4}})
    assert due["nudge"] == DueRule(Span(5, "business"), Span(8, "business"))
    assert due["thank_you"] == DueRule(Span(2, "business"), Span(4, "business"))
    assert due["promise"] == DueRule(Span(7), Span(8))


def test_days_are_named_and_dates_are_dates() -> None:
    assert settings.read_weekdays(["Sunday", "mon"]) == frozenset({6, 0})
    assert settings.read_holidays([dt.date(2026, 11, 26), "2026-12-25"]) == {
        dt.date(2026, 11, 26),
        dt.date(2026, 12, 25),
    }
    assert settings.read_me({"name": "Tess"}) == Me(name="Tess")
    assert settings.read_levels({"near-key": False, "bad-date": "info"}) == {
        "near-key": "off",
        "bad-date": "info",
    }


def test_coverage_takes_a_word_or_tags_and_weights_join_the_usual_ones() -> None:
    assert settings.read_coverage("company") == "company"
    assert settings.read_coverage(["junior", " senior "]) == ("junior", "senior")
    assert settings.read_ranking({"gap": 5}) == {**RANKING, "gap": 5.0}


def test_offline_understands_what_a_variable_may_hold() -> None:
    assert [settings.read_offline(value) for value in (True, 1, False, 0, None)] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("read", "value", "words"),
    [
        (settings.read_dates, "us", "iso, dmy, mdy"),
        (settings.read_due, {"nudges": 3}, "nudge"),
        (settings.read_due, {"nudge": "soon"}, "whole number"),
        (settings.read_due, {"nudge": {"days": 5, "overdue": 2}}, "before due"),
        (settings.read_due, 5, "name: value"),
        (settings.read_cadence, {"A": 0}, "1 or more"),
        (settings.read_weekdays, ["someday"], "mon, tue"),
        (settings.read_weekdays, [], "at least one day"),
        (settings.read_holidays, "2026-12-25", "list of dates"),
        (settings.read_holidays, dt.date(2026, 12, 25), "`holidays` is 2026-12-25; write a list"),
        (settings.read_holidays, {"Christmas": dt.date(2026, 12, 25)}, "{Christmas: 2026-12-25}"),
        (settings.read_max_nudges, [dt.date(2026, 12, 25), "x"], "[2026-12-25, 'x']"),
        (settings.read_day, "23/11/2026", "year-month-day"),
        (settings.read_folders, {"people": "p"}, "contact"),
        (settings.read_folders, {"contact": "companies"}, "a folder of its own"),
        (settings.read_me, {"nmae": "x"}, "did you mean `name`?"),
        (settings.read_me, {"shoe": 43}, "name, address"),
        (settings.read_me, {"timezone": "Mars/X"}, "IANA"),
        (settings.read_me, {"timezone": "Europe/Lodnon"}, "write `Europe/London` if that is meant"),
        (settings.read_folders, {"contact": "../x"}, "below the notes folder"),
        (settings.read_due, {"nudge": -3}, "0 or more"),
        (settings.read_max_nudges, True, "whole number"),
        (settings.read_levels, {"near-kye": "off"}, "near-key"),
        (settings.read_levels, {"near-key": "loud"}, "error, warning"),
        (settings.read_edition, "secret", "private"),
        (settings.read_landed, {"when": 1}, "date, text"),
        (settings.read_max_nudges, -1, "0 or more"),
        (settings.read_coverage, "seniority", "role, company"),
        (settings.read_coverage, [], "names no tags"),
        (settings.read_coverage, [1], "as text"),
        (settings.read_ranking, {"gaps": 1}, "did you mean `gap`?"),
        (settings.read_ranking, {"luck": 1}, "gap, second_voice"),
        (settings.read_ranking, {"gap": -1}, "from 0 to 100"),
        (settings.read_ranking, {"gap": True}, "from 0 to 100"),
        (settings.read_offline, "yes please", "true or false"),
        (settings.read_offline, 2, "true or false"),
    ],
)
def test_a_mistake_says_what_is_allowed(read: Any, value: object, words: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        read(value)
    assert words in str(caught.value)


def test_today_is_configured_or_reproducible_or_real(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")
    assert today(dt.date(2026, 1, 1)) == dt.date(2026, 1, 1)
    assert today() == dt.date(2025, 11, 24)
