"""Follow-ups of an introduction: write to the person named, and tell the introducer what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ...model.problem import Location
from ...model.records import Contact, Interview
from ...model.values import Introduction
from ..situation import TALKS, Situation
from .duty import Duty, term
from .wording import asking_channel, known_channel, spoken


class Given(NamedTuple):
    """An introduction with the day it was given and who gave it."""

    introduction: Introduction
    day: dt.date
    by: tuple[Contact, ...]
    interview: str


class Change(NamedTuple):
    """Something that came of an introduction, and that the introducer would like to hear."""

    day: dt.date
    words: str


def given_in_interview(situation: Situation, interview: Interview) -> Iterator[Given]:
    """Give the introductions noted in `interview`; without a day they were given when it was held."""
    held = situation.timelines[interview.path].held
    usual = held.day if held is not None else None
    for introduction in interview.introductions:
        day = introduction.given or usual
        by = tuple(one for one in situation.with_whom[interview.path] if one.path != introduction.who.path)
        if day is not None and day <= situation.today and (by or not introduction.who.path):
            yield Given(introduction, day, by, interview.path)


def given_by_contact(situation: Situation, contact: Contact) -> Iterator[Given]:
    """Give the introductions noted with `contact`, as far as they have a day."""
    for introduction in contact.introductions:
        is_other = introduction.who.path != contact.path
        if is_other and introduction.given is not None and introduction.given <= situation.today:
            yield Given(introduction, introduction.given, (contact,), "")


def introductions(situation: Situation, given: Given) -> Iterator[Duty]:
    """The person named hears from one soon; any touch since the introduction shows that it was done."""
    who = given.introduction.who
    contact = situation.binder.contacts.get(who.path)
    name = contact.name if contact is not None else who.shown
    done_on = given.introduction.contacted or given.introduction.reported
    if done_on is None and contact is not None:
        done_on = situation.touched_since(contact.path, given.day)
    named = f"{given.by[0].name} named" if given.by else "was named to you"
    whom = "whom" if given.by else "who"
    yield Duty(
        "introduction",
        contact,
        name,
        given.interview,
        given.day,
        *term(situation, "introduction", given.day),
        f"Write to {name}, {whom} {named} on {spoken(given.day, situation.today)}",
        asking_channel(situation, contact),
        is_done=done_on is not None,
        done_on=done_on,
        at=given.introduction.at,
        subject=given.introduction.who.target,
    )


def loop_backs(situation: Situation, given: Given) -> Iterator[Duty]:
    """Each introducer hears of each change: that one wrote, and that one met."""
    introduction = given.introduction
    changes = _changes(situation, given)
    name = situation.binder.name(introduction.who)
    for contact in given.by:
        reported = introduction.reported
        yield from _loop(situation, contact, name, given.interview, changes, reported, introduction.at)


def introducer_loop_backs(situation: Situation, contact: Contact) -> Iterator[Duty]:
    """The same for an introduction that is only noted with the person introduced (`introduced_on`)."""
    given = contact.introduced_on
    if given is None:
        return
    changes = _since(situation, contact, given.day, None)
    for link in contact.introduced_by:
        introducer = situation.binder.contacts.get(link.path)
        if introducer is not None and introducer.path != contact.path:
            yield from _loop(situation, introducer, contact.name, "", changes, None, given.at)


def _changes(situation: Situation, given: Given) -> list[Change]:
    contacted = given.introduction.contacted
    contact = situation.binder.contacts.get(given.introduction.who.path)
    if contact is not None:
        return _since(situation, contact, given.day, contacted)
    return _written(situation, contacted) if contacted is not None else []


def _since(situation: Situation, contact: Contact, day: dt.date, contacted: dt.date | None) -> list[Change]:
    """What came of the introduction given on `day`; the first touch from then on is as good as a `contacted`."""
    met = _met(situation, contact, day)
    if contacted is None:
        touched = situation.touched_since(contact.path, day)
        contacted = None if touched is not None and met and touched >= met[0].day else touched
    return sorted(met if contacted is None else [*_written(situation, contacted), *met])


def _written(situation: Situation, day: dt.date) -> list[Change]:
    return (
        [Change(day, f"whom you contacted on {spoken(day, situation.today)}")]
        if day <= situation.today
        else []
    )


def _met(situation: Situation, contact: Contact, since: dt.date) -> list[Change]:
    """The first conversation since that day, also one that is only in the person's log."""
    held = [
        touch.day
        for touch in situation.touches.get(contact.path, ())
        if touch.kind in TALKS and touch.path == contact.path and touch.day >= since
    ]
    held += [
        when.day
        for interview in situation.binder.interviews_of.get(contact.path, ())
        if (when := situation.timelines[interview.path].held) is not None and when.day >= since
    ]
    return [Change(min(held), f"whom you met on {spoken(min(held), situation.today)}")] if held else []


def _loop(
    situation: Situation,
    introducer: Contact,
    name: str,
    interview: str,
    changes: list[Change],
    reported: dt.date | None,
    at: Location,
) -> Iterator[Duty]:
    """Changes that wait for the same report give one line: counted from the first, worded after the last."""
    for change in changes:
        told = reported if reported is not None and reported >= change.day else None
        told = told or situation.touched_since(introducer.path, change.day, "report")
        latest = change if told is not None else changes[-1]
        yield Duty(
            "loop_back",
            introducer,
            introducer.name,
            interview,
            change.day,
            *term(situation, "loop_back", change.day),
            f"Tell {introducer.name} what came of the introduction to {name}, {latest.words}",
            known_channel(introducer, "email"),
            is_done=told is not None,
            done_on=told,
            at=at,
            subject=name,
        )
        if told is None:
            return
