"""`binder due`: the follow-up list in the terminal."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator

import click

from ....core.link import name_key
from ....core.model.binder import Binder
from ....core.model.derived import URGENCY, FollowUp
from ....core.pipeline import Thought
from ..agenda_lines import agenda_lines
from ..project import open_project, read_notes
from ..usage import config_file_option, examples

_NOW = ("overdue", "today")
_WEEK = (*_NOW, "soon")
_OPEN = (*_WEEK, "later", "silenced")


@click.command(
    epilog=examples(
        "binder due", "binder due --week", 'binder due --person "Jane Doe"', "binder due --format json"
    )
)
@click.option("--week", "span", flag_value="week", help="Also what is due in the next seven days.")
@click.option("--all", "span", flag_value="all", help="All that is open, also later, and of silenced people.")
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(URGENCY), help="Only this kind; may be repeated."
)
@click.option("--person", "persons", multiple=True, metavar="NAME", help="Only this person; may be repeated.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Lines to read, or a list for other programs.",
)
@config_file_option
def command(
    span: str | None, kinds: tuple[str, ...], persons: tuple[str, ...], form: str, config_file: str | None
) -> None:
    """List what is due, the most pressing first.

    Today's list has one line for a person, the most urgent; with --all, --kind or --person every follow-up has
    its own. The exit status is 0, also when nothing is due.
    """
    thought = read_notes(open_project(config_file))
    follow_ups = tuple(_chosen(thought, span, kinds, persons))
    if form == "json":
        click.echo(json.dumps([_as_row(one) for one in follow_ups], ensure_ascii=False, indent=2))
        return
    width = shutil.get_terminal_size().columns
    for line in agenda_lines(follow_ups, thought.binder, thought.derived.today, width):
        click.echo(line)


def _chosen(
    thought: Thought, span: str | None, kinds: tuple[str, ...], persons: tuple[str, ...]
) -> Iterator[FollowUp]:
    derived = thought.derived
    states = _OPEN if span == "all" else _WEEK if span == "week" else _NOW
    wanted = {name_key(person) for person in persons}
    whole = span == "all" or kinds or persons
    for one in derived.follow_ups if whole else derived.agenda:
        if one.state not in states or (kinds and one.kind not in kinds):
            continue
        if not wanted or not wanted.isdisjoint(_names(one, thought.binder)):
            yield one


def _names(one: FollowUp, binder: Binder) -> Iterable[str]:
    """Every name that the person of a follow-up goes by."""
    yield name_key(one.name)
    for key, paths in binder.names.items():
        if one.contact in paths:
            yield key


def _as_row(one: FollowUp) -> dict[str, str | None]:
    return {
        "key": one.key,
        "kind": one.kind,
        "person": one.name,
        "contact": one.contact or None,
        "interview": one.interview or None,
        "state": one.state,
        "started": one.started.isoformat(),
        "due": one.due.isoformat(),
        "overdue_from": one.overdue_from.isoformat(),
        "channel": one.channel or None,
        "why": one.why,
        "note": one.at.path,
        "line": str(one.at.line),
    }
