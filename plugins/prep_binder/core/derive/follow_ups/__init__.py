"""Gathers the follow-ups of every kind and weighs them against today."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.derived import CALLED_OFF, FollowUp
from ...model.records import Contact, Interview
from ..situation import Situation
from .afterwards import debriefs, logged_thank_yous, thank_yous
from .asking import introduced_requests, logged_nudges, nudges, resumed_requests
from .duty import Duty
from .introducing import (
    Given,
    given_by_contact,
    given_in_interview,
    introducer_loop_backs,
    introductions,
    loop_backs,
)
from .keeping_in_touch import news, planned_duties, reconnects
from .keys import keyed
from .owing import promises_of_contact, promises_of_interview, reports_of_contact, reports_of_interview
from .preparing import call_research, confirmations, scheduled_research
from .standing import in_order, is_ahead, weighed


def all_follow_ups(situation: Situation) -> tuple[tuple[FollowUp, ...], tuple[FollowUp, ...]]:
    """Return every follow-up, open and closed, in the order of the status index; and those still to come.

    What is still to come is there from a later day on, if no note changes until then.
    """
    given = tuple(_given(situation))
    there: list[FollowUp] = []
    coming: list[FollowUp] = []
    for key, duty in keyed(_duties(situation, given)):
        shelf = coming if is_ahead(duty, situation.today) else there
        shelf.append(weighed(duty, situation, key))
    return in_order(there, situation.today), in_order(coming, situation.today)


def _given(situation: Situation) -> Iterator[Given]:
    for contact in situation.binder.contacts.values():
        if contact.introductions:
            yield from given_by_contact(situation, contact)
    for interview in situation.binder.interviews.values():
        if interview.introductions:
            yield from given_in_interview(situation, interview)


def _duties(situation: Situation, given: tuple[Given, ...]) -> Iterator[tuple[str, Duty]]:
    """Give every duty behind the path of the note that asks for it."""
    named = frozenset(one.introduction.who.path for one in given)
    introducers = frozenset(contact.path for one in given for contact in one.by)
    for one in given:
        note = one.introduction.at.path
        yield from ((note, duty) for duty in introductions(situation, one))
        yield from ((note, duty) for duty in loop_backs(situation, one))
    for interview in situation.binder.interviews.values():
        yield from ((interview.path, duty) for duty in _of_interview(situation, interview))
    for contact in situation.binder.contacts.values():
        note, is_named = contact.path, contact.path in named
        yield from ((note, duty) for duty in _of_contact(situation, contact, is_named=is_named))
        yield from ((note, duty) for duty in news(situation, contact, introducers))


def _of_interview(situation: Situation, interview: Interview) -> Iterator[Duty]:
    if not interview.contact:
        return
    yield from promises_of_interview(situation, interview)
    if situation.states[interview.path].name in CALLED_OFF:
        return
    for request in resumed_requests(situation, interview):
        yield request
        yield from call_research(situation, request)
    yield from nudges(situation, interview)
    yield from scheduled_research(situation, interview)
    yield from confirmations(situation, interview)
    yield from debriefs(situation, interview)
    yield from thank_yous(situation, interview)
    yield from reports_of_interview(situation, interview)


def _of_contact(situation: Situation, contact: Contact, *, is_named: bool) -> Iterator[Duty]:
    """`is_named`: an introduction noted with the introducer names this contact, and has its own lines.

    What the cadence asks for comes before what was set for a day: once that is done, both are there, and the open
    one is to be the first of its kind.
    """
    yield from reconnects(situation, contact)
    requests = [*planned_duties(situation, contact)]
    if not is_named:
        if not any(duty.kind == "request" for duty in requests):
            requests += introduced_requests(situation, contact)
        yield from introducer_loop_backs(situation, contact)
    for duty in requests:
        yield duty
        if duty.kind == "request":
            yield from call_research(situation, duty)
    yield from logged_nudges(situation, contact)
    yield from logged_thank_yous(situation, contact)
    yield from promises_of_contact(situation, contact)
    yield from reports_of_contact(situation, contact)
