"""What kind of note a note is: from its type, its categories, its tags, or its folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.options import Options
from ..model.raw import Node, RawNote, Scalar, Sequence
from ..model.records import Kind
from ..schema import same
from .vocabulary import KINDS, LOOSE

_TEMPLATES = frozenset({"template", "templates"})
_UNTYPED = frozenset({"index.md", "readme.md"})


def kind_of(raw: RawNote, options: Options) -> tuple[Kind, bool]:
    """Return the kind of a note, and whether it is certain: a loose word (`meeting`) asks for a contact too.

    In this order: `type`, `categories`, a tag `type/...`, the folder, any other tag. A form in a folder of
    templates is an ordinary page, and so is an index.md or README.md that names no type.
    """
    folder = raw.path.rpartition("/")[0]
    stated = _stated(raw)
    kind, word = _first(stated["type"]) if "type" in stated else (None, "")
    if "emplate" in folder and any(same(part) in _TEMPLATES for part in folder.split("/")):
        return "page", True
    if kind is not None and word not in LOOSE:
        return kind, True
    by_folder = _by_folder(folder, options)
    if kind is None and raw.path.rpartition("/")[2].lower() in _UNTYPED:
        return "page", True
    if kind is None:
        kind, word = _first(stated.get("categories", ()))
    if kind is None:
        kind, word = _first(tag.rpartition("/")[2] for tag in stated.get("tags", ()) if "type/" in tag)
    if kind is None:
        kind, word = by_folder, ""
    if kind is None:
        kind, word = _first(stated.get("tags", ()))
    if kind is None:
        return "page", True
    return kind, word not in LOOSE or by_folder == "interview"


def _stated(raw: RawNote) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, node in raw.front:
        name = _KEYS.get(key.text.casefold())
        if name is not None and name not in found:
            found[name] = tuple(_words(node))
    return found


_KEYS = {"type": "type", "categories": "categories", "category": "categories", "tags": "tags", "tag": "tags"}


def _words(node: Node) -> Iterator[str]:
    """The words of a value: `"[[People]]"`, `#person`, `[person, friend]`, `person friend`."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _words(item)
    elif isinstance(node, Scalar):
        text = node.text.strip().strip("#")
        if text.startswith("[["):
            yield text.strip("[]").partition("|")[0].rpartition("/")[2].casefold()
        elif text:
            yield text.casefold()
            if "," in text or " #" in text:
                yield from (part.strip(" #").casefold() for part in text.replace(" #", ",").split(","))


def _first(words: Iterable[str]) -> tuple[Kind | None, str]:
    for word in words:
        name = same(word)
        if name in KINDS:
            return KINDS[name], name
    return None, ""


def _by_folder(folder: str, options: Options) -> Kind | None:
    """The kind whose folder the note lies in; of nested ones the innermost."""
    path = folder + "/"
    best: tuple[int, Kind] | None = None
    for name, own in options.folders.items():
        if path.startswith(own.strip("/") + "/") and (best is None or len(own) > best[0]):
            best = (len(own), _CHECKED[name]) if name in _CHECKED else best
    return best[1] if best else None


_CHECKED: dict[str, Kind] = {kind: kind for kind in KINDS.values()}
