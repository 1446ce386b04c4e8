"""What all commands share: the option for the configuration, examples in the help, and refusals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

import click

from .terminal import printable

config_file_option = click.option(
    "-f",
    "--config-file",
    metavar="FILE",
    help="The binder's mkdocs.yml. [default: the nearest, from here upwards]",
)


class Refusal(click.ClickException):
    """The command cannot do what it was asked; the message says why and how to mend it. Exit status 2."""

    exit_code: ClassVar[int] = 2

    @classmethod
    def of(cls, messages: Iterable[str]) -> Refusal:
        """One refusal for several reasons, each on a line of its own."""
        return cls("\n".join(messages))

    def format_message(self) -> str:
        """The reasons below one another; what comes from notes and file names is told as text."""
        return "\n       ".join(map(printable, self.message.split("\n")))


def examples(*lines: str) -> str:
    """Text for a command's `epilog`: each line an example that stands as it is written."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
