"""Texts that would take minutes are told from texts that people write."""

from __future__ import annotations

import time

import pytest

from prep_binder.formats.markdown_limits import reason_not_to_convert

HOSTILE = [
    "[" * 20_000, "![a](" * 20_000, "[a](" * 20_000, "[a][" * 20_000, "<a " * 20_000, "[" * 3000 + "]" * 3000,
    ("[" * 390 + "\n\n") * 50, "- " * 500, "1. " * 500, ">" * 500, "\n".join("    " * i + "- a" for i in range(200)),
    "a" * 2_000_000, "[^1]" * 20_000 + "\n\n[^1]: x", "# h\n" * 20_000, "<div>" * 20_000, "_" * 100_000 + "a",
    "```\n" * 20_001,
]  # fmt: skip
FINE = [
    "", "word " * 50_000, "[a](b) " * 20_000, "[[Jane Doe]] " * 10_000, "- [x] done\n" * 20_000, "a < b\n\n" * 20_000,
    "\n".join("    " * i + "- a" for i in range(12)), "| a | b |\n" * 5000, "<b>x</b> " * 10_000,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_refused_at_once(text: str) -> None:
    start = time.perf_counter()
    assert reason_not_to_convert(text)
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("text", FINE)
def test_a_text_that_people_write_is_fine(text: str) -> None:
    assert reason_not_to_convert(text) == ""
