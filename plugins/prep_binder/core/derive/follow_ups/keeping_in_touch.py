"""Follow-ups that keep a contact alive: a day the person set, the cadence, and news for who helped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...model.derived import URGENCY, FollowUpKind
from ...model.problem import Location
from ...model.records import Contact
from ..cadences import cadence_days
from ..calendar import shifted
from ..readiness import planned_interview
from ..sentences.words import plain_words, shortened
from ..situation import Situation
from ..states import silent_from
from .asking import ASKED, OVERDUE
from .duty import Duty, term
from .wording import asking_channel, known_channel, spoken

INTERESTS, GLANCE = 3, 90
"""Interests, and their signs in all, that a line names."""
EARLY = 7
"""Days before a day the person set on which a request already counts as the one that was meant."""
CLEARED_BY: dict[str, tuple[str, ...]] = {
    "request": ASKED,
    "thank_you": ("thanks",),
    "nudge": ("nudge", "reminder"),
    "report_back": ("report",),
    "loop_back": ("report",),
}
"""Kinds of touches that do what was planned; every other kind is done by any touch."""
WORDS: dict[str, str] = {
    "request": "Ask {name} for a conversation, as you planned for {day}",
    "nudge": "Ask {name} once more, as you planned for {day}",
    "thank_you": "Thank {name}, as you planned for {day}",
    "report_back": "Tell {name} what came of it, as you planned for {day}",
    "loop_back": "Tell {name} what came of the introduction, as you planned for {day}",
    "reconnect": "Be in touch with {name} again, as you planned for {day}",
}
WAITING = frozenset({"requested", "scheduled", "postponed"})
"""States of an interview in which one is in touch already: no reminder to reconnect."""


def planned_duties(situation: Situation, contact: Contact) -> Iterator[Duty]:
    """What the person set for a day in `follow_up`: the word is the kind.

    Without a word it is a request to somebody who was never asked, and to reconnect with everybody else.
    """
    when = contact.follow_up
    if when is None:
        return
    kind = _planned_kind(situation, contact)
    since = shifted(when.day, -EARLY) if kind == "request" else when.day
    done_on = situation.touched_since(contact.path, since, *CLEARED_BY.get(kind, ()))
    words = WORDS.get(kind, "Follow up with {name}, as you planned for {day}")
    interview = planned_interview(situation.binder, situation.states, contact)
    channel = asking_channel(situation, contact) if kind == "request" else known_channel(contact, "email")
    yield Duty(
        kind,
        contact,
        contact.name,
        interview.path if interview else "",
        when.day,
        when.day,
        situation.calendar.business_days_after(when.day, OVERDUE),
        words.format(name=contact.name, day=spoken(when.day, situation.today))
        + (_cared_about(contact) if kind == "reconnect" else ""),
        channel,
        is_done=done_on is not None,
        done_on=done_on,
        at=when.at,
    )


def _planned_kind(situation: Situation, contact: Contact) -> FollowUpKind:
    when = contact.follow_up
    if when is None:
        return "reconnect"
    word = when.word.strip().casefold().replace(" ", "_").replace("-", "_")
    if word in URGENCY:
        return word
    first = shifted(when.day, -EARLY)
    asked = any(touch.kind in ASKED and touch.day < first for touch in situation.touches[contact.path])
    return "reconnect" if asked else "request"


def reconnects(situation: Situation, contact: Contact) -> Iterator[Duty]:
    """After the days of the cadence a contact should hear from the person; overdue at one and a half times.

    Not while a request or an appointment is open, and not where the person has set a day of their own.
    """
    last = situation.last_contact.get(contact.path)
    if last is None or contact.do_not_contact:
        return
    days = cadence_days(contact, situation.options, was_met=situation.was_met(contact.path))
    free_from = _free_from(situation, contact)
    if days is None or free_from is None or _has_own_day(situation, contact):
        return
    yield Duty(
        "reconnect",
        contact,
        contact.name,
        "",
        last,
        shifted(last, days),
        shifted(last, days * 3 // 2),
        f"Be in touch with {contact.name} again; the last contact was on {spoken(last, situation.today)}"
        + _cared_about(contact),
        known_channel(contact, "email"),
        is_done=False,
        done_on=None,
        at=_cadence_place(contact),
        shows_from=free_from if free_from > situation.today else None,
    )


def _cared_about(contact: Contact) -> str:
    """What one can begin with: their interests, as far as one reads them at a glance."""
    words = ", ".join(plain_words(one) for one in contact.interests[:INTERESTS])
    return f"; they care about {shortened(words, GLANCE)}" if words else ""


def _cadence_place(contact: Contact) -> Location:
    return contact.last_contact.at if contact.last_contact is not None else contact.at


def _free_from(situation: Situation, contact: Contact) -> dt.date | None:
    """The first day on which nothing is open with `contact`; a request without an answer ends by itself."""
    free_from = dt.date.min
    for interview in situation.binder.interviews_of.get(contact.path, ()):
        state = situation.states[interview.path]
        if state.name not in WAITING:
            continue
        ends = None
        if state.name == "requested" and not state.typed:
            ends = silent_from(situation.timelines[interview.path], situation.options, situation.calendar)
        if ends is None:
            return None
        free_from = max(free_from, ends)
    return free_from


def _has_own_day(situation: Situation, contact: Contact) -> bool:
    when = contact.follow_up
    return (
        when is not None
        and _planned_kind(situation, contact) == "reconnect"
        and situation.touched_since(contact.path, when.day) is None
    )


def news(situation: Situation, contact: Contact, introduced: frozenset[str]) -> Iterator[Duty]:
    """Everyone who gave a conversation or an introduction before hears the news (option `landed`).

    `introduced` holds the paths of the contacts who gave an introduction.
    """
    landed = situation.options.landed
    if landed is None or contact.do_not_contact:
        return
    if contact.path not in introduced and not _was_met_before(situation, contact, landed.day):
        return
    told = situation.touched_since(contact.path, landed.day)
    yield Duty(
        "news",
        contact,
        contact.name,
        "",
        landed.day,
        *term(situation, "news", landed.day),
        f"Tell {contact.name}, who helped you, the news: {landed.text}",
        known_channel(contact, "email"),
        is_done=told is not None,
        done_on=told,
        at=contact.at,
        shows_from=landed.day,
    )


def _was_met_before(situation: Situation, contact: Contact, day: dt.date) -> bool:
    return any(
        held is not None and held.day <= day
        for interview in situation.binder.interviews_of.get(contact.path, ())
        for held in (situation.timelines[interview.path].held,)
    )
