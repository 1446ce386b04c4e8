"""Whether a contact may be called now: everything is in hand, should the talk start at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model.binder import Binder
from ..model.derived import InterviewState, Readiness, State
from ..model.options import Options
from ..model.records import Contact, Interview
from ..model.values import Fact
from .checklists import Checklists

FACTS = 3
"""Researched facts that a call needs (the note format, `ready to call`)."""
QUESTIONS = 5
"""Questions that a call needs, a closing one among them."""
AHEAD: tuple[InterviewState, ...] = (
    "scheduled",
    "requested",
    "postponed",
    "idea",
    "no_show",
    "cancelled",
    "silent",
)
"""States of an interview that may still take place, the nearest first."""


def planned_interview(
    binder: Binder,
    states: Mapping[str, State],
    contact: Contact,
) -> Interview | None:
    """Return the interview with `contact` that may still take place; of several the most advanced, newest."""
    interviews = binder.interviews_of.get(contact.path, ())
    for name in AHEAD:
        for interview in interviews:
            if states[interview.path].name == name:
                return interview
    return None


def facts_for(binder: Binder, contact: Contact, interview: Interview | None) -> tuple[Fact, ...]:
    """Return the facts known before a talk: of the interview, of the contact, of the contact's companies."""
    companies = contact.company if interview is None or not interview.company else interview.company
    found = [*contact.research] if interview is None else [*interview.research, *contact.research]
    for link in companies:
        company = binder.companies.get(link.path)
        if company is not None:
            found.extend(company.research)
    return tuple(found)


def contact_readiness(
    contact: Contact,
    interview: Interview | None,
    checklists: Checklists,
    options: Options,
) -> Readiness:
    """Tell whether `contact` may be called about `interview`, and what is missing in words.

    The person's own opener (option `me`) and questions of a fitting set count: the call sheet has them.
    """
    missing = []
    if not (contact.opener or options.me.opener):
        missing.append("an opener")
    if interview is None or interview.goal is None:
        missing.append("a goal")
    missing += _count(FACTS - len(facts_for(checklists.binder, contact, interview)), "researched fact", FACTS)
    chosen = checklists.for_contact(contact, interview)
    missing += _count(QUESTIONS - len(chosen), "question", QUESTIONS)
    if not any(one.question.purpose == "close" for one in chosen):
        missing.append("a closing question")
    if not contact.phone:
        missing.append("a phone number")
    return Readiness(not missing, tuple(missing))


def _count(lacking: int, noun: str, wanted: int) -> Iterable[str]:
    if lacking <= 0:
        return ()
    more = " more" if lacking < wanted else ""
    return (f"{lacking}{more} {noun}{'' if lacking == 1 else 's'}",)
