"""`binder log`: one line more in the log of a contact."""

from __future__ import annotations

from functools import partial

import click

from ....core.validate.dates import Found, take_date
from ....formats.additions import add_touch
from ..changing import change, chosen_day
from ..completing import complete_person
from ..people import one_person
from ..project import foresee_notes, open_project
from ..terminal import printable, typed_text
from ..usage import Refusal, config_file_option, examples


@click.command(
    epilog=examples(
        'binder log jane "email request: asked for 20 minutes"',
        'binder log "Jane Doe" phone: talked about underwriters --on 2026-11-20',
    )
)
@click.argument("person", shell_complete=complete_person)
@click.argument("text", nargs=-1, required=True)
@click.option("--on", metavar="DAY", help="The day it happened, year-month-day. [default: today]")
@config_file_option
def command(person: str, text: tuple[str, ...], on: str | None, config_file: str | None) -> None:
    """Add a line to the log of a contact.

    PERSON is a name, an alias, a file name, or the beginning of a name that only one contact has; accents may be
    left out. TEXT is `[channel] [kind]: words`, for example `email request: asked for 20 minutes`. The line begins
    with today's date unless TEXT begins with one. Nothing else in the note changes.
    """
    words = typed_text(" ".join(text))
    if not words:
        raise Refusal("TEXT is empty, or holds signs that are no text.")
    project = open_project(config_file)
    day = chosen_day(on, project.options)
    thought = foresee_notes(project)
    contact = one_person(thought.binder, person, thought.held_back)
    found = take_date(words, project.options.dates)
    if on is not None and isinstance(found, Found):
        raise Refusal(f"TEXT begins with a day, {found.day}, and --on gives one too: leave one of them out.")
    if isinstance(found, Found) and found.day > project.options.today:
        raise Refusal(f"{found.day} lies ahead: only what has happened is noted.")
    line = words if found is not None and on is None else f"{day} {words}"
    change(project, contact.path, partial(add_touch, path=contact.path, options=project.options, line=line))
    click.echo(printable(f"{project.shown(contact.path)}: - {line}"))
