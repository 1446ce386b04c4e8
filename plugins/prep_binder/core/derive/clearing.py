"""What has to be noted, and where, so that a follow-up is done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from ..link import name_key
from ..model.binder import Binder
from ..model.derived import Derived, FollowUp
from ..model.problem import Location
from ..model.records import Contact, Interview
from ..schema import same
from .touches import is_posted

How = Literal["event", "touch", "promise", "contacted", "reported"]


class Person(NamedTuple):
    """Somebody with whom something is open; without a note only the name is known."""

    name: str
    contact: Contact | None = None

    def is_in(self, one: FollowUp) -> bool:
        """Whether a follow-up is about this person."""
        if self.contact is not None:
            return one.contact == self.contact.path
        return not one.contact and name_key(one.name) == name_key(self.name)


class Clearing(NamedTuple):
    """One addition to a note that clears a follow-up."""

    how: How
    """An event of an interview, a line in a log, or words at an item of a list."""
    path: str
    """The note; empty for a line in the log of somebody who has no note."""
    word: str
    """The event's field or the kind of the log line; empty for an item."""
    about: str
    """What tells it apart from others of its kind: the talk, the promise, the person named."""
    at: Location | None = None
    """Where the item stands."""


EVENTS: Mapping[str, str] = MappingProxyType(
    {
        "request": "requested",
        "nudge": "nudged",
        "reply": "replied",
        "confirm": "confirmed",
        "held": "held",
        "debrief": "debriefed",
        "thank_you": "thanked",
    }
)
"""What is done -> the field of an interview that notes it (the note format, due table)."""
TOUCHES: Mapping[str, str] = MappingProxyType(
    {
        "request": "request",
        "nudge": "nudge",
        "thank_you": "thanks",
        "report_back": "report",
        "loop_back": "report",
        "reconnect": "reconnect",
        "news": "news",
    }
)
"""What is done -> the kind of the log line that notes it."""
_ALWAYS = frozenset({"reconnect"})
"""What can be done when nothing is open: whoever is in touch before the cadence says so was in touch."""
_ALSO: tuple[tuple[str, str], ...] = (
    ("thank_you", "thanks thank"),
    ("promise", "promised kept"),
    ("introduction", "contacted introduced"),
    ("loop_back", "reported"),
    ("report_back", "report"),
    ("reconnect", "reconnected"),
)
WORDS: Mapping[str, str] = MappingProxyType(
    {same(kind): kind for kind in (*EVENTS, *TOUCHES, "promise", "introduction", "research")}
    | {same(event): kind for kind, event in EVENTS.items()}
    | {same(word): kind for kind, words in _ALSO for word in words.split()}
)
"""Word that people write, as `schema.same` makes it -> what is done."""
_BEFORE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "request": frozenset({"idea", "postponed"}),
        "reply": frozenset({"requested", "silent"}),
        "confirm": frozenset({"scheduled"}),
        "held": frozenset({"idea", "requested", "postponed", "scheduled", "silent"}),
        "debrief": frozenset({"scheduled", "held", "thanked"}),
        "thank_you": frozenset({"held", "scheduled"}),
    }
)
"""What is done -> states of an interview in which it can come next; a nudge is always a follow-up before it is done."""


def clearings(binder: Binder, derived: Derived, person: Person, kind: str) -> tuple[Clearing, ...]:
    """Return every addition that can be meant by saying that `kind` is done for `person`; none when nothing is open.

    `kind` is a value of `WORDS`.
    """
    if kind in EVENTS:
        return tuple(dict.fromkeys(_of_talk(binder, derived, person, kind)))
    if kind == "promise":
        return tuple(_promises(binder, person))
    if kind == "introduction":
        return tuple(_introductions(binder, person))
    if kind == "loop_back":
        return tuple(dict.fromkeys(_loop_backs(binder, derived, person)))
    is_there = kind in _ALWAYS or kind in open_kinds(derived, person)
    return (_touch(person, kind),) if is_there and kind in TOUCHES else ()


