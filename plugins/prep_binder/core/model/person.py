"""A person as a file of another program describes them: fields of a contact, with nothing looked up yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .problem import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone in an export of another program; `at` is a place in that file."""

    at: Location
    name: str
    """Never empty; one line."""
    values: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Name of a field of contacts -> its values, each non-empty; `name` is not among them."""
    since: dt.date | None = None
    """The day the person was met or connected with, where the file tells."""
    origin: str = ""
    """What a new note gives as its source, for example `LinkedIn, connected 2024-03-12`."""
    text: str = ""
    """Free text that the other program kept about the person; may have lines."""

    def first(self, name: str) -> str:
        """The first value of a field; empty when there is none."""
        found = self.values.get(name)
        return found[0] if found else ""
