"""Everything that was heard, over all industries and roles: tied by slug, with how its people are linked."""

from __future__ import annotations

from collections.abc import Iterable

from ...model.binder import Binder
from ...model.derived import ClaimGroup, Derived, Heard
from ...model.findings import Finding, Tie
from ...model.records import Contact, Interview
from ..claims import grouped, heard_in
from ..introducers import Introducers, gather_introducers
from ..touches import people


def all_findings(binder: Binder, derived: Derived) -> tuple[Finding, ...]:
    """Return every finding of the binder, by category and slug.

    A slug ties claims across industries: whoever uses the same one says that it is the same claim.
    """
    introducers = gather_introducers(binder)
    heard: list[Heard] = []
    topics: dict[str, tuple[str, ...]] = {}
    for contact in binder.contacts.values():
        if contact.learned:
            heard += heard_in(contact, (contact,), None)
            topics[contact.path] = _topics(binder, contact)
    for interview in binder.interviews.values():
        if interview.learned:
            held = derived.timelines[interview.path].held
            heard += heard_in(interview, people(binder, interview), held.day if held else None)
            topics[interview.path] = _topics(binder, interview)
    return tuple(
        Finding(
            group,
            tuple(one for one in group.heard if not one.claim.opposes),
            tuple(one for one in group.heard if one.claim.opposes),
            _in_order(binder, {path for one in group.heard for path in topics[one.path]}),
            ties(group, introducers),
        )
        for group in grouped(heard, introducers)
    )


def _topics(binder: Binder, note: Contact | Interview) -> tuple[str, ...]:
    paths = dict.fromkeys(link.path for link in (*note.industry, *note.role))
    return tuple(path for path in paths if path in binder.industries or path in binder.roles)


def _in_order(binder: Binder, paths: set[str]) -> tuple[str, ...]:
    shelves = (binder.industries, binder.roles)
    found = [
        (number, shelf[path].name, path)
        for number, shelf in enumerate(shelves)
        for path in paths & shelf.keys()
    ]
    return tuple(path for _, _, path in sorted(found))


def ties(group: ClaimGroup, introducers: Introducers) -> tuple[Tie, ...]:
    """Return how the people of `group` are linked: each with the nearest of the others who led to them."""
    said_by = {path for one in group.heard for path in one.contacts}
    if len(said_by) < 2:
        return ()
    found = (_nearest(path, said_by, introducers) for path in sorted(said_by))
    return tuple(tie for tie in found if tie is not None)


def _nearest(path: str, others: Iterable[str], introducers: Introducers) -> Tie | None:
    wanted = set(others) - {path}
    if not wanted & introducers.above(path):
        return None
    seen, step, steps = {path}, {path}, 0
    while step:
        steps += 1
        step = {above for one in step for above in introducers.directly.get(one, ())} - seen
        if met := wanted & step:
            return Tie(min(met), path, steps)
        seen |= step
    return None
