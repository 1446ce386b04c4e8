"""The group `binder`: knows the names of all commands, and loads only the one that is called."""

from __future__ import annotations

import errno
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

_REFUSED = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""What a disk says that takes no more."""


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
    if "_BINDER_COMPLETE" in os.environ:
        from . import shell_words  # noqa: PLC0415 - a shell asks for a word, nobody for a command

        shell_words.use()
    try:
        binder(prog_name="binder")
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0
    except OSError as error:
        told = _outside(error)
        if not told:
            raise
        click.echo(f"Error: {told}", err=True)
        status = 2
    _leave(status)


def _outside(error: OSError) -> str:
    """What is wrong around the command, where it names no file of its own; empty for anything else."""
    if error.filename is None and error.errno in _REFUSED:
        return f"the output cannot be written: {error.strerror}."
    if error.filename is None and error.errno == errno.ENOENT:
        return "the folder that you are in is gone. Go to one that exists."
    return ""


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
