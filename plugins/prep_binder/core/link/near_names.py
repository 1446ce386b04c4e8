"""Names that are one misspelt word away from a name that exists."""

from __future__ import annotations

from collections.abc import Iterable

from ..validate.slips import slips
from .names import name_key

_SHORT, _LONG = 4, 8
"""Letters of a word from which on one slip is looked for, and from which on two are."""


class NearNames:
    """Finds what a misspelt name means; `Bank A` and `Bank B`, and what differs in a number, stay apart.

    Names are kept by all their words but one, so that a large binder takes no longer for each of its names.
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Gather names, each with the path that it leads to."""
        self._found: dict[tuple[int, str, tuple[str, ...]], list[tuple[str, str]]] = {}
        for name, path in names:
            words = _words(name)
            for place, word in enumerate(words):
                if _counts(word):
                    rest = (*words[:place], *words[place + 1 :])
                    self._found.setdefault((place, word[0], rest), []).append((word, path))

    def find(self, name: str) -> frozenset[str]:
        """Return the paths that names near `name` lead to."""
        words = _words(name)
        return frozenset(
            path
            for place, word in enumerate(words)
            if _counts(word)
            for other, path in self._found.get((place, word[0], (*words[:place], *words[place + 1 :])), ())
            if _is_near(word, other)
        )


def _words(name: str) -> tuple[str, ...]:
    return tuple(name_key(name).replace("-", " ").split())


def _counts(word: str) -> bool:
    return len(word) >= _SHORT and word.isalpha()


def _is_near(word: str, other: str) -> bool:
    most = 1 + (min(len(word), len(other)) >= _LONG)
    return word != other and abs(len(word) - len(other)) <= most and slips(word, other) <= most
