"""`binder export json`: the whole model for scripts and other programs."""

from __future__ import annotations

import click

from .....formats.model_json import model_json
from ...output import output_option, write_output
from ...project import open_project, read_notes
from ...usage import config_file_option, examples


@click.command(epilog=examples("binder export json", "binder export json -o binder.json"))
@output_option
@config_file_option
def command(output: str, config_file: str | None) -> None:
    """Write everything that the binder knows as JSON.

    The guide describes it, under "Calendars, JSON and editors".
    """
    thought = read_notes(open_project(config_file), tell=True)
    write_output(model_json(thought.binder, thought.derived, thought.problems).encode(), output)
