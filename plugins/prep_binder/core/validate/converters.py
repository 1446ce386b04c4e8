"""For each shape of a single value, what makes a value of a node."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..model.raw import Node
from ..schema import Field, Shape
from . import choices, values, zones
from .reading import Reading

Converter = Callable[[Node, Field, Reading], object]

CONVERTERS: Mapping[Shape, Converter] = MappingProxyType(
    {
        "text": values.text,
        "prose": values.prose,
        "lines": values.lines,
        "placed": values.placed,
        "strings": values.strings,
        "texts": values.texts,
        "emails": values.emails,
        "links": values.links,
        "url": values.url,
        "urls": values.urls,
        "when": choices.when,
        "whens": choices.whens,
        "follow_up": choices.follow_up,
        "yes_no": choices.yes_no,
        "minutes": choices.minutes,
        "rating": choices.number(1, 5),
        "motivation": choices.number(0, 3),
        "publish": choices.publish,
        "priority": choices.priority,
        "stage": choices.stage,
        "zone": zones.zone,
        "channel": choices.channel,
    }
)
"""For each shape of a single value: what makes a value of a node; None or empty where there is none."""
