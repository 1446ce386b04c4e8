"""A sheet before it is written, and after it was planned."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class SheetView(NamedTuple):
    """What one sheet shows."""

    template: str
    """Name of the template below `sheets/`, without its ending."""
    path: str
    """Source path, such as `call/jane-doe.md`."""
    title: str
    """Plain text."""
    it: Callable[[], object]
    """Makes what the template knows as `it`, when it is asked for."""
    bundle: str = "sheet"
    """Name of its style sheet and script."""


class Sheet(NamedTuple):
    """A sheet that can be written."""

    path: str
    title: str
    write: Callable[[], str]
    """Returns the whole HTML document."""
