"""What was promised and whom one was led to, as sentences of a letter: first what is done, then what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ...model.binder import Binder
from ...model.drafts import Piece, Wording
from ...model.records import Contact, Interview
from ...model.values import Introduction, Promise
from ..follow_ups.wording import spoken
from ..sentences.second_person import given_to_you, is_third_person
from ..sentences.words import notes, plain_words, shortened

MOST = 2
"""Things that a letter tells were done: it is no list."""
PARTICIPLES = {
    "ask": "asked",
    "bring": "brought",
    "check": "checked",
    "copy": "copied",
    "email": "e-mailed",
    "e-mail": "e-mailed",
    "find": "found",
    "forward": "forwarded",
    "give": "given",
    "introduce": "introduced",
    "lend": "lent",
    "let": "let",
    "look": "looked",
    "mail": "mailed",
    "make": "made",
    "pass": "passed",
    "phone": "phoned",
    "post": "posted",
    "put": "put",
    "read": "read",
    "return": "returned",
    "ring": "rung",
    "send": "sent",
    "share": "shared",
    "show": "shown",
    "talk": "talked",
    "tell": "told",
    "translate": "translated",
    "try": "tried",
    "visit": "visited",
    "watch": "watched",
    "write": "written",
}
"""Verbs that promises begin with, as `I have …` has them; any other wording stands behind a colon, as it is."""


class Told(NamedTuple):
    """What a letter to one person may speak of."""

    contact: Contact
    promises: tuple[tuple[Promise, str], ...]
    """Each with its words as said to the person; those meant for another one who took part are left out."""
    introductions: tuple[Introduction, ...]
    """To people who did not take part."""
    is_alone: bool
    """Whether nobody else took part."""


def told_to(
    interview: Interview,
    contact: Contact,
    contacted: Callable[[Introduction], dt.date | None],
    *,
    is_newest: bool,
    is_alone: bool,
) -> Told:
    """Gather what a letter may speak of; the lists of the contact's own note belong to the newest conversation.

    `contacted` gives the day on which one was first in touch with the person of an introduction.
    """
    promises = [(one, _said(one, contact, is_certain=is_alone)) for one in interview.promises]
    introductions = list(interview.introductions)
    if is_newest:
        since = interview.held.day if interview.held is not None else dt.date.min
        promises += [(one, _said(one, contact, is_certain=True)) for one in contact.promises]
        introductions += [one for one in contact.introductions if one.given is None or one.given >= since]
    there = {contact.path, *(link.path for link in interview.contact)}
    return Told(
        contact,
        tuple((one, words) for one, words in promises if words),
        tuple(
            one._replace(contacted=contacted(one))
            for one in introductions
            if not one.who.path or one.who.path not in there
        ),
        is_alone,
    )


def done_sentences(told: Told, binder: Binder) -> Iterator[Wording]:
    """Give what was promised and done, then whom one has been in touch with."""
    kept = [words for one, words in told.promises if one.is_done]
    for place, words in enumerate(kept[:MOST]):
        verb, _, rest = words.partition(" ")
        participle = PARTICIPLES.get(verb.casefold())
        if participle and rest:
            frame = "I have also " if place else "As promised, I have "
            yield Piece(frame), notes(f"{participle} {rest}"), Piece(".")
        else:
            frame = "This is done, too: " if place else "What I promised is done: "
            yield Piece(frame), notes(words), Piece(".")
    met = [
        one for one in told.introductions if one.contacted is not None and one.who.path != told.contact.path
    ]
    for one in met[:MOST]:
        named = "whom you named" if told.is_alone else "to whom our talk led me"
        yield Piece("I have been in touch with "), notes(binder.name(one.who)), Piece(f", {named}.")


def next_sentence(told: Told, binder: Binder, today: dt.date) -> tuple[Wording, str]:
    """Return the sentence of what comes next and its words; both empty where the notes say nothing."""
    waiting = [(one, words) for one, words in told.promises if not one.is_done]
    waiting.sort(key=lambda pair: (pair[0].due is None, pair[0].due or today))
    for promise, words in waiting:
        by = f" by {spoken(promise.due, today)}" if promise.due and promise.due >= today else ""
        verb = words.partition(" ")[0]
        is_first = not any(one.is_done for one, _ in told.promises)
        frame = f"{'As promised,' if is_first else 'Next,'} I will "
        if verb.casefold() not in PARTICIPLES:
            frame = "Still to come from me, as promised: "
        return (Piece(frame), notes(words + by), Piece(".")), words + by
    for one in told.introductions:
        if one.contacted is None and one.reported is None:
            name = binder.name(one.who)
            named = "whom you named" if told.is_alone else "to whom our talk led me"
            words = f"get in touch with {name}"
            return (Piece("I will get in touch with "), notes(name), Piece(f", {named}.")), words
    return (), ""


def _said(promise: Promise, contact: Contact, *, is_certain: bool) -> str:
    """A promise as said to `contact`; empty where it may be meant for another one who took part.

    It is certain whom “him” means where nobody else took part; otherwise the promise has to name the person.
    """
    names = {contact.name, *contact.aliases, *contact.name.split()[:1]}
    text = plain_words(promise.text)
    words = given_to_you(text, tuple(sorted(names, key=len, reverse=True)))
    if not is_certain and (words == text or is_third_person(text)):
        return ""
    return shortened(words[:1].lower() + words[1:] if words[1:2].islower() else words)
