"""Slips of the pen: the known word that a misspelt one stands for."""

from __future__ import annotations

from collections.abc import Iterable

_SWAPPED, _SHORT, _LONG = 3, 4, 8
"""Letters of a word in which only a swap is looked for, from which on one slip is, and from which on two are."""


def closest(word: str, names: Iterable[str]) -> str:
    """Return the one of `names` that `word` is one or two slips away from, empty when there is none.

    Both begin with the same letter; the first of several that are as close is returned.
    """
    if len(word) < _SHORT:
        swapped = (name for name in names if len(word) == _SWAPPED and _is_swapped(word, name))
        return next(swapped, "")
    best, found = 1 + (len(word) >= _LONG), ""
    for name in names:
        if name[:1] == word[0] and abs(len(name) - len(word)) <= best and len(name) >= _SHORT:
            count = slips(word, name)
            if count < best or (count == best and not found):
                best, found = count, name
    return found


def _is_swapped(word: str, name: str) -> bool:
    return word != name and word[0] == name[:1] and sorted(word) == sorted(name)


def slips(one: str, other: str) -> int:
    """Letters to add, leave out, change, or swap with their neighbour (optimal string alignment distance)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]
