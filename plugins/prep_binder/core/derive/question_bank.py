"""The bank of questions with the use each has had so far."""

from __future__ import annotations

from collections.abc import Mapping

from ..model.binder import Binder
from ..model.derived import AskedQuestion, State, Timeline
from ..model.values import Question

Uses = dict[str, dict[str, None]]
"""Identity or folded text of a question -> the interviews, by path, that used it."""
COMING = frozenset({"idea", "requested", "postponed", "scheduled", "cancelled", "no_show"})
"""States in which a chosen question is still to be asked."""


def question_bank(
    binder: Binder,
    states: Mapping[str, State],
    timelines: Mapping[str, Timeline],
) -> tuple[AskedQuestion, ...]:
    """Return every question of the sets, in their order, with where it is planned, was asked, or never was.

    A question of an interview is one of the bank when its identity or its text, without case, is the same.
    A set that names industries is only missed in those; a set for roles, or for everyone, in all.
    """
    planned, asked = _uses(binder, states)
    met_in = _industries_met(binder, timelines)
    found: list[AskedQuestion] = []
    for one in binder.question_sets.values():
        named = [link.path for link in one.applies_to if link.path in binder.industries]
        industries = {path: met_in[path] for path in named or met_in if path in met_in}
        for question in one.questions:
            asked_in = _found(question, asked)
            never = tuple(path for path, held in industries.items() if held.isdisjoint(asked_in))
            found.append(AskedQuestion(question, one.path, _found(question, planned), asked_in, never))
    return tuple(found)


def _uses(binder: Binder, states: Mapping[str, State]) -> tuple[Uses, Uses]:
    planned: Uses = {}
    asked: Uses = {}
    for interview in binder.interviews.values():
        is_coming = states[interview.path].name in COMING
        for chosen in interview.questions:
            if chosen.asked or is_coming:
                uses = asked if chosen.asked else planned
                for key in identities(chosen.question):
                    uses.setdefault(key, {})[interview.path] = None
    return planned, asked


def identities(question: Question) -> tuple[str, str]:
    """Return what makes a question of an interview the same as one of the bank: its identity, and its text."""
    return f"^{question.ident}", question.text.casefold()


def _found(question: Question, uses: Uses) -> tuple[str, ...]:
    by_ident, by_text = (uses.get(key, {}) for key in identities(question))
    return tuple({**by_ident, **by_text})


def _industries_met(binder: Binder, timelines: Mapping[str, Timeline]) -> dict[str, frozenset[str]]:
    """Give, for each industry in which a conversation took place, the paths of those interviews."""
    found: dict[str, set[str]] = {path: set() for path in binder.industries}
    for interview in binder.interviews.values():
        if timelines[interview.path].held is not None:
            for link in interview.industry:
                if link.path in found:
                    found[link.path].add(interview.path)
    return {path: frozenset(held) for path, held in found.items() if held}
