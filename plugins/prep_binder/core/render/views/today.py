"""The home page: what to do today, the next conversation, who can be called now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import NamedTuple

from ...derive import callable_from, upcoming
from ...derive.agenda import Callable
from ...derive.appointments import appointment_of
from ...model.appointment import Appointment
from ...model.derived import Readiness
from ...model.records import Contact, Interview
from ..letters import LETTERS
from ..page import View
from ..reference import Ref, telephone
from ..rows import InterviewRow, interview_row
from ..site import ASK_NEXT, CALLS, CONTACTS, FOLLOW_UPS, HEALTH, TODAY, Here
from .agenda import AHEAD, Agenda, agenda_of
from .index import index_view
from .news import news_url

CALLABLE = 6
"""How many people the list of who can be called now shows."""
IN_HAND = 40
"""How many people the page holds for that list: who is awake there depends on the hour of reading."""
UPCOMING = 12
"""How many of the next conversations the page holds."""


class CallRow(NamedTuple):
    """A person who may be called."""

    person: Ref
    phone: Ref
    sheet: str
    zone: str
    """A time zone, else a place, else empty."""
    why: str
    since: dt.date
    """The first day; later than the build for somebody whom the page only holds."""


class Next(NamedTuple):
    """One of the next conversations."""

    row: InterviewRow
    appointment: Appointment | None
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
    agenda: Agenda
    next: tuple[Next, ...]
    """The next conversations, the first of them first."""
    callable: tuple[CallRow, ...]
    """Who can be called on the day of the build first, then who can be called later."""
    callable_now: int
    callable_shown: int
    """How many of them the list shows."""
    steps: tuple[bool, bool, bool]
    """Which of the three first steps are done: a contact, an interview, a question set."""
    folders: tuple[str, str, str]
    example: str
    """The name that the example of an interview uses: the first contact's, if there is one."""
    example_slug: str
    follow_ups: str
    letters: str
    calls: str
    contacts: str
    ask_next: str
    news: str
    """Address of the letters to everyone who helped; empty until there is news."""
    health: str
    errors: int


def today_view(here: Here) -> View:
    """The home page."""
    site, binder = here.site, here.site.binder
    people = sorted(callable_from(binder, site.derived), key=lambda one: max(one.since, site.derived.today))
    last_day = site.derived.today + dt.timedelta(AHEAD)
    folders = site.options.folders
    view = TodayView(
        site.derived.today,
        agenda_of(here),
        tuple(_next(here, one) for one in upcoming(binder, site.derived)[:UPCOMING]),
        tuple(_callable(here, one) for one in people[:IN_HAND] if one.since <= last_day),
        sum(one.since <= site.derived.today for one in people),
        CALLABLE,
        (bool(binder.contacts), bool(binder.interviews), bool(binder.question_sets)),
        (folders["contact"], folders["interview"], folders["questions"]),
        *_example(binder.contacts.values()),
        here.url(FOLLOW_UPS),
        here.url(LETTERS),
        here.url(CALLS),
        here.url(CONTACTS),
        here.url(ASK_NEXT),
        news_url(here),
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


def _callable(here: Here, one: Callable) -> CallRow:
    contact = one.contact
    phone = telephone(contact.phone[0].text)
    sheet = here.url(here.site.call_sheets[contact.path])
    zone = contact.timezone or contact.location
    return CallRow(here.entry(contact), phone, sheet, zone, contact.why_them, one.since)


def _next(here: Here, interview: Interview) -> Next:
    site = here.site
    contacts = [one for link in interview.contact if (one := site.binder.contacts.get(link.path))]
    return Next(
        interview_row(here, interview),
        appointment_of(site.binder, site.options, interview),
        interview.place,
        interview.minutes,
        here.url(site.checklists.get(interview.path, "")),
        tuple(here.ref(site.call_sheets[one.path], one.name) for one in contacts),
        tuple(telephone(one.phone[0].text) for one in contacts if one.phone),
        next((site.derived.readiness.get(one.path) for one in contacts), None),
    )
