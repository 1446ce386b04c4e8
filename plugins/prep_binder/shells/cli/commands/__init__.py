"""The table of commands: what each is called, where it is defined, and its first sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..lazy import Row

COMMANDS: Mapping[str, Row] = MappingProxyType(
    {
        "init": Row("init", "Make a new, empty binder in FOLDER."),
        "check": Row("check", "Report what needs mending in the notes."),
        "check-site": Row("check_site", "Look for withheld things in a finished site."),
        "passphrase": Row("passphrase", "Make a passphrase for an encrypted site."),
        "explain": Row("explain", "Say what a check means, why it matters, and how to mend it."),
        "due": Row("due", "List what is due, the most pressing first."),
        "show": Row("show", "Show the call sheet of a contact."),
        "done": Row("done", "Note that something is done for a person."),
        "new": Row("new", "Make a note, and print its path."),
        "log": Row("log", "Add a line to the log of a contact."),
        "import": Row("import_contacts", "Take people over from another program's file."),
        "export": Row("export", "Write the binder in the format of another program."),
        "schema": Row("schema", "Print a JSON Schema for the front matter of notes."),
    }
)
"""In the order of `binder --help`."""
