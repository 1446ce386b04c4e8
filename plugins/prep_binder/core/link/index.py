"""Every name and path that a link may use, and the entries that answer to it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping, Sequence
from urllib.parse import unquote

from ..model.records import Entry
from .names import matching_key, without_suffix

Names = Mapping[str, tuple[str, ...]]


def names_of(entry: Entry, h1: str = "") -> set[str]:
    """The matching keys of an entry: name, aliases, first heading and file name."""
    stem = without_suffix(entry.path.rpartition("/")[2])
    given = (entry.name, stem, h1, *entry.aliases)
    keys = {matching_key(name) for name in given if name}
    if "__" in stem:
        keys.add(matching_key(stem.replace("__", "/")))
        keys.add(matching_key(stem.rpartition("__")[2]))
    return keys


def build_names(entries: Iterable[tuple[Entry, str]]) -> dict[str, tuple[str, ...]]:
    """Matching key -> paths, for entries with their first headings."""
    names: dict[str, tuple[str, ...]] = {}
    for entry, h1 in entries:
        for key in names_of(entry, h1):
            names[key] = (*names.get(key, ()), entry.path)
    return names


def candidates(names: Names, is_known: Callable[[str], bool], target: str, source: str) -> Sequence[str]:
    """The paths that `target`, written on the note at `source`, may mean; the exact path first of all.

    A path is taken from the note's folder, then from the notes folder; else the name decides, else
    the last part of the path.
    """
    if "/" in target or target[-3:].lower() == ".md":
        plain = target if target[-3:].lower() == ".md" else f"{target}.md"
        for folder in (posixpath.dirname(source), ""):
            for path in (plain, unquote(plain)):
                found = posixpath.normpath(posixpath.join(folder, path)).lstrip("/")
                if is_known(found):
                    return (found,)
    bare = without_suffix(target)
    found_names = names.get(matching_key(bare))
    if found_names is None and "/" in bare:
        found_names = names.get(matching_key(bare.rpartition("/")[2]))
    return found_names or ()
