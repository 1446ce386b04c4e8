"""What a person told already, so that the next talk goes on from there and addresses no stranger."""

from __future__ import annotations

from collections.abc import Callable

from ..model.binder import Binder
from ..model.derived import Derived
from ..model.earlier import Earlier
from ..model.records import Contact, Interview
from ..model.values import Chosen
from .checklists import Checklists
from .question_bank import identities
from .situation import TALKS
from .talks import held_talks
from .touches import people


def earlier_talks(binder: Binder, derived: Derived, contact: Contact) -> Earlier | None:
    """Return what there was before with `contact`, by interviews and by the log; None where there was no talk."""
    talks = [
        talk.interview for talk in reversed(held_talks(derived, binder.interviews_of.get(contact.path, ())))
    ]
    day = max(
        (touch.day for touch in derived.touches.get(contact.path, ()) if touch.kind in TALKS), default=None
    )
    if day is None:
        return None
    return Earlier(
        day,
        (*(claim for talk in talks for claim in talk.learned), *contact.learned),
        tuple(fact for talk in talks for fact in talk.research),
        frozenset(
            one
            for talk in talks
            for chosen in talk.questions
            if chosen.asked or chosen.answer.strip()
            for one in identities(chosen.question)
        ),
    )


def questions_in_hand(binder: Binder, derived: Derived) -> Callable[[Interview], tuple[Chosen, ...]]:
    """Return what gives the questions for a coming interview: those chosen, else what suits and is not answered yet."""
    checklists = Checklists(binder)
    return lambda interview: checklists.for_interview(interview, _answered(binder, derived, interview))


def _answered(binder: Binder, derived: Derived, interview: Interview) -> frozenset[str]:
    """Identities of the questions that everyone whom the interview is with answered in earlier talks."""
    told = (earlier_talks(binder, derived, contact) for contact in people(binder, interview))
    answered = [one.answered if one is not None else frozenset() for one in told]
    return frozenset.intersection(*answered) if answered else frozenset()
