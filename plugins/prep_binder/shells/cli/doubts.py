"""Reasons not to make a note at once: notes that may be about the same; and the question whether to go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from ...core.derive.beginnings import likely_same, likely_unread
from ...core.model.records import Kind
from ...core.pipeline import Foreseen
from .people import find_held_back, find_people
from .project import Project
from .terminal import is_interactive, printable
from .usage import Refusal


def doubts(thought: Foreseen, project: Project, kind: Kind, name: str) -> Iterator[str]:
    """Give a sentence for a wish to be left alone, and for each note that the new one may repeat."""
    people = find_people(thought.binder, name) if kind == "interview" else ()
    for contact in people:
        if contact.do_not_contact:
            yield f"{contact.name} asked not to be contacted (do_not_contact in {project.shown(contact.path)})"
    kinds: list[Kind] = [kind]
    unread: set[str] = set()
    if kind == "interview" and not people:
        kinds = ["contact"]
        unread.update(find_held_back(thought.held_back, name))
    for one in kinds:
        for entry in likely_same(thought.binder, thought.derived, one, name):
            yield f"There is already {project.shown(entry.path)}: {entry.name}"
    for one in {kind, *kinds}:
        unread.update(likely_unread(thought.held_back, project.options, one, name))
    for path in sorted(unread):
        yield f"There is already {project.shown(path)}, which cannot be read"


def ask_first(reasons: Iterable[str], *, yes: bool) -> None:
    """Tell the reasons, and ask; without a terminal to ask on, only `yes` goes on. Raises Refusal or Abort."""
    told = list(reasons)
    for reason in told:
        click.echo(printable(reason), err=True)
    if yes or not told:
        return
    if not is_interactive():
        raise Refusal("Nothing was made. Say --yes to make the note nevertheless.")
    click.confirm("Make the note nevertheless?", abort=True, err=True)
