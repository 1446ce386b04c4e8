"""The research checklist before a conversation, and the thank-you checklist after it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ..model.binder import Binder
from ..model.derived import Derived, FollowUp, FollowUpKind
from ..model.letters import ThankYou
from ..model.points import Point, PointGroup
from ..model.records import Interview
from ..model.values import Fact, Introduction
from .follow_ups.wording import spoken
from .touches import people

STANDARD = (
    "What this person did before, and what they said or wrote in public",
    "What their company earns its money with, and who its customers are",
    "What changed there, or in the field, in the last year",
    "Which words of the field you could not explain yet",
)
"""Where nothing else is noted: what one finds out before any conversation (the product, "research first")."""
LONGEST = 80
"""Signs of a point's words that tell it from others."""


def research_points(binder: Binder, interview: Interview) -> tuple[PointGroup, ...]:
    """Return what to find out before `interview`: its own open points, then the basics of its topics.

    What is found out already is done. The short list `STANDARD` stands only where no note has any point.
    """
    contacts = people(binder, interview)
    own = [*interview.research, *(fact for contact in contacts for fact in contact.research)]
    groups = [PointGroup("", tuple(_points("research", (fact for fact in own if not fact.is_done))))]
    for link in (*interview.industry, *interview.role):
        topic = binder.industries.get(link.path) or binder.roles.get(link.path)
        if topic is not None:
            groups.append(PointGroup(topic.path, tuple(_points(topic.path, topic.basics))))
    found = tuple(group for group in groups if group.points)
    if found or own:
        return found
    standard = tuple(
        Point(f"standard {number}", words, is_done=False) for number, words in enumerate(STANDARD)
    )
    return (PointGroup("", standard),)


def _points(kind: str, facts: Iterable[Fact]) -> Iterator[Point]:
    for fact in facts:
        words = fact.text.partition("\n")[0]
        yield Point(f"{kind} {words[:LONGEST]}", words, fact.is_done, fact.source)


@dataclass(slots=True)
class ThankPoints:
    """Says what belongs to thanks for one conversation after another, with what the notes say about each point."""

    binder: Binder
    derived: Derived
    _follow_ups: dict[tuple[FollowUpKind, str], list[FollowUp]] = field(default_factory=dict)
    """By kind and person."""

    def __post_init__(self) -> None:
        """Look up what the points of every conversation need."""
        for one in self.derived.follow_ups:
            self._follow_ups.setdefault((one.kind, one.contact), []).append(one)

    def of(self, interview: Interview, letters: Iterable[ThankYou]) -> tuple[Point, ...]:
        """Return what belongs to thanks for `interview`.

        Each person gets a letter with one specific takeaway, to an address that is right, and hears later what came
        of it; whoever introduced them hears of it too; promises are kept, and people they named are written to.
        """
        after = _After(self.binder, self.derived.today, self._follow_ups, interview)
        found: list[Point] = []
        for letter in letters:
            found += after.letter(letter)
        return (*found, *after.owed())


class _After(NamedTuple):
    """What the notes say about one conversation."""

    binder: Binder
    today: dt.date
    follow_ups: Mapping[tuple[FollowUpKind, str], Iterable[FollowUp]]
    """By kind and person."""
    interview: Interview

    def letter(self, letter: ThankYou) -> Iterator[Point]:
        """The points of one person's letter."""
        contact = letter.contact
        name, path = contact.name, contact.path
        has_address = bool(contact.address.strip())
        yield Point(f"address {path}", f"Postal address of {name} known", has_address)
        yield Point(f"spelling {path}", f"Spelling of {name}’s name and address checked", is_done=False)
        takeaway = (
            letter.takeaway.text.partition("\n")[0] if letter.takeaway else "nothing specific is noted yet"
        )
        yield Point(
            f"letter {path}",
            f"Letter to {name} written, with one specific takeaway",
            letter.is_thanked,
            takeaway,
        )
        is_posted = letter.is_thanked and letter.thanked_by == "mail"
        by_email = "thanked by e-mail; a letter can still follow" if letter.thanked_by == "email" else ""
        yield Point(f"posted {path}", f"Letter to {name} posted", is_posted, by_email)
        yield self._follow_up("report_back", path, f"{name} told what came of it", f"report {path}")
        for link in contact.introduced_by:
            if link.path in self.binder.contacts and link.path != path:
                words = f"{self.binder.name(link)}, who introduced you, told that you met"
                yield self._follow_up("loop_back", link.path, words, f"told {link.path}", name)

    def owed(self) -> Iterator[Point]:
        """The points of promises and introductions, counted: each has a line of its own elsewhere."""
        promises, named = self.interview.promises, self.interview.introductions
        if promises:
            yield _counted("promises", "Promises kept", [one.is_done for one in promises])
        if named:
            yield _counted(
                "named", "People they named written to", [self._is_written_to(one) for one in named]
            )
            yield _counted("back", "Told them what came of it", [self._is_told(one) for one in named])

    def _is_written_to(self, named: Introduction) -> bool:
        """Whether a note says so: a typed day, or any touch since, which closes the follow-up."""
        if named.contacted is not None or named.reported is not None:
            return True
        return self._are_closed("introduction", named.who.path, named.who.target)

    def _is_told(self, named: Introduction) -> bool:
        """Whether everybody of this conversation heard what came of it."""
        if named.reported is not None:
            return True
        name = self.binder.name(named.who)
        by = [one for one in people(self.binder, self.interview) if one.path != named.who.path]
        return bool(by) and all(self._are_closed("loop_back", one.path, name) for one in by)

    def _are_closed(self, kind: FollowUpKind, contact: str, subject: str) -> bool:
        """Whether this conversation asked for such follow-ups, and all of them are done."""
        mine = [
            one
            for one in self.follow_ups.get((kind, contact), ())
            if one.interview == self.interview.path and one.subject == subject
        ]
        return bool(mine) and all(one.state == "closed" for one in mine)

    def _follow_up(
        self, kind: FollowUpKind, contact: str, words: str, ident: str, subject: str = ""
    ) -> Point:
        """A point whose state is that of the follow-ups of a kind to a person."""
        mine = [
            one
            for one in self.follow_ups.get((kind, contact), ())
            if (one.subject == subject if subject else one.interview == self.interview.path)
        ]
        waiting = next((one for one in mine if one.state != "closed"), None)
        return Point(ident, words, bool(mine) and waiting is None, self._due(waiting))

    def _due(self, waiting: FollowUp | None) -> str:
        return f"due {spoken(waiting.due, self.today)}" if waiting is not None else ""


def _counted(ident: str, words: str, states: list[bool]) -> Point:
    done = sum(states)
    return Point(ident, words, done == len(states), f"{done} of {len(states)}")
