"""The group `binder`: knows the names of all commands, and loads only the one that is called."""

from __future__ import annotations

import difflib
import importlib
import os
import sys
from typing import cast

import click

from ... import __version__
from .. import collection
from .commands import COMMANDS
from .usage import examples


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called, not when they are listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command's name, in the order of the table."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command; None when there is none of that name."""
        del ctx
        row = COMMANDS.get(cmd_name)
        if row is None:
            return None
        module = importlib.import_module(f".commands.{row.module}", __package__)
        return cast("click.Command", module.command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table, without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, row.help) for name, row in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed; a slip of the finger is told the likely name."""
        alike = difflib.get_close_matches(args[0], COMMANDS, n=1) if args[0] not in COMMANDS else []
        if alike and not ctx.resilient_parsing:
            ctx.fail(f"There is no command {args[0]!r}. Did you mean {alike[0]!r}?")
        return super().resolve_command(ctx, args)


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples("binder due", "binder check", "binder COMMAND --help"),
)
@click.version_option(__version__, "-V", "--version", prog_name="binder", message="%(prog)s %(version)s")
@click.pass_context
def binder(ctx: click.Context) -> None:
    """Keep a prep binder for informational interviews.

    The notes are plain Markdown; these commands read them, and only `log` and `done` add to one that exists.
    """
    if os.environ.get("NO_COLOR"):
        ctx.color = False


def main() -> None:
    """Run `binder` as a process: nothing lives long, and odd characters never stop the output."""
    collection.pause()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    binder(prog_name="binder")
