"""The templates: where they come from is handed in, how they escape and what they can call is set here."""

from __future__ import annotations

from jinja2 import BaseLoader, Environment, StrictUndefined

from . import wording

PARTS = ("page", "person", "talk", "claim")
"""Files below `parts/`; a page template reaches their macros under these names."""


def environment(loader: BaseLoader) -> Environment:
    """A Jinja environment with escaping always on; every name a template does not know is an error."""
    found = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, auto_reload=False, cache_size=-1,
    )
    found.filters.update(
        label=wording.label, day=wording.day, clock=wording.clock, counted=wording.counted,
        distance=wording.distance, listed=wording.listed, minutes=wording.minutes,
    )
    for part in PARTS:
        found.globals[part] = found.get_template(f"parts/{part}.jinja").module
    return found
