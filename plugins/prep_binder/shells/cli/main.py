"""The group `binder`: knows the names of all commands, and loads only the one that is called."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from ... import __version__
from .. import collection
from .commands import COMMANDS
from .lazy import LazyGroup
from .usage import examples


@click.group(
    cls=LazyGroup,
    table=COMMANDS,
    package=f"{__package__}.commands",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples("binder due", "binder check", "binder COMMAND --help"),
)
@click.version_option(__version__, "-V", "--version", prog_name="binder", message="%(prog)s %(version)s")
@click.pass_context
def binder(ctx: click.Context) -> None:
    """Keep a prep binder for informational interviews.

    The notes are plain Markdown; these commands read them, and only `log`, `done` and `import` add to one that exists.
    """
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        ctx.color = False


def main() -> NoReturn:
    """Run `binder` as a process: nothing lives long, and odd characters never stop the output."""
    collection.pause()
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        binder(prog_name="binder")
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0
    except OSError as error:
        if error.filename is not None:  # a file, so it is not the output that failed
            raise
        click.echo(f"Error: the output cannot be written: {error.strerror}.", err=True)
        status = 2
    _leave(status)


def _open_closed_streams() -> None:
    """Where the caller has closed input or output there is nothing to read, and what is written goes nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open to the end


def _leave(status: int) -> NoReturn:
    """End the process at once: to take a hundred thousand records apart one by one costs a tenth of its time."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # whoever read the output has gone
        status = status or 1
    os._exit(status)
