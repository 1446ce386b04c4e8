"""The home page: what to do today, the next conversation, who can be called now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import NamedTuple

from ...derive import callable_now, next_conversation
from ...model.derived import FollowUp, Readiness
from ...model.records import Contact
from ..page import View
from ..reference import Ref, telephone
from ..rows import Due, InterviewRow, due_row, interview_row
from ..site import CONTACTS, FOLLOW_UPS, HEALTH, TODAY, Here
from .index import index_view

STATES = ("overdue", "today", "soon")
SHOWN = 40
"""How many follow-ups a group shows; nobody does more in a day, and the status index has them all."""
CALLABLE = 6
"""How many people the list of who can be called now shows."""


class AgendaGroup(NamedTuple):
    """What is due in one stretch of time."""

    state: str
    due: tuple[Due, ...]
    total: int


class Callable(NamedTuple):
    """A person who may be called right now."""

    person: Ref
    phone: Ref
    sheet: str
    zone: str
    why: str


class Next(NamedTuple):
    """The next conversation."""

    row: InterviewRow
    zone: str
    place: str
    minutes: float
    checklist: str
    sheets: tuple[Ref, ...]
    """The call sheets of the people."""
    phones: tuple[Ref, ...]
    readiness: Readiness | None


class TodayView(NamedTuple):
    """What the home template shows."""

    today: dt.date
    groups: tuple[AgendaGroup, ...]
    next: Next | None
    callable: tuple[Callable, ...]
    more_callable: int
    steps: tuple[bool, bool, bool]
    """Which of the three first steps are done: a contact, an interview, a question set."""
    folders: tuple[str, str, str]
    example: str
    """The name that the example of an interview uses: the first contact's, if there is one."""
    example_slug: str
    follow_ups: str
    contacts: str
    health: str
    errors: int


def today_view(here: Here) -> View:
    """The home page."""
    site, binder = here.site, here.site.binder
    agenda = site.derived.agenda
    groups = tuple(_group(here, state, [one for one in agenda if one.state == state]) for state in STATES)
    people = callable_now(binder, site.derived)
    folders = site.options.folders
    view = TodayView(
        site.derived.today,
        tuple(group for group in groups if group.due),
        _next(here),
        tuple(_callable(here, contact) for contact in people[:CALLABLE]),
        max(0, len(people) - CALLABLE),
        (bool(binder.contacts), bool(binder.interviews), bool(binder.question_sets)),
        (folders["contact"], folders["interview"], folders["questions"]),
        *_example(binder.contacts.values()),
        here.url(FOLLOW_UPS),
        here.url(CONTACTS),
        here.url(HEALTH),
        sum(problem.level == "error" for problem in site.problems),
    )
    return index_view(here, "today", TODAY, "Today", view)


def _example(contacts: Collection[Contact]) -> tuple[str, str]:
    """Name and file name for the example of an interview; no name that YAML or a link would misread."""
    for contact in contacts:
        if all(sign.isalpha() or sign in " .-" for sign in contact.name):
            return contact.name, contact.path.rpartition("/")[2].removesuffix(".md")
    return "Jane Doe", "jane-doe"


def _group(here: Here, state: str, found: list[FollowUp]) -> AgendaGroup:
    return AgendaGroup(state, tuple(due_row(here, one) for one in found[:SHOWN]), len(found))


def _callable(here: Here, contact: Contact) -> Callable:
    phone = telephone(contact.phone[0].text)
    sheet = here.url(here.site.call_sheets[contact.path])
    return Callable(here.entry(contact), phone, sheet, contact.timezone or contact.location, contact.why_them)


def _next(here: Here) -> Next | None:
    interview = next_conversation(here.site.binder, here.site.derived)
    if interview is None:
        return None
    contacts = [one for link in interview.contact if (one := here.site.binder.contacts.get(link.path))]
    return Next(
        interview_row(here, interview),
        interview.timezone or next((one.timezone for one in contacts if one.timezone), ""),
        interview.place,
        interview.minutes,
        here.url(here.site.checklists.get(interview.path, "")),
        tuple(here.ref(here.site.call_sheets[one.path], one.name) for one in contacts),
        tuple(telephone(one.phone[0].text) for one in contacts if one.phone),
        next((here.site.derived.readiness.get(one.path) for one in contacts), None),
    )
