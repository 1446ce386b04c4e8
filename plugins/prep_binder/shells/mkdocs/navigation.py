"""The navigation: index pages and ordinary pages; notes are reached through them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping

from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

MOST_ORDINARY_PAGES = 60
"""More than these in the navigation would slow every page down; they stay in search."""


def default_nav(index_pages: Iterable[str], ordinary: Mapping[str, str]) -> list[object]:
    """The `nav` of a binder without one in mkdocs.yml: Today, the index pages, then ordinary pages by folder.

    `ordinary` gives path -> title; folders become sections, named after the folder.
    """
    nav: list[object] = list(index_pages)
    if len(ordinary) > MOST_ORDINARY_PAGES:
        return nav
    folders: dict[str, list[object]] = {}
    for path in ordinary:
        folder = path.partition("/")[0] if "/" in path else ""
        folders.setdefault(folder, []).append(path)
    nav.extend(folders.pop("", []))
    nav.extend({_section_title(folder): pages} for folder, pages in folders.items())
    return nav


def _section_title(folder: str) -> str:
    return posixpath.basename(folder).replace("-", " ").replace("_", " ").capitalize()


def hang_under_sections(nav: Navigation, files: Files, sections: Mapping[str, str]) -> None:
    """Make each note a child of its index page, so that the section is marked while the note is open."""
    indexes = {page.file.src_uri: page for page in nav.pages}
    for path, section in sections.items():
        file = files.get_file_from_path(path)
        parent = indexes.get(section)
        if file is not None and isinstance(file.page, Page) and parent not in (None, file.page):
            file.page.parent = parent  # type: ignore[assignment] # MkDocs only ever walks upwards
