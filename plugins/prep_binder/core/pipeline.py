"""The stages in their order: the table of contents of the program."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from .derive import derive
from .link import link
from .model.binder import Binder
from .model.derived import Derived
from .model.options import Options
from .model.problem import Problem
from .model.raw import Source
from .read import read_note
from .validate import Validated, validate

if TYPE_CHECKING:
    from .edition import Withheld


@dataclass(frozen=True, slots=True)
class Thought:
    """What the core made of the notes."""

    binder: Binder
    derived: Derived
    problems: tuple[Problem, ...]
    """All of them, levels as configured, those that are off left out; in the order of the notes."""
    held_back: frozenset[str]
    """Paths of notes of which nothing may reach the site."""
    withheld: tuple[Withheld, ...] = ()
    """What the notes say and the edition may not: nothing of it may be found in the site."""


class Foreseen(NamedTuple):
    """The notes and what follows from them, without a look at what needs mending."""

    binder: Binder
    derived: Derived
    held_back: frozenset[str]
    """Paths of notes that cannot be read."""


def build_binder(
    sources: Iterable[Source], options: Options
) -> tuple[Binder, tuple[Problem, ...], frozenset[str]]:
    """Read, validate and link; return the binder, the problems, and the paths of notes held back."""
    notes: list[Validated] = []
    problems: list[Problem] = []
    held_back: set[str] = set()
    for source in sources:
        raw, found = read_note(source)
        problems.extend(found)
        if raw is None:
            held_back.add(source.path)
            continue
        note, found = validate(raw, options)
        problems.extend(found)
        notes.append(note)
    binder, found = link(notes, options, held_back)
    problems.extend(found)
    return binder, tuple(problems), frozenset(held_back)


def foresee(sources: Iterable[Source], options: Options) -> Foreseen:
    """Return what follows from all notes on `options.today`: for the person alone, whatever the edition."""
    binder, _, held_back = build_binder(sources, options)
    return Foreseen(binder, derive(binder, options), held_back)


def think(sources: Iterable[Source], options: Options, known: tuple[Problem, ...] = ()) -> Thought:
    """From sources to everything that follows from them on `options.today`.

    `known` are problems that the shell met while it gathered the sources; they join the others. In the share
    and the public edition nothing is checked: of notes that are cut, every problem would be one of the cut.
    """
    from .checks import check  # noqa: PLC0415 - this stage and the next are half of what there is to load,
    from .edition import cut, withheld_values  # noqa: PLC0415 - and a list of what is due does without

    whole, problems, held_back = build_binder(sources, options)
    binder = cut(whole, options)
    derived = derive(binder, options)
    found = check(binder, derived, options) if options.edition == "private" else ()
    problems = _levelled((*known, *problems, *found), options)
    return Thought(binder, derived, problems, held_back, withheld_values(whole, binder, options, held_back))


def _levelled(problems: Iterable[Problem], options: Options) -> tuple[Problem, ...]:
    kept = (p._replace(level=options.levels.get(p.check, p.level)) for p in problems)
    return tuple(sorted((p for p in kept if p.level != "off"), key=lambda p: (p.at, p.check, p.what)))
