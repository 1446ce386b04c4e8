"""Each kind of entry with its links resolved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model.records import Company, Contact, Entry, Interview, QuestionSet, Topic
from ..model.values import Introduction, Link
from .resolver import Resolver


def resolve_entry(entry: Entry, resolver: Resolver) -> Entry:
    """The entry with the path of every link that its fields hold."""
    if isinstance(entry, Contact):
        return _contact(entry, resolver)
    if isinstance(entry, Interview):
        return _interview(entry, resolver)
    if isinstance(entry, Company):
        return replace(entry, industry=resolver.field(entry.industry, "industry", entry.path))
    if isinstance(entry, Topic):
        return replace(entry, parent=resolver.field(entry.parent, entry.kind, entry.path))
    if isinstance(entry, QuestionSet):
        return _question_set(entry, resolver)
    return entry


def _introductions(entry: Contact | Interview, resolver: Resolver) -> tuple[Introduction, ...]:
    return tuple(
        item._replace(who=resolver.field((item.who,), "contact", entry.path, report=False)[0])
        for item in entry.introductions
        if item.who.target
    )


def _contact(entry: Contact, resolver: Resolver) -> Contact:
    return replace(
        entry,
        role=resolver.field(entry.role, "role", entry.path),
        company=resolver.field(entry.company, "company", entry.path),
        industry=resolver.field(entry.industry, "industry", entry.path),
        introduced_by=resolver.field(entry.introduced_by, "contact", entry.path),
        introductions=_introductions(entry, resolver),
    )


def _interview(entry: Interview, resolver: Resolver) -> Interview:
    return replace(
        entry,
        contact=resolver.field(entry.contact, "contact", entry.path),
        role=resolver.field(entry.role, "role", entry.path),
        company=resolver.field(entry.company, "company", entry.path),
        industry=resolver.field(entry.industry, "industry", entry.path),
        introductions=_introductions(entry, resolver),
    )


def _question_set(entry: QuestionSet, resolver: Resolver) -> QuestionSet:
    applies_to = tuple(
        resolver.field((link,), "role" if resolver.is_role(link) else "industry", entry.path)[0]
        for link in entry.applies_to
    )
    return replace(
        entry, applies_to=applies_to, extends=resolver.field(entry.extends, "questions", entry.path)
    )


def with_defaults(interview: Interview, contacts: Mapping[str, Contact]) -> Interview:
    """An interview without company, industry or role takes those of its contacts."""
    people = [contacts[link.path] for link in interview.contact if link.path in contacts]
    if not people or (interview.company and interview.industry and interview.role):
        return interview
    return replace(
        interview,
        company=interview.company or _joined([person.company for person in people]),
        industry=interview.industry or _joined([person.industry for person in people]),
        role=interview.role or _joined([person.role for person in people]),
    )


def _joined(fields: Sequence[tuple[Link, ...]]) -> tuple[Link, ...]:
    seen: dict[str, Link] = {}
    for links in fields:
        for link in links:
            seen.setdefault(link.path or link.target, link)
    return tuple(seen.values())
