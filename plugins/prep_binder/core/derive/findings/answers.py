"""What several people answered to the same question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...model.binder import Binder
from ...model.derived import AskedQuestion, Derived
from ...model.findings import Answer, Answered
from ...model.values import Question
from ..question_bank import identities
from ..touches import people


def answered(binder: Binder, derived: Derived, bank: Iterable[AskedQuestion]) -> tuple[Answered, ...]:
    """Return the questions of `bank` in their order, each with every answer that is noted, oldest first.

    A question that was asked and has no answer below it is counted as asked, and has none here.
    """
    return tuple(Answered(one, tuple(_answers(binder, derived, one))) for one in bank)


def _answers(binder: Binder, derived: Derived, asked: AskedQuestion) -> list[Answer]:
    found = []
    for path in asked.asked:
        held = derived.timelines[path].held
        contacts = tuple(contact.path for contact in people(binder, binder.interviews[path]))
        text = _answer(binder, path, asked.question)
        if text:
            found.append(Answer(contacts, path, held.day if held else None, text))
    return sorted(found, key=lambda one: (one.day or dt.date.max, one.path))


def _answer(binder: Binder, path: str, question: Question) -> str:
    wanted = set(identities(question))
    texts = (
        chosen.answer.strip()
        for chosen in binder.interviews[path].questions
        if chosen.asked and wanted.intersection(identities(chosen.question))
    )
    return "\n".join(text for text in texts if text)
