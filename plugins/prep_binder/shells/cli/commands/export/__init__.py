"""`binder export`: the binder in the formats of other programs, one file for each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import click

from ...lazy import LazyGroup, Row
from ...usage import examples

EXPORTS: Mapping[str, Row] = MappingProxyType(
    {
        "csv": Row("csv", "Write the contacts as a table, one row a person."),
        "ics": Row("ics", "Write follow-ups and coming conversations as a calendar."),
        "json": Row("json", "Write everything that the binder knows as JSON."),
        "vcf": Row("vcf", "Write the contacts for the address book of a phone."),
    }
)


@click.group(
    cls=LazyGroup,
    table=EXPORTS,
    package=__name__,
    epilog=examples("binder export ics -o follow-ups.ics", "binder export json"),
)
def command() -> None:
    """Write the binder in the format of another program.

    What comes out holds private things: names, numbers, what people said. Keep it where the notes are kept.
    """
