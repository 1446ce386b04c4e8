"""A page that is planned: its view is made when it is written, and only where the edition has it."""

from __future__ import annotations

from collections.abc import Callable

from .page import View
from .site import Here

Planned = tuple[str, str, Callable[[Here], View]]
"""Template, path of the page, and what makes its view."""
