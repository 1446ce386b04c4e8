"""Who introduced whom, and how many of some people are independent of one another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from ..model.binder import Binder
from ..model.records import Contact
from ..model.values import Introduction
from .touches import people


def gather_introducers(binder: Binder) -> Introducers:
    """Return who introduced whom, from `introduced_by` and from the introductions in notes alike."""
    found: dict[str, set[str]] = {}
    for introducer, introduced in _pairs(binder):
        if introducer != introduced:
            found.setdefault(introduced, set()).add(introducer)
    return Introducers({path: frozenset(above) for path, above in found.items()}, {})


def introductions_by(binder: Binder) -> Iterator[tuple[Contact, Introduction, dt.date]]:
    """Give every introduction with the contact who made it, and its day where it has none itself.

    That is the day of the talk; in a contact's own note, or before the talk, no day is known: the last one there is.
    """
    for contact in binder.contacts.values():
        for one in contact.introductions:
            yield contact, one, dt.date.max
    for interview in binder.interviews.values():
        if interview.introductions:
            usual = interview.held.day if interview.held is not None else dt.date.max
            for contact in people(binder, interview):
                for one in interview.introductions:
                    yield contact, one, usual


def _pairs(binder: Binder) -> Iterator[tuple[str, str]]:
    """Introducer and introduced, by their paths."""
    for contact in binder.contacts.values():
        for link in contact.introduced_by:
            if link.path:
                yield link.path, contact.path
    for introducer, one, _ in introductions_by(binder):
        if one.who.path:
            yield introducer.path, one.who.path


class Introducers(NamedTuple):
    """Introducers by the path of the one they introduced."""

    directly: Mapping[str, frozenset[str]]
    known: dict[str, frozenset[str]]
    """Chains that were followed already."""

    def above(self, path: str) -> frozenset[str]:
        """Return everyone in the chains that lead to the person at `path`; in a circle also that person."""
        if path not in self.known:
            found: set[str] = set()
            waiting = list(self.directly.get(path, ()))
            while waiting:
                one = waiting.pop()
                if one not in found:
                    found.add(one)
                    waiting.extend(self.directly.get(one, ()))
            self.known[path] = frozenset(found)
        return self.known[path]

    def independent(self, paths: Collection[str]) -> int:
        """Count the independent people among `paths`: introducer and introduced are one source.

        Whoever introduced another of them, in however many steps, is not counted beside that other. People
        who were introduced by the same third person are independent, unless one introduced the other.
        """
        if len(paths) < 2:
            return len(paths)
        heads = {self._head(path) for path in paths}
        introduced_another: set[str] = set()
        for head in heads:
            introduced_another |= {one for one in self.above(head) if head not in self.above(one)}
        return len(heads - introduced_another)

    def _head(self, path: str) -> str:
        """One name for all people of a circle; outside a circle everyone stands for themselves."""
        above = self.above(path)
        if path not in above:
            return path
        return min(one for one in above if path in self.above(one))
