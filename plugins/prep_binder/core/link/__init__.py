"""Stage 3: notes become a binder: names resolved, pages for names, links in both directions."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.binder import Binder
from ..model.options import Options
from ..model.problem import Problem
from ..validate import Validated
from .names import Names, name_key, names_of, slug
from .resolve import Resolver, suggested
from .shelves import duplicates, shelve
from .wiring import Wiring

__all__ = ["link", "name_key", "names_of", "slug", "suggested"]


def link(notes: Iterable[Validated], options: Options) -> tuple[Binder, tuple[Problem, ...]]:
    """Return the binder that `notes` make, and the names that are unknown, ambiguous or borne twice.

    Companies, industries and roles that are only named become entries without a note. The result does not
    depend on the order of the notes.
    """
    ordered = sorted(notes, key=lambda note: note.raw.path)
    names = Names(ordered)
    resolver = Resolver(names, options)
    wiring = Wiring(ordered, resolver)
    entries = wiring.entries()
    binder = shelve(entries, wiring, resolver, ordered)
    return binder, (*duplicates(entries), *resolver.problems)
