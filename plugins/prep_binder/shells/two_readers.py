"""Reads the notes of a large binder in two processes: each takes the next part that the other has not begun."""

from __future__ import annotations

import copyreg
import os
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from types import MappingProxyType
from typing import IO, Any

from ..core.model.options import Options
from ..core.model.raw import Source
from ..core.pipeline import Taken, take, take_each

FEWEST = 800
"""Notes below which a second process costs as much as it saves, or more."""
_PART = 16
"""Notes of a part at least: the last part is what one of the two waits for."""
_MOST_PARTS = 255
"""The number of a part is one byte."""


def take_all(sources: Iterable[Source], options: Options) -> Iterable[Taken]:
    """Read and validate all files, in their order.

    A second process begins at once where the system and the number of notes make it worth while. Should it fail,
    or should there be none to be had, the files are taken here. What is returned must be gone through: that ends it.
    """
    if isinstance(sources, Sequence) and len(sources) >= FEWEST and _can_share():
        try:
            return _Shared(sources, options).taken()
        except OSError:  # the system has no process or descriptor left
            return take_each(sources, options)
    return take_each(sources, options)


def _can_share() -> bool:
    """Whether a copy of this process can run beside it; a copy has none of the other threads, nor what they hold."""
    return (
        sys.platform == "linux"
        and hasattr(os, "memfd_create")  # not in a Python built for an old system
        and threading.active_count() == 1
        and len(os.sched_getaffinity(0)) > 1
    )


class _Shared:
    """The parts of the notes, a ticket for each, the process that helps, and where it leaves what it took."""

    def __init__(self, sources: Sequence[Source], options: Options) -> None:
        """Begin the second process; raises OSError where that is not possible."""
        size = max(_PART, -(-len(sources) // _MOST_PARTS))
        self._sources = sources
        self._options = options
        self._parts = [range(at, min(at + size, len(sources))) for at in range(0, len(sources), size)]
        with ExitStack() as opened:
            self._tickets, write = os.pipe()
            opened.callback(os.close, self._tickets)
            os.write(write, bytes(range(len(self._parts))))
            os.close(write)
            self._left = opened.enter_context(os.fdopen(os.memfd_create("notes"), "w+b"))
            self._first = os.getpid()
            self._helper = os.fork()
            if not self._helper:
                self._help()
            self._opened = opened.pop_all()

    def taken(self) -> Iterator[Taken]:
        """Take parts until none is left; hand all of them on in order."""
        with self._opened:
            try:
                done = dict(self._take_parts())
            finally:
                os.read(self._tickets, _MOST_PARTS)  # where this one failed, the other need not go on
                is_whole = self._is_whole()
            if is_whole:
                self._left.seek(0)
                done.update(_loaded(self._left))
        for number, part in enumerate(self._parts):
            yield from done[number] if number in done else self._take(part)

    def _is_whole(self) -> bool:
        """Whether the second process took all that it began; waits for its end."""
        try:
            return os.waitpid(self._helper, 0)[1] == 0
        except ChildProcessError:  # somebody else buries the children of this process, and knows how it ended
            return False

    def _take_parts(self) -> Iterator[tuple[int, list[Taken]]]:
        while ticket := os.read(self._tickets, 1):
            yield ticket[0], self._take(self._parts[ticket[0]])

    def _take(self, part: range) -> list[Taken]:
        return [take(self._sources[place], self._options) for place in part]

    def _help(self) -> None:
        """The second process, which never returns. What fails in it is taken once more, and told, in the first."""
        status = 1
        try:
            _dump(self._while_wanted(), self._left)
            self._left.flush()
            status = 0
        finally:
            os._exit(status)

    def _while_wanted(self) -> Iterator[tuple[int, list[Taken]]]:
        """Take parts until none is left, or nobody is there any more who waits for them."""
        parts = self._take_parts()
        while os.getppid() == self._first and (part := next(parts, None)):
            yield part


def _dump(parts: Iterable[tuple[int, list[Taken]]], file: IO[bytes]) -> None:
    import pickle  # noqa: PLC0415 - most binders are small and do without

    for part in parts:
        pickler = pickle.Pickler(file, pickle.HIGHEST_PROTOCOL)
        pickler.dispatch_table = copyreg.dispatch_table | {MappingProxyType: _reduced}
        pickler.dump(part)


def _loaded(file: IO[bytes]) -> Iterator[tuple[int, list[Taken]]]:
    import pickle  # noqa: PLC0415 - as above

    while True:
        try:
            yield pickle.load(file)  # noqa: S301 - written a moment ago, into memory that nobody else can reach
        except EOFError:
            return


def _reduced(mapping: Mapping[Any, Any]) -> tuple[Any, ...]:
    return _read_only, (dict(mapping),)


def _read_only(content: dict[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(content)
