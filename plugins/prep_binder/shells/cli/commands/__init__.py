"""The table of commands: what each is called, where it is defined, and its first sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Row(NamedTuple):
    """A command that is not loaded yet."""

    module: str
    """The file in this folder, without `.py`."""
    help: str
    """First sentence of the command's docstring."""


COMMANDS: Mapping[str, Row] = MappingProxyType(
    {
        "check": Row("check", "Report what needs mending in the notes."),
        "due": Row("due", "List what is due, the most pressing first."),
        "done": Row("done", "Note that something is done for a person."),
        "log": Row("log", "Add a line to the log of a contact."),
    }
)
"""In the order of `binder --help`."""
