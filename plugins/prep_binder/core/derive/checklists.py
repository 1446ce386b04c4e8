"""The questions in hand for a conversation: those chosen for it, else the best of the question sets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..model.binder import Binder
from ..model.options import Options
from ..model.records import Contact, Interview, QuestionSet
from ..model.values import Chosen, Link
from .question_bank import identities

RESERVE = 5
"""Minutes of a conversation kept free for the greeting and the close; so does the check `over-time`."""
MOST = 10
"""Questions on a checklist at most; the check `question-count` wants 5 to 10."""
ORDER = {"open": 0, "insight": 1, "research": 2, "close": 3}
"""Purposes in the order of a conversation."""
USUAL_MINUTES = 20.0
"""Length of a conversation that has no note yet: the default of `minutes`."""


Wanted = tuple[frozenset[str], frozenset[str], frozenset[str], float | None]
"""Paths of the roles, paths of the industries, what is answered, and minutes; None for however long it takes."""


@dataclass(frozen=True, slots=True)
class Checklists:
    """Chooses questions; remembers what it chose for the same topics and length."""

    binder: Binder
    _known: dict[Wanted, tuple[Chosen, ...]] = field(default_factory=dict)
    _topics: dict[str, frozenset[str]] = field(default_factory=dict)
    """Industries and roles that a set is for, by its path."""

    @property
    def _sets(self) -> Mapping[str, QuestionSet]:
        return self.binder.question_sets

    def for_interview(
        self, interview: Interview, answered: frozenset[str] = frozenset()
    ) -> tuple[Chosen, ...]:
        """Return the chosen questions as written; where none are chosen, what suits its role and industry.

        `answered` are identities of questions (see `question_bank`) that were answered in earlier talks: they
        are not suggested again, but for closing ones.
        """
        if interview.questions:
            return interview.questions
        return self._fitting(_paths(interview.role), _paths(interview.industry), interview.minutes, answered)

    def for_contact(self, contact: Contact, interview: Interview | None) -> tuple[Chosen, ...]:
        """Return the questions for a call to `contact` about `interview`, or about nothing planned yet."""
        if interview is not None and interview.questions:
            return interview.questions
        if contact.questions:
            return contact.questions
        if interview is not None:
            return self.for_interview(interview)
        return self._fitting(_paths(contact.role), _paths(contact.industry), USUAL_MINUTES)

    def suited(self, contact: Contact, interview: Interview | None) -> tuple[Chosen, ...]:
        """Return every question of the sets that suit a talk with `contact`, the best set first."""
        about = contact if interview is None else interview
        return self._all(_paths(about.role), _paths(about.industry))

    def _all(self, roles: frozenset[str], industries: frozenset[str]) -> tuple[Chosen, ...]:
        key: Wanted = (roles, industries, frozenset(), None)
        if key not in self._known:
            self._known[key] = tuple(self._candidates(roles, industries))
        return self._known[key]

    def _fitting(
        self,
        roles: frozenset[str],
        industries: frozenset[str],
        minutes: float,
        answered: frozenset[str] = frozenset(),
    ) -> tuple[Chosen, ...]:
        key = (roles, industries, answered, minutes)
        if key not in self._known:
            open_ones = unanswered(self._all(roles, industries), answered)
            self._known[key] = fitted(open_ones, minutes - RESERVE)
        return self._known[key]

    def _candidates(self, roles: frozenset[str], industries: frozenset[str]) -> Iterator[Chosen]:
        """Give the questions of the best set first, then those of a general set, each text once."""
        suited = self._suited(roles, industries)
        general = [one for one in suited[1:] if not one.applies_to]
        seen: set[str] = set()
        for chosen_set in (*suited[:1], *general[:1]):
            for one in self._with_extended(chosen_set):
                for question in one.questions:
                    if question.text.casefold() not in seen:
                        seen.add(question.text.casefold())
                        yield Chosen(question, asked=False, answer="", source=one.path)

    def _suited(self, roles: frozenset[str], industries: frozenset[str]) -> list[QuestionSet]:
        """Return the sets that suit, the best first: for role and industry, role, industry, everyone."""
        if not self._topics:
            self._topics.update((one.path, _paths(one.applies_to)) for one in self._sets.values())
        ranked: list[list[QuestionSet]] = [[], [], [], []]
        for one in self._sets.values():
            topics = self._topics[one.path]
            for_role, for_industry = not topics.isdisjoint(roles), not topics.isdisjoint(industries)
            if for_role:
                ranked[0 if for_industry else 1].append(one)
            elif for_industry:
                ranked[2].append(one)
            elif not one.applies_to:
                ranked[3].append(one)
        return [one for rank in ranked for one in rank]

    def _with_extended(self, first: QuestionSet) -> tuple[QuestionSet, ...]:
        found: dict[str, QuestionSet] = {}
        waiting = [first]
        while waiting:
            one = waiting.pop(0)
            if one.path not in found:
                found[one.path] = one
                waiting.extend(self._sets[link.path] for link in one.extends if link.path in self._sets)
        return tuple(found.values())


def unanswered(chosen: Iterable[Chosen], answered: frozenset[str]) -> tuple[Chosen, ...]:
    """Return those of `chosen` that were not answered yet, and closing ones, which fit every talk."""
    return tuple(
        one
        for one in chosen
        if one.question.purpose == "close" or answered.isdisjoint(identities(one.question))
    )


def fitted(candidates: Iterable[Chosen], minutes: float) -> tuple[Chosen, ...]:
    """Return the candidates that fit into `minutes`: a closing one always, insight before research.

    They come in the order of a conversation: opening, insight, research, closing.
    """
    ordered = sorted(candidates, key=lambda chosen: ORDER[chosen.question.purpose])
    closing = next((chosen for chosen in ordered if chosen.question.purpose == "close"), None)
    taken = [] if closing is None else [closing]
    left = minutes - sum(chosen.question.minutes for chosen in taken)
    for chosen in ordered:
        if chosen is closing or len(taken) == MOST or chosen.question.minutes > left:
            continue
        taken.append(chosen)
        left -= chosen.question.minutes
    return tuple(sorted(taken, key=lambda chosen: ORDER[chosen.question.purpose]))


def checklist_for(interview: Interview, binder: Binder, options: Options) -> tuple[Chosen, ...]:
    """Return the questions for `interview`: the chosen ones, else those that suit it and fit its minutes.

    `options` is kept for the length of the list to become configurable; nothing of it is read yet.
    """
    del options
    return Checklists(binder).for_interview(interview)


def _paths(links: Iterable[Link]) -> frozenset[str]:
    return frozenset(link.path for link in links if link.path)
