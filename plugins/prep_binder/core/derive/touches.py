"""Every touch of a person: log lines, dated events of interviews, and introductions that were followed up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from ..model.binder import Binder
from ..model.derived import Touched
from ..model.records import Contact, Interview
from ..model.values import CHANNELS, Introduction, When

Gathered = dict[str, list[Touched]]


def people(binder: Binder, interview: Interview) -> tuple[Contact, ...]:
    """Return the contacts of `interview` that have a record, in the order written, each once."""
    if len(interview.contact) == 1:
        only = binder.contacts.get(interview.contact[0].path)
        return (only,) if only is not None else ()
    paths = dict.fromkeys(link.path for link in interview.contact)
    return tuple(binder.contacts[path] for path in paths if path in binder.contacts)


def gather_touches(binder: Binder, today: dt.date) -> dict[str, tuple[Touched, ...]]:
    """Return the touches of every contact by its path, newest first, none after `today`.

    That somebody was written to after an introduction is no touch of its own where their own notes have the
    request of that day.
    """
    found: Gathered = {path: [] for path in binder.contacts}
    given: list[Introduction] = []
    for contact in binder.contacts.values():
        found[contact.path] += _logged(contact)
        _add_reports(found, [contact], contact.introductions)
        given += contact.introductions
    for interview in binder.interviews.values():
        with_whom = people(binder, interview)
        for touched in touches_in(interview) if with_whom else ():
            for contact in with_whom:
                found[contact.path].append(touched)
        _add_reports(found, with_whom, interview.introductions)
        given += interview.introductions
    _add_contacted(found, given)
    return {
        path: tuple(sorted((t for t in touched if t.day <= today), key=lambda t: t.day, reverse=True))
        for path, touched in found.items()
    }


def touches_in(interview: Interview) -> Iterator[Touched]:
    """Give the touches that the note of a conversation tells of: its dated events, then its log."""
    events = [
        (interview.requested, "request"),
        (interview.replied, "reply"),
        (interview.confirmed, "confirm"),
        (interview.held, "held"),
        (interview.thanked, "thanks"),
        *((when, "nudge") for when in interview.nudged),
    ]
    for when, kind in events:
        if when is not None:
            usual = interview.channel if kind == "held" else ""
            yield Touched(when.day, _channel(when, usual), kind, "", interview.path, when.at)
    yield from _logged(interview)


def _logged(note: Contact | Interview) -> Iterator[Touched]:
    for touch in note.log:
        yield Touched(touch.day, touch.channel, touch.kind, touch.text, note.path, touch.at)


def _channel(when: When, usual: str) -> str:
    return when.word if when.word in CHANNELS else usual


def _add_reports(
    found: Gathered,
    introducers: Iterable[Contact],
    introductions: Iterable[Introduction],
) -> None:
    for introduction in introductions:
        if introduction.reported is not None:
            at = introduction.at
            report = Touched(introduction.reported, "", "report", introduction.who.shown, at.path, at)
            for contact in introducers:
                found[contact.path].append(report)


def _add_contacted(found: Gathered, introductions: Iterable[Introduction]) -> None:
    for introduction in introductions:
        day, at = introduction.contacted, introduction.at
        touches = found.get(introduction.who.path)
        if day is None or touches is None:
            continue
        if not any(touch.kind == "request" and touch.day == day for touch in touches):
            touches.append(Touched(day, "", "request", introduction.note, at.path, at))


def last_contacts(
    binder: Binder,
    touches: Mapping[str, tuple[Touched, ...]],
    today: dt.date,
) -> dict[str, dt.date]:
    """Return the day of the last contact by path; a typed `last_contact` only moves it later."""
    found: dict[str, dt.date] = {}
    for path, contact in binder.contacts.items():
        days = [touches[path][0].day] if touches[path] else []
        if contact.last_contact is not None and contact.last_contact.day <= today:
            days.append(contact.last_contact.day)
        if days:
            found[path] = max(days)
    return found


def is_posted(touches: Iterable[Touched], held: dt.date) -> bool:
    """Tell whether one of `touches` is a letter of thanks, posted on the day of the talk or later."""
    return any(one.kind == "thanks" and one.channel == "mail" and one.day >= held for one in touches)
