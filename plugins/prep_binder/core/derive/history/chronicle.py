"""The timeline of one contact, and of the whole search."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from ...model.binder import Binder
from ...model.derived import MET, Derived, Touched
from ...model.history import Event, EventKind
from ...model.options import Options
from ...model.records import Contact, Interview
from ..situation import TALKS
from ..touches import people, touches_in

KINDS: Mapping[str, EventKind] = {
    "request": "request",
    "requested": "request",
    "asked": "request",
    "reply": "reply",
    "replied": "reply",
    "nudge": "nudge",
    "nudged": "nudge",
    "reminder": "nudge",
    "thanks": "thanks",
    "thanked": "thanks",
    "report": "report",
    **dict.fromkeys(TALKS, "held"),
}
"""Kind of a touch -> kind of the event; every other touch is just a touch."""
ORDER: tuple[EventKind, ...] = (
    "request",
    "nudge",
    "reply",
    "scheduled",
    "held",
    "introduction",
    "advice",
    "promise",
    "thanks",
    "report",
    "touch",
    "landed",
)
"""The order of events of one day: as they follow from one another."""

TOLD_TWICE = frozenset({"request", "nudge", "reply", "held", "thanks", "report"})
"""Kinds of events that a field of one note and a line in somebody's log may both tell of."""


def contact_timeline(binder: Binder, derived: Derived, contact: Contact) -> tuple[Event, ...]:
    """Return everything that happened with `contact`, newest first; appointments to come stand at the top."""
    interviews = binder.interviews_of.get(contact.path, ())
    mine = [one for one in interviews if any(link.path == contact.path for link in one.contact)]
    events = [_touch(touch, (contact.path,)) for touch in derived.touches[contact.path]]
    for interview in mine:
        events += _of_interview(derived, interview, (contact.path,))
    events += _of_lists(contact, (contact.path,), derived.today, None)
    return _in_order(events)


def search_timeline(binder: Binder, derived: Derived, options: Options) -> tuple[Event, ...]:
    """Return everything that happened in the search, newest first, with the news of `landed` where it is set.

    A touch of several people at once, such as a conversation with two, is one event.
    """
    joined: dict[tuple[str, int, int, str], list[tuple[str, Touched]]] = {}
    for path, touches in derived.touches.items():
        for touch in touches:
            joined.setdefault((*touch.at, touch.kind), []).append((path, touch))
    events = [_touch(found[0][1], tuple(path for path, _ in found)) for found in joined.values()]
    for interview in binder.interviews.values():
        with_whom = tuple(contact.path for contact in people(binder, interview))
        found = _of_interview(derived, interview, with_whom)
        events += found if with_whom else _named(binder, derived, interview, found)
    for contact in binder.contacts.values():
        events += _of_lists(contact, (contact.path,), derived.today, None)
    events += _introduced(binder, derived.today)
    landed = options.landed
    if landed is not None and landed.day <= derived.today:
        events.append(Event(landed.day, "landed", (), "", landed.text, ""))
    return _in_order(events)


def _in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(
        sorted(
            dict.fromkeys(_joined(events)),
            key=lambda one: (-one.day.toordinal(), -ORDER.index(one.kind), one.path, one.contacts, one.words),
        )
    )


def _joined(events: Iterable[Event]) -> list[Event]:
    """What another note and the person's own log both tell of one day is one event, with the words of the log."""
    found: list[Event] = []
    logged: list[Event] = []
    for event in events:
        (logged if event.kind in TOLD_TWICE and event.path in event.contacts else found).append(event)
    places: dict[tuple[dt.date, EventKind, str], int] = {}
    for place, event in enumerate(found):
        for path in event.contacts:
            places.setdefault((event.day, event.kind, path), place)
    for line in logged:
        told = places.get((line.day, line.kind, line.path))
        if told is None:
            found.append(line)
            continue
        event = found[told]
        words = "; ".join(dict.fromkeys(filter(None, (event.words, line.words))))
        found[told] = event._replace(channel=event.channel or line.channel, words=words)
    return found


def _touch(touch: Touched, contacts: tuple[str, ...]) -> Event:
    return Event(touch.day, KINDS.get(touch.kind, "touch"), contacts, touch.channel, touch.text, touch.path)


def _of_interview(derived: Derived, interview: Interview, contacts: tuple[str, ...]) -> Iterator[Event]:
    """What is no touch: an appointment to come, a talk that only its typed stage tells of, and the lists."""
    events, state = derived.timelines[interview.path], derived.states[interview.path]
    held = events.held
    when = interview.scheduled
    if when is not None and when.day >= derived.today and state.name == "scheduled":
        yield Event(when.day, "scheduled", contacts, interview.channel, "", interview.path)
    is_logged = held is not None and any(one.kind == "held" and one.day == held.day for one in interview.log)
    if held is not None and state.name in MET and interview.held is None and not is_logged:
        yield Event(held.day, "held", contacts, interview.channel, "", interview.path)
    yield from _of_lists(interview, contacts, derived.today, held.day if held else None)


def _named(binder: Binder, derived: Derived, interview: Interview, found: Iterable[Event]) -> Iterator[Event]:
    """The events of a conversation with somebody who has no note: there the words name them."""
    names = ", ".join(binder.name(link) for link in interview.contact)
    touches = (_touch(one, ()) for one in touches_in(interview) if one.day <= derived.today)
    for event in (*touches, *found):
        yield event._replace(words=": ".join(filter(None, (names, event.words))))


def _introduced(binder: Binder, today: dt.date) -> Iterator[Event]:
    """Introductions that only the person introduced tells of, with `introduced_by` and `introduced_on`."""
    notes: tuple[Contact | Interview, ...] = (*binder.contacts.values(), *binder.interviews.values())
    noted = {
        (introducer.path, given.who.path)
        for note in notes
        for given in note.introductions
        for introducer in (people(binder, note) if isinstance(note, Interview) else (note,))
    }
    for contact in binder.contacts.values():
        when = contact.introduced_on
        if when is None or when.day > today:
            continue
        for link in contact.introduced_by:
            if (link.path, contact.path) not in noted and link.path != contact.path:
                introducer = (link.path,) if link.path in binder.contacts else ()
                yield Event(when.day, "introduction", introducer, "", contact.name, contact.path)


def _of_lists(
    note: Contact | Interview, contacts: tuple[str, ...], today: dt.date, usual: dt.date | None
) -> Iterator[Event]:
    for given in note.introductions:
        day = given.given or usual
        if day is not None and day <= today:
            yield Event(day, "introduction", contacts, "", given.who.shown, note.path)
    for claim in note.learned:
        if claim.done is not None and claim.done <= today:
            yield Event(claim.done, "advice", contacts, "", claim.text, note.path)
    for promise in note.promises:
        if promise.is_done and promise.done is not None and promise.done <= today:
            yield Event(promise.done, "promise", contacts, "", promise.text, note.path)
