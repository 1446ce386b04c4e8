"""One calendar year of the search, in numbers and names."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

from ...model.binder import Binder
from ...model.derived import Derived, Heard
from ...model.history import YearInReview
from ...model.introductions import Step
from ...model.values import Link
from ..claims import grouped, heard_in
from ..introducers import gather_introducers
from ..introductions.steps import key_of
from ..talks import Talk, held_talks
from ..touches import people


def years(derived: Derived) -> tuple[int, ...]:
    """Return the years in which something was asked or held, newest first."""
    found = set()
    for events in derived.timelines.values():
        found |= {when.day.year for when in (events.requested, events.held) if when is not None}
    return tuple(sorted(found, reverse=True))


def year_in_review(binder: Binder, derived: Derived, steps: Iterable[Step], year: int) -> YearInReview:
    """Return what happened in `year`; `steps` are all introductions."""
    held = held_talks(derived, binder.interviews.values())
    talks = [talk for talk in held if talk.day.year == year]
    met = _people(talks)
    before = _people(talk for talk in held if talk.day.year < year)
    given = [step for step in steps if step.given is not None and step.given.year == year]
    thanked = {
        (path, touch.day, touch.channel)
        for path, touches in derived.touches.items()
        for touch in touches
        if touch.kind == "thanks" and touch.day.year == year
    }
    months = Counter(talk.day.month for talk in talks)
    return YearInReview(
        year,
        asked=sum(
            one.requested is not None and one.requested.day.year == year for one in derived.timelines.values()
        ),
        held=len(talks),
        months=tuple(months[month] for month in range(1, 13)),
        met=tuple(key for key in met if key in binder.contacts),
        met_without_note=tuple(name for key, name in met.items() if key not in binder.contacts),
        first_met=len(met.keys() - before.keys()),
        industries=_counts(link for talk in talks for link in _once(talk.interview.industry)),
        roles=_counts(link for talk in talks for link in _once(talk.interview.role)),
        companies=_counts(link for talk in talks for link in _once(talk.interview.company)),
        claims=sum(len(talk.interview.learned) for talk in talks),
        advice=_advice(binder, derived, year),
        introductions=len(given),
        generous=_counts(step.introducer for step in given if step.introducer in binder.contacts),
        thanked=len({path for path, _, _ in thanked}),
        letters=sum(channel == "mail" for _, _, channel in thanked),
        promises_kept=_kept(binder, year),
        said_most=_said_most(binder, talks),
    )


def _people(talks: Iterable[Talk]) -> dict[str, str]:
    """The names of everybody who took part by what tells them apart, also of people without a note."""
    found: dict[str, str] = {}
    for talk in talks:
        for link in talk.interview.contact:
            found.setdefault(key_of(link), link.shown)
    return found


def _once(links: Iterable[Link]) -> Iterable[str]:
    return dict.fromkeys(link.path for link in links if link.path)


def _counts(paths: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(paths).items(), key=lambda row: (-row[1], row[0])))


def _advice(binder: Binder, derived: Derived, year: int) -> tuple[Heard, ...]:
    found: list[tuple[dt.date, str, Heard]] = []
    for contact in binder.contacts.values():
        found += _followed(heard_in(contact, (contact,), None), year)
    for interview in binder.interviews.values():
        if interview.learned:
            held = derived.timelines[interview.path].held
            heard = heard_in(interview, people(binder, interview), held.day if held else None)
            found += _followed(heard, year)
    return tuple(one for _, _, one in sorted(found, key=lambda row: row[:2]))


def _followed(heard: Iterable[Heard], year: int) -> Iterator[tuple[dt.date, str, Heard]]:
    for one in heard:
        if one.claim.done is not None and one.claim.done.year == year:
            yield one.claim.done, one.path, one


def _kept(binder: Binder, year: int) -> int:
    notes = (*binder.contacts.values(), *binder.interviews.values())
    return sum(
        promise.is_done and promise.done is not None and promise.done.year == year
        for note in notes
        for promise in note.promises
    )


def _said_most(binder: Binder, talks: Iterable[Talk]) -> tuple[str, ...]:
    heard = [
        one
        for talk in talks
        if talk.interview.learned
        for one in heard_in(talk.interview, people(binder, talk.interview), talk.day)
        if one.claim.slug
    ]
    groups = [group for group in grouped(heard, gather_introducers(binder)) if group.sources > 1]
    return tuple(group.slug for group in sorted(groups, key=lambda group: (-group.sources, group.slug)))
