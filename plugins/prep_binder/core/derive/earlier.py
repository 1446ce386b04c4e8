"""What a person told already, so that the next talk goes on from there and addresses no stranger."""

from __future__ import annotations

from ..model.binder import Binder
from ..model.derived import Derived
from ..model.earlier import Earlier
from ..model.records import Contact
from .question_bank import identities
from .situation import TALKS
from .talks import held_talks


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
