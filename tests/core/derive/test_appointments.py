"""When a conversation takes place: on the clock it was agreed by, and on one's own."""

from __future__ import annotations

import datetime as dt

import pytest

from prep_binder.core.derive.appointments import appointment_of
from prep_binder.core.model.options import Me, Options
from prep_binder.core.model.raw import Source
from prep_binder.core.pipeline import build_binder
from tests.golden import TODAY


def _here(scheduled: str, timezone: str, mine: str, *, of_contact: str = "") -> tuple[str, str]:
    """The zone of an appointment, and the same moment on one's own clock."""
    notes = {
        "contacts/ana.md": f"---\nname: Ana\ntimezone: {of_contact}\n---\n",
        "interviews/ana.md": f"---\ncontact: Ana\nscheduled: {scheduled}\ntimezone: {timezone}\n---\n",
    }
    options = Options(today=TODAY, me=Me(timezone=mine))
    binder, _, _ = build_binder([Source(path, text.encode()) for path, text in notes.items()], options)
    found = appointment_of(binder, options, binder.interviews["interviews/ana.md"])
    assert found is not None
    return found.zone, found.here.strftime("%a %H:%M") if found.here is not None else ""


@pytest.mark.parametrize(
    ("scheduled", "timezone", "mine", "expected"),
    [
        ("2026-11-25 09:30", "Europe/Stockholm", "Europe/London", ("Europe/Stockholm", "Wed 08:30")),
        ("2026-07-01 09:30", "America/Phoenix", "America/Denver", ("America/Phoenix", "Wed 10:30")),
        ("2026-11-25 09:30", "Pacific/Auckland", "Europe/London", ("Pacific/Auckland", "Tue 20:30")),
        ("2026-11-25T09:30+01:00", "", "Europe/London", ("", "Wed 08:30")),
        ("2026-11-25T09:30+01:00", "Europe/Lisbon", "Europe/London", ("", "Wed 08:30")),
        ("2026-11-25 09:30", "Europe/Stockholm", "Europe/Oslo", ("Europe/Stockholm", "")),
        ("2026-11-25 09:30", "Europe/Stockholm", "", ("Europe/Stockholm", "")),
        ("2026-11-25 09:30", "", "Europe/London", ("", "")),
        ("2026-11-25 09:30", "Sweden/Nowhere", "Europe/London", ("Sweden/Nowhere", "")),
        ("2026-11-25", "Europe/Stockholm", "Europe/London", ("Europe/Stockholm", "")),
        ("0001-01-01 00:30", "Europe/Stockholm", "America/Denver", ("Europe/Stockholm", "")),
    ],
)
def test_an_appointment_is_told_on_both_clocks_where_they_differ(
    scheduled: str, timezone: str, mine: str, expected: tuple[str, str]
) -> None:
    assert _here(scheduled, timezone, mine) == expected


def test_an_appointment_without_a_zone_is_meant_as_the_clocks_go_where_they_are() -> None:
    found = _here("2026-11-25 09:30", "", "Europe/London", of_contact="Europe/Lisbon")
    assert found == ("Europe/Lisbon", "")
    found = _here("2026-11-25 09:30", "", "Europe/London", of_contact="Europe/Athens")
    assert found == ("Europe/Athens", "Wed 07:30")


def test_without_a_day_there_is_no_appointment() -> None:
    source = Source("interviews/ana.md", b"---\ncontact: Ana\n---\n")
    options = Options(today=dt.date(2026, 11, 23))
    binder, _, _ = build_binder([source], options)
    assert appointment_of(binder, options, binder.interviews["interviews/ana.md"]) is None
