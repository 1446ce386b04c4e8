"""Runs one check over records made in memory."""

from __future__ import annotations

from typing import Any

from prep_binder.core.checks import check
from prep_binder.core.derive import derive
from prep_binder.core.model.problem import Problem
from tests.core.derive.binders import binder, options


def problems(*records: Any, **more: Any) -> tuple[Problem, ...]:
    """Return everything that the checks find in the records today."""
    opts = options(**more)
    notes = binder(*records)
    return check(notes, derive(notes, opts), opts)


def found(name: str, *records: Any, **more: Any) -> list[Problem]:
    """Return what one check finds."""
    return [problem for problem in problems(*records, **more) if problem.check == name]


def places(name: str, *records: Any, **more: Any) -> list[str]:
    """Return where one check finds something."""
    return [str(problem.at) for problem in found(name, *records, **more)]
