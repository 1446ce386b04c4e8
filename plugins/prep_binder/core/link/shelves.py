"""The finished binder: records on their shelves in the order of names, pages for names, stubs to create."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, TypeVar

from ..model.binder import Binder, Mention
from ..model.problem import Problem
from ..model.records import Company, Contact, Entry, Interview, OrdinaryPage, QuestionSet, Topic
from ..validate import Validated
from .names import name_key
from .resolve import Resolver, kind_of_entry
from .wiring import Wiring

E = TypeVar("E", bound=Entry)


def shelve(
    entries: dict[str, Entry], wiring: Wiring, resolver: Resolver, notes: Iterable[Validated]
) -> Binder:
    """Return the binder of resolved `entries` and of the pages that `resolver` made for names."""
    everything = entries | {entry.path: entry for entry in _made(resolver)}
    interviews = {path: entry for path, entry in sorted(everything.items()) if isinstance(entry, Interview)}
    topics = shelf(everything, Topic)
    names = {key: tuple(paths) for key, paths in resolver.names.paths.items()}
    for named, path in resolver.made.items():
        names[named.key] = (*names.get(named.key, ()), path)
    return Binder(
        contacts=shelf(everything, Contact),
        interviews=MappingProxyType(interviews),
        companies=shelf(everything, Company),
        industries=MappingProxyType(
            {path: topic for path, topic in topics.items() if topic.kind == "industry"}
        ),
        roles=MappingProxyType({path: topic for path, topic in topics.items() if topic.kind == "role"}),
        question_sets=shelf(everything, QuestionSet),
        pages=shelf(everything, OrdinaryPage),
        texts=MappingProxyType({note.entry.path: note.text for note in notes}),
        backlinks=MappingProxyType(
            {path: tuple(sorted(found)) for path, found in sorted(wiring.backlinks.items())}
        ),
        names=MappingProxyType(names),
        mentions=_mentions(resolver),
        interviews_of=interviews_of(interviews.values()),
    )


def shelf(entries: Mapping[str, Entry], kind: type[E]) -> Mapping[str, E]:
    """The records of one class, in the order of their names."""
    found = [(name_key(entry.name), path, entry) for path, entry in entries.items() if type(entry) is kind]
    found.sort(key=lambda row: row[:2])
    return MappingProxyType({path: entry for _, path, entry in found})


def _made(resolver: Resolver) -> Iterable[Entry]:
    """The records of companies, industries and roles that are only named."""
    for named, path in resolver.made.items():
        link = resolver.first[named]
        name = " ".join(resolver.name_in(link).split())
        if named.kind == "company":
            yield Company(path=path, name=name, at=link.at, has_note=False)
        else:
            kind: Literal["industry", "role"] = "industry" if named.kind == "industry" else "role"
            yield Topic(path=path, name=name, at=link.at, has_note=False, kind=kind)


def _mentions(resolver: Resolver) -> tuple[Mention, ...]:
    """Each name without a note once, in the order of names; with its kind where any place tells it."""
    found: dict[tuple[str, str], Mention] = {}
    for mention in resolver.mentions:
        found.setdefault((name_key(mention.name), mention.kind), mention)
    told = {name for name, kind in found if kind}
    kept = {key: mention for key, mention in found.items() if key[1] or key[0] not in told}
    return tuple(kept[key] for key in sorted(kept))


def interviews_of(interviews: Iterable[Interview]) -> Mapping[str, tuple[Interview, ...]]:
    """Path of a contact, company, industry or role -> its interviews, newest first."""
    found: dict[str, dict[str, Interview]] = {}
    for interview in sorted(interviews, key=_newest, reverse=True):
        for links in (interview.contact, interview.company, interview.industry, interview.role):
            for link in links:
                if link.path:
                    found.setdefault(link.path, {})[interview.path] = interview
    return MappingProxyType({path: tuple(rows.values()) for path, rows in found.items()})


def _newest(interview: Interview) -> tuple[dt.date, str]:
    when = interview.held or interview.scheduled or interview.requested or interview.resume_on
    return (when.day if when else dt.date.min, interview.path)


def duplicates(entries: Mapping[str, Entry]) -> list[Problem]:
    """Return a problem for each note that bears the name of another of its kind; interviews may share one."""
    first: dict[tuple[str, str], Entry] = {}
    problems: list[Problem] = []
    for entry in entries.values():
        kind = kind_of_entry(entry)
        if kind in ("interview", "page"):
            continue
        other = first.setdefault((kind, name_key(entry.name)), entry)
        if other is not entry:
            problems.append(
                Problem(
                    "duplicate-name",
                    "warning",
                    entry.at,
                    f"`{entry.name}` is also the name of `{other.path}`",
                    "Give one of the two another name, or join the notes",
                )
            )
    return problems
