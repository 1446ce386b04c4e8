"""Finds the one follow-up of the one person that a command means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...core.derive.clearing import (
    EVENTS,
    TOUCHES,
    Clearing,
    Person,
    clearings,
    letters_to_post,
    open_kinds,
)
from ...core.derive.follow_ups.wording import spoken
from ...core.link import name_key
from ...core.link.names import stem
from ...core.pipeline import Foreseen
from .people import find_people, one_person
from .terminal import printable
from .usage import Refusal


def person_meant(thought: Foreseen, typed: str) -> Person:
    """Return the contact, or somebody without a note for whom something is open; raises Refusal for nobody."""
    if not find_people(thought.binder, typed):
        key = name_key(typed)
        for one in thought.derived.follow_ups:
            if not one.contact and key == name_key(one.name):
                return Person(one.name)
    contact = one_person(thought.binder, typed, thought.held_back)
    return Person(contact.name, contact)


def chosen_clearing(thought: Foreseen, whom: Person, kind: str, about: str, channel: str) -> Clearing:
    """Return what has to be noted so that `kind` is done for `whom`; raises Refusal where that is not clear.

    `about` are words that tell one of several apart: of the promise, the goal, the day or the file. `channel` is
    the way it was done: a letter can be noted after thanks by e-mail.
    """
    found = clearings(thought.binder, thought.derived, whom, kind)
    if not found and kind == "thank_you" and channel == "mail":
        found = letters_to_post(thought.binder, thought.derived, whom)
    if not found:
        raise Refusal.of(_nothing_open(thought, whom, kind))
    meant = _fitting(thought, found, about)
    if not meant:
        raise Refusal.of([f'Nothing open for {whom.name} has "{about}". There is:', *_listed(thought, found)])
    if len({(one.path, one.about) for one in meant}) > 1:
        raise Refusal.of(
            [f"Several are open for {whom.name}; say which with --about:", *_listed(thought, meant)]
        )
    if not meant[0].path:
        raise Refusal(f'{whom.name} has no note to write into. Create one: binder new contact "{whom.name}"')
    return meant[0]


def _fitting(thought: Foreseen, found: Iterable[Clearing], about: str) -> list[Clearing]:
    """Those that are about it; the one whose file has just that name goes before all others."""
    key = name_key(about)
    meant = [one for one in found if any(key in name_key(words) for words in _words(thought, one))]
    exact = [
        one for one in meant if key in (name_key(stem(one.path)), name_key(one.path), name_key(one.about))
    ]
    return exact or meant


def _words(thought: Foreseen, one: Clearing) -> Iterator[str]:
    """Everything by which somebody may call it."""
    yield from (one.about, one.path)
    interview = thought.binder.interviews.get(one.path) if one.how == "event" else None
    if interview is not None:
        yield interview.goal.text if interview.goal is not None else ""
        for when in (interview.requested, interview.scheduled, interview.held):
            if when is not None:
                yield from (when.day.isoformat(), spoken(when.day, thought.derived.today))


def _nothing_open(thought: Foreseen, whom: Person, kind: str) -> Iterator[str]:
    known = ", ".join(open_kinds(thought.derived, whom)) or "nothing"
    yield f"No {kind.replace('_', ' ')} is open for {whom.name}. Open: {known}."
    contact = whom.contact
    if kind in EVENTS and contact is not None and not thought.binder.interviews_of.get(contact.path):
        yield f'What becomes of a talk stands in its own note. Make one: binder new interview "{whom.name}"'
    elif kind == "request" and contact is not None:
        yield f'To ask for another talk, make a note for it: binder new interview "{whom.name}"'
    elif kind in TOUCHES and kind not in EVENTS:
        yield f'A line in the log needs nothing open: binder log "{whom.name}" {TOUCHES[kind]}'


def _listed(thought: Foreseen, found: Iterable[Clearing]) -> list[str]:
    return [printable(f"{_called(thought, one)} ({one.path})") for one in found]


def _called(thought: Foreseen, one: Clearing) -> str:
    interview = thought.binder.interviews.get(one.path) if one.how == "event" else None
    goal = interview.goal.text if interview is not None and interview.goal is not None else ""
    return f"{one.about}: {goal}" if goal else one.about
