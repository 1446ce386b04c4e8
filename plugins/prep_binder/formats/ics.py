"""Follow-ups and coming conversations as iCalendar (RFC 5545), for a calendar that one imports or subscribes to."""

from __future__ import annotations

import datetime as dt
import uuid
import zoneinfo
from collections.abc import Iterable
from unicodedata import category

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneStandard

from ..core.model.binder import Binder
from ..core.model.derived import Derived, FollowUp
from ..core.model.records import Interview
from ..core.model.values import When

_NAMESPACE = uuid.UUID("6f1b4c1e-8a4e-5d0b-9a53-2f0f6a1d7c11")
"""Made once for the binder: a duty or a talk has the same UID for ever, so a subscription moves its event."""
_OPEN = frozenset({"overdue", "today", "soon", "later"})
_CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Unicode categories that end lines or mean nothing in a calendar."""
_MINUTE = dt.timedelta(minutes=1)


def calendar(binder: Binder, derived: Derived, *, alarm: dt.timedelta | None = None) -> bytes:
    """Return the calendar of all open follow-ups and of the conversations that have a date.

    What comes up by itself on a later day is in it too: a calendar is not written anew every day.

    A follow-up is an event of a whole day, its due day: calendars on phones show no to-dos (VTODO) of a
    subscription. A conversation has its time: in its time zone, with the offset that was written, or as local
    time where none is known; without a time of day it takes the whole day. `alarm` reminds that long before
    a conversation, and of a follow-up at nine on its day. Nothing depends on the moment of writing, only on the day:
    of two exports the later one counts (RFC 5546, 2.1.5). There is no LAST-MODIFIED, as a program that finds the
    same one twice passes over what changed within the day.
    """
    found = Calendar()
    found.add("prodid", "-//Prep binder//Follow-ups//EN")
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("x-wr-calname", "Prep binder")
    stamp = dt.datetime.combine(derived.today, dt.time(), dt.UTC)
    talks = tuple(_talks(binder, derived, alarm))
    for event in (*talks, *_duties((*derived.follow_ups, *derived.coming), alarm)):
        event.add("dtstamp", stamp)
        event.add("sequence", derived.today.toordinal())
        found.add_component(event)
    years = [event.decoded("dtstart").year for event in talks]
    if years:
        first, last = max(min(years), dt.MINYEAR + 2), min(max(years), dt.MAXYEAR - 3)
        found.add_missing_timezones(dt.date(first - 1, 1, 1), dt.date(last + 1, 12, 31))
        found.subcomponents.sort(
            key=lambda part: str(part.get("tzid", "~"))
        )  # they come in no order of their own
    if not found.subcomponents:
        found.add_component(_world_time())
    written: bytes = found.to_ical()
    return written


def _world_time() -> Timezone:
    """A time zone that nothing refers to: a calendar without any component is none (RFC 5545, 3.4)."""
    zone, always = Timezone(), TimezoneStandard()
    zone.add("tzid", "Etc/UTC")
    always.add("dtstart", dt.datetime(1970, 1, 1))  # noqa: DTZ001 - local time, as the format asks for it
    for name in ("tzoffsetfrom", "tzoffsetto"):
        always.add(name, dt.timedelta())
    zone.add_component(always)
    return zone


def _duties(follow_ups: Iterable[FollowUp], alarm: dt.timedelta | None) -> Iterable[Event]:
    for one in follow_ups:
        if one.state in _OPEN:
            event = Event()
            event.add("uid", _uid(one.key))
            event.add("summary", _text(one.why))
            event.add("dtstart", one.due)
            event.add("dtend", one.due + dt.timedelta(days=1) if one.due < dt.date.max else one.due)
            event.add("categories", [one.kind.replace("_", " ")])
            event.add("transp", "TRANSPARENT")
            if alarm is not None:
                _remind(event, dt.timedelta(hours=9), _text(one.why))
            yield event


def _talks(binder: Binder, derived: Derived, alarm: dt.timedelta | None) -> Iterable[Event]:
    for interview in binder.interviews.values():
        when = interview.scheduled
        if when is None or derived.states[interview.path].name != "scheduled":
            continue
        event = Event()
        event.add("uid", _uid(f"interview|{interview.path}"))
        event.add("summary", _text(interview.name))
        _set_time(event, when, interview)
        event.add("categories", ["conversation"])
        if interview.place:
            event.add("location", _text(interview.place))
        if description := _description(binder, interview):
            event.add("description", _text(description))
        if alarm is not None:
            _remind(event, -alarm, _text(interview.name))
        yield event


def _set_time(event: Event, when: When, interview: Interview) -> None:
    if when.clock is None:
        event.add("dtstart", when.day)
        return
    start = dt.datetime.combine(when.day, when.clock)
    if start.tzinfo is not None:
        start = _in_utc(start)
    elif (zone := _zone(interview.timezone)) is not None:
        start = start.replace(tzinfo=zone)
    event.add("dtstart", start)
    event.add("duration", interview.minutes * _MINUTE)


def _in_utc(start: dt.datetime) -> dt.datetime:
    try:
        return start.astimezone(dt.UTC)
    except OverflowError:  # within hours of the first or the last year there is
        return start.replace(tzinfo=None)


def _zone(name: str) -> zoneinfo.ZoneInfo | None:
    try:
        return zoneinfo.ZoneInfo(name) if name else None
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return None


def _description(binder: Binder, interview: Interview) -> str:
    lines = [interview.goal.text] if interview.goal else []
    for link in interview.contact:
        contact = binder.contacts.get(link.path)
        if contact is not None:
            lines += [f"{contact.name}: {phone.text}" for phone in contact.phone]
    return "\n".join(lines)


def _remind(event: Event, offset: dt.timedelta, words: str) -> None:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", offset)
    event.add_component(alarm)


def _text(words: str) -> str:
    """Text without the control characters that a calendar may not hold."""
    return "".join(" " if category(sign) in _CONTROLS and sign != "\n" else sign for sign in words)


def _uid(key: str) -> str:
    return f"{uuid.uuid5(_NAMESPACE, key)}@prep-binder"
