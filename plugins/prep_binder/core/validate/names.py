"""What a note is called, and when a title is a name and when a job."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from ..model.raw import RawNote
from ..model.values import Link
from ..schema import field_below
from .reading import Reading
from .values import unlinked

_MARKUP = re.compile(
    r"[*_`]{1,3}(?=\S)([^*_`]+)[*_`]{1,3}|!?\[([^\[\]]*)\]\([^()]*\)|<[^<>]{1,80}>|\\([!-/:-@\[-`{-~])"
)
_NO_WORD = re.compile(r"[\W_]+")
_DATED = re.compile(r"^\d{4}-\d{2}-\d{2}[ _-]+(?=\S)")
_UNKNOWN: Mapping[str, str] = MappingProxyType({})


def name_of(reading: Reading) -> str:
    """Return the name of the note and take the fields that go into it out of the values."""
    values, raw = reading.values, reading.raw
    given = _joined(values.pop("first_name", None), values.pop("last_name", None))
    name, title = values.pop("name", None), values.pop("title", None)
    named = str(name or given or "")
    h1 = heading_name(raw)
    if reading.kind != "contact":
        return named or str(title or "") or h1 or file_name(raw.path)
    named = named or h1
    if title and not named:
        return str(title)
    if title and not _is_same_name(str(title), named, reading) and not values.get("role"):
        at = next(key.at for key, _ in raw.front if key.text.casefold() == "title")
        values["role"] = (Link(str(title), "", "", at, is_text="/" in str(title)),)
    return named or file_name(raw.path)


def _joined(first: object, last: object) -> str:
    return " ".join(str(part) for part in (first, last) if part)


def _is_same_name(title: str, name: str, reading: Reading) -> bool:
    aliases = reading.values.get("aliases") or ()
    names = (name, file_name(reading.raw.path), *(aliases if isinstance(aliases, tuple) else ()))
    return _words(title) in {_words(str(other)) for other in names}


def _words(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold()
    return _NO_WORD.sub(" ", "".join(sign for sign in plain if not unicodedata.combining(sign))).strip()


def heading_name(raw: RawNote) -> str:
    """Return the title as a name, without markup; empty when it is a placeholder or heads a list (`# Log`)."""
    if raw.h1 is None or "{{" in raw.h1.text or field_below("interview", raw.h1.text):
        return ""
    text = unlinked(raw.h1.text)
    if not text.isalnum():
        text = _MARKUP.sub(lambda match: match[1] or match[2] or match[3] or "", text)
    return " ".join(text.split())


def file_name(path: str) -> str:
    """Return a name made of the file's: `people__jane-doe.md` is Jane Doe, `Steph Ango.md` stays as it is."""
    parts = path.removesuffix(".md").split("/")
    stem = parts[-1]
    if stem in ("index", "README") and len(parts) > 1:
        stem = parts[-2]
    stem = stem.rpartition("__")[2] or stem
    if " " in stem or stem != stem.lower():
        return stem
    words = stem.replace("_", "-").split("-")
    if any(word.isdigit() for word in words):
        return stem
    return " ".join(word[:1].upper() + word[1:] for word in words if word) or stem


def conversation(contacts: tuple[Link, ...], path: str, names: Mapping[str, str] = _UNKNOWN) -> str:
    """The name of an interview that has none: after whom it is with, else after its file.

    `names` gives the names of the notes that the links lead to, by path, once they are known.
    """
    if not contacts:
        return _DATED.sub("", file_name(path))
    people = [link.label or names.get(link.path) or file_name(link.target) for link in contacts]
    return "Conversation with " + (
        people[0] if len(people) == 1 else f"{', '.join(people[:-1])} and {people[-1]}"
    )
