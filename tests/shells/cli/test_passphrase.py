"""`binder passphrase`: enough words, drawn from a list that every keyboard has the letters for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from prep_binder.formats.encrypted_site import FEWEST_LETTERS, normal
from prep_binder.shells.assets import words

from .running import run


def test_the_list_has_7776_different_words_of_plain_letters() -> None:
    found = words()
    assert len(found) == len(set(found)) == 7776
    assert [word for word in found if not re.fullmatch(r"[a-z-]{3,}", word)] == []


@pytest.mark.parametrize(("arguments", "count"), [((), 6), (("--words", "8"), 8)])
def test_it_draws_words_that_a_build_takes(tmp_path: Path, arguments: tuple[str, ...], count: int) -> None:
    drawn = run(tmp_path, "passphrase", *arguments).output
    assert len(drawn.split()) == count
    assert set(drawn.split()) <= set(words())
    assert len(normal(drawn)) >= FEWEST_LETTERS
    assert list(tmp_path.iterdir()) == []


def test_it_never_draws_the_same_words_again(tmp_path: Path) -> None:
    assert len({run(tmp_path, "passphrase").output for _ in range(20)}) == 20


def test_fewer_words_than_six_are_refused(tmp_path: Path) -> None:
    assert run(tmp_path, "passphrase", "--words", "5").exit_code == 2
