"""What follows from the notes on a given day: states, follow-ups, readiness."""

from __future__ import annotations

from types import MappingProxyType

from ..model.binder import Binder
from ..model.derived import Derived, Readiness
from ..model.options import Options
from .agenda import agenda, agenda_on, callable_from, callable_now, next_conversation, upcoming
from .calendar import Calendar
from .checklists import Checklists, checklist_for
from .follow_ups import all_follow_ups
from .readiness import contact_readiness, facts_for, planned_interview
from .situation import Situation, gather_people
from .states import contact_stages, interview_state
from .timelines import timeline
from .told import told_of
from .touches import gather_touches, last_contacts, people

__all__ = [
    "agenda_on",
    "callable_from",
    "callable_now",
    "checklist_for",
    "derive",
    "facts_for",
    "next_conversation",
    "people",
    "planned_interview",
    "upcoming",
]


def derive(binder: Binder, options: Options) -> Derived:
    """Return what follows from `binder` on the day `options.today`; what people said is gathered for pages only."""
    situation = situation_of(binder, options)
    follow_ups, coming = all_follow_ups(situation)
    return Derived(
        today=options.today,
        states=MappingProxyType(dict(situation.states)),
        timelines=MappingProxyType(dict(situation.timelines)),
        stages=MappingProxyType(contact_stages(binder, situation.states, situation.last_contact, options)),
        readiness=MappingProxyType(dict(situation.readiness)),
        touches=MappingProxyType(dict(situation.touches)),
        last_contact=MappingProxyType(dict(situation.last_contact)),
        follow_ups=follow_ups,
        coming=coming,
        agenda=agenda(follow_ups, options.today),
    )


def situation_of(binder: Binder, options: Options) -> Situation:
    """Return what the rules of follow-ups look at: timelines, states, touches and readiness."""
    calendar = Calendar.of(options)
    told = told_of(binder, options.today)
    timelines = {
        path: timeline(interview, options.today, told.get(path, ()))
        for path, interview in binder.interviews.items()
    }
    states = {
        path: interview_state(interview, timelines[path], options, calendar)
        for path, interview in binder.interviews.items()
    }
    touches = gather_touches(binder, options.today)
    checklists = Checklists(binder)
    readiness: dict[str, Readiness] = {
        path: contact_readiness(contact, planned_interview(binder, states, contact), checklists, options)
        for path, contact in binder.contacts.items()
    }
    return Situation(
        binder=binder,
        options=options,
        calendar=calendar,
        timelines=timelines,
        states=states,
        touches=touches,
        last_contact=last_contacts(binder, touches, options.today),
        readiness=readiness,
        with_whom=gather_people(binder),
    )
