"""What is looked for, reduced to words and digits, so that case, accents, signs and spaces hide nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

from ...core.edition import Withheld

FEWEST_DIGITS = 6
"""Digits of a telephone number that are looked for; shorter ones are extensions."""
LOCAL_DIGITS = 9
"""The last digits of a number, which stand in every way of writing it, with the country or without."""
RUN = 6
"""Words of a passage that are compared: signs part some words in two, so a passage may have more."""
LONGEST_JOIN = 3
"""Words of a name that are also looked for written as one, as in `JaneDoe.jpg`."""

_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]"
)
_APOSTROPHE = re.compile(r"(?<=\w)['`\u2019\u2018\u02bc\u00b4\uff07](?=\w)")
_MARK = re.compile("[\u0300-\u036f]")
_NUMBER = re.compile(r"\d[\d\s().\-/–—·]{4,}\d")


def words(text: str) -> list[str]:
    """Return the words of a text as they are compared: small letters without accents, invisible signs left out."""
    if text.isascii():
        return _WORD.findall(_APOSTROPHE.sub("", text).casefold())
    seen = _APOSTROPHE.sub("", _INVISIBLE.sub("", text))
    return _WORD.findall(_MARK.sub("", unicodedata.normalize("NFKD", seen)).casefold())


def _digits(text: str) -> str:
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


class Needles:
    """Everything that is withheld, arranged so that one pass over the words of a text finds all of it."""

    def __init__(self, withheld: Iterable[Withheld], allowed: Collection[str] = ()) -> None:
        """Take what is withheld; `allowed` are words that may appear, although somebody bears them as a name."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], Withheld]]] = {}
        self._passages: dict[int, dict[tuple[str, ...], Withheld]] = {}
        self._numbers: list[tuple[str, Withheld]] = []
        free = {tuple(words(word)) for word in allowed}
        for one in withheld:
            wanted = tuple(words(one.value))
            if not wanted or wanted in free:
                continue
            if one.kind == "telephone":
                self._add_number(one)
            elif one.kind == "passage":
                run = wanted[:RUN]
                self._passages.setdefault(len(run), {}).setdefault(run, one)
            else:
                self._add_words(wanted, one)

    def _add_words(self, wanted: tuple[str, ...], one: Withheld) -> None:
        self._by_first.setdefault(wanted[0], []).append((wanted, one))
        if 1 < len(wanted) <= LONGEST_JOIN:
            joined = "".join(wanted)
            self._by_first.setdefault(joined, []).append(((joined,), one))

    def _add_number(self, one: Withheld) -> None:
        digits = _digits(one.value).lstrip("0")
        if len(digits) >= FEWEST_DIGITS:
            self._numbers.append((digits[-LOCAL_DIGITS:], one))

    def found_in(self, text: str) -> Iterator[Withheld]:
        """Give what is withheld and stands in `text`; a value may come several times."""
        said = words(text)
        known = self._by_first.keys() & set(said)
        if known:
            yield from self._names_in(said, known)
        for length, passages in self._passages.items():
            runs = zip(*(said[start:] for start in range(length)), strict=False)
            yield from (passages[run] for run in passages.keys() & set(runs))
        if self._numbers:
            yield from self._numbers_in(text)

    def _names_in(self, said: list[str], known: Collection[str]) -> Iterator[Withheld]:
        for place, word in enumerate(said):
            if word in known:
                for wanted, one in self._by_first[word]:
                    if tuple(said[place : place + len(wanted)]) == wanted:
                        yield one

    def _numbers_in(self, text: str) -> Iterator[Withheld]:
        runs = {_digits(found[0]) for found in _NUMBER.finditer(_INVISIBLE.sub("", text))}
        for digits, one in self._numbers:
            if any(digits in run for run in runs):
                yield one
