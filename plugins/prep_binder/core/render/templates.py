"""The templates: where they come from is handed in, how they escape and what they can call is set here."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined

from ..model.records import Publish
from ..read import read_aloud
from ..validate.grammar.questions import written
from . import wording
from .reference import with_links

INLINE = ("date", "moment", "appointment", "pill", "link", "links", "origin", "button", "tick", "place")
"""Macros of `parts/inline.jinja` that templates write as filters."""
PARTS = ("page", "talk", "person", "claim", "chain", "chart", "history")
"""Files below `parts/`; a template reaches their macros under these names, a part those of the parts before it."""
REMEMBERED = 16_384
"""Pieces of each kind that are kept: the same dates, names and links stand on many pages."""


class PageEnvironment(Environment):
    """Jinja, with attributes looked up as Python does: views have no items, and this is asked most often."""

    getattr = staticmethod(builtins.getattr)  # type: ignore[assignment] # same arguments, called on the instance


FILTERS: Mapping[str, Callable[..., object]] = MappingProxyType(
    {
        "label": wording.label,
        "stage": wording.stage,
        "happened": wording.happened,
        "month": wording.month,
        "day": wording.day,
        "clock": wording.clock,
        "own_time": wording.own_time,
        "counted": wording.counted,
        "with_links": with_links,
        "first_time": wording.first_time,
        "distance": wording.distance,
        "listed": wording.listed,
        "long_day": wording.long_day,
        "lasting": wording.lasting,
        "minutes": wording.minutes,
        "stop": wording.stop,
        "spoken": wording.spoken,
        "times": wording.times,
        "sentence": wording.sentence,
        "as_item": written,
    }
)
"""What templates put words with."""


def environment(
    loader: BaseLoader, compiled: BytecodeCache | None = None, *, edition: Publish = "private"
) -> Environment:
    """A Jinja environment with escaping always on; every name a template does not know is an error.

    `compiled` keeps templates between builds, so that they are compiled once. Every template knows `edition`.
    """
    found = PageEnvironment(
        loader=loader,
        bytecode_cache=compiled,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    found.filters.update(FILTERS)
    found.globals["edition"] = edition
    inline = found.get_template("parts/inline.jinja").module
    for name in INLINE:
        found.filters[name] = lru_cache(REMEMBERED)(getattr(inline, name))
    found.filters["aloud"] = lru_cache(REMEMBERED)(read_aloud)
    for part in PARTS:
        found.globals[part] = found.get_template(f"parts/{part}.jinja").module
    return found
