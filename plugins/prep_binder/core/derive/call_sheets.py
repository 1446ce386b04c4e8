"""The call sheet: which questions, which opener, which facts, chosen by rules that a person can foresee."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.binder import Binder
from ..model.call_sheet import CallSheet
from ..model.derived import Derived
from ..model.earlier import Earlier
from ..model.options import Options
from ..model.records import Contact
from ..model.values import Chosen, Fact
from .appointments import appointment_of
from .checklists import RESERVE, USUAL_MINUTES, Checklists, unanswered
from .earlier import earlier_talks
from .openers import opener_for
from .readiness import facts_for, planned_interview
from .senders import Senders

FIVE = 5
"""Questions on a call sheet (the product, call sheet)."""
SPARE = 6
"""Spare questions at most: more are not looked through during a call."""
SHORT = 5.0
"""Minutes of the short form."""
TOLD = 3
"""Things that they told before which a sheet repeats: the newest are in mind."""
RANK = {"insight": 0, "open": 1, "research": 2, "close": 3}
"""Purposes, those first that only this person can answer."""


class CallSheets:
    """Makes the call sheet of one contact after another."""

    def __init__(self, binder: Binder, derived: Derived, options: Options) -> None:
        """Take what the sheets are made from."""
        self._binder = binder
        self._derived = derived
        self._options = options
        self._checklists = Checklists(binder)
        self.senders = Senders(binder)
        """Who sent me to whom."""

    def of(self, contact: Contact) -> CallSheet:
        """Return the call sheet of `contact`.

        The questions are those that the interview or the contact chose; else the best matching set by role,
        industry, then general. Of them the closing one always has its place, then insight goes before
        research, as far as the minutes reach; what was asked of this person before is not asked again unless
        the interview itself plans it, but for closing ones. A further talk knows what is known from earlier ones.
        Spare are the other chosen ones, then what else the matching sets hold.
        """
        interview = planned_interview(self._binder, self._derived.states, contact)
        minutes = interview.minutes if interview is not None else USUAL_MINUTES
        earlier = self.earlier(contact)
        answered = earlier.answered if earlier is not None else frozenset()
        planned = interview.questions if interview is not None else ()
        own = planned or unanswered(contact.questions, answered)
        further = unanswered(self._checklists.suited(contact, interview), answered)
        chosen = own or further
        questions = five(chosen, minutes - RESERVE)
        spare = _others((*chosen, *further), questions)[:SPARE]
        sent_by = self.senders.of(contact)
        by = self._binder.name(sent_by[0]) if sent_by else ""
        opener, is_proposed = opener_for(self._options, contact, interview, by, earlier)
        return CallSheet(
            contact=contact,
            interview=interview,
            appointment=appointment_of(self._binder, self._options, interview)
            if interview is not None
            else None,
            opener=opener,
            is_proposed=is_proposed,
            sent_by=sent_by,
            earlier=earlier,
            goal=interview.goal.text if interview is not None and interview.goal else "",
            minutes=minutes,
            questions=questions,
            spare=spare,
            short=short_form((*questions, *spare)),
            is_suggested=not own,
            facts=_known((*facts_for(self._binder, contact, interview), *(earlier.facts if earlier else ()))),
        )

    def earlier(self, contact: Contact) -> Earlier | None:
        """Return what there was before with `contact`; None where there was no talk."""
        return earlier_talks(self._binder, self._derived, contact)


def five(chosen: Iterable[Chosen], minutes: float) -> tuple[Chosen, ...]:
    """Return at most five of `chosen` that fit into `minutes`, in the order of a conversation.

    The closing question comes first into the choice and last into the order; the others in their own order,
    but an opening beyond the first comes after those for insight, and what can be looked up after all others.
    The first question is taken however long it is.
    """
    listed = tuple(chosen)
    closing = next((one for one in listed if one.question.purpose == "close"), None)
    opening = next((one for one in listed if one.question.purpose == "open"), None)
    others = [one for one in listed if one.question.purpose != "close" and one is not opening]
    others.sort(key=lambda one: RANK[one.question.purpose])
    if opening is not None:
        others.insert(0, opening)
    left = minutes - (closing.question.minutes if closing else 0)
    taken: list[Chosen] = []
    for one in others:
        is_room = one.question.minutes <= left or not taken
        if is_room and len(taken) + bool(closing) < FIVE:
            taken.append(one)
            left -= one.question.minutes
    return (*taken, closing) if closing else tuple(taken)


def short_form(questions: tuple[Chosen, ...]) -> tuple[Chosen, ...]:
    """Return one question for insight and the closing one, within five minutes where that can be.

    What was asked already is passed over; the script of the sheet does the same for what is ticked there.
    """
    still = [one for one in questions if not one.asked]
    closing = [one for one in still if one.question.purpose == "close"][:1]
    left = SHORT - sum(one.question.minutes for one in closing)
    insight = [one for one in still if one.question.purpose == "insight"]
    others = insight or [one for one in still if one.question.purpose != "close"]
    best = next((one for one in others if one.question.minutes <= left), None) or next(iter(others), None)
    return (best, *closing) if best else tuple(closing)


def _others(chosen: Iterable[Chosen], taken: tuple[Chosen, ...]) -> tuple[Chosen, ...]:
    """What is left, insight before research; further closing questions come last."""
    used = {one.question.ident for one in taken}
    rest: dict[str, Chosen] = {}
    for one in chosen:
        if one.question.ident not in used:
            rest.setdefault(one.question.ident, one)
    return tuple(sorted(rest.values(), key=lambda one: RANK[one.question.purpose]))


def _known(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Facts that were found out, each once; an open point of the research is not known yet."""
    found = {fact.text.casefold(): fact for fact in facts if fact.is_done}
    return tuple(found.values())
