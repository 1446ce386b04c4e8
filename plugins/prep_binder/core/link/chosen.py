"""Questions chosen for an interview by `^id`, by the name of a set, or in words of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..model.records import Interview, QuestionSet
from ..model.values import Chosen, Question
from .names import matching_key


class Bank:
    """Every question of every set, found by id, by wording, and by the name of its set."""

    def __init__(self, sets: Iterable[QuestionSet], names: Mapping[str, tuple[str, ...]]) -> None:
        """Index the sets; `names` are those of the whole binder."""
        self._sets = {item.path: item for item in sets}
        self._names = names
        self._by_id: dict[str, tuple[Question, str]] = {}
        self._by_text: dict[str, tuple[Question, str]] = {}
        for item in self._sets.values():
            for question in item.questions:
                self._by_id.setdefault(question.ident.casefold(), (question, item.path))
                self._by_text.setdefault(matching_key(question.text), (question, item.path))

    def resolve(self, interview: Interview) -> Interview:
        """The interview with names of sets replaced by their questions, and ids by the question's words."""
        if not interview.questions or not self._sets:
            return interview
        chosen: dict[str, Chosen] = {}
        for item in interview.questions:
            for found in self._expand(item):
                chosen.setdefault(matching_key(found.question.text), found)
        return replace(interview, questions=tuple(chosen.values()))

    def _expand(self, item: Chosen) -> Iterable[Chosen]:
        text = item.question.text.strip()
        known = self._by_text.get(matching_key(text))
        if known is None and " " not in text:
            known = self._by_id.get(text.lstrip("^").casefold())
        if known is not None:
            question, source = known
            return (item._replace(question=question._replace(at=item.question.at), source=source),)
        question_set = self._set_named(text.strip("[]"))
        if question_set is None:
            return (item,)
        return (
            item._replace(question=question, source=path)
            for question, path in self._questions_of(question_set, frozenset())
        )

    def _set_named(self, name: str) -> QuestionSet | None:
        return next(
            (self._sets[path] for path in self._names.get(matching_key(name), ()) if path in self._sets), None
        )

    def _questions_of(self, item: QuestionSet, seen: frozenset[str]) -> Iterable[tuple[Question, str]]:
        for question in item.questions:
            yield question, item.path
        for link in item.extends:
            if link.path in self._sets and link.path not in seen | {item.path}:
                yield from self._questions_of(self._sets[link.path], seen | {item.path})
