"""Addresses of what has no note: one for each path, in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterable


def addresses(paths: Iterable[str], notes_folder: str, folder: str) -> dict[str, str]:
    """Return the path of the made page below `folder` for each note.

    It is named after the note's file; the note's own subfolder is part of it only where two would be the same.
    """
    taken: set[str] = set()
    found: dict[str, str] = {}
    for path in paths:
        whole = path.removeprefix(f"{notes_folder}/").removesuffix(".md")
        slug = whole.rpartition("/")[2]
        if slug.casefold() in taken:
            slug = whole.replace("/", "-")
        while slug.casefold() in taken:
            slug += "-again"
        taken.add(slug.casefold())
        found[path] = f"{folder}/{slug}.md"
    return found
