"""Lines that several pages show: a person, an interview, a follow-up, a backlink."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import NamedTuple

from ..derive.introductions.steps import key_of
from ..model.derived import Derived, FollowUp
from ..model.records import Contact, Interview
from ..model.values import When
from ..read import read_aloud
from .reference import Ref, mailbox, telephone
from .site import Given, Here

PROPERTIES = {
    "introduced_by": "introduced by",
    "log": "log",
    "up": "parent",
    "applies_to": "for",
    "text": "in the text",
}


MARKS = re.compile(r"^\s*(?:#+|>|\|)\s*|\s*\|\s*$")
"""What begins a heading, a quotation or a row of a table, and what ends that."""


class PersonRow(NamedTuple):
    """A contact in a list."""

    person: Ref
    role: str
    company: str
    stage: str
    last: dt.date | None


class InterviewRow(NamedTuple):
    """An interview in a list."""

    interview: Ref
    people: tuple[Ref, ...]
    state: str
    when: When | None
    channel: str
    goal: str
    companies: tuple[str, ...]


class Due(NamedTuple):
    """A follow-up in a list, with the button for its channel."""

    follow_up: FollowUp
    person: Ref
    interview: Ref
    button: Ref
    channel: str
    address: str
    sheet: str
    """Address of the person's call sheet; empty for somebody without a note."""
    place: int
    """Its place among all that is open, by due day, name and urgency: the order within a state on any day."""
    draft: Ref
    """The draft of the letter of thanks, or of the request; leads nowhere for other kinds."""


class Back(NamedTuple):
    """A page that links here: once, with each property and each sentence."""

    page: Ref
    props: tuple[str, ...]
    excerpts: tuple[str, ...]


class IntroductionRow(NamedTuple):
    """An introduction, seen from one side: `who` is the other."""

    who: tuple[Ref, ...]
    given: dt.date | None
    contacted: dt.date | None
    reported: dt.date | None
    note: str
    source: Ref


def person_row(here: Here, contact: Contact) -> PersonRow:
    """A contact with role, company, stage and last contact."""
    binder, derived = here.site.binder, here.site.derived
    return PersonRow(
        Ref(contact.name, here.href(here.path, contact.path)),
        ", ".join([binder.name(link) for link in contact.role]),
        ", ".join([binder.name(link) for link in contact.company]),
        shown_stage(here, contact),
        derived.last_contact.get(contact.path),
    )


def shown_stage(here: Here, contact: Contact) -> str:
    """How things stand with a person; in editions for others only what an interview says, as logs stay at home."""
    stage = here.site.derived.stages.get(contact.path, "new")
    is_private = here.site.options.edition == "private"
    return stage if is_private or stage not in ("new", "nurture", "dormant") else ""


def main_date(derived: Derived, interview: Interview) -> When | None:
    """The date an interview is listed under: held, else planned, else asked for, as its note or a log says."""
    known = derived.timelines[interview.path]
    held = interview.held or known.held
    return held or interview.scheduled or interview.requested or known.requested


def interview_row(here: Here, interview: Interview) -> InterviewRow:
    """An interview with its people, state and date."""
    return InterviewRow(
        here.entry(interview),
        here.links(interview.contact),
        here.site.derived.states[interview.path].name,
        main_date(here.site.derived, interview),
        interview.channel,
        interview.goal.text if interview.goal else "",
        tuple(here.site.binder.name(link) for link in interview.company),
    )


def due_row(here: Here, follow_up: FollowUp) -> Due:
    """A follow-up with links to its person and interview."""
    contact = here.site.binder.contacts.get(follow_up.contact)
    button, channel = _button(follow_up, contact)
    return Due(
        follow_up,
        Ref(follow_up.name, here.url(follow_up.contact)),
        here.ref(follow_up.interview) if follow_up.interview else Ref(""),
        button,
        channel,
        contact.address if contact and follow_up.channel == "mail" else "",
        here.url(here.site.call_sheets.get(follow_up.contact, "")),
        here.site.places.get(id(follow_up), 0),
        _draft(here, follow_up),
    )


def _draft(here: Here, follow_up: FollowUp) -> Ref:
    letters = here.site.letters
    if follow_up.kind == "thank_you":
        return Ref("Letter", here.url(letters.of(follow_up.interview, follow_up.contact)))
    if follow_up.kind in ("request", "introduction"):
        return Ref("Request", here.url(letters.asking.get(follow_up.contact, "")))
    return Ref("")


def _button(follow_up: FollowUp, contact: Contact | None) -> tuple[Ref, str]:
    """What to tap: the channel that the follow-up names, else whatever is known."""
    if contact is None:
        return Ref(""), ""
    phone = telephone(contact.phone[0].text) if contact.phone else Ref("")
    email = mailbox(contact.email[0].text) if contact.email else Ref("")
    wanted = follow_up.channel
    if wanted == "mail" and contact.address:
        return Ref(""), "mail"
    if wanted == "phone" and phone.url:
        return phone, "phone"
    if email.url:
        return Ref("E-mail", email.url), "email"
    return (phone, "phone") if phone.url else (Ref(""), "")


def back_rows(here: Here) -> tuple[Back, ...]:
    """What links to this page, each page once."""
    found: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for link in here.site.binder.backlinks.get(here.path, ()):
        if link.path == here.path:
            continue
        props, excerpts = found.setdefault(link.path, ({}, {}))
        if link.prop != "text":
            props[PROPERTIES.get(link.prop) or link.prop.replace("_", " ")] = None
        elif link.excerpt:
            excerpts[_read_aloud(link.excerpt)] = None
        else:
            props["the text"] = None
    return tuple(Back(here.ref(path), tuple(props), tuple(said)) for path, (props, said) in found.items())


def _read_aloud(excerpt: str) -> str:
    """A passage of a note as one would read it out: links as their words, no marks of Markdown."""
    return MARKS.sub("", read_aloud(excerpt)).replace(" | ", " · ").strip()


def introduction_rows(here: Here, givens: Iterable[Given], *, received: bool) -> tuple[IntroductionRow, ...]:
    """Introductions: received ones name who made them, the others whom they led to."""
    return tuple(_introduction_row(here, given, received=received) for given in givens)


def _introduction_row(here: Here, given: Given, *, received: bool) -> IntroductionRow:
    """An introduction with the days that stand in it, else those on which a touch shows it."""
    one = given.introduction
    known = (here.site.knowledge.steps_between.get((path, key_of(one.who))) for path in given.by)
    steps = [step for step in known if step is not None]
    contacted = [step.contacted or step.held for step in steps]
    reported = [step.reported for step in steps]
    return IntroductionRow(
        tuple(here.ref(path) for path in given.by) if received else (here.link(one.who),),
        one.given,
        one.contacted or _earliest(contacted),
        one.reported or (_earliest(reported) if all(reported) else None),
        one.note,
        here.ref(given.path) if given.path != here.path else Ref(""),
    )


def _earliest(days: Iterable[dt.date | None]) -> dt.date | None:
    return min((day for day in days if day is not None), default=None)


def has_text(here: Here) -> bool:
    """Whether the person wrote anything of their own on this page, below its heading."""
    prose = here.site.binder.texts.get(here.path)
    return prose is not None and is_text(prose.markdown)


def is_text(markdown: str) -> bool:
    """Whether Markdown is more than a heading."""
    text = markdown.strip()
    return bool(text) and ("\n" in text or not text.startswith("# "))
