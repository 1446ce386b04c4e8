"""The health of the notes: what to mend, which addresses are missing, which notes could be made."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import NamedTuple

from ...model.problem import Problem
from ...model.records import Company
from ..page import View
from ..reference import Ref
from ..site import CHECKS, HEALTH, Here
from .index import index_view

IN_CONTENTS = 40
"""Notes to mend that the table of contents lists."""


class NoteProblems(NamedTuple):
    """The problems of one note."""

    path: str
    page: Ref
    problems: tuple[Problem, ...]


class Stub(NamedTuple):
    """A note that could be made, ready to copy."""

    name: str
    kind: str
    path: str
    quoted: str
    """The name as YAML text."""
    sources: tuple[Ref, ...]


class HealthView(NamedTuple):
    """What the health template shows."""

    levels: tuple[tuple[str, int], ...]
    is_long: bool
    """Whether there are too many notes to mend for the table of contents."""
    notes: tuple[NoteProblems, ...]
    no_address: tuple[Ref, ...]
    stubs: tuple[Stub, ...]
    total: int
    """Notes that were read."""
    manual: str
    """Address of the page that explains the checks."""


def health_view(here: Here) -> View:
    """The page that says how the notes are."""
    problems = here.site.problems
    levels = Counter(problem.level for problem in problems)
    notes = tuple(_of_note(here, path, tuple(found)) for path, found in _by_note(problems))
    view = HealthView(
        tuple((level, levels[level]) for level in ("error", "warning", "info") if levels[level]),
        len(notes) > IN_CONTENTS,
        notes,
        _without_address(here),
        tuple(_stubs(here)),
        len(here.site.binder.texts),
        here.url(CHECKS),
    )
    return index_view(here, "health", HEALTH, "Health", view)


def _by_note(problems: tuple[Problem, ...]) -> list[tuple[str, list[Problem]]]:
    """Problems by note: notes with errors first, then with warnings, then by path."""
    rank = {"error": 0, "warning": 1}
    ordered = sorted(problems, key=lambda problem: problem.at)
    notes = [(path, list(found)) for path, found in groupby(ordered, key=lambda problem: problem.at.path)]
    return sorted(notes, key=lambda note: (min(rank.get(one.level, 2) for one in note[1]), note[0]))


def _of_note(here: Here, path: str, problems: tuple[Problem, ...]) -> NoteProblems:
    entry = here.site.binder.entry(path)
    return NoteProblems(path, Ref(entry.name, here.url(path)) if entry else Ref(""), problems)


def _without_address(here: Here) -> tuple[Ref, ...]:
    """People who are owed a letter, or were met, and whose postal address is not known."""
    site = here.site
    found = []
    for contact in site.binder.contacts.values():
        interviews = site.binder.interviews_of.get(contact.path, ())
        if not contact.address and not contact.do_not_contact and any(map(site.met, interviews)):
            found.append(here.entry(contact))
    return tuple(found)


def _stubs(here: Here) -> list[Stub]:
    """Notes to make: what is mentioned without a note, then companies and people that are only named."""
    binder = here.site.binder
    held_back = here.site.held_back
    found: dict[tuple[str, str], dict[str, None]] = {}
    places: dict[tuple[str, str], str] = {}
    for mention in binder.mentions:
        key = (mention.kind, mention.name)
        found.setdefault(key, {})[mention.link.at.path] = None
        places.setdefault(key, mention.path)
    for entry in (*binder.contacts.values(), *binder.companies.values()):
        if not entry.has_note and entry.path not in places.values() and entry.path not in held_back:
            key = ("company" if isinstance(entry, Company) else "contact", entry.name)
            sources = [link.path for link in binder.backlinks.get(entry.path, ())]
            found.setdefault(key, {}).update(dict.fromkeys(sources))
            places.setdefault(key, entry.path)
    return [
        Stub(name, kind, places[kind, name], _quoted(name), tuple(here.ref(path) for path in sources))
        for (kind, name), sources in sorted(
            found.items(), key=lambda item: (item[0][0] or "~", item[0][1].casefold())
        )
    ]


def _quoted(name: str) -> str:
    """A name as a YAML scalar that is certainly text."""
    if (
        name
        and all(sign.isalpha() or sign in " -" for sign in name)
        and name.strip() == name
        and name[0] != "-"
    ):
        plain = name.casefold() not in {"yes", "no", "true", "false", "null", "on", "off", "y", "n"}
        return name if plain else f'"{name}"'
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
