"""Follow-ups right after a conversation: write it down, and say thank you."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...model.derived import MET, State
from ...model.records import Contact, Interview
from ..calendar import shifted
from ..situation import Situation
from ..told import NEAR
from ..touches import is_posted
from .duty import Duty, term
from .wording import everyone, lead, letter_channel, spoken

THANKED_LATE = 30
"""Days after which nobody is thanked any more for a talk that stands in a log alone."""


def held_on(situation: Situation, interview: Interview) -> dt.date | None:
    """Return the day an interview took place; None also where a typed stage says it is closed or did not."""
    held, state = situation.timelines[interview.path].held, situation.states[interview.path]
    if held is None or state.name not in MET or _is_typed_closed(state):
        return None
    return held.day


def _is_typed_closed(state: State) -> bool:
    return state.typed and state.name == "closed"


def debriefs(situation: Situation, interview: Interview) -> Iterator[Duty]:
    """What was learned is written down the same day; an appointment that has passed is asked after."""
    events = situation.timelines[interview.path]
    contact, name = lead(situation, interview)
    held = held_on(situation, interview)
    if held is not None and events.held is not None:
        yield Duty(
            "debrief",
            contact,
            name,
            interview.path,
            held,
            *term(situation, "debrief", held),
            f"Write down what you learned from {name} on {spoken(held, situation.today)}",
            "",
            is_done=events.debriefed is not None or bool(interview.learned),
            done_on=events.debriefed.day if events.debriefed is not None else None,
            at=events.held.at,
        )
    elif situation.states[interview.path].name == "scheduled":
        yield from _unclear(situation, interview, contact, name)


def _unclear(
    situation: Situation,
    interview: Interview,
    contact: Contact | None,
    name: str,
) -> Iterator[Duty]:
    when = interview.scheduled
    if when is not None:
        yield Duty(
            "debrief",
            contact,
            name,
            interview.path,
            when.day,
            *term(situation, "debrief", when.day),
            f"Did the talk with {name} on {spoken(when.day, situation.today)} take place? "
            "Note `held`, or the stage `no_show`, `cancelled` or `postponed`",
            "",
            is_done=False,
            done_on=None,
            at=when.at,
            shows_from=shifted(when.day, 1),
        )


def thank_yous(situation: Situation, interview: Interview) -> Iterator[Duty]:
    """Everybody who gave their time is thanked on the next day, best by a letter."""
    events, held = situation.timelines[interview.path], held_on(situation, interview)
    if held is None or events.held is None:
        return
    typed = situation.states[interview.path].name in {"thanked", "closed"}
    days = term(situation, "thank_you", held)
    for contact, name in everyone(situation, interview):
        done_on = events.thanked.day if events.thanked is not None else None
        word = events.thanked.word if events.thanked is not None else ""
        if done_on is None and contact is not None:
            done_on = situation.touched_since(contact.path, held, "thanks")
        yield Duty(
            "thank_you",
            contact,
            name,
            interview.path,
            held,
            *days,
            _thanks(situation, contact, name, held, word),
            letter_channel(contact),
            is_done=typed or done_on is not None,
            done_on=done_on,
            at=events.held.at,
        )


def logged_thank_yous(situation: Situation, contact: Contact) -> Iterator[Duty]:
    """The last talk that only the log tells of is thanked for as well, as long as that makes sense."""
    touches = situation.touches[contact.path]
    talk = next((touch for touch in touches if touch.kind == "held" and touch.path == contact.path), None)
    if talk is None or contact.do_not_contact or situation.touched_since(contact.path, talk.day, "thanks"):
        return
    until = shifted(talk.day, THANKED_LATE)
    if until < situation.today or any(
        _is_of_it(situation, interview, talk.day)
        for interview in situation.binder.interviews_of.get(contact.path, ())
    ):
        return
    yield Duty(
        "thank_you",
        contact,
        contact.name,
        "",
        talk.day,
        *term(situation, "thank_you", talk.day),
        _thanks(situation, contact, contact.name, talk.day, ""),
        letter_channel(contact),
        is_done=False,
        done_on=None,
        at=talk.at,
        shows_until=until,
    )


def _is_of_it(situation: Situation, interview: Interview, day: dt.date) -> bool:
    """Whether an interview took place around `day`, by its own note: it has its own thanks."""
    held, state = situation.timelines[interview.path].held, situation.states[interview.path]
    return held is not None and state.name in MET and abs((held.day - day).days) <= NEAR


def _thanks(situation: Situation, contact: Contact | None, name: str, held: dt.date, word: str) -> str:
    talk = f"for the talk on {spoken(held, situation.today)}"
    if contact is None or not contact.address:
        return f"Thank {name} {talk}"
    if word == "email" and not is_posted(situation.touches[contact.path], held):
        return f"Thanked {name} by e-mail {talk}; the address is known, so a letter can still follow"
    return f"Thank {name} {talk}, best by letter"
