"""`binder export ics`: a calendar of what is due and of the conversations to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

import click

from ...output import output_option, write_output
from ...project import open_project, read_notes
from ...usage import config_file_option, examples

_UNITS: Mapping[str, str] = MappingProxyType({"m": "minutes", "h": "hours", "d": "days"})


def _read_span(ctx: click.Context, param: click.Parameter, value: str | None) -> dt.timedelta | None:
    """A length of time: a whole number and a unit, `30m`, `2h` or `1d`."""
    if value is None:
        return None
    number, unit = value.strip()[:-1], _UNITS.get(value.strip().lower()[-1:])
    if unit is None or not (number.isascii() and number.isdecimal() and len(number) < 5):
        raise click.BadParameter(f"{value!r} is no length of time; write 30m, 2h or 1d.", ctx, param)
    return dt.timedelta(**{unit: int(number)})


@click.command(
    epilog=examples("binder export ics -o follow-ups.ics", "binder export ics --alarm 1h -o follow-ups.ics")
)
@click.option(
    "--alarm",
    callback=_read_span,
    metavar="30m|2h|1d",
    help="Remind that long before a conversation, and at nine on the day of a follow-up.",
)
@output_option
@config_file_option
def command(alarm: dt.timedelta | None, output: str, config_file: str | None) -> None:
    """Write follow-ups and coming conversations as a calendar.

    An event keeps its identity when its day moves. Subscribe to the file where you can: what is done leaves a
    subscription by itself, and stays in a calendar that imported it.
    """
    thought = read_notes(open_project(config_file), tell=True)
    from .....formats.ics import calendar  # noqa: PLC0415 - loaded when it is needed: it takes a while

    write_output(calendar(thought.binder, thought.derived, alarm=alarm), output)
