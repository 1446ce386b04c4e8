"""Garbage collection around a build: nearly all that is made lives to the end, so looking for rubbish is idle work."""

from __future__ import annotations

import gc

_FEWER = (10_000, 10, 10)
_USUAL = gc.get_threshold()


def pause() -> None:
    """Collect nothing while notes are read and pages are planned: a third of that time is saved.

    What an earlier build of this process left behind may go from now on.
    """
    gc.unfreeze()
    gc.disable()


def keep(thought: object) -> None:
    """Hold on to what was made until the process ends: to take it apart costs as much as a fiftieth of making it."""
    _kept.append(thought)


_kept: list[object] = []


def settle() -> None:
    """Set aside what was made so far, and collect again, more seldom than usual, while the site is built."""
    gc.freeze()
    gc.set_threshold(*_FEWER)
    gc.enable()


def restore() -> None:
    """Collect as Python does by itself, what was set aside included; `serve` lives long."""
    gc.unfreeze()
    gc.set_threshold(*_USUAL)
    gc.enable()


def finish() -> None:
    """Collect as Python does by itself, but nothing made so far: a process that ends need not go through it again."""
    gc.freeze()
    gc.set_threshold(*_USUAL)
    gc.enable()
