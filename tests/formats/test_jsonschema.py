"""JSON Schema for editors: the sample passes, wrong values fail, and every field has its words."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from prep_binder.core.model.records import Kind
from prep_binder.core.schema import FIELDS, field_of
from prep_binder.formats.field_words import WORDS
from prep_binder.formats.jsonschema import any_note_schema, front_matter_schema
from tests.sample import NOTES

KINDS: tuple[Kind, ...] = ("contact", "interview", "company", "industry", "role", "questions")


class AsEditors(yaml.SafeLoader):
    """YAML as editors read it: a date is text."""


AsEditors.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in rows if tag != "tag:yaml.org,2002:timestamp"]
    for sign, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def front_matters() -> list[Any]:
    found = []
    for path in sorted(NOTES.rglob("*.md")):
        text = path.read_text("utf-8")
        if text.startswith("---\n"):
            front = yaml.load(text.split("---\n")[1], AsEditors)  # a safe loader
            if isinstance(front, dict) and front.get("type") in KINDS:
                found.append(pytest.param(front, id=path.stem))
    return found


@pytest.mark.parametrize("front", front_matters())
def test_every_note_of_the_sample_passes(front: dict[str, Any]) -> None:
    for schema in (any_note_schema(), front_matter_schema(front["type"])):
        assert [error.message for error in Draft7Validator(schema).iter_errors(front)] == []


@pytest.mark.parametrize(
    ("kind", "front"),
    [
        ("contact", {"publish": "everybody"}),
        ("contact", {"do_not_contact": "perhaps"}),
        ("contact", {"introduced_on": "soon"}),
        ("interview", {"rating": 9}),
        ("interview", {"minutes": 0}),
        ("interview", {"held": {"day": 1}}),
        ("company", {"motivation": -1}),
        ("industry", {"name": ["a", "b"]}),
    ],
)
def test_a_wrong_value_is_marked(kind: Kind, front: dict[str, Any]) -> None:
    assert not Draft7Validator(front_matter_schema(kind)).is_valid(front)
    assert not Draft7Validator(any_note_schema()).is_valid({"type": kind, **front})


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_and_names_only_what_the_binder_knows(kind: Kind) -> None:
    schema = front_matter_schema(kind)
    Draft7Validator.check_schema(schema)
    assert all(field_of(kind, name) is not None for name in schema["properties"])
    assert all(one["description"] for one in schema["properties"].values())


def test_every_field_has_its_words_and_no_other_has() -> None:
    names = {field.name for fields in FIELDS.values() for field in fields}
    assert set(WORDS) == names


def test_any_note_of_no_kind_passes() -> None:
    validator = Draft7Validator(any_note_schema())
    assert validator.is_valid({"title": "An ordinary page", "whatever": [1, 2]})
    assert validator.is_valid({"type": "[[People]]"})
