"""The page of one interview."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from ...derive.appointments import appointment_of
from ...derive.interview_points import research_points
from ...model.appointment import Appointment
from ...model.derived import FollowUp, State, Timeline
from ...model.points import Point
from ...model.records import Interview
from ...model.values import Chosen, When
from ..own_text import OwnText, without_lists
from ..page import View
from ..reference import Ref
from ..rows import Back, Due, IntroductionRow, back_rows, due_row, has_text, introduction_rows, is_text
from ..site import INTERVIEWS, Given, Here
from .thanks import ThanksView, thanks_view


class Event(NamedTuple):
    """A dated event of an interview."""

    name: str
    when: When
    past: bool


class Research(NamedTuple):
    """Points to find out, with the page they stand on."""

    source: Ref
    points: tuple[Point, ...]


class InterviewView(NamedTuple):
    """What the interview template shows."""

    interview: Interview
    people: tuple[Ref, ...]
    companies: tuple[Ref, ...]
    industries: tuple[Ref, ...]
    roles: tuple[Ref, ...]
    state: State
    events: tuple[Event, ...]
    due: tuple[Due, ...]
    later: tuple[Due, ...]
    """What comes up by itself on a later day."""
    today: dt.date
    appointment: Appointment | None
    plan: tuple[Chosen, ...]
    planned_minutes: float
    asked: int
    checklist: str
    sheets: tuple[Ref, ...]
    """The call sheets of the people, while the conversation is to come."""
    suggested: bool
    """True when nothing was chosen yet and the checklist holds what fits."""
    has_text: bool
    anchors: Mapping[str, tuple[str, ...]]
    """Field -> names under which links find the list that is left out of the own text."""
    introductions: tuple[IntroductionRow, ...]
    thanks: ThanksView | None
    research: tuple[Research, ...]
    """What to find out, while the conversation is to come."""
    key: str
    """Under which a browser keeps ticks."""
    backlinks: tuple[Back, ...]


def interview_view(here: Here, interview: Interview) -> View:
    """The page of `interview`."""
    own_text = without_lists("interview", interview, here.site.binder.texts.get(interview.path))
    return View(
        "interview",
        interview.path,
        interview.name,
        partial(_shown, here, interview, own_text),
        here.crumbs(INTERVIEWS, "Interviews"),
        INTERVIEWS,
        answers=tuple(chosen.markdown for chosen in interview.questions),
        own_text=own_text,
        whole=partial(_shown, here, interview, None),
    )


def _shown(here: Here, interview: Interview, own_text: OwnText | None) -> InterviewView:
    site, path = here.site, interview.path
    contacts = [
        site.binder.contacts[link.path] for link in interview.contact if link.path in site.binder.contacts
    ]
    by = tuple(one.path for one in contacts)
    plan = interview.questions
    checklist = site.checklists.get(path, "")
    return InterviewView(
        interview,
        here.links(interview.contact),
        here.links(interview.company),
        here.links(interview.industry),
        here.links(interview.role),
        site.derived.states[path],
        events(interview, site.derived.timelines[path], site.derived.today),
        _due(here, interview, site.open_follow_ups),
        _due(here, interview, site.coming),
        site.derived.today,
        appointment_of(site.binder, site.options, interview),
        plan,
        sum(chosen.question.minutes for chosen in plan),
        sum(chosen.asked for chosen in plan),
        here.url(checklist),
        tuple(here.ref(site.call_sheets[one.path], one.name) for one in contacts if checklist),
        not plan,
        has_text(here) if own_text is None else is_text(own_text.markdown),
        own_text.anchors if own_text is not None else {},
        introduction_rows(here, (Given(one, by, path) for one in interview.introductions), received=False),
        thanks_view(here, interview),
        _research(here, interview) if checklist else (),
        here.key(interview),
        back_rows(here),
    )


def _due(here: Here, interview: Interview, follow_ups: Mapping[str, tuple[FollowUp, ...]]) -> tuple[Due, ...]:
    people = dict.fromkeys(link.path for link in interview.contact) or ("",)
    return tuple(
        due_row(here, one)
        for path in people
        for one in follow_ups.get(path, ())
        if one.interview == interview.path
    )


def _research(here: Here, interview: Interview) -> tuple[Research, ...]:
    groups = research_points(here.site.binder, interview)
    return tuple(Research(here.ref(one.path) if one.path else Ref(""), one.points) for one in groups)


def events(interview: Interview, known: Timeline, today: dt.date) -> tuple[Event, ...]:
    """The dated events of an interview, in the order of its life; a log may know of some that no field has."""
    held = interview.held or known.held
    named = [
        ("requested", interview.requested or known.requested),
        *(("nudged", when) for when in interview.nudged or known.nudged),
        ("replied", interview.replied or known.replied),
        ("confirmed", interview.confirmed or known.confirmed),
        ("scheduled", interview.scheduled),
        ("held", held),
        ("debriefed", interview.debriefed or known.debriefed),
        ("thanked", interview.thanked or known.thanked),
        ("resume on", interview.resume_on),
    ]
    found = [Event(name, when, when.day <= today) for name, when in named if when is not None]
    same = held and interview.scheduled and held.day == interview.scheduled.day
    return tuple(event for event in found if not (same and event.name == "scheduled"))
