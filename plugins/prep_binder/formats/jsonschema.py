"""JSON Schema of the front matter, so that an editor completes and checks fields; made from the schema's one table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ..core.model.records import Kind
from ..core.model.values import CHANNELS
from ..core.schema import FIELDS, Field, Shape
from ..core.validate.vocabulary import STATES
from .field_words import WORDS

Schema = dict[str, Any]

_DIALECT = "http://json-schema.org/draft-07/schema#"
"""Draft 7, which the validators inside editors know; newer drafts they often do not."""
_SCALAR: Schema = {"type": ["string", "number", "boolean", "null"]}
"""YAML reads `NO`, `05610000` and `2026-11-23` as something else than text; the binder keeps them as typed."""
_LINES: Schema = {"type": ["array", "object", *_SCALAR["type"]]}
"""One line or a list, whose items may be lines of the small grammars, keys of their own, or links without quotes."""
_DAY = r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?( +\S.*)?$"
_ANY_DAY: Schema = {
    "type": ["string", "null"],
    "anyOf": [{"pattern": _DAY}, {"pattern": r"\d"}, {"maxLength": 0}, {"type": "null"}],
}


def _choice(*words: str) -> Schema:
    """One of `words`, offered by the editor, or another spelling that the binder knows."""
    return {"anyOf": [{"enum": [*words, None]}, {"type": "string"}]}


def _only(*words: object) -> Schema:
    return {"enum": [*words, None]}


def _number(low: float, high: float) -> Schema:
    digits = {"type": "string", "pattern": r"^\d+$"}
    return {"anyOf": [{"type": "integer", "minimum": low, "maximum": high}, digits, {"type": "null"}]}


_SHAPES: Mapping[Shape, Schema] = MappingProxyType(
    {
        "text": _SCALAR,
        "prose": _LINES,
        "lines": _LINES,
        "placed": _LINES,
        "strings": _LINES,
        "texts": _LINES,
        "emails": _LINES,
        "links": _LINES,
        "url": _SCALAR,
        "urls": _LINES,
        "when": _ANY_DAY,
        "whens": {"anyOf": [_ANY_DAY, {"type": "array", "items": _ANY_DAY}]},
        "follow_up": {"anyOf": [_ANY_DAY, {"type": "boolean"}]},
        "yes_no": _only(True, False, "yes", "no"),  # noqa: FBT003 - values of YAML
        "minutes": {
            "anyOf": [{"type": "number", "exclusiveMinimum": 0, "maximum": 1440}, {"type": "string"}]
        },
        "rating": _number(1, 5),
        "motivation": _number(0, 3),
        "publish": _only("private", "share", "public", False),  # noqa: FBT003 - `publish: no`
        "priority": {"anyOf": [_choice("A", "B", "C", "D", "none"), {"type": "integer", "minimum": 1}]},
        "stage": _choice(*STATES),
        "zone": {"type": ["string", "null"], "pattern": r"^$|^[A-Z+\-\d]"},
        "channel": _choice(*CHANNELS),
        "facts": _LINES,
        "basics": _LINES,
        "claims": _LINES,
        "promises": _LINES,
        "introductions": _LINES,
        "log": _LINES,
        "questions": _LINES,
    }
)


def front_matter_schema(kind: Kind) -> Schema:
    """Return the JSON Schema for the front matter of a note of `kind`.

    Every field stands under its own name and under the other names it goes by. Other keys are allowed, as the
    binder keeps what it does not know.
    """
    properties: dict[str, Schema] = {}
    for field in FIELDS[kind]:
        if field.name == "applies_to":
            properties["for"] = _described(field, "")
            continue
        properties[field.name] = _described(field, "")
        for other in field.also:
            properties.setdefault(other, _described(field, field.name))
    return {
        "$schema": _DIALECT,
        "title": f"Front matter of a note: {kind}",
        "type": ["object", "null"],
        "properties": properties,
        "additionalProperties": True,
    }


def any_note_schema() -> Schema:
    """Return one JSON Schema for all notes: `type` tells which; a note without one may be of any kind."""
    kinds = [kind for kind in FIELDS if kind != "page"]
    named = [
        {
            "if": {"required": ["type"], "properties": {"type": {"const": kind}}},
            "then": {"$ref": f"#/definitions/{kind}"},
        }
        for kind in kinds
    ]
    return {
        "$schema": _DIALECT,
        "title": "Front matter of a prep binder's notes",
        "type": ["object", "null"],
        "properties": {"type": {"anyOf": [{"enum": kinds}, _LINES], "description": WORDS["type"]}},
        "allOf": named,
        "definitions": {kind: front_matter_schema(kind) for kind in kinds},
    }


def _described(field: Field, same_as: str) -> Schema:
    words = f"The same as `{same_as}`." if same_as else WORDS[field.name]
    return {**_SHAPES[field.shape], "description": words}
