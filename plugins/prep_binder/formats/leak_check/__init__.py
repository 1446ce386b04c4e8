"""The leak check: looks for what an edition withholds in every byte of a finished site, whatever its disguise.

A file is unpacked into layers (an archive's members, a picture's texts, what base64 hides), each layer is read in
every way a browser or a program might read it, and each reading is reduced to plain words, as is what is withheld.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...core.edition import Withheld
from .layers import layers
from .needles import Needles
from .readings import readings

__all__ = ["Leak", "Needles", "find_leaks"]


class Leak(NamedTuple):
    """Something withheld that stands in a file of the site."""

    file: str
    """Path below the site."""
    withheld: Withheld


def find_leaks(files: Iterable[tuple[str, bytes]], needles: Needles) -> Iterator[Leak]:
    """Give each withheld value once for each file that holds it, in the order of the files.

    `files` are paths below the site with their content; the paths themselves are searched too.
    """
    for path, content in files:
        seen: set[Withheld] = set()
        for text in (*readings(path.encode("utf-8", "surrogateescape")), *_readings(content)):
            for one in needles.found_in(text):
                if one not in seen:
                    seen.add(one)
                    yield Leak(path, one)


def _readings(content: bytes) -> Iterator[str]:
    for layer in layers(content):
        yield from readings(layer)
