"""How alike two names are: an e-mail address alone, which several people may share, does not say who somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import lru_cache

from ..link.names import name_key, without_accents
from .short_names import FORMS

_BETWEEN_WORDS = re.compile(r"[\s.,;:/()\"“”_-]+")
_TITLES = frozenset("dr mr mrs ms miss mx prof sir herr frau mme phd ph md mba esq cpa cfa pe".split())  # noqa: SIM905
_GENERATIONS = frozenset({"jr", "junior", "sr", "senior", "ii", "iii", "iv"})
_AND = frozenset({"&", "+", "and", "und", "et", "y"})
_LITTLE = frozenset("al and bin da das de del della der di do dos du el et ibn la le und van von".split())  # noqa: SIM905
"""Words of many a family name, which make no two people kin."""


class Likeness(IntEnum):
    """What two names have in common; more is more."""

    NONE = 0
    """No word."""
    WORD = 1
    """A word, but not the first name: two of a family, perhaps."""
    FIRST_NAME = 2
    """The first name, while the rest differs: somebody who has married, perhaps."""
    ONE = 3
    """One says no other name than the other, perhaps less of it: `J. Doe`, `Jane`, `Jane M. Doe`."""


def likeness(names: Iterable[str], others: Iterable[str]) -> Likeness:
    """Return the most that a name of one person has in common with a name of another; aliases are names too."""
    both = [(_words(name), _words(other)) for other in others for name in names]
    return max((_compared(one, other) for one, other in both), default=Likeness.NONE)


def signs(name: str) -> frozenset[str]:
    """Words of which names that are not NONE have at least one in common."""
    words = _words(name)
    return frozenset({"".join(words), *(form for word in words for form in _forms(word))})


def mailed_keys(emails: Iterable[str], names: Iterable[str]) -> list[tuple[str, str]]:
    """Return each e-mail address beside each word of the names, and of what the words are short for."""
    words = sorted({word for name in names for word in signs(name)})
    return [(email, word) for email in emails if email for word in words]


@lru_cache(maxsize=65536)
def _words(name: str) -> tuple[str, ...]:
    plain = re.sub("['’]", "", without_accents(name_key(name)))
    words = tuple(word for word in _BETWEEN_WORDS.split(plain) if word)
    return tuple(word for word in words if word not in _TITLES) or words or (plain,)


def _compared(one: Sequence[str], other: Sequence[str]) -> Likeness:
    if "".join(one) == "".join(other):
        return Likeness.ONE
    common = frozenset(one) & frozenset(other)
    generations = [_GENERATIONS.intersection(words) for words in (one, other)]
    if all(generations) and generations[0] != generations[1]:
        return Likeness.NONE
    are_couple = bool(_AND.intersection(one)) != bool(_AND.intersection(other))
    if not are_couple and _is_within(*sorted((one, other), key=len)):
        return Likeness.ONE
    if not are_couple and len(one[0]) > 1 and _is_word(one[0], other[0]):
        return Likeness.FIRST_NAME
    return Likeness.WORD if any(len(word) > 1 for word in common - _LITTLE - _GENERATIONS) else Likeness.NONE


def _is_within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether each word of `short` stands in `long`, initials for words; initials alone say too little."""
    left = list(long)
    has_word = False
    for word in short:
        found = next((other for other in left if _is_word(word, other)), "")
        has_word = has_word or bool(found)
        found = found or next((other for other in left if _is_initial(word, other)), "")
        if not found:
            return False
        left.remove(found)
    return has_word


def _forms(word: str) -> frozenset[str]:
    return FORMS.get(word, frozenset({word}))


def _is_word(word: str, other: str) -> bool:
    return word == other or not _forms(word).isdisjoint(_forms(other))


def _is_initial(word: str, other: str) -> bool:
    letter, whole = sorted((word, other), key=len)
    has_case = len(letter) == 1 and letter.upper() != letter
    return has_case and any(form.startswith(letter) for form in _forms(whole) | {whole})
