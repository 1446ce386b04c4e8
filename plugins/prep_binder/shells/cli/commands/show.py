"""`binder show`: the call sheet of a person as text."""

from __future__ import annotations

import click

from ....core.derive.call_sheets import CallSheets
from ...clock import now
from ..completing import complete_person
from ..people import one_person
from ..project import foresee_notes, open_project
from ..sheet_lines import Scene, sheet_lines
from ..terminal import terminal_width
from ..usage import Refusal, config_file_option, examples


@click.command(epilog=examples("binder show jane", 'binder show "Jane Doe" | less -R'))
@click.argument("person", shell_complete=complete_person)
@config_file_option
def command(person: str, config_file: str | None) -> None:
    """Show the call sheet of a contact.

    All that is in hand when somebody says that now is fine: number and local time, the opener, five questions with
    their minutes, what is known already, and the close.
    """
    project = open_project(config_file)
    thought = foresee_notes(project)
    contact = one_person(thought.binder, person, thought.held_back)
    try:
        moment = now()
    except ValueError as error:
        raise Refusal(f"{error}.") from error
    sheet = CallSheets(thought.binder, thought.derived, project.options).of(contact)
    scene = Scene(thought.binder, project.options, moment, terminal_width())
    for line in sheet_lines(sheet, scene):
        click.echo(line)
