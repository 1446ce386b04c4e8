"""Fields with words of their own: JSON Schema takes what `binder check` takes, and refuses what is an error there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.model.records import Kind
from prep_binder.core.read import read_note
from prep_binder.core.schema import FIELDS, Field, Shape
from prep_binder.core.validate import validate
from prep_binder.core.validate.vocabulary import CHANNELS, NO, PACES, STAGES, YES
from prep_binder.formats.jsonschema import any_note_schema, front_matter_schema
from tests.golden import TODAY

from .test_jsonschema import AsEditors

DECIDED: frozenset[Shape] = frozenset(
    {"channel", "minutes", "motivation", "priority", "publish", "rating", "stage", "yes_no", "zone"}
)
"""Shapes of which the words, numbers and forms are laid down."""
DAYS: frozenset[Shape] = frozenset({"when", "follow_up"})
"""Shapes that hold a day: the schema takes more than the check, since a date has too many forms for it."""
WORDS = {*CHANNELS, *STAGES, *PACES, *YES, *NO, "private", "share", "public", "A", "d"}
NUMBERS = (
    *("0", "1", "3", "4", "5", "6", "14", "30", "99999", "100000", "1440", "1441", "12345678901234567890"),
    *("-1", "-11", "+2", "00", "05", "2.5", "30.5"),
)
OTHERS = (
    *(
        "Z",
        "E",
        "AB",
        "phon",
        "everybody",
        "maybe",
        "none of it",
        "every",
        "2 weeks",
        "Every 3 Months",
        "0 days",
    ),
    *(
        "9 years",
        "fortnight",
        "1h",
        "1 h 30",
        "1,5 h",
        "90 min.",
        "0 min",
        "0h",
        "1:30",
        "an hour",
        "-5",
        "2026-12-01",
    ),
    *(
        "2026-12-01 request",
        "no date",
        "Europe/Lisbon",
        "europe/lisbon",
        "UTC",
        "UTC+2",
        "+02:00",
        "GMT -3",
        "Lisbon",
    ),
    *(
        "[[held]]",
        "[[x|phone]]",
        "[[Europe/Lisbon]]",
        "[[B]]",
        " held ",
        "In Person",
        "in-person",
        "inPerson",
        "p hone",
    ),
    *(
        "no_show",
        "No Show",
        "no-show",
        "noshow",
        "Face To Face",
        "null",
        "~",
        "NULL",
        "",
        "  ",
        "priváte",
        "É",
        "\U0001d7d9",
    ),
)


def fields_of(shapes: frozenset[Shape]) -> list[Any]:
    return [
        pytest.param(kind, field, id=f"{kind}-{field.name}")
        for kind, fields in FIELDS.items()
        for field in fields
        if field.shape in shapes and kind != "page"
    ]


def written(text: str) -> list[str]:
    """The ways to write a text as a value of YAML: plain if it can be, in quotes, and as a list of one."""
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    is_plain = re.fullmatch(r"[+-]?\w(?:[\w ./+-]|:(?=\w))*", text) is not None and text == text.strip()
    plain = [text, f"[{text}]"] if is_plain else []
    return [*plain, quoted, f"[{quoted}]"]


TABLE = [
    *(value for text in (*sorted(WORDS), *NUMBERS, *OTHERS) for value in written(text)),
    *("yes", "True", "off", "null", "~", "", "[]", "[a, b]", "{a: b}", "[[held]]", "[[B]]", "[1, 2]", "[~]"),
]


def is_taken_by_the_check(kind: Kind, name: str, value: str) -> bool:
    raw, problems = read_note(
        Source("x.md", f"---\ntype: {kind}\ncontact: Jane\n{name}: {value}\n---\n".encode())
    )
    assert raw is not None
    _, found = validate(raw, Options(today=TODAY))
    return not any(one.level == "error" for one in (*problems, *found))


@lru_cache
def validator(kind: Kind) -> Draft7Validator:
    return Draft7Validator(front_matter_schema(kind))


def is_taken_by_the_schema(kind: Kind, name: str, value: str) -> bool:
    return validator(kind).is_valid(yaml.load(f"{name}: {value}", AsEditors))  # a safe loader


def is_another_thing_to_json(field: Field, value: str) -> bool:
    """Whether the schema cannot know a value that the check takes, with the reason."""
    if field.shape == "zone" and yaml.load(value.strip("[]"), AsEditors) in (True, False):  # a safe loader
        return True  # YAML makes yes or no of `ON`, which has the form of an abbreviation
    # Python counts digits of another script as digits, and JavaScript does not.
    return any(sign.isdecimal() and not sign.isascii() for sign in value)


def is_beyond_json(field: Field, value: str) -> bool:
    """Whether JSON Schema cannot refuse a value that the check refuses, with the reason."""
    bare = value.strip("[]")
    loaded = yaml.load(bare, AsEditors)  # a safe loader
    if isinstance(loaded, int | float) and not isinstance(loaded, bool):
        # One number is made of `3`, `03`, `0x3`, `3.0` and `+3`, and the schema never sees how it was written.
        return (
            bare != str(loaded)
            or field.shape == "zone"
            or float(loaded).is_integer() != isinstance(loaded, int)
        )
    # That hours and minutes in words come to no more than a day takes arithmetic.
    return field.shape == "minutes" and isinstance(loaded, str) and re.search("[1-9]", loaded) is not None


def wrongly_refused(kind: Kind, field: Field, values: Iterable[str]) -> list[str]:
    """Values that the check takes and the schema does not."""
    return [
        value
        for value in values
        if not is_another_thing_to_json(field, value)
        and is_taken_by_the_check(kind, field.name, value)
        and not is_taken_by_the_schema(kind, field.name, value)
    ]


def wrongly_taken(kind: Kind, field: Field, values: Iterable[str]) -> list[str]:
    """Values that the check calls an error and the schema takes, though it could refuse them."""
    return [
        value
        for value in values
        if not is_beyond_json(field, value)
        and is_taken_by_the_schema(kind, field.name, value)
        and not is_taken_by_the_check(kind, field.name, value)
    ]


@pytest.mark.parametrize(("kind", "field"), fields_of(DECIDED | DAYS))
def test_the_schema_takes_what_the_check_takes(kind: Kind, field: Field) -> None:
    assert wrongly_refused(kind, field, TABLE) == []


@pytest.mark.parametrize(("kind", "field"), fields_of(DECIDED))
def test_the_schema_refuses_what_the_check_calls_an_error(kind: Kind, field: Field) -> None:
    assert wrongly_taken(kind, field, TABLE) == []


PIECES = st.one_of(
    st.sampled_from(sorted(WORDS)),
    st.sampled_from(
        [*"_- .:/0123456789", "every", "h", "min", "days", "weeks", "UTC", "Europe", "[[", "]]", "|"]
    ),
)
SPELLINGS = (
    st.lists(PIECES, max_size=5)
    .map("".join)
    .flatmap(
        lambda text: st.lists(st.booleans(), min_size=len(text), max_size=len(text)).map(
            lambda large: "".join(sign.upper() if up else sign for sign, up in zip(text, large, strict=True))
        )
    )
)


@pytest.mark.parametrize(("kind", "field"), fields_of(DECIDED))
@given(SPELLINGS)
def test_the_two_agree_on_any_spelling(kind: Kind, field: Field, text: str) -> None:
    assert wrongly_refused(kind, field, written(text)) == []
    assert wrongly_taken(kind, field, written(text)) == []


@pytest.mark.parametrize("word", ["contact", "Person", "[[People]]", ["contact", "friend"]])
def test_any_word_for_a_kind_brings_the_fields_of_that_kind(word: object) -> None:
    every_note = Draft7Validator(any_note_schema())
    assert every_note.is_valid({"type": word, "priority": "b"})
    assert not every_note.is_valid({"type": word, "priority": "Z"})


@pytest.mark.parametrize("word", ["company", "meeting", "letter"])
def test_another_type_brings_none_of_them(word: str) -> None:
    assert Draft7Validator(any_note_schema()).is_valid({"type": word, "priority": "Z"})
