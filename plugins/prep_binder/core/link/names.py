"""How names are compared, and how a name becomes part of a path."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_WORD = re.compile(r"[^\w]+|_+")


@lru_cache(maxsize=65_536)
def matching_key(name: str) -> str:
    """The form in which names are compared: NFC, without case, runs of white space as one blank."""
    if name.isascii():
        return " ".join(name.casefold().split())
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


@lru_cache(maxsize=65_536)
def slug(name: str) -> str:
    """A file name for a name: Latin letters without accents, other scripts kept, `-` between words.

    `name` if nothing is left, so that every name has a path.
    """
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss").replace("ı", "i"))
    latin = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    return _NOT_WORD.sub("-", unicodedata.normalize("NFC", latin)).strip("-")[:80] or "name"


def without_suffix(path: str) -> str:
    """A path or target without `.md`."""
    return path[:-3] if path[-3:].lower() == ".md" else path
