"""The page of one person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ...derive.history.chronicle import contact_timeline
from ...model.derived import Readiness, Touched
from ...model.records import Contact, Interview
from ...model.values import Claim, Promise
from ..page import View
from ..reference import Ref, digits, mailbox, telephone, web
from ..rows import (
    Back,
    Due,
    InterviewRow,
    IntroductionRow,
    back_rows,
    due_row,
    has_text,
    interview_row,
    introduction_rows,
    main_date,
    shown_stage,
)
from ..site import CONTACTS, Given, Here
from .thanks import letters_to
from .timeline import EventRow, event_rows

EVENTS = 300
"""Events of a contact's timeline: more than anybody has in ten years."""
TOUCHES = 5
"""How many of the last touches the page shows."""


class Told(NamedTuple):
    """Something the person said or was promised, with the day and the interview it comes from."""

    said: Claim
    day: dt.date | None
    source: Ref


class Owed(NamedTuple):
    """A promise, with the interview it was made in."""

    promise: Promise
    source: Ref


class TouchRow(NamedTuple):
    """A touch, with the note it stands in."""

    touch: Touched
    source: Ref


class ContactView(NamedTuple):
    """What the contact template shows."""

    contact: Contact
    roles: tuple[Ref, ...]
    companies: tuple[Ref, ...]
    industries: tuple[Ref, ...]
    phones: tuple[Ref, ...]
    emails: tuple[Ref, ...]
    links: tuple[Ref, ...]
    find: str
    """The digits of every number, for a search by number."""
    sheet: str
    """Address of the call sheet."""
    drafts: tuple[Ref, ...]
    """Letters to write, or the request."""
    introducers: tuple[Ref, ...]
    stage: str
    readiness: Readiness | None
    due: tuple[Due, ...]
    later: tuple[Due, ...]
    """What comes up by itself on a later day."""
    today: dt.date
    last: dt.date | None
    touches: tuple[TouchRow, ...]
    timeline: tuple[EventRow, ...]
    """Everything that happened, newest first; empty where the last touches are all of it."""
    learned: tuple[Told, ...]
    owed: tuple[Owed, ...]
    came_by: tuple[IntroductionRow, ...]
    led_to: tuple[IntroductionRow, ...]
    interviews: tuple[InterviewRow, ...]
    has_text: bool
    backlinks: tuple[Back, ...]


def contact_view(here: Here, contact: Contact) -> View:
    """The page of `contact`."""
    return View(
        "contact",
        contact.path,
        contact.name,
        partial(_shown, here, contact),
        here.crumbs(CONTACTS, "Contacts"),
        CONTACTS,
    )


def _shown(here: Here, contact: Contact) -> ContactView:
    site, path = here.site, contact.path
    interviews = site.binder.interviews_of.get(path, ())
    touches = site.derived.touches.get(path, ())
    urls = dict.fromkeys([contact.linkedin, *contact.url])
    is_private = site.options.edition == "private"
    return ContactView(
        contact,
        here.links(contact.role),
        here.links(contact.company),
        here.links(contact.industry),
        tuple(telephone(phone.text) for phone in contact.phone),
        tuple(mailbox(email.text) for email in contact.email),
        tuple(web(url) for url in urls if url),
        " ".join(filter(None, (digits(phone.text) for phone in contact.phone))),
        here.url(site.call_sheets.get(path, "")),
        letters_to(here, contact, interviews),
        here.links(contact.introduced_by),
        shown_stage(here, contact),
        site.derived.readiness.get(path) if is_private else None,
        tuple(due_row(here, follow_up) for follow_up in site.open_follow_ups.get(path, ())),
        tuple(due_row(here, follow_up) for follow_up in site.coming.get(path, ())),
        site.derived.today,
        site.derived.last_contact.get(path) if is_private or contact.publish != "private" else None,
        tuple(TouchRow(touch, _source(here, touch.path)) for touch in touches[:TOUCHES]),
        _timeline(here, contact) if is_private and len(touches) > TOUCHES else (),
        tuple(_learned(here, contact, interviews)),
        tuple(_owed(here, contact, interviews)),
        introduction_rows(here, site.received.get(path, ()), received=True),
        introduction_rows(here, _led_to(here, contact), received=False),
        tuple(interview_row(here, interview) for interview in interviews),
        has_text(here),
        back_rows(here),
    )


def _timeline(here: Here, contact: Contact) -> tuple[EventRow, ...]:
    events = contact_timeline(here.site.binder, here.site.derived, contact)
    return event_rows(here, events[:EVENTS])


def _source(here: Here, path: str) -> Ref:
    return here.ref(path) if path != here.path else Ref("")


def _learned(here: Here, contact: Contact, interviews: tuple[Interview, ...]) -> Iterator[Told]:
    """Give what was learned, newest interview first."""
    for interview in interviews:
        when = main_date(here.site.derived, interview)
        for claim in interview.learned:
            yield Told(claim, when.day if when else None, here.entry(interview))
    for claim in contact.learned:
        yield Told(claim, None, Ref(""))


def _owed(here: Here, contact: Contact, interviews: tuple[Interview, ...]) -> list[Owed]:
    """Promises: open ones first, by date."""
    found = [Owed(promise, Ref("")) for promise in contact.promises]
    found += [
        Owed(promise, here.entry(interview)) for interview in interviews for promise in interview.promises
    ]
    return sorted(found, key=lambda owed: (owed.promise.is_done, owed.promise.due or dt.date.max))


def _led_to(here: Here, contact: Contact) -> Iterator[Given]:
    yield from here.site.made.get(contact.path, ())
