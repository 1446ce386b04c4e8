"""Headings that are almost one of ours: the list below would be lost without a word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from ..model.raw import Section
from ..model.records import Kind
from ..schema import BY_NAME, LOG_HEADINGS, field_below, same
from .reading import Reading, shortened
from .slips import closest

_LONGEST = 30
"""Letters of a heading beyond which it is taken for one of the person's own."""
_ORDINARY = frozenset({"introduction"})
"""Headings of many a text: close to ours only above lines that name somebody, or a day."""
_OF_A_LIST = re.compile(r"\[\[|\d{4}-\d{2}-\d{2}")


def check_heading(section: Section, reading: Reading) -> None:
    """Warn of a heading that stands above a list and is close to one whose list is read."""
    name = same(section.heading.strip("*_` :"))
    if reading.kind == "questions" or section.level < 2 or len(name) > _LONGEST:
        return
    if name in _ORDINARY and not any(_OF_A_LIST.search(item.text) for item in section.items):
        return
    known = _headings(reading.kind)
    likely = known.get(closest(name, known))
    if likely:
        signs = "#" * section.level
        reading.problem(
            "near-heading",
            section.at,
            f"`{signs} {shortened(section.heading)}` is close to `{signs} {likely}`; its list is not read",
            f"Write `{signs} {likely}` if that is meant; any other heading is left alone",
            "warning",
        )


@lru_cache(maxsize=8)
def _headings(kind: Kind) -> Mapping[str, str]:
    """Every heading whose list is read, as `same` makes it -> as it is written."""
    names = [field.name for field in BY_NAME[kind].values()]
    others = [other for field in BY_NAME[kind].values() for other in field.also]
    written = (name.replace("_", " ").capitalize() for name in (*names, *others))
    return {same(name): name for name in (*written, *LOG_HEADINGS) if field_below(kind, name) is not None}
