"""Every introduction once, whichever notes speak of it, with what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ...model.binder import Binder
from ...model.derived import MET, Derived
from ...model.introductions import Loop, Step
from ...model.records import Contact
from ...model.values import Introduction, Link
from ..situation import TALKS
from ..touches import people


class Said(NamedTuple):
    """What one note says of an introduction."""

    introducer: str
    introduced: str
    name: str
    given: dt.date | None
    contacted: dt.date | None
    reported: dt.date | None
    path: str


def key_of(link: Link) -> str:
    """Return the path that a link leads to; for a name without a note, the name behind a `?`."""
    return link.path or "?" + " ".join(link.shown.split()).casefold()


def introduction_steps(binder: Binder, derived: Derived) -> tuple[Step, ...]:
    """Return all introductions, oldest first, those without a day last; one person to another only once."""
    joined: dict[tuple[str, str], list[Said]] = {}
    for said in _said(binder, derived):
        if said.introducer != said.introduced:
            joined.setdefault((said.introducer, said.introduced), []).append(said)
    return tuple(sorted((_step(binder, derived, found) for found in joined.values()), key=place))


def place(step: Step) -> tuple[dt.date, str, str]:
    """Return what steps are ordered by: the day, then the two people."""
    return step.given or dt.date.max, step.introducer, step.introduced


def _said(binder: Binder, derived: Derived) -> Iterator[Said]:
    for contact in binder.contacts.values():
        for one in contact.introductions:
            yield _of(one, contact, contact.path, None)
        for link in contact.introduced_by:
            given = contact.introduced_on.day if contact.introduced_on else None
            yield Said(key_of(link), contact.path, contact.name, given, None, None, contact.path)
    for interview in binder.interviews.values():
        if interview.introductions:
            held = derived.timelines[interview.path].held
            for contact in people(binder, interview):
                for one in interview.introductions:
                    yield _of(one, contact, interview.path, held.day if held else None)


def _of(one: Introduction, contact: Contact, path: str, usual: dt.date | None) -> Said:
    return Said(
        contact.path, key_of(one.who), one.who.shown, one.given or usual, one.contacted, one.reported, path
    )


def _step(binder: Binder, derived: Derived, said: list[Said]) -> Step:
    introducer, introduced = said[0].introducer, said[0].introduced
    given = min((one.given for one in said if one.given), default=None)
    noted = min((one.contacted for one in said if one.contacted), default=None)
    held = _first_talk(binder, derived, introduced, given)
    contacted = noted or (_first_touch(derived, introduced, given) if given else None)
    changes = [day for day in (contacted, held) if day is not None and given is not None]
    told = [one.reported for one in said if one.reported]
    if changes:
        told += _reports(derived, introducer, min(changes))
    reported = max(told, default=None)
    contact = binder.contacts.get(introduced)
    name = contact.name if contact is not None else said[0].name
    is_off = contact is not None and contact.do_not_contact
    loop = _loop(contacted or held, max(changes, default=None), reported, is_off=is_off)
    paths = tuple(dict.fromkeys(one.path for one in said))
    return Step(introducer, introduced, name, given, contacted, held, reported, loop, paths)


def _loop(started: dt.date | None, latest: dt.date | None, reported: dt.date | None, *, is_off: bool) -> Loop:
    """The introducer is to hear of the latest change, as the follow-up `loop_back` has it."""
    if reported is not None and (latest is None or reported >= latest):
        return "told"
    if latest is not None:
        return "to_tell"
    if started is not None:
        return "undated"
    return "called_off" if is_off else "to_contact"


def _first_touch(derived: Derived, path: str, since: dt.date) -> dt.date | None:
    days = [touch.day for touch in derived.touches.get(path, ()) if touch.day >= since]
    return min(days, default=None)


def _first_talk(binder: Binder, derived: Derived, path: str, since: dt.date | None) -> dt.date | None:
    """The first conversation since that day, also one that is only in the person's log."""
    days = [
        touch.day
        for touch in derived.touches.get(path, ())
        if touch.kind in TALKS and touch.path == path and (since is None or touch.day >= since)
    ]
    days += [
        held.day
        for interview in binder.interviews_of.get(path, ())
        if derived.states[interview.path].name in MET
        and (held := derived.timelines[interview.path].held) is not None
        and (since is None or held.day >= since)
    ]
    return min(days, default=None)


def _reports(derived: Derived, path: str, since: dt.date) -> list[dt.date]:
    return [
        touch.day for touch in derived.touches.get(path, ()) if touch.kind == "report" and touch.day >= since
    ]
