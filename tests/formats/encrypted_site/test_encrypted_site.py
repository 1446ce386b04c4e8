"""The format of an encrypted site: what goes in comes out, and nothing that was changed does."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Iterator

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from prep_binder.formats.encrypted_site import BLOCK, ROUNDS, Chance, Sealer, normal

from .opening import data_of, header_of, opened, unlock

PHRASE = "unable foam deepen abiding denim glisten"
PATHS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def chance(seed: int = 0) -> Chance:
    """Bytes that are the same for the same seed, and never twice the same."""
    numbers: Iterator[int] = itertools.count()

    def give(count: int) -> bytes:
        start = f"{seed} {next(numbers)}".encode()
        return hashlib.shake_256(start).digest(count)

    return give


SEALER = Sealer(PHRASE, chance(), rounds=2)
KEYS = unlock(header_of(SEALER.header([])), PHRASE)


@given(PATHS, st.binary(max_size=3 * BLOCK))
def test_every_file_comes_back_whole(path: str, content: bytes) -> None:
    item = SEALER.seal(path, content)
    assert item.name == KEYS.name(path)
    assert opened(KEYS, path, data_of(item.script)) == content


@pytest.mark.parametrize(
    ("length", "blocks"), [(0, 1), (1, 1), (BLOCK - 4, 1), (BLOCK - 3, 2), (2 * BLOCK - 4, 2)]
)
def test_sizes_tell_only_how_many_blocks_there_are(length: int, blocks: int) -> None:
    assert len(data_of(SEALER.seal("a.html", bytes(length)).script)) == 12 + blocks * BLOCK + 16


@given(st.integers(0, 12 + BLOCK + 16 - 1), st.integers(0, 7))
def test_one_changed_bit_is_noticed(at: int, bit: int) -> None:
    data = bytearray(data_of(SEALER.seal("a.html", b"What was written").script))
    data[at] ^= 1 << bit
    with pytest.raises(InvalidTag):
        opened(KEYS, "a.html", bytes(data))


def test_a_file_in_the_place_of_another_is_noticed() -> None:
    data = data_of(SEALER.seal("contacts/ann.html", b"Ann").script)
    with pytest.raises(InvalidTag):
        opened(KEYS, "contacts/ben.html", data)


def test_a_file_of_another_build_is_noticed() -> None:
    other = Sealer(PHRASE, chance(1), rounds=2)
    with pytest.raises(InvalidTag):
        opened(KEYS, "a.html", data_of(other.seal("a.html", b"earlier").script))
    assert other.seal("a.html", b"").name != SEALER.seal("a.html", b"").name


def test_another_passphrase_opens_nothing() -> None:
    with pytest.raises(InvalidTag):
        unlock(header_of(SEALER.header([])), f"{PHRASE}s")


def test_the_same_file_twice_looks_different() -> None:
    assert SEALER.seal("a.html", b"same").script != SEALER.seal("a.html", b"same").script


def test_the_list_of_paths_is_sealed_and_the_header_holds_what_unlocking_needs() -> None:
    item = SEALER.contents(["b.html", "a.html"])
    assert json.loads(opened(KEYS, "", data_of(item.script))) == ["a.html", "b.html"]
    header = header_of(Sealer(PHRASE, chance()).header([item.name]))
    assert header["rounds"] == ROUNDS >= 600_000
    assert header["names"] == [item.name]


@pytest.mark.parametrize(
    "typed", [f" {PHRASE}", PHRASE.capitalize(), PHRASE.replace(" ", "  "), f"{PHRASE}\n", PHRASE.upper()]
)
def test_what_a_phone_adds_to_a_passphrase_does_not_count(typed: str) -> None:
    assert normal(typed) == PHRASE


@pytest.mark.parametrize("typed", ["", "hunter2", "a" * 19, "short" + " " * 40])
def test_a_passphrase_that_can_be_found_by_trying_is_refused_and_not_repeated(typed: str) -> None:
    with pytest.raises(ValueError, match="binder passphrase") as refused:
        Sealer(typed, chance())
    assert typed == "" or typed.strip() not in str(refused.value)
