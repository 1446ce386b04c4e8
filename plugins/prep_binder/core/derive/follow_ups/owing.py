"""Follow-ups of what is owed to a person: promises to keep, and a report of what came of the conversation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...model.problem import Location
from ...model.records import Contact, Interview
from ...model.values import Claim, Promise
from ...read import read_aloud
from ..calendar import shifted
from ..situation import Situation
from .afterwards import held_on
from .duty import Duty, Term, term
from .wording import everyone, known_channel, lead, spoken, writing_channel


def promises_of_interview(situation: Situation, interview: Interview) -> Iterator[Duty]:
    """A promise is kept on its day; without one, a week after the conversation."""
    if not interview.promises:
        return
    contact, name = lead(situation, interview)
    events = situation.timelines[interview.path]
    when = events.held or events.replied or events.requested
    start = when.day if when is not None else None
    for promise in interview.promises:
        yield from _promise(situation, promise, contact, name, interview.path, start)


def promises_of_contact(situation: Situation, contact: Contact) -> Iterator[Duty]:
    """A promise in a contact's own note counts from the last contact where it has no day."""
    start = situation.last_contact.get(contact.path)
    for promise in contact.promises:
        yield from _promise(situation, promise, contact, contact.name, "", start)


def _promise(
    situation: Situation,
    promise: Promise,
    contact: Contact | None,
    name: str,
    interview: str,
    start: dt.date | None,
) -> Iterator[Duty]:
    if promise.due is not None:
        days = Term(promise.due, shifted(promise.due, 1))
        started = min(start, promise.due) if start is not None else promise.due
    elif start is not None:
        days, started = term(situation, "promise", start), start
    else:
        return
    yield Duty(
        "promise",
        contact,
        name,
        interview,
        started,
        *days,
        f"Keep your promise to {name}: {read_aloud(promise.text)}",
        writing_channel(contact),
        is_done=promise.is_done,
        done_on=promise.done,
        at=promise.at,
        subject=promise.text,
    )


class Reason(NamedTuple):
    """Why a person should hear what came of it: a conversation, or advice that was followed."""

    day: dt.date
    advice: str
    """Empty for the conversation itself."""
    at: Location


def reports_of_interview(situation: Situation, interview: Interview) -> Iterator[Duty]:
    """Everybody hears what came of the conversation and of their advice."""
    held, events = held_on(situation, interview), situation.timelines[interview.path]
    if held is None or events.held is None:
        return
    reasons = [Reason(held, "", events.held.at), *_followed(interview.learned)]
    for contact, _ in everyone(situation, interview):
        if contact is not None:
            yield from _reports(situation, contact, interview.path, reasons)


def reports_of_contact(situation: Situation, contact: Contact) -> Iterator[Duty]:
    """Advice in a contact's own note is reported on as well."""
    if contact.learned:
        yield from _reports(situation, contact, "", _followed(contact.learned))


def _followed(claims: Iterable[Claim]) -> list[Reason]:
    return [Reason(claim.done, claim.text, claim.at) for claim in claims if claim.done is not None]


def _reports(
    situation: Situation,
    contact: Contact,
    interview: str,
    reasons: list[Reason],
) -> Iterator[Duty]:
    """Of several reasons that wait for one report only the first is given: the clock does not restart."""
    for reason in sorted(reasons, key=lambda reason: reason.day):
        if reason.day > situation.today:
            return
        reported = situation.touched_since(contact.path, reason.day, "report")
        yield Duty(
            "report_back",
            contact,
            contact.name,
            interview,
            reason.day,
            *term(situation, "report_back", reason.day),
            _report_words(situation, contact.name, reason),
            known_channel(contact, "email"),
            is_done=reported is not None,
            done_on=reported,
            at=reason.at,
            subject=reason.advice,
        )
        if reported is None:
            return


def _report_words(situation: Situation, name: str, reason: Reason) -> str:
    if reason.advice:
        return f"Tell {name} what came of the advice you followed: {read_aloud(reason.advice)}"
    ask = ", and ask who else to talk to" if situation.options.referral_ask == "week_later" else ""
    return f"Tell {name} what came of the talk on {spoken(reason.day, situation.today)}{ask}"
