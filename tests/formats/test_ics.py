"""Calendars: read back by a library, for any words, times and zones; the same event keeps its identity."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.pipeline import Thought, think
from prep_binder.formats.ics import calendar

TODAY = dt.date(2026, 11, 23)


def thought(notes: dict[str, str], today: dt.date = TODAY) -> Thought:
    return think([Source(path, text.encode()) for path, text in notes.items()], Options(today=today))


def written(notes: dict[str, str], *, today: dt.date = TODAY, alarm: dt.timedelta | None = None) -> bytes:
    one = thought(notes, today)
    return calendar(one.binder, one.derived, alarm=alarm)


def events_of(content: bytes) -> list[Event]:
    found = Calendar.from_ical(content)
    assert isinstance(found, Calendar)
    return found.walk("VEVENT")  # type: ignore[return-value] # walk gives events


def events(content: bytes) -> dict[str, Event]:
    return {str(event["summary"]): event for event in events_of(content)}


PERSON = '---\nname: Jane Doe\nphone: "+1 555 0100"\n---\n'


def talk(**fields: str) -> dict[str, str]:
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return {
        "contacts/jane-doe.md": PERSON,
        "interviews/talk.md": f"---\ncontact: Jane Doe\n{lines}---\n\n# The talk\n",
    }


def test_a_talk_stands_in_its_time_zone_with_the_rules_of_that_zone() -> None:
    content = written(
        talk(scheduled="2026-12-01 09:30", timezone="Europe/Lisbon", minutes="25", place="Café")
    )
    event = events(content)["The talk"]
    assert event.decoded("dtstart").isoformat() == "2026-12-01T09:30:00+00:00"
    assert str(event.decoded("dtstart").tzinfo) == "Europe/Lisbon"
    assert event.decoded("duration") == dt.timedelta(minutes=25)
    assert event["location"] == "Café"
    assert b"BEGIN:VTIMEZONE" in content
    assert b"+1 555 0100" in content


@pytest.mark.parametrize(
    ("scheduled", "zone", "start"),
    [
        ("2026-12-01 09:30", "", "2026-12-01T09:30:00"),
        ("2026-12-01T09:30+02:00", "", "2026-12-01T07:30:00+00:00"),
        ("2026-12-01T09:30+02:00", "Europe/Lisbon", "2026-12-01T07:30:00+00:00"),
        ("2026-12-01 09:30", "Nowhere/Town", "2026-12-01T09:30:00"),
        ("2026-12-01", "Europe/Lisbon", "2026-12-01"),
    ],
)
def test_times_are_local_fixed_or_a_whole_day(scheduled: str, zone: str, start: str) -> None:
    given_zone = {"timezone": zone} if zone else {}
    event = events(written(talk(scheduled=scheduled, **given_zone)))["The talk"]
    assert event.decoded("dtstart").isoformat() == start


def test_a_follow_up_takes_its_due_day_whole() -> None:
    found = events(written(talk(held="2026-11-20", timezone="Europe/Lisbon")))
    thanks = next(event for words, event in found.items() if words.startswith("Thank Jane Doe"))
    assert thanks.decoded("dtstart") == dt.date(2026, 11, 21)
    assert thanks.decoded("dtend") == dt.date(2026, 11, 22)
    assert thanks["transp"] == "TRANSPARENT"


def test_what_is_done_silenced_or_called_off_is_left_out() -> None:
    done = talk(held="2026-11-20", thanked="2026-11-21 mail", debriefed="2026-11-20")
    assert not [words for words in events(written(done)) if words.startswith("Thank")]
    assert "The talk" not in events(written(talk(scheduled="2026-12-01 09:30", stage="cancelled")))
    silent = talk(held="2026-11-20")
    silent["contacts/jane-doe.md"] = PERSON.replace("phone", "do_not_contact: yes\nphone")
    assert events(written(silent)) == {}


def test_an_event_keeps_its_identity_when_words_and_day_change() -> None:
    before = events(written(talk(held="2026-11-20"), today=dt.date(2026, 11, 20)))
    after = events(written(talk(held="2026-11-20", rating="4"), today=dt.date(2026, 11, 25)))
    assert {event["uid"] for event in before.values()} <= {event["uid"] for event in after.values()}
    ids = [event["uid"] for event in after.values()]
    assert len(ids) == len(set(ids))


def identities(content: bytes) -> dict[str, dt.date]:
    """UID -> day of each event; no two events have one UID."""
    listed = list(events_of(content))
    found = {str(event["uid"]): event.decoded("dtstart") for event in listed}
    assert len(found) == len(listed)
    return found


def test_an_event_moves_with_its_day() -> None:
    first, second = (identities(written(talk(scheduled=day))) for day in ("2026-12-01", "2026-12-02"))
    assert len(first) == 4  # the talk, its research, its confirmation, and what comes after it
    assert first.keys() == second.keys()
    assert all(first[uid] < second[uid] for uid in first)


def test_promises_in_the_same_words_are_events_of_their_own() -> None:
    notes = talk(held="2026-11-20")
    notes["interviews/talk.md"] += "\n## Promises\n\n- [ ] call by 2026-11-25\n- [ ] call by 2026-12-02\n"
    days = identities(written(notes)).values()
    assert {dt.date(2026, 11, 25), dt.date(2026, 12, 2)} <= set(days)


def test_the_same_notes_give_the_same_bytes() -> None:
    notes = talk(scheduled="2026-12-01 09:30", timezone="Asia/Tokyo")
    assert written(notes) == written(notes)


def test_time_zones_stand_in_one_order() -> None:
    zones = [
        "Asia/Tokyo",
        "Europe/Lisbon",
        "America/New_York",
        "Africa/Nairobi",
        "Asia/Kolkata",
        "Europe/Berlin",
    ]
    notes = {"contacts/jane-doe.md": PERSON} | {
        f"interviews/{at}.md": f"---\ncontact: Jane Doe\nscheduled: 2026-12-0{at} 09:30\ntimezone: {zone}\n---\n"
        for at, zone in enumerate(zones, 1)
    }
    found = [str(part["tzid"]) for part in Calendar.from_ical(written(notes)).walk("VTIMEZONE")]
    assert found == sorted(zones)


def test_a_calendar_without_events_has_the_one_component_that_it_must_have() -> None:
    """RFC 5545, 3.4: at least one; a time zone is one that no calendar shows."""
    content = written({"contacts/jane-doe.md": PERSON})
    assert [part.name for part in Calendar.from_ical(content).subcomponents] == ["VTIMEZONE"]
    assert b"VTIMEZONE" not in written(talk(held="2026-11-20"))


def test_a_later_export_goes_before_an_earlier_one() -> None:
    """RFC 5546, 2.1.5: of two events of one UID the larger SEQUENCE counts, then the later DTSTAMP."""
    notes = talk(held="2026-11-20")
    first, second = (events_of(written(notes, today=TODAY + dt.timedelta(days)))[0] for days in (0, 1))
    assert first["uid"] == second["uid"]
    assert first.decoded("sequence") < second.decoded("sequence")
    assert first.decoded("dtstamp") < second.decoded("dtstamp")


def test_alarms_are_set_when_asked_for() -> None:
    notes = talk(scheduled="2026-12-01 09:30", timezone="Asia/Tokyo")
    assert b"VALARM" not in written(notes)
    assert b"TRIGGER:-PT30M" in written(notes, alarm=dt.timedelta(minutes=30))


HOSTILE = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=300)


@given(name=HOSTILE, place=HOSTILE)
@settings(max_examples=150, deadline=None)
def test_any_words_come_back_and_lines_are_folded(name: str, place: str) -> None:
    one = thought(talk(scheduled="2026-12-01 09:30"))
    interview = next(iter(one.binder.interviews.values()))
    object.__setattr__(interview, "name", name)
    object.__setattr__(interview, "place", place)
    content = calendar(one.binder, one.derived, alarm=dt.timedelta(hours=1))
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert content.count(b"BEGIN:VEVENT") == content.count(b"\nEND:VEVENT")
    found = Calendar.from_ical(content)
    event = next(one for one in found.walk("VEVENT") if "location" in one)
    for given_text, key in ((name, "summary"), (place, "location")):
        assert plain(str(event[key])) == plain(given_text)


def plain(text: str) -> str:
    """A text without what iCalendar cannot hold: control characters; blanks count once."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


@pytest.mark.parametrize("name", ["a, b; c\\n d", 'say "hello": done', "Zoë 🎻 Ünal", "x" * 1000, "one\ntwo"])
def test_signs_that_mean_something_in_a_calendar_are_kept(name: str) -> None:
    one = thought(talk(scheduled="2026-12-01 09:30"))
    object.__setattr__(next(iter(one.binder.interviews.values())), "name", name)
    assert name in events(calendar(one.binder, one.derived))


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_do_not_break_it(day: str) -> None:
    today = dt.date.fromisoformat(day)
    notes = talk(scheduled=f"{day} 00:30", timezone="Asia/Tokyo")
    notes["contacts/jane-doe.md"] = PERSON.replace("phone", f"follow_up: {day}\nphone")
    assert b"BEGIN:VEVENT" in written(notes, today=today, alarm=dt.timedelta(days=1))
