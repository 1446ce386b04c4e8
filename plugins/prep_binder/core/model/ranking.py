"""Whom to ask next, with the reasons."""

from __future__ import annotations

from typing import NamedTuple


class Reason(NamedTuple):
    """One reason to ask somebody, with what it counts."""

    name: str
    """The weight it stands under in the option `ranking`: gap, second_voice, introduction, priority, channel."""
    points: float
    words: str
    """A plain sentence without a full stop."""


class Suggestion(NamedTuple):
    """Somebody to ask."""

    contact: str
    reasons: tuple[Reason, ...]
    """Weightiest first; those of weight 0 are left out."""

    @property
    def points(self) -> float:
        """The sum of all reasons."""
        return round(sum(reason.points for reason in self.reasons), 1)