def letters_to_post(binder: Binder, derived: Derived, person: Person) -> tuple[Clearing, ...]:
    """Return the line in the log that notes a posted letter of thanks, where so far only an e-mail went out."""
    if person.contact is None:
        return ()
    touches = derived.touches.get(person.contact.path, ())
    for interview in binder.interviews_of.get(person.contact.path, ()):
        held, thanked = derived.timelines[interview.path].held, derived.timelines[interview.path].thanked
        by_email = held is not None and thanked is not None and thanked.word == "email"
        if held is not None and by_email and not is_posted(touches, held.day):
            return (_touch(person, "thank_you"),)
    return ()


def open_kinds(derived: Derived, person: Person) -> tuple[str, ...]:
    """Return the kinds of follow-ups that are open for `person`, the most pressing first."""
    return tuple(
        dict.fromkeys(one.kind for one in derived.follow_ups if one.state != "closed" and person.is_in(one))
    )


def _touch(person: Person, kind: str) -> Clearing:
    path = person.contact.path if person.contact is not None else ""
    return Clearing("touch", path, TOUCHES[kind], person.name)


def _of_talk(binder: Binder, derived: Derived, person: Person, kind: str) -> Iterator[Clearing]:
    """Events of the talks for which the follow-up is open; where none is, of those in which it can come next."""
    open_ones = [
        one for one in derived.follow_ups if one.kind == kind and one.state != "closed" and person.is_in(one)
    ]
    for one in open_ones:
        interview = binder.interviews.get(one.interview)
        if interview is None or (kind != "nudge" and getattr(interview, EVENTS[kind])):
            yield _touch(person, kind)
        else:
            yield _event(derived, person, kind, interview)
    if open_ones or person.contact is None:
        return
    for interview in binder.interviews_of.get(person.contact.path, ()):
        is_next = derived.states[interview.path].name in _BEFORE.get(kind, ())
        if is_next and getattr(interview, EVENTS[kind]) is None:
            yield _event(derived, person, kind, interview)


def _event(derived: Derived, person: Person, kind: str, interview: Interview) -> Clearing:
    """The field of the interview; thanks to one of several people go into that person's own log."""
    others = any(
        one.kind == kind
        and one.state != "closed"
        and one.interview == interview.path
        and not person.is_in(one)
        for one in derived.follow_ups
    )
    if kind == "thank_you" and others:
        return _touch(person, kind)
    return Clearing("event", interview.path, EVENTS[kind], interview.name)


def _notes(binder: Binder, person: Person) -> Iterator[Contact | Interview]:
    if person.contact is not None:
        yield person.contact
        yield from binder.interviews_of.get(person.contact.path, ())
        return
    key = name_key(person.name)
    for interview in binder.interviews.values():
        if any(name_key(link.shown) == key for link in interview.contact):
            yield interview


def _promises(binder: Binder, person: Person) -> Iterator[Clearing]:
    for note in _notes(binder, person):
        for promise in note.promises:
            if not promise.is_done:
                yield Clearing("promise", note.path, "", promise.text, promise.at)


def _introductions(binder: Binder, person: Person) -> Iterator[Clearing]:
    """Introductions to the person that were not followed up."""
    for note in (*binder.contacts.values(), *binder.interviews.values()):
        for introduction in note.introductions:
            who = introduction.who
            is_meant = (
                who.path == person.contact.path
                if person.contact is not None
                else name_key(binder.name(who)) == name_key(person.name)
            )
            if is_meant and introduction.contacted is None:
                yield Clearing("contacted", note.path, "", f"named in {note.name}", introduction.at)


def _loop_backs(binder: Binder, derived: Derived, person: Person) -> Iterator[Clearing]:
    """Introductions of which the person, who gave them, has not heard yet."""
    for one in derived.follow_ups:
        if one.kind != "loop_back" or one.state == "closed" or not person.is_in(one):
            continue
        note = binder.contacts.get(one.at.path) or binder.interviews.get(one.at.path)
        given = [item for item in note.introductions if item.at == one.at] if note is not None else []
        if given and given[0].reported is None:
            yield Clearing("reported", one.at.path, "", one.subject, one.at)
        else:
            yield _touch(person, "loop_back")
