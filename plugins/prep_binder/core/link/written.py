"""What is written for a link: the name of a note, or a path to it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from ..model.values import Link
from ..schema import same
from ..validate.vocabulary import KINDS

_OTHER_FILE = re.compile(r"\.(?!md$)[A-Za-z0-9]{1,8}$")
_DAY = re.compile(r"\d{4}(?:-(?:\d{2}(?:-\d{2})?|W\d{1,2}|Q[1-4]))?")
_PATH = re.compile(r"/?(?:[a-z0-9_.-]+/)+[^/\s]+")
_PLURALS = frozenset(word for word in KINDS if word.endswith("s") or word == "people")
"""Words for a kind that are names of folders; `call/meeting` is no path."""


def folder_names(folders: Iterable[str]) -> frozenset[str]:
    """Return what a text begins with that is the path of a note; `folders` are those of the binder's options."""
    return frozenset(f"{name}/" for folder in folders if (name := folder.strip("/").casefold()))


def is_path(link: Link, folders: Collection[str]) -> bool:
    """Whether a link with a slash is a path for sure, whether or not a note is there.

    In brackets it is unless it is a name such as `TCP/IP engineer`. A text is when it ends in `.md`, or begins with a
    folder of notes, as `folder_names` gives them.
    """
    text = link.target.strip()
    folder, _, name = text.rpartition("/")
    if text[-3:].lower() == ".md":
        return True
    if not name or not folder:
        return False
    kind = same(folder.rpartition("/")[2])
    if not link.is_text:
        return kind in KINDS or _PATH.fullmatch(text) is not None
    begins = text.startswith(("/", "./", "../")) or text.casefold().startswith(tuple(folders))
    return begins or kind in _PLURALS


def name_in(link: Link, folders: Collection[str]) -> str:
    """Return the name in a link: a path loses its folders and `.md`."""
    text = link.target.strip()
    if not is_path(link, folders):
        return text
    if text[-3:].lower() == ".md":
        text = text[:-3]
        return text.rpartition("/")[2].strip() or text
    return text.rpartition("/")[2]


def is_elsewhere(target: str) -> bool:
    """Whether a link that leads to no note is none of ours: a picture, a day, a path that MkDocs checks."""
    return (
        target.startswith("/")
        or "{{" in target
        or _OTHER_FILE.search(target) is not None
        or _DAY.fullmatch(target) is not None
    )
