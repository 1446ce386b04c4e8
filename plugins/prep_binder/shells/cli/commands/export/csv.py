"""`binder export csv`: the fields of all contacts as comma-separated values."""

from __future__ import annotations

from functools import partial

import click

from .....core.matching import describe, target_name
from ...output import output_option, write_output
from ...project import open_project, read_notes
from ...usage import config_file_option, examples


@click.command(
    epilog=examples(
        "binder export csv -o contacts.csv", "binder export csv --safe-for-spreadsheets -o contacts.csv"
    )
)
@click.option(
    "--safe-for-spreadsheets",
    is_flag=True,
    help="Put an apostrophe before what a spreadsheet would run as a formula, and mark the file as UTF-8.",
)
@output_option
@config_file_option
def command(output: str, config_file: str | None, *, safe_for_spreadsheets: bool) -> None:
    """Write the contacts as a table, one row a person.

    `binder import csv` reads the file back without loss. Logs, lists of what was learned and your own text stay in
    the notes.
    """
    binder = read_notes(open_project(config_file), tell=True).binder
    from .....formats.contacts_csv import write_contacts  # noqa: PLC0415 - loaded when it is needed

    people = [describe(contact, partial(target_name, binder)) for contact in binder.contacts.values()]
    text = write_contacts(people, safe_for_spreadsheets=safe_for_spreadsheets)
    write_output(text.encode("utf-8-sig" if safe_for_spreadsheets else "utf-8"), output)
