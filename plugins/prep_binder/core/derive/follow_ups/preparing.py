"""Follow-ups before a conversation takes place: find out what is known, and confirm."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.records import Interview
from ..calendar import shifted
from ..readiness import FACTS, facts_for
from ..situation import Situation
from .duty import Duty, term
from .wording import known_channel, lead, spoken


def _is_ahead(situation: Situation, interview: Interview) -> bool:
    scheduled = interview.scheduled
    return (
        scheduled is not None
        and scheduled.day >= situation.today
        and situation.states[interview.path].name == "scheduled"
    )


def confirmations(situation: Situation, interview: Interview) -> Iterator[Duty]:
    """The day before a conversation its time and place are confirmed."""
    when, confirmed = interview.scheduled, situation.timelines[interview.path].confirmed
    if when is None or not _is_ahead(situation, interview):
        return
    contact, name = lead(situation, interview)
    yield Duty(
        "confirm",
        contact,
        name,
        interview.path,
        when.day,
        *term(situation, "confirm", when.day),
        f"Confirm the talk on {spoken(when.day, situation.today)} with {name}",
        known_channel(contact, "email"),
        is_done=confirmed is not None,
        done_on=confirmed.day if confirmed is not None else None,
        at=when.at,
        shows_until=when.day,
    )


def scheduled_research(situation: Situation, interview: Interview) -> Iterator[Duty]:
    """Three facts are found before a conversation, so that nothing is asked that can be looked up."""
    when = interview.scheduled
    if when is None or not _is_ahead(situation, interview):
        return
    contact, name = lead(situation, interview)
    facts = _facts(situation, interview)
    yield Duty(
        "research",
        contact,
        name,
        interview.path,
        when.day,
        *term(situation, "research", when.day),
        f"Find {_lacking(facts)} before you talk to {name} on {spoken(when.day, situation.today)}",
        "",
        is_done=facts >= FACTS,
        done_on=None,
        at=when.at,
        shows_until=when.day,
    )


def _facts(situation: Situation, interview: Interview) -> int:
    contacts = situation.with_whom[interview.path]
    own = len(interview.research) + sum(len(contact.research) for contact in contacts)
    return own + situation.company_facts(interview)


def call_research(situation: Situation, request: Duty) -> Iterator[Duty]:
    """Before a request that can only be made by phone the facts are due the same day."""
    contact = request.contact
    if contact is None or request.is_done or not contact.phone or contact.email or contact.address:
        return
    interview = situation.binder.interviews.get(request.interview)
    facts = len(facts_for(situation.binder, contact, interview))
    yield request._replace(
        kind="research",
        overdue_from=shifted(request.due, 1),
        channel="",
        why=f"Find {_lacking(facts)} before you call {request.name}: the answer may be that now is fine",
        is_done=facts >= FACTS,
    )


def _lacking(facts: int) -> str:
    lacking = max(0, FACTS - facts)
    if lacking in {0, FACTS}:
        return "three facts"
    return "one more fact" if lacking == 1 else "two more facts"
