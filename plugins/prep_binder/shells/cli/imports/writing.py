"""Carries a plan out: new notes from the template, fields into notes where they are empty."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import NamedTuple

import click
import jinja2

from ....core.matching import Plan, Step
from ....core.model.raw import Source
from ....core.read import read_note
from ....formats.additions import UnsafeError, fill_field
from ....formats.new_note import contact_note
from ...disk import LARGEST_NOTE, read_bytes
from ...note_files import OutsideError, create_note
from ..changing import change
from ..project import Project
from ..usage import Refusal

_WORTH_A_BAR = 100
"""Notes from which on one waits long enough to be told how far it is."""


class Failure(NamedTuple):
    """What was not done."""

    path: str
    why: str
    is_whole: bool = True
    """False when only a field of the note was not added."""


def carry_out(plan: Plan, project: Project, templates: jinja2.Environment) -> tuple[Failure, ...]:
    """Write what `plan` says, and return what could not be written; the rest is written nevertheless."""
    steps = [step for step in plan if step.action in ("create", "fill")]
    hidden = len(steps) < _WORTH_A_BAR or not sys.stderr.isatty()
    with click.progressbar(steps, label="Writing notes", file=sys.stderr, hidden=hidden) as bar:
        return tuple(failure for step in bar for failure in _done(step, project, templates))


def rehearse(plan: Plan, project: Project) -> tuple[Failure, ...]:
    """Return what could not be added to the notes that exist, and write nothing."""
    return tuple(failure for step in plan if step.action == "fill" for failure in _rehearsed(step, project))


def _rehearsed(step: Step, project: Project) -> Iterator[Failure]:
    content, failure = read_bytes(str(project.notes_dir / step.path), LARGEST_NOTE)
    if content is None:
        yield Failure(step.path, failure)
    else:
        yield from _with_fields(step, project, content)[1]


def _done(step: Step, project: Project, templates: jinja2.Environment) -> Iterator[Failure]:
    if step.action == "fill":
        yield from _filled(step, project)
        return
    text = _rendered(step, project, templates)
    try:
        create_note(project.notes_dir, step.path, text)
    except (OSError, OutsideError) as error:
        why = (error.strerror if isinstance(error, OSError) else str(error)) or "it cannot be written"
        yield Failure(step.path, why)


def _rendered(step: Step, project: Project, templates: jinja2.Environment) -> str:
    """The text of a new note; a template of the binder that makes none is a refusal."""
    try:
        text = contact_note(step.person, project.options.today, templates)
    except jinja2.TemplateError as error:
        raise Refusal(f"The template notes/contact.jinja cannot be used: {error}.") from error
    raw, problems = read_note(Source(step.path, text.encode()))
    if raw is None:
        what = f"{problems[0].what}, on line {problems[0].at.line}"
        raise Refusal(f"The template notes/contact.jinja makes notes that cannot be read: {what}.")
    return text


def _filled(step: Step, project: Project) -> Iterator[Failure]:
    """Add every field that can be added; what cannot is told, field by field."""
    refused: list[Failure] = []

    def fill(content: bytes) -> bytes:
        content, failures = _with_fields(step, project, content)
        refused.extend(failures)
        return content

    try:
        change(project, step.path, fill)
    except Refusal as refusal:
        yield Failure(step.path, refusal.message.rstrip("."))
        return
    yield from refused


def _with_fields(step: Step, project: Project, content: bytes) -> tuple[bytes, list[Failure]]:
    """The note with every field that can be added, and the others."""
    told: list[str] = []
    for name, values in step.adds.items():
        try:
            content = fill_field(content, step.path, project.options, name, values)
        except UnsafeError as error:
            told.append(f"`{name}` was not added: {str(error).rstrip('.')}")
    is_whole = len(told) == len(step.adds)
    return content, [Failure(step.path, why, is_whole) for why in told]
