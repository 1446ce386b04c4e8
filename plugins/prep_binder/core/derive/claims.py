"""What was heard about each industry and role, tied by slug, with how many people independently say so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from ..model.binder import Binder
from ..model.derived import ClaimGroup, Heard, Timeline
from ..model.records import Contact, Interview
from ..model.values import Link
from .introducers import Introducers
from .touches import people

CATEGORIES = ("trend", "insight", "work", "culture", "entry", "advice", "resource", "project")
"""Categories in the order of the note format; others follow by name."""


def claims_by_topic(
    binder: Binder,
    timelines: Mapping[str, Timeline],
    introducers: Introducers,
) -> dict[str, tuple[ClaimGroup, ...]]:
    """Return the claim groups of every industry and role of which something was heard, by its path.

    An interview counts for its industry and role, which are by default those of its contacts; what stands
    under Learned in a contact's note counts for the contact's.
    """
    topics = {**binder.industries, **binder.roles}
    found: dict[str, list[Heard]] = {}
    for contact in binder.contacts.values():
        if contact.learned:
            _add(found, topics, (*contact.industry, *contact.role), heard_in(contact, (contact,), None))
    for interview in binder.interviews.values():
        if interview.learned:
            with_whom = people(binder, interview)
            held = timelines[interview.path].held
            heard = heard_in(interview, with_whom, held.day if held is not None else None)
            _add(found, topics, (*interview.industry, *interview.role), heard)
    return {path: grouped(heard, introducers) for path, heard in found.items()}


def heard_in(
    note: Contact | Interview,
    with_whom: Iterable[Contact],
    day: dt.date | None,
) -> tuple[Heard, ...]:
    """Return what stands under Learned in `note`, as said by `with_whom` on `day`."""
    paths = tuple(contact.path for contact in with_whom)
    return tuple(Heard(claim, paths, note.path, day) for claim in note.learned)


def _add(
    found: dict[str, list[Heard]],
    topics: Mapping[str, object],
    links: Iterable[Link],
    heard: Iterable[Heard],
) -> None:
    for path in dict.fromkeys(link.path for link in links):
        if path in topics:
            found.setdefault(path, []).extend(heard)


def grouped(heard: Iterable[Heard], introducers: Introducers) -> tuple[ClaimGroup, ...]:
    """Return claims tied by slug, each untied one alone, by category and slug."""
    groups: dict[str, list[Heard]] = {}
    for number, one in enumerate(heard):
        groups.setdefault(one.claim.slug or f"\0{number}", []).append(one)
    made = (_group(members, introducers) for members in groups.values())
    return tuple(sorted(made, key=_place))


def _place(group: ClaimGroup) -> tuple[int, str, bool, str, str]:
    category = group.category.casefold()
    known = CATEGORIES.index(category) if category in CATEGORIES else len(CATEGORIES)
    return known, category, not group.slug, group.slug, group.heard[0].claim.text.casefold()


def _group(members: list[Heard], introducers: Introducers) -> ClaimGroup:
    if len(members) > 1:
        members.sort(key=lambda one: (one.day or dt.date.max, one.path, one.claim.at))
    said_by = {path for one in members for path in one.contacts}
    sources = introducers.independent(said_by)
    slug, category = members[0].claim.slug, members[0].claim.category
    is_disputed = {one.claim.opposes for one in members} == {True, False}
    if is_disputed and len(said_by) != 1:  # one person who says both has changed their mind
        return ClaimGroup(slug, category, tuple(members), "contradicted", sources)
    if sources > 1:
        return ClaimGroup(slug, category, tuple(members), "corroborated", sources)
    return ClaimGroup(slug, category, tuple(members), "single source", sources)
