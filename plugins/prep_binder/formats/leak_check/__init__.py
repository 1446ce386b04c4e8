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
    """Something withheld that stands in the site."""

    withheld: Withheld
    files: tuple[str, ...]
    """Every file that holds it, as paths below the site."""


def find_leaks(files: Iterable[tuple[str, bytes]], needles: Needles) -> tuple[Leak, ...]:
    """Return each withheld value of a note once, with the files that hold it, in the order in which they are met.

    `files` are paths below the site with their content; the paths themselves are searched too. A value that is
    several things, such as a name and a file name, is told as the first that is found.
    """
    found: dict[tuple[str, str], tuple[Withheld, list[str]]] = {}
    for path, content in files:
        for text in (*readings(path.encode("utf-8", "surrogateescape")), *_readings(content)):
            for one in needles.found_in(text):
                _, places = found.setdefault((one.value, one.path), (one, []))
                if places[-1:] != [path]:
                    places.append(path)
    return tuple(Leak(one, tuple(places)) for one, places in found.values())


def _readings(content: bytes) -> Iterator[str]:
    for layer in layers(content):
        yield from readings(layer)
