"""Questions chosen by their id, their set or their words, put in from the bank."""

from __future__ import annotations

from collections.abc import Mapping

from ..model.records import QuestionSet
from ..model.values import Chosen, Link, Question
from ..read import WIKILINK, wikilink
from .names import name_key
from .resolve import Resolver


class Bank:
    """All question sets, searched by id and by wording."""

    def __init__(self, sets: Mapping[str, QuestionSet]) -> None:
        """Take the sets with their `extends` links resolved."""
        self.sets = sets
        self._by_ident: dict[str, tuple[Question, str]] = {}
        self._by_text: dict[str, tuple[Question, str]] = {}
        self._by_name: dict[str, str] = {}
        for path, one in sets.items():
            for name in _names(path, one):
                self._by_name.setdefault(name, path)
            for question in one.questions:
                self._by_ident.setdefault(question.ident.casefold(), (question, path))
                self._by_text.setdefault(name_key(question.text), (question, path))

    def chosen(self, listed: tuple[Chosen, ...], resolver: Resolver) -> tuple[Chosen, ...]:
        """Return the questions of a note: sets expanded, ids turned into questions, none twice.

        A question that is mentioned again, as when a call sheet is pasted below the plan, keeps its first
        place; it was asked if any mention is ticked, and the answers are joined.
        """
        own = {
            item.question.ident.casefold(): item
            for item in reversed(listed)
            if item.question.text and not WIKILINK.fullmatch(item.question.text)
        }
        single: list[Chosen | str] = [self._one(item, own, resolver) for item in listed]
        named = {item.question.ident for item in single if not isinstance(item, str)}
        found: dict[str, Chosen] = {}
        for item, written in zip(single, listed, strict=True):
            for one in (item,) if not isinstance(item, str) else self._expanded(item, written, named):
                ident = one.question.ident
                found[ident] = _joined(found[ident], one) if ident in found else one
        return tuple(found.values())

    def _expanded(self, path: str, written: Chosen, named: set[str]) -> list[Chosen]:
        """The questions of a set that is chosen whole, but for those that are named one by one."""
        return [
            Chosen(question._replace(at=written.question.at), written.asked, "", source)
            for question, source in self._whole(path, set())
            if question.ident not in named
        ]

    def _one(self, item: Chosen, own: Mapping[str, Chosen], resolver: Resolver) -> Chosen | str:
        """The question an item means, or the path of the set it names; `own` are written out in the same note."""
        question = item.question
        target, heading = question.text, ""
        match = WIKILINK.fullmatch(target)
        if match:
            target, heading, _ = wikilink(match[1])
        ident = heading.lstrip("^") or question.ident
        hit = self._by_text.get(name_key(question.text)) or self._by_ident.get(ident.casefold())
        if hit is not None:
            return item._replace(question=hit[0]._replace(at=question.at), source=hit[1])
        if not question.text and ident.casefold() in own:
            return item._replace(question=own[ident.casefold()].question)
        path = self._by_name.get(name_key(target), "") if target else ""
        if path:
            return path
        if match or not question.text:
            resolver.tell_question(Link(target or f"^{ident}", "", heading, question.at))
            return item._replace(question=question._replace(text=question.text or ident))
        return item

    def _whole(self, path: str, seen: set[str]) -> list[tuple[Question, str]]:
        """All questions of a set, those of the sets it extends first; a circle ends where it closes."""
        if path in seen or path not in self.sets:
            return []
        seen.add(path)
        extended = [pair for link in self.sets[path].extends for pair in self._whole(link.path, seen)]
        return extended + [(question, path) for question in self.sets[path].questions]


def _joined(first: Chosen, again: Chosen) -> Chosen:
    """One question that is mentioned twice; an answer that is part of the other is not repeated."""
    asked = first.asked or again.asked
    if is_part(again.answer, first.answer):
        return first._replace(asked=asked)
    if is_part(first.answer, again.answer):
        return first._replace(asked=asked, answer=again.answer, written=again.written)
    answer, written = (f"{one}\n\n{other}" for one, other in _both(first, again))
    return first._replace(asked=asked, answer=answer, written=written if written != answer else "")


def is_part(lines: str, whole: str) -> bool:
    """Whether lines are all in a text, as lines: `no` is not in `I know`."""
    return not lines or f"\n{lines}\n" in f"\n{whole}\n"


def _both(first: Chosen, again: Chosen) -> tuple[tuple[str, str], tuple[str, str]]:
    """Two answers as words, and as Markdown."""
    return (first.answer, again.answer), (first.markdown, again.markdown)


def _names(path: str, one: QuestionSet) -> set[str]:
    bare = path.removesuffix(".md")
    return {name_key(name) for name in (one.name, bare, bare.rpartition("/")[2], *one.aliases)}
