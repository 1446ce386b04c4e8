"""Cards to people: one broken card or line does not lose the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...core.model.person import Person
from ...core.model.problem import Level, Location, Problem
from ..decoding import decode
from ..imported_text import shortened
from .lines import Line, content_lines
from .people import person_of


class Card(NamedTuple):
    """The lines between BEGIN and END."""

    number: int
    """The line of the file on which it begins."""
    lines: tuple[Line, ...]


def read_vcard(data: bytes, path: str) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """Return the people of a vCard file, and what could not be read of it."""
    people: list[Person] = []
    problems: list[Problem] = []
    cards = list(_cards(content_lines(decode(data)), path))
    if not any(isinstance(found, Card) for found in cards):
        what, mend = "this file holds no vCard: nothing in it begins with BEGIN:VCARD", "Choose a .vcf file"
        return (), (_told(path, 1, "error", what, mend),)
    for found in cards:
        if isinstance(found, Problem):
            problems.append(found)
            continue
        one, told = person_of(found.lines, Location(path, found.number))
        problems += told
        if one is not None:
            people.append(one)
    return tuple(people), tuple(sorted(problems, key=lambda problem: problem.at))


def _cards(lines: Iterable[Line], path: str) -> Iterator[Card | Problem]:
    """Each card, also one without an end; a card within a card (an agent) is left out."""
    pile = _Pile(path)
    for line in lines:
        marker = (line.name, line.value.strip().upper())
        if marker == ("BEGIN", "VCARD"):
            yield from pile.begin(line)
        elif marker == ("END", "VCARD"):
            yield from pile.end()
        else:
            yield from pile.add(line)
    yield from pile.cut_off()


class _Pile:
    """The lines of the card that is being gathered."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.number = 0
        """Where the card begins; 0 outside of every card."""
        self.lines: list[Line] = []
        self.agents = 0
        """Cards within this card that are open."""
        self.has_stray = False

    def begin(self, line: Line) -> Iterator[Card | Problem]:
        if self.number and _opens_agent(self.lines):
            self.agents += 1
            return
        yield from self.cut_off()
        self.number = line.number

    def end(self) -> Iterator[Card | Problem]:
        if self.agents:
            self.agents -= 1
        elif self.number:
            yield self._taken()

    def add(self, line: Line) -> Iterator[Card | Problem]:
        if not self.number:
            if not self.has_stray:
                yield _stray(line, self.path)
            self.has_stray = True
        elif not self.agents and line.name:
            self.lines.append(line)
        elif not self.agents:
            yield _unreadable(line, self.path)

    def cut_off(self) -> Iterator[Card | Problem]:
        if self.number:
            what = "this card has no END:VCARD; what stands in it was read all the same"
            yield _told(self.path, self.number, "warning", what, "Look whether the file was cut off")
            yield self._taken()

    def _taken(self) -> Card:
        card = Card(self.number, tuple(self.lines))
        self.number, self.lines, self.agents = 0, [], 0
        return card


def _opens_agent(inside: list[Line]) -> bool:
    return bool(inside) and inside[-1].name == "AGENT" and not inside[-1].value.strip()


def _unreadable(line: Line, path: str) -> Problem:
    what = f"this line is no `NAME:value` and was left out: `{shortened(line.value)}`"
    return _told(
        path, line.number, "warning", what, "Correct it, if it matters; the rest of the card was read"
    )


def _stray(line: Line, path: str) -> Problem:
    what = f"this line stands outside of every card and was left out: `{shortened(line.value)}`"
    return _told(path, line.number, "warning", what, "Cards begin with BEGIN:VCARD")


def _told(path: str, line: int, level: Level, what: str, mend: str) -> Problem:
    return Problem("import-card", level, Location(path, line), what, mend)
