"""Checks before a conversation: its goal, the reason for this person, readiness, and the appointment."""

from __future__ import annotations

from collections.abc import Iterator

from ..derive.calendar import shifted
from ..derive.red_flags import aims_at_job
from ..model.records import Contact, Interview
from .finding import Finding, Scene

ASKING = frozenset({"request", "introduction"})
"""Kinds of follow-ups that ask somebody for a talk."""
FRESH = 30
"""Days after a request by phone in which a call back is likely, so that one should be ready for it."""


def goal_missing(scene: Scene) -> Iterator[Finding]:
    """A planned interview does not say what you want to learn.

    The goal decides which questions to ask, goes into the request, and shows afterwards whether the talk gave
    what you came for. It is wanted as soon as a talk is requested or scheduled, or its request is due.

    Write one sentence: `goal: How product teams decide what not to build`.
    """
    requested = {one.interview for one in scene.due if one.kind == "request"}
    for interview in scene.ahead:
        is_planned = scene.state(interview) in {"requested", "scheduled"} or interview.path in requested
        if is_planned and interview.goal is None:
            yield Finding(
                interview.at,
                f"the interview with {scene.names(interview)} has no goal",
                "Add one sentence on what you want to learn: `goal: How ... decides ...`",
            )


def goal_asks_for_a_job(scene: Scene) -> Iterator[Finding]:
    """The goal of a planned interview is to get a job.

    The aim of an informational interview is to learn. A goal such as `get a job at Acme` shows in every
    question; the other person notices. How people get into the field is a good goal.

    Say what you want to know by the end of the talk.
    """
    for interview in scene.ahead:
        if interview.goal is not None and aims_at_job(interview.goal.text):
            yield Finding(
                interview.goal.at,
                f"the goal of the interview with {scene.names(interview)} is to get a job",
                "Say what you want to learn, for example: “Learn how people come into this work, and what "
                "they wish they had known”",
            )


def why_missing(scene: Scene) -> Iterator[Finding]:
    """A person is to be asked, and the note does not say why this person.

    A request that says why you ask this person and nobody else is answered more often. It is wanted before
    the request: when one is due within a week, or while an interview is still an idea.

    Write it down: `why_them: made the move from teaching to product work`.
    """
    wanted = {
        one.contact
        for one in scene.derived.follow_ups
        if one.kind in ASKING and one.state in {"overdue", "today", "soon"}
    }
    for interview in scene.ahead:
        if scene.state(interview) == "idea":
            wanted.update(contact.path for contact in scene.with_whom[interview.path])
    for contact in scene.binder.contacts.values():
        if contact.path in wanted and not contact.why_them and not contact.do_not_contact:
            yield Finding(
                contact.at,
                f"the note does not say why you want to ask {contact.name}",
                "Add `why_them:`, one reason that holds for nobody else",
            )


def not_ready_to_call(scene: Scene) -> Iterator[Finding]:
    """A request by phone is due or was just made, and the call sheet is not complete.

    The answer on the phone may be "now is fine". So an opener, the goal, three researched facts, five
    questions with a closing one, and the number are in hand before the call, and while a call back is likely.

    Add what the message names, or ask by e-mail or letter first.
    """
    called = {contact.path: contact for contact in _to_call(scene)}
    for contact in called.values():
        readiness = scene.derived.readiness[contact.path]
        if not readiness.ready:
            yield Finding(
                contact.at,
                f"a call with {contact.name} is at hand, and this is missing: {', '.join(readiness.missing)}",
                "Add what is missing, for the answer may be that now is fine",
            )


def _to_call(scene: Scene) -> Iterator[Contact]:
    for one in scene.due:
        contact = scene.binder.contacts.get(one.contact)
        if contact is not None and one.kind in ASKING and _by_phone(scene, contact, one.interview):
            yield contact
    for interview in scene.ahead:
        requested = interview.requested
        if (
            requested is not None
            and requested.word == "phone"
            and scene.state(interview) == "requested"
            and (shifted(requested.day, FRESH) >= scene.today)
        ):
            yield from scene.with_whom[interview.path]


def _by_phone(scene: Scene, contact: Contact, path: str) -> bool:
    interview = scene.binder.interviews.get(path)
    by_phone = interview is not None and interview.channel == "phone" and bool(contact.phone)
    return by_phone or bool(contact.phone and not contact.email and not contact.address)


def schedule_incomplete(scene: Scene) -> Iterator[Finding]:
    """An appointment lacks its time, time zone, channel or place.

    Without them two people wait for each other: in different zones, or one by the phone and one in a café.
    A zone is known from the note, from an offset behind the time, or from the contact's `timezone`. A talk by
    phone needs no place; a video call has its link as the place.

    Add what the message names: `scheduled: 2026-12-01 14:30`, `timezone: Europe/Lisbon`, `channel: video`.
    """
    for interview in scene.ahead:
        if interview.scheduled is None or scene.state(interview) != "scheduled":
            continue
        missing = _lacking(scene, interview)
        if missing:
            yield Finding(
                interview.scheduled.at,
                f"the talk with {scene.names(interview)} on {interview.scheduled.day} has no "
                f"{' and no '.join(missing)}",
                "Add it, so that nobody waits in the wrong place or at the wrong hour",
            )


def _lacking(scene: Scene, interview: Interview) -> list[str]:
    clock = interview.scheduled.clock if interview.scheduled is not None else None
    zone = interview.timezone or any(contact.timezone for contact in scene.with_whom[interview.path])
    missing = []
    if clock is None:
        missing.append("time")
    if not zone and (clock is None or clock.tzinfo is None):
        missing.append("time zone")
    if not interview.channel:
        missing.append("channel")
    if interview.channel in {"in_person", "video"} and not interview.place:
        missing.append("place" if interview.channel == "in_person" else "place (the link)")
    return missing
