"""People of other programs beside the contacts that exist: who is known, what is new, what differs."""

from __future__ import annotations

from .describing import describe, target_name
from .joining import join, join_all
from .planning import Difference, Plan, Step, plan
from .selection import Selection, select

__all__ = [
    "Difference",
    "Plan",
    "Selection",
    "Step",
    "describe",
    "join",
    "join_all",
    "plan",
    "select",
    "target_name",
]
