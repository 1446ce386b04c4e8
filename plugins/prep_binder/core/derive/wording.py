"""Numbers and nouns as a sentence has them."""

from __future__ import annotations

NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def in_words(count: int) -> str:
    """Return a number as prose has it: words up to twelve, digits beyond; 0 is `no`."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else f"{count:,}"


def counted(count: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: `one claim`, `three claims`, `no claims`."""
    return f"{in_words(count)} {noun if count == 1 else plural or noun + 's'}"
