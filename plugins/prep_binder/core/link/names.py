"""Names by which notes are found: one key for all spellings of a name, and the paths that bear it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from ..model.records import Entry, Interview
from ..validate import Validated

_NO_WORD = re.compile(r"[\W_]+")
_LENGTH = 80
_BYTES = 200
"""What every file system takes for a name, with room for a date and an ending."""
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10))}
)
"""Names that Windows keeps for devices, whatever the ending."""


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """What all spellings of a name have in common: no case, NFC, single spaces."""
    if not name.isascii():
        name = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
    return " ".join(name.casefold().split())


def without_accents(name: str) -> str:
    """Return `name` in plain Latin letters, as it is typed in a hurry; other scripts keep their letters."""
    if name.isascii():
        return name
    name = (
        name.replace("ß", "ss")
        .replace("ı", "i")
        .replace("ø", "o")
        .replace("Ø", "O")
        .replace("æ", "ae")
        .replace("Æ", "AE")
    )
    plain = unicodedata.normalize("NFKD", name)
    if plain.isascii() or _is_latin(plain):
        return "".join(sign for sign in plain if not unicodedata.combining(sign))
    return name


def slug(name: str) -> str:
    """Return a file name for `name`: small ASCII letters and hyphens; other scripts keep their letters.

    No system refuses it: it is short, and no name of a device.
    """
    bare = without_accents(name)
    text = _NO_WORD.sub("-", unicodedata.normalize("NFC", bare).casefold()).strip("-")
    text = text[:_LENGTH].encode()[:_BYTES].decode(errors="ignore").strip("-") or "unnamed"
    return f"{text}-note" if text in _DEVICES else text


def _is_latin(text: str) -> bool:
    return all(sign.isascii() or unicodedata.combining(sign) or not sign.isalpha() for sign in text)


def stem(path: str) -> str:
    """The file name of a path without `.md`."""
    return path.rpartition("/")[2].removesuffix(".md")


def names_of(note: Validated) -> Iterable[str]:
    """Return every name a note is found by: file name, path, name, title, heading and aliases."""
    entry = note.entry
    bare = entry.path.removesuffix(".md")
    yield bare
    file = bare.rpartition("/")[2]
    if file not in ("index", "README"):
        yield file
    if type(entry) is not Interview or entry.name.casefold()[:17] != "conversation with":
        yield entry.name
    yield from note.names
    yield from entry.aliases


class Names:
    """Finds the notes that a name can mean."""

    def __init__(self, notes: Iterable[Validated]) -> None:
        """Gather the names of `notes`."""
        self.paths: dict[str, list[str]] = {}
        self.entries: dict[str, Entry] = {}
        for note in notes:
            path = note.entry.path
            self.entries[path] = note.entry
            for name in names_of(note):
                if name:
                    found = self.paths.setdefault(name_key(name), [])
                    if path not in found:
                        found.append(path)

    def find(self, target: str, *, is_name: bool = False) -> Sequence[str]:
        """Return the paths of all notes that `target` can mean, a name or a path with or without `.md`."""
        return find_paths(self.paths, target, is_name=is_name)


def find_paths(paths: Mapping[str, Sequence[str]], target: str, *, is_name: bool = False) -> Sequence[str]:
    """Return what `target` can mean; `paths` gives the paths that bear each name, by the name's key.

    A path may lead to a note of that name elsewhere, a name with a slash in it (`founder/ceo`) may not.
    """
    plain = target.strip()
    found = paths.get(name_key(plain))
    if found:
        return found
    bare = plain[:-3] if plain[-3:].lower() == ".md" else plain
    while bare.startswith(("/", "./", "../")):
        bare = bare.partition("/")[2]
    found = paths.get(name_key(bare)) if bare != plain else None
    if found or "/" not in bare:
        return found or ()
    return _by_end(paths, bare, is_name=is_name)


def _by_end(paths: Mapping[str, Sequence[str]], path: str, *, is_name: bool) -> Sequence[str]:
    """Notes whose path ends like `path`.

    `people/alice` also means `people__alice.md`, or `alice` when one has that name.
    """
    last = path.rpartition("/")[2]
    ending = "/" + name_key(path)
    same = paths.get(name_key(last), ())
    ends = [one for one in same if ("/" + name_key(one.removesuffix(".md"))).endswith(ending)]
    if ends:
        return ends
    for joined in (path.replace("/", "__"), path.replace("/", "-")):
        found = paths.get(name_key(joined))
        if found:
            return found
    return same if last and not is_name else ()
