"""What an edition may show: the cut is made here, before anything is derived or rendered."""

from __future__ import annotations

from typing import Literal

from .model.binder import Binder

Edition = Literal["private"]
EDITIONS: tuple[Edition, ...] = ("private",)


def cut(binder: Binder, edition: Edition) -> Binder:
    """Return the part of `binder` that `edition` may show.

    The private edition shows everything that was read; private comments and notes held back
    never enter the model at all. Raises ValueError for an edition that is not known.
    """
    if edition not in EDITIONS:
        msg = f"unknown edition {edition!r}"
        raise ValueError(msg)
    return binder
