"""The stages in their order: the table of contents of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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


class Taken(NamedTuple):
    """What one file turned out to be; it depends on no other file."""

    path: str
    note: Validated | None
    """None when the note must be held back."""
    problems: tuple[Problem, ...]


Take = Callable[[Iterable[Source], Options], Iterable[Taken]]
"""A way to take all files, each as `take` does, in their order."""


def take(source: Source, options: Options) -> Taken:
    """Read and validate one file."""
    raw, problems = read_note(source)
    if raw is None:
        return Taken(source.path, None, problems)
    note, found = validate(raw, options)
    return Taken(source.path, note, (*problems, *found))


def take_each(sources: Iterable[Source], options: Options) -> Iterable[Taken]:
    """Read and validate one file after the other."""
    return (take(source, options) for source in sources)


def build_binder(
    sources: Iterable[Source], options: Options, take_all: Take = take_each
) -> tuple[Binder, tuple[Problem, ...], frozenset[str]]:
    """Read, validate and link; return the binder, the problems, and the paths of notes held back."""
    return _join(take_all(sources, options), options)


def _join(files: Iterable[Taken], options: Options) -> tuple[Binder, tuple[Problem, ...], frozenset[str]]:
    notes: list[Validated] = []
    problems: list[Problem] = []
    held_back: set[str] = set()
    for path, note, found in files:
        problems.extend(found)
        if note is None:
            held_back.add(path)
        else:
            notes.append(note)
    binder, found = link(notes, options, held_back)
    problems.extend(found)
    return binder, tuple(problems), frozenset(held_back)


def foresee(sources: Iterable[Source], options: Options, take_all: Take = take_each) -> Foreseen:
    """Return what follows from all notes on `options.today`: for the person alone, whatever the edition."""
    binder, _, held_back = build_binder(sources, options, take_all)
    return Foreseen(binder, derive(binder, options), held_back)


def think(
    sources: Iterable[Source], options: Options, known: tuple[Problem, ...] = (), take_all: Take = take_each
) -> Thought:
    """From sources to everything that follows from them on `options.today`.

    `known` are problems that the shell met while it gathered the sources; they join the others. In the share
    and the public edition nothing is checked: of notes that are cut, every problem would be one of the cut.
    """
    files = take_all(sources, options)
    from .checks import check  # noqa: PLC0415 - this stage and the next are half of what there is to load,
    from .edition import cut, withheld_values  # noqa: PLC0415 - and a list of what is due does without

    whole, problems, held_back = _join(files, options)
    binder = cut(whole, options)
    derived = derive(binder, options)
    found = check(binder, derived, options) if options.edition == "private" else ()
    problems = _levelled((*known, *problems, *found), options)
    return Thought(binder, derived, problems, held_back, withheld_values(whole, binder, options, held_back))


def _levelled(problems: Iterable[Problem], options: Options) -> tuple[Problem, ...]:
    kept = (p._replace(level=options.levels.get(p.check, p.level)) for p in problems)
    return tuple(sorted((p for p in kept if p.level != "off"), key=lambda p: (p.at, p.check, p.what)))
