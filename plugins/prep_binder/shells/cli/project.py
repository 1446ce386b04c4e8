"""The binder that a command works on: its mkdocs.yml, its options, and its notes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...core.model.binder import Binder
from ...core.model.options import Options
from ...core.pipeline import Foreseen, Thought, build_binder, foresee, think
from .. import collection
from ..disk import Found, NoteSources, walk
from ..options import read_options
from ..two_readers import take_all
from .mkdocs_yml import find_configuration, plugin_options, read_configuration
from .unread import tell_unread, unopened
from .usage import Refusal

PLUGIN = "prep-binder"


@dataclass(frozen=True, slots=True)
class Project:
    """A binder on disk."""

    config_file: Path
    notes_dir: Path
    """Absolute; a symbolic link in it is kept as it is."""
    options: Options
    excluded: tuple[str, ...]
    """Patterns of notes that the site leaves out, besides everything: `exclude_docs` and `draft_docs`."""

    def shown(self, path: str = "") -> str:
        """The path of a note as one would type it in the current folder."""
        return os.path.relpath(self.notes_dir / path).replace(os.sep, "/")


def open_project(config_file: str | None) -> Project:
    """Read mkdocs.yml: the one named, or the nearest from the current folder upwards. Raises Refusal."""
    file = Path(config_file).absolute() if config_file else find_configuration(Path.cwd())
    if file is None:
        raise Refusal(
            "Here is no binder: no mkdocs.yml in this folder or above it. Name one with --config-file."
        )
    settings = read_configuration(file)
    given = plugin_options(settings, PLUGIN)
    if given is None:
        raise Refusal(f"{file}: this is no binder. Add `- {PLUGIN}` below `plugins:`, or name another file.")
    options, mistakes = read_options(given)
    if options is None:
        raise Refusal.of(f"{file}: {mistake}." for mistake in mistakes)
    return Project(
        file, _notes_dir(file, str(settings.get("docs_dir", "docs"))), options, _excluded(settings)
    )


def _notes_dir(file: Path, docs_dir: str) -> Path:
    notes_dir = Path(os.path.normpath(file.parent / docs_dir))
    try:
        is_there = notes_dir.is_dir()
    except OSError as error:
        raise Refusal(f"{file}: `docs_dir` cannot be used: {error.strerror}. Correct it.") from error
    if not is_there:
        raise Refusal(f"{file}: there is no folder `{notes_dir}`. Create it, or correct `docs_dir`.")
    return notes_dir


def _excluded(settings: dict[str, Any]) -> tuple[str, ...]:
    lines = "\n".join(str(settings.get(key) or "") for key in ("exclude_docs", "draft_docs")).splitlines()
    return tuple(line for line in map(str.strip, lines) if line not in ("", "*") and not line.startswith("#"))


def read_notes(project: Project, *, tell: bool = False) -> Thought:
    """Return what the core makes of the notes, those that mkdocs.yml excludes left out.

    `tell` says on standard error what cannot be read, for a command that shows no problems itself.
    """
    found, problems = walk(str(project.notes_dir))
    thought = think(_sources(found, project), project.options, problems, take_all)
    if tell:
        tell_unread(thought.held_back.union(unopened(project.notes_dir, problems)), project.shown)
    collection.keep(thought)
    return thought


def foresee_notes(project: Project) -> Foreseen:
    """Return the notes and what follows from them; nothing is checked, which a command that only looks up need not.

    What cannot be read, the walk through the folders included, is told once and is among those held back.
    """
    found, problems = walk(str(project.notes_dir))
    foreseen = foresee(_sources(found, project), project.options, take_all)
    unread = foreseen.held_back.union(unopened(project.notes_dir, problems))
    tell_unread(unread, project.shown)
    foreseen = foreseen._replace(held_back=unread)
    collection.keep(foreseen)
    return foreseen


def link_notes(project: Project) -> Binder:
    """Return what the notes say; nothing is derived, which a command that looks up names need not."""
    found, _ = walk(str(project.notes_dir))
    binder, _, _ = build_binder(_sources(found, project), project.options, take_all)
    collection.keep(binder)
    return binder


def _sources(found: Iterable[Found], project: Project) -> NoteSources:
    return NoteSources(_admitted(found, project) if project.excluded else found)


def _admitted(notes: Iterable[Found], project: Project) -> list[Found]:
    import pathspec  # noqa: PLC0415 - costs 20 ms, and few binders exclude a note

    try:
        patterns = pathspec.GitIgnoreSpec.from_lines(project.excluded)
    except ValueError as error:
        raise Refusal(
            f"{project.config_file}: `exclude_docs` or `draft_docs` holds what is no pattern: {error}"
        ) from error
    return [item for item in notes if not patterns.match_file(item.path)]
