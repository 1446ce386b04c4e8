"""`binder export vcf`: all contacts as vCards."""

from __future__ import annotations

import click

from .....core.matching import describe
from ...output import output_option, write_output
from ...project import open_project, read_notes
from ...usage import config_file_option, examples


@click.command(epilog=examples("binder export vcf -o contacts.vcf"))
@output_option
@config_file_option
def command(output: str, config_file: str | None) -> None:
    """Write the contacts for the address book of a phone.

    The file holds vCards 4.0. A card keeps its identity (UID) while its note keeps its path, so that importing again
    updates it. Only what an address book holds goes out: names, job, company, channels, address, time zone.
    """
    binder = read_notes(open_project(config_file), tell=True).binder
    from .....formats.vcard import write_vcard  # noqa: PLC0415 - loaded when it is needed

    people = (describe(contact, binder.name) for contact in binder.contacts.values())
    write_output(write_vcard(people).encode(), output)
