"""The leak check: every value is found in every disguise, each part of it is needed, and what may stand stays."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep_binder.core.edition import Withheld
from prep_binder.formats.leak_check import Needles, find_leaks

from .disguises import DISGUISES

layers_module = importlib.import_module("prep_binder.formats.leak_check.layers")
readings_module = importlib.import_module("prep_binder.formats.leak_check.readings")

NAME = Withheld("name", "Zoé Quillfeather", "contacts/zoe.md")
VALUES = (
    NAME,
    Withheld("name part", "Quillfeather", "contacts/zoe.md"),
    Withheld("e-mail", "zoe.q@ashgrove.example", "contacts/zoe.md"),
    Withheld("address", "14 Lantern Row", "contacts/zoe.md"),
    Withheld("company", "Ashgrove Works", "companies/ashgrove.md"),
    Withheld("passage", "she left because of the quarrel", "contacts/zoe.md"),
)


def found(
    content: bytes, *values: Withheld, path: str = "index.html", allowed: tuple[str, ...] = ()
) -> set[Withheld]:
    return {leak.withheld for leak in find_leaks([(path, content)], Needles(values, allowed))}


@pytest.mark.parametrize("disguise", list(DISGUISES))
@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.kind)
def test_a_value_is_found_in_every_disguise(value: Withheld, disguise: str) -> None:
    assert found(DISGUISES[disguise](value.value), value) == {value}


@pytest.mark.parametrize("disguise", list(DISGUISES))
def test_nothing_is_found_where_nothing_is(disguise: str) -> None:
    assert found(DISGUISES[disguise]("An altogether different person"), *VALUES) == set()


@pytest.mark.parametrize(
    "number",
    [
        "+44 7700 900132",
        "07700 900132",
        "07700900132",
        "(0)7700-900-132",
        "+44 (0) 7700 900 132",
        "0 7 7 0 0 9 0 0 1 3 2",
        "tel:+447700900132",
    ],
)
@pytest.mark.parametrize(
    "disguise", ["plain", "entities", "percents", "JSON", "base64", "gzip", "EXIF in UTF-16"]
)
def test_a_number_is_found_however_it_is_written(number: str, disguise: str) -> None:
    phone = Withheld("telephone", "+44 7700 900132", "contacts/zoe.md")
    assert found(DISGUISES[disguise](number), phone) == {phone}
    assert found(DISGUISES[disguise]("+44 7700 900133"), phone) == set()


@pytest.mark.parametrize(
    "path", ["call/zoe-quillfeather/index.html", "img/ZoeQuillfeather.jpg", "a/Zo%C3%A9_Quillfeather.png"]
)
def test_the_names_of_files_are_searched(path: str) -> None:
    assert NAME in found(b"", NAME, path=path)


def test_an_apostrophe_of_any_kind_hides_nobody() -> None:
    name = Withheld("name", "Órla O'Dowdall", "contacts/orla.md")
    for sign in "'’‘ʼ`´":
        assert found(f"<p>Orla O{sign}Dowdall</p>".encode(), name) == {name}


def test_words_that_may_appear_are_left_alone() -> None:
    light = Withheld("name part", "Light", "contacts/light.md")
    assert found(b"<p>light mode</p>", light) == {light}
    assert found(b"<p>light mode</p>", light, allowed=("Light",)) == set()


def test_parts_of_other_words_are_no_leak() -> None:
    ada = Withheld("name part", "Ada", "contacts/ada.md")
    assert found(b"<p>Canada, adapt, Granada.</p>", ada) == set()


NEEDED = {
    "gzipped": "gzip",
    "archived": "an office document",
    "png_texts": "a packed PNG text",
    "pdf_texts": "a PDF",
    "base64_texts": "base64",
    "entities": "entities",
    "percents": "percents",
    "backslashes": "JSON",
    "quoted": "quoted-printable",
    "folded": "a folded line",
    "without_tags": "tags between",
}


@pytest.mark.parametrize("part", list(NEEDED))
def test_each_part_of_the_check_is_needed(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = DISGUISES[NEEDED[part]](NAME.value)
    assert found(content, NAME) == {NAME}
    _switch_off(part, monkeypatch)
    assert found(content, NAME) == set()


def _switch_off(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(_: object) -> Iterator[Any]:
        return iter(())

    def unchanged(text: str) -> str:
        return text

    for table in ("UNPACKERS",):
        kept = tuple(nothing if one.__name__ == part else one for one in getattr(layers_module, table))
        monkeypatch.setattr(layers_module, table, kept)
    for table in ("ESCAPES", "FOLDS"):
        kept = tuple(unchanged if one.__name__ == part else one for one in getattr(readings_module, table))
        monkeypatch.setattr(readings_module, table, kept)
    if part == "without_tags":
        monkeypatch.setattr(readings_module, part, unchanged)


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_no_file_stops_the_check(content: bytes) -> None:
    for start in (b"", b"\x89PNG\r\n\x1a\n", b"%PDF", b"PK\x03\x04", b"\x1f\x8b\x08\x00"):
        assert found(start + content, NAME) <= {NAME}
