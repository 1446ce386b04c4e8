"""Stage 3: notes become a binder: names resolved, pages for names, links in both directions."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..model.binder import Binder
from ..model.options import Options
from ..model.problem import Problem
from ..validate import Validated
from .names import Names, find_paths, name_key, slug, stem
from .resolve import Resolver, kind_of_entry
from .shelves import duplicates, interviews_of, shelf, shelve
from .wiring import Wiring

__all__ = [
    "find",
    "interviews_of",
    "kind_of_entry",
    "link",
    "name_key",
    "shelf",
    "slug",
]


def link(
    notes: Iterable[Validated], options: Options, held_back: Collection[str] = ()
) -> tuple[Binder, tuple[Problem, ...]]:
    """Return the binder that `notes` make, and the names that are unknown, ambiguous or borne twice.

    Companies, industries and roles that are only named become entries without a note. The result does not
    depend on the order of the notes. `held_back` are the paths of notes that exist and could not be read: nobody
    is told to create them.
    """
    ordered = sorted(notes, key=lambda note: note.entry.path)
    names = Names(ordered)
    resolver = Resolver(names, options, held_back)
    wiring = Wiring(ordered, resolver)
    entries = wiring.entries()
    binder = shelve(entries, wiring, resolver, ordered)
    problems = sorted((*duplicates(entries), *resolver.problems), key=lambda problem: problem.at)
    return binder, tuple(problems)


def find(binder: Binder, target: str) -> str:
    """Return the path of what `[[target]]` means in a text; empty when nothing, or more than one thing, does."""
    found = find_paths(binder.names, target)
    if len(found) > 1:
        key = name_key(target.rpartition("/")[2].removesuffix(".md"))
        exact = [path for path in found if name_key(stem(path)) == key]
        found = exact if len(exact) == 1 else found
    return found[0] if len(found) == 1 else ""
