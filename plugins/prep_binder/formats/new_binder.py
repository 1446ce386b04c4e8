"""The files of a new, empty binder as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jinja2 import Environment

KEEP = ".gitkeep"
"""An empty file in a folder without notes: git knows no empty folders."""


class Piece(NamedTuple):
    """One file of the new binder."""

    path: str
    """Below the binder's folder, with `/`."""
    text: str


def new_binder(
    name: str, folders: Mapping[str, str], note_templates: Mapping[str, str], environment: Environment
) -> Iterator[Piece]:
    """Give every file of a binder called `name`.

    `folders` are those of the kinds of notes; `note_templates` are copied, by file name, for the person to change.
    """
    for path, template in _FILES:
        yield Piece(path, environment.get_template(f"binder/{template}").render(name=name))
    for folder in folders.values():
        if folder != "questions":
            yield Piece(f"notes/{folder}/{KEEP}", "")
    for file, text in sorted(note_templates.items()):
        yield Piece(f"overrides/prep_binder/notes/{file}", text)


_FILES = (
    ("mkdocs.yml", "mkdocs.yml.jinja"),
    (".gitignore", "gitignore"),
    ("README.md", "README.md.jinja"),
    ("notes/index.md", "notes/index.md"),
    ("notes/questions/general.md", "notes/questions/general.md"),
)
"""Where a file goes, and its template below `templates/binder/`."""
