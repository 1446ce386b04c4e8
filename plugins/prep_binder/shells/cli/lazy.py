"""A click group whose commands are imported when they are called, not when they are listed."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any, NamedTuple, cast

import click


class Row(NamedTuple):
    """A command that is not loaded yet."""

    module: str
    """The file in the folder of the commands, without `.py`."""
    help: str
    """First sentence of the command's docstring."""


class LazyGroup(click.Group):
    """Knows its commands from a table."""

    def __init__(self, *args: Any, table: Mapping[str, Row], package: str, **attributes: Any) -> None:  # noqa: ANN401 - click's
        """Take the table and the package that holds the files it names."""
        super().__init__(*args, **attributes)
        self._table = table
        self._package = package

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command's name, in the order of the table."""
        del ctx
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command; None when there is none of that name."""
        del ctx
        row = self._table.get(cmd_name)
        if row is None:
            return None
        return cast("click.Command", importlib.import_module(f".{row.module}", self._package).command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table, without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, row.help) for name, row in self._table.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed; a slip of the finger is told the likely name."""
        if args[0] not in self._table and not ctx.resilient_parsing:
            import difflib  # noqa: PLC0415 - for a slip of the finger only

            if alike := difflib.get_close_matches(args[0], self._table, n=1):
                ctx.fail(f"There is no command {args[0]!r}. Did you mean {alike[0]!r}?")
        return super().resolve_command(ctx, args)
