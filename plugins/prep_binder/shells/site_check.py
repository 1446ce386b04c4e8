"""Reads a finished site for the leak check: every file but those that come with the theme, byte for byte."""

from __future__ import annotations

import hashlib
import importlib.util
import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from ..core.edition import OF_UNREADABLE, Withheld
from ..formats.leak_check import Leak, Needles, find_leaks
from .assets import bundles

MOST_FILES = 3
"""Files that a message names of those that hold the same."""
_THEME = "material"
"""The package whose own scripts and styles need no look: they hold words, but none of the notes."""


def leaks_in(site: Path, withheld: Iterable[Withheld], allowed: Iterable[str] = ()) -> tuple[Leak, ...]:
    """Return everything withheld that stands in a file below `site`; raises OSError when one cannot be read.

    `allowed` are words that may appear although somebody bears them as a name.
    """
    return find_leaks(_files(site), Needles(withheld, frozenset(allowed)))


def in_words(leak: Leak, notes: str = "", site: str = "") -> str:
    """Say what was found where; `notes` is the notes folder as one would type it, empty where others may read it.

    Then neither the note nor the value is named.
    """
    kind, path = leak.withheld.kind, leak.withheld.path
    verb = "holds" if len(leak.files) == 1 else "hold"
    if kind == OF_UNREADABLE:
        source = f", {notes}/{path}" if notes else ""
        return (
            f"{_listed(leak, site)} {verb} the {kind}{source}; mend that note first: `binder check` says how"
        )
    source = f" of {notes}/{path}" if notes else ""
    quoted = f": “{leak.withheld.value}”" if notes else ""
    return f"{_listed(leak, site)} {verb} a {kind}{source} that this edition withholds{quoted}"


def _listed(leak: Leak, site: str) -> str:
    """The first files that hold something, and how many more do."""
    named = tuple(f"{site}{path}" for path in leak.files[:MOST_FILES])
    rest = len(leak.files) - MOST_FILES
    *first, last = (*named, f"{rest} more") if rest > 0 else named
    return f"{', '.join(first)} and {last}" if first else last


def remedy(leaks: Iterable[Leak]) -> str:
    """What helps: to take it out of the note it comes from; or to allow a word that stands there for another reason."""
    kinds = {leak.withheld.kind for leak in leaks}
    if kinds == {OF_UNREADABLE}:
        return ""
    change = "Take it out of the note that the page is made from, or put it between `%%` and `%%` there"
    if kinds & {"name", "name part", "company", "file name"}:
        return f"{change}; a word that may stand there although somebody bears it goes into the option `may_appear`"
    return change


def is_public_log() -> bool:
    """Whether others may read what is printed, as the log of a build service may be (`CI` is set)."""
    return bool(os.environ.get("CI"))


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below `site`, hidden ones too; links are read as what they lead to."""
    known = _known()
    for folder, folders, names in os.walk(site, onerror=_refuse):
        folders.sort()
        for name in sorted(names):
            path = Path(folder, name)
            content = path.read_bytes()
            if hashlib.sha256(content).digest() not in known:
                yield path.relative_to(site).as_posix(), content


def _refuse(error: OSError) -> None:
    """A folder that cannot be read cannot be cleared of suspicion."""
    raise error


@cache
def _known() -> frozenset[bytes]:
    """Digests of the files that the theme and the binder bring along."""
    found = importlib.util.find_spec(_THEME)
    roots = [Path(root) for root in (found.submodule_search_locations or ())] if found is not None else []
    theirs = (path for root in roots for path in (root / "templates" / "assets").rglob("*") if path.is_file())
    digests = {hashlib.sha256(path.read_bytes()).digest() for path in theirs}
    return frozenset(digests | {hashlib.sha256(text.encode()).digest() for text in bundles().values()})
