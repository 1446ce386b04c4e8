"""Stage 3: notes to a binder; names resolved, links in both directions, pages for what is only named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, TypeVar

from ..model.binder import Backlink, Binder, Prose
from ..model.options import Options
from ..model.problem import Location, Problem
from ..model.records import Company, Contact, Entry, Interview, Kind, OrdinaryPage, QuestionSet, Topic
from ..validate import Validated
from .backlinks import collect
from .chosen import Bank
from .entries import resolve_entry, with_defaults
from .index import build_names, candidates
from .names import matching_key
from .resolver import Resolver

__all__ = ["find", "link"]
Kept = TypeVar("Kept", bound=Entry)


def kind_of(entry: Entry) -> Kind:
    """The kind of an entry."""
    if isinstance(entry, Topic):
        return entry.kind
    kinds: tuple[tuple[type[Entry], Kind], ...] = (
        (Contact, "contact"),
        (Interview, "interview"),
        (Company, "company"),
        (QuestionSet, "questions"),
    )
    return next((kind for record, kind in kinds if isinstance(entry, record)), "page")


def link(notes: Iterable[Validated], options: Options) -> tuple[Binder, tuple[Problem, ...]]:
    """Join validated notes to a binder; unknown, ambiguous and doubled names are problems."""
    notes = tuple(notes)
    raws = {note.entry.path: note.raw for note in notes}
    names = build_names((note.entry, note.raw.h1.text if note.raw.h1 else "") for note in notes)
    resolver = Resolver(names, {note.entry.path: kind_of(note.entry) for note in notes}, options)
    entries: list[Entry] = [resolve_entry(note.entry, resolver) for note in notes]
    stubs = _named_entries(resolver)
    bank = Bank((entry for entry in entries if isinstance(entry, QuestionSet)), names)
    contacts = {entry.path: entry for entry in entries if isinstance(entry, Contact)}
    entries = [bank.resolve(with_defaults(e, contacts)) if isinstance(e, Interview) else e for e in entries]
    backlinks = collect(entries, raws, resolver)
    for stub in stubs:
        names.setdefault(matching_key(stub.name), (stub.path,))
    texts = {path: Prose(raw.body, raw.body_line) for path, raw in raws.items()}
    binder = _shelve([*entries, *stubs], texts, backlinks, names, resolver)
    return binder, (*_doubled(entries), *resolver.problems)


def find(binder: Binder, target: str, source: str) -> str:
    """The path that `[[target]]` on the page at `source` leads to; empty if unknown or ambiguous."""
    found = candidates(binder.names, lambda path: binder.entry(path) is not None, target, source)
    notes = [path for path in found if path not in binder.pages] or list(found)
    return notes[0] if len(notes) == 1 else ""


def _named_entries(resolver: Resolver) -> list[Entry]:
    made: list[Entry] = []
    for path, (kind, name) in resolver.named.items():
        if kind == "company":
            made.append(Company(path=path, name=name, at=Location(path), has_note=False))
        else:
            topic: Literal["role", "industry"] = "role" if kind == "role" else "industry"
            made.append(Topic(path=path, name=name, at=Location(path), has_note=False, kind=topic))
    return made


def _doubled(entries: Iterable[Entry]) -> Iterable[Problem]:
    first: dict[tuple[Kind, str], Entry] = {}
    for entry in entries:
        if isinstance(entry, (OrdinaryPage, Interview)):
            continue
        other = first.setdefault((kind_of(entry), matching_key(entry.name)), entry)
        if other is not entry:
            what = f"this note and {other.path} are both named {entry.name!r}"
            mend = "Give one of them another `name`, for example with the company, or join the two notes"
            yield Problem("duplicate-name", "warning", entry.at, what, mend)


def _shelf(entries: Iterable[Entry], record: type[Kept], kind: Kind | None = None) -> Mapping[str, Kept]:
    kept = [entry for entry in entries if isinstance(entry, record) and kind in (None, kind_of(entry))]
    by_name = record is not Interview
    kept.sort(key=lambda entry: (matching_key(entry.name) if by_name else "", entry.path))
    return MappingProxyType({entry.path: entry for entry in kept})


def _shelve(
    entries: list[Entry],
    texts: dict[str, Prose],
    backlinks: dict[str, tuple[Backlink, ...]],
    names: dict[str, tuple[str, ...]],
    resolver: Resolver,
) -> Binder:
    interviews = _shelf(entries, Interview)
    return Binder(
        contacts=_shelf(entries, Contact),
        interviews=interviews,
        companies=_shelf(entries, Company),
        industries=_shelf(entries, Topic, "industry"),
        roles=_shelf(entries, Topic, "role"),
        question_sets=_shelf(entries, QuestionSet),
        pages=_shelf(entries, OrdinaryPage),
        texts=MappingProxyType(texts),
        backlinks=MappingProxyType(backlinks),
        names=MappingProxyType(names),
        mentions=tuple(resolver.mentions.values()),
        interviews_of=MappingProxyType(_interviews_of(interviews)),
    )


def _day(interview: Interview) -> str:
    latest = interview.held or interview.scheduled or interview.requested
    return latest.day.isoformat() if latest else ""


def _interviews_of(interviews: Mapping[str, Interview]) -> dict[str, tuple[Interview, ...]]:
    found: dict[str, list[Interview]] = defaultdict(list)
    for interview in sorted(interviews.values(), key=_day, reverse=True):
        subjects = (*interview.contact, *interview.company, *interview.industry, *interview.role)
        for path in dict.fromkeys(item.path for item in subjects if item.path):
            found[path].append(interview)
    return {path: tuple(items) for path, items in found.items()}
