"""JSON Schema of the front matter, so that an editor completes and checks fields; made from the schema's one table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from ..core.model.records import EDITIONS, Kind
from ..core.schema import FIELDS, Field, Shape
from ..core.validate.vocabulary import CHANNELS, KINDS, LOOSE, NO, PACES, STAGES, STATES, YES
from ..core.validate.zones import FORM
from .field_words import WORDS
from .word_patterns import alone, in_any_case, in_any_spelling, linked

Schema = dict[str, Any]

_DIALECT = "http://json-schema.org/draft-07/schema#"
"""Draft 7, which the validators inside editors know; newer drafts they often do not."""
_TYPES = ["string", "number", "boolean", "null"]
"""YAML reads `NO`, `05610000` and `2026-11-23` as something else than text; the binder keeps them as typed."""
_LINES: Schema = {"type": ["array", "object", *_TYPES]}
"""One line or a list, whose items may be lines of the small grammars, keys of their own, or links without quotes."""
_TEXT: Schema = {"type": ["array", *_TYPES], "maxItems": 1}
"""One text, or a list of one."""
_DAY = r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?( +\S.*)?$"
_ANY_DAY: Schema = {
    "type": ["string", "null"],
    "anyOf": [{"pattern": _DAY}, {"pattern": r"\d|^\s*$"}, {"type": "null"}],
}
_NUMBER = r"\d+(?:[.,]\d+)?"
_HOURS = rf"{_NUMBER}\s*{in_any_case(('h', 'hr', 'hrs', 'hour', 'hours'))}"
_MINUTES = rf"{_NUMBER}\s*{in_any_case(('m', 'min', 'mins', 'minute', 'minutes'))}?\.?"
_LENGTH = rf"(?=.*[1-9])(?:{_HOURS})?\s*(?:{_MINUTES})?"
"""A length of time: `20`, `20 min`, `1 h 30`."""
_UNITS = in_any_case(["d", "day", "days", "w", "week", "weeks", "m", "month", "months", "y", "year", "years"])
_PACE = rf"(?:{in_any_case(('every',))}\s+)?(?!0+(?!\d))\d{{1,5}}\s*{_UNITS}?"
"""How often: `30`, `2 weeks`, `every 3 months`."""


def _one(*forms: Schema) -> Schema:
    """One value in one of `forms`, or a list of one, or nothing."""
    one = [*forms, {"type": "null"}]
    return {"anyOf": [*one, {"type": "array", "maxItems": 1, "items": {"anyOf": one}}]}


def _linkable(*forms: Schema) -> Schema:
    """The same where a link counts as its words: YAML makes a list within a list of `[[held]]`."""
    one: list[Schema] = _one(*forms)["anyOf"]
    return {"anyOf": [*one, {"type": "array", "maxItems": 1, "items": one[-1]}]}


def _words(shown: Iterable[object], *patterns: str) -> tuple[Schema, Schema]:
    """Words that an editor offers, and all others that are understood, in any case of letters."""
    return {"enum": list(shown)}, {"type": "string", "pattern": alone(*patterns)}


def _integer(low: int, high: int) -> Schema:
    return {"type": "integer", "minimum": low, "maximum": high}


def _digit(low: int, high: int) -> Schema:
    return _one(_integer(low, high), {"type": "string", "pattern": rf"^\s*$|^\s*0{{0,8}}[{low}-{high}]\s*$"})


_CHANNEL = linked(in_any_spelling(CHANNELS))
_STAGE = linked(in_any_spelling(STAGES))
_SHAPES: Mapping[Shape, Schema] = MappingProxyType(
    {
        "text": _TEXT,
        "prose": _LINES,
        "lines": _LINES,
        "placed": _LINES,
        "strings": _LINES,
        "texts": _LINES,
        "emails": _LINES,
        "links": _LINES,
        "url": _TEXT,
        "urls": _LINES,
        "when": _one(_ANY_DAY),
        "whens": {"anyOf": [_ANY_DAY, {"type": "array", "items": _ANY_DAY}]},
        "follow_up": _one(
            _ANY_DAY,
            {"type": "boolean"},
            {"type": "string", "pattern": alone(in_any_spelling(sorted((YES | NO) - {"0", "1"})))},
        ),
        "yes_no": _one(
            *_words((True, False, "yes", "no"), in_any_case(sorted(YES | NO))),
            _integer(0, 1),
        ),
        "minutes": _one(
            {"type": "number", "exclusiveMinimum": 0, "maximum": 1440},
            {"type": "string", "pattern": alone(_LENGTH)},
        ),
        "rating": _digit(1, 5),
        "motivation": _digit(0, 3),
        "publish": _one(
            *_words((*EDITIONS, False), in_any_case((*EDITIONS, *sorted(NO)))),
            {"const": 0},
        ),
        "priority": _one(
            *_words(("A", "B", "C", "D", "none"), in_any_case("ABCD"), in_any_spelling(PACES), _PACE),
            _integer(1, 99999),
        ),
        "stage": _linkable(*_words(STATES, _STAGE)),
        "zone": _one({"type": "string", "pattern": alone(FORM)}, _integer(-9999, 9999)),
        "channel": _linkable(*_words(dict.fromkeys(CHANNELS.values()), _CHANNEL)),
        "facts": _LINES,
        "basics": _LINES,
        "claims": _LINES,
        "promises": _LINES,
        "introductions": _LINES,
        "log": _LINES,
        "questions": _LINES,
    }
)


_LONG = frozenset(shape for shape, schema in _SHAPES.items() if "anyOf" in schema)
"""Shapes that stand in one place, and not at each of the names that a field goes by."""


def front_matter_schema(kind: Kind) -> Schema:
    """Return the JSON Schema for the front matter of a note of `kind`.

    Every field stands under its own name and under the other names it goes by. Other keys are allowed, as the
    binder keeps what it does not know.
    """
    return {**_kind_schema(kind), "definitions": _long_shapes(FIELDS[kind])}


def _kind_schema(kind: Kind) -> Schema:
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
    """Return one JSON Schema for all notes: `type` tells which; a note without one may be of any kind.

    So may a note whose type is a loose word, such as `meeting`: its contact or its folder decides.
    """
    kinds = [kind for kind in FIELDS if kind != "page"]
    named = [
        {
            "if": {"required": ["type"], "properties": {"type": _type_of(kind)}},
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
        "definitions": {kind: _kind_schema(kind) for kind in kinds}
        | _long_shapes(field for kind in kinds for field in FIELDS[kind]),
    }


def _type_of(kind: Kind) -> Schema:
    """A word for `kind`, or a list that begins with one."""
    words = [word for word, meant in KINDS.items() if meant == kind and word not in LOOSE]
    word: Schema = {"type": "string", "pattern": rf"^\s*{linked(in_any_spelling(words))}\s*$"}
    return {"anyOf": [word, {"type": "array", "minItems": 1, "items": [word]}]}


def _long_shapes(fields: Iterable[Field]) -> dict[str, Schema]:
    """The long ones among the shapes of `fields`, by name."""
    return {field.shape: _SHAPES[field.shape] for field in fields if field.shape in _LONG}


def _described(field: Field, same_as: str) -> Schema:
    words = f"The same as `{same_as}`." if same_as else WORDS[field.name]
    is_long = field.shape in _LONG
    shape = {"allOf": [{"$ref": f"#/definitions/{field.shape}"}]} if is_long else _SHAPES[field.shape]
    return {**shape, "description": words}
