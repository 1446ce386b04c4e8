"""The small grammars: one list item becomes one record, or keeps its text and gives a problem."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ...model.raw import Item
from ...schema import Shape
from ..reading import Reading
from ..values import unlinked
from .introductions import read_introduction
from .learned import read_claim
from .log import read_touch
from .promises import read_promise
from .questions import read_chosen
from .research import read_fact, read_point


def _string(item: Item, _reading: Reading) -> str | None:
    return unlinked(item.text) or None


GRAMMARS: Mapping[Shape, Callable[[Item, Reading], object]] = MappingProxyType(
    {
        "facts": read_fact,
        "basics": read_point,
        "claims": read_claim,
        "promises": read_promise,
        "introductions": read_introduction,
        "log": read_touch,
        "questions": read_chosen,
        "strings": _string,
    }
)
"""For each shape of a list: what makes a record of an item, None when the item says nothing."""
