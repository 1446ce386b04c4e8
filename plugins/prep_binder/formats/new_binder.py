"""The files of a new, empty binder as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jinja2 import Environment

from .snippets import vscode_snippets

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
    """Give every file of a binder called `name`, the configuration last: where it stands, the binder is whole.

    `folders` are those of the kinds of notes; `note_templates` are copied, by file name, for the person to change.
    """
    for path, template in _FILES:
        yield Piece(path, _text(environment, template, name))
    yield Piece(".vscode/binder.code-snippets", vscode_snippets())
    for folder in folders.values():
        if folder != "questions":
            yield Piece(f"notes/{folder}/{KEEP}", "")
    for file, text in sorted(note_templates.items()):
        yield Piece(f"overrides/prep_binder/notes/{file}", text)
    yield Piece("mkdocs.yml", _text(environment, "mkdocs.yml.jinja", name))


def _text(environment: Environment, template: str, name: str) -> str:
    """A template filled in; any other file as it is, since workflows have braces of their own."""
    if template.endswith(".jinja"):
        return environment.get_template(f"binder/{template}").render(name=name)
    if environment.loader is None:
        raise ValueError("an environment without a loader has no templates")
    return environment.loader.get_source(environment, f"binder/{template}")[0]


_FILES = (
    (".gitignore", "gitignore"),
    ("README.md", "README.md.jinja"),
    ("requirements.txt", "requirements.txt"),
    (".github/workflows/publish.yml", "publish.yml"),
    (".vscode/settings.json", "vscode/settings.json"),
    (".vscode/tasks.json", "vscode/tasks.json"),
    ("notes/index.md", "notes/index.md"),
    ("notes/questions/general.md", "notes/questions/general.md"),
)
"""Where a file goes, and its template below `templates/binder/`."""
