"""What is told of a name that leads to no note, or to several: what is wrong, and how to mend it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from ..model.records import Kind

_WHAT: Mapping[str, str] = MappingProxyType({"questions": "question set", "": "note"})


def held_back(name: str, path: str) -> tuple[str, str]:
    """The note of that name cannot be read."""
    return f"the note that `{name}` leads to is held back: `{path}`", "Mend that note first"


def unknown(name: str, kind: Kind | None, path: str, likely: str) -> tuple[str, str]:
    """There is no such note, which would go to `path`; `likely` is the one name that is close."""
    what = f"no {_WHAT.get(kind or '', kind or 'note')} is called `{name}`"
    create = f"create `{path}`" if path else "create a note of that name"
    return (
        what,
        f"Write `{likely}` if that is meant, or {create}" if likely else f"Correct the name, or {create}",
    )


def near(name: str, likely: str, path: str) -> tuple[str, str]:
    """A name without a note is close to another one."""
    return (
        f"`{name}` is close to `{likely}`, and gets a page of its own",
        f"Write `{likely}` if that is meant, or create `{path}`",
    )


def ambiguous(target: str, found: Collection[str]) -> tuple[str, str]:
    """A name can mean several notes."""
    listed = ", ".join(f"`{path}`" for path in sorted(found))
    return (
        f"`{target}` can mean {listed}",
        f"Write the path, for example `[[{min(found).removesuffix('.md')}]]`",
    )
