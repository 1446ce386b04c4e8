"""`binder due`: the follow-up list in the terminal."""

from __future__ import annotations

from collections.abc import Iterator

import click

from ....core.derive.agenda import agenda, all_to_come
from ....core.derive.clearing import Person
from ....core.link import name_key
from ....core.model.derived import URGENCY, FollowUp, FollowUpState
from ....core.pipeline import Foreseen
from ..agenda_lines import agenda_lines
from ..completing import complete_person
from ..people import find_held_back, find_people, refuse_unread
from ..project import foresee_notes, open_project
from ..terminal import terminal_width
from ..usage import Refusal, config_file_option, examples

_NOW: tuple[FollowUpState, ...] = ("overdue", "today")
_WEEK: tuple[FollowUpState, ...] = (*_NOW, "soon")
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
@click.option(
    "--person",
    "persons",
    multiple=True,
    metavar="NAME",
    shell_complete=complete_person,
    help="Only this person; may be repeated.",
)
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
    thought = foresee_notes(open_project(config_file))
    follow_ups = tuple(_chosen(thought, span, kinds, persons))
    if form == "json":
        import json  # noqa: PLC0415 - most lists are for people

        click.echo(json.dumps([_as_row(one) for one in follow_ups], ensure_ascii=False, indent=2))
        return
    lines = list(agenda_lines(follow_ups, thought.binder, thought.derived.today, terminal_width()))
    if not (span == "all" or kinds or persons):
        lines += _left_out(thought, follow_ups, _WEEK if span == "week" else _NOW)
    click.echo("\n".join(lines))


def _chosen(
    thought: Foreseen, span: str | None, kinds: tuple[str, ...], persons: tuple[str, ...]
) -> Iterator[FollowUp]:
    derived = thought.derived
    known = all_to_come(derived)
    states = _OPEN if span == "all" else _WEEK if span == "week" else _NOW
    meant = [_meant(thought, person) for person in persons]
    if not (span == "all" or kinds or persons):
        known = agenda(known, derived.today) if span == "week" else derived.agenda
    for one in known:
        is_wanted = one.state in states and (not kinds or one.kind in kinds)
        if is_wanted and (not meant or any(person.is_in(one) for people in meant for person in people)):
            yield one


def _left_out(
    thought: Foreseen, listed: tuple[FollowUp, ...], states: tuple[FollowUpState, ...]
) -> Iterator[str]:
    """How many follow-ups stand behind a more urgent one to the same person."""
    known = thought.derived.follow_ups if states == _NOW else all_to_come(thought.derived)
    more = sum(one.state in states for one in known) - len(listed)
    if more > 0:
        yield ""
        yield f"{more} more to the same people: binder due --all"


def _meant(thought: Foreseen, typed: str) -> list[Person]:
    """Everybody whom a name can mean, also without a note; raises Refusal when that is nobody."""
    people = [Person(contact.name, contact) for contact in find_people(thought.binder, typed)]
    named = {one.name for one in all_to_come(thought.derived) if not one.contact}
    people += [Person(name) for name in sorted(named) if name_key(name) == name_key(typed)]
    if not people:
        refuse_unread(find_held_back(thought.held_back, typed))
        raise Refusal(f'There is nobody called "{typed}".')
    return people


def _as_row(one: FollowUp) -> dict[str, str | int | None]:
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
        "line": one.at.line,
    }
