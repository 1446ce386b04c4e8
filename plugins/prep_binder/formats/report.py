"""Problems as text: the lines of `binder check`, and the forms that other programs read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence

from ..core.model.problem import Problem

Shown = Callable[[str], str]
"""From the path of a note below the notes folder to the path that the reader knows it by."""


def as_line(problem: Problem, shown: Shown) -> str:
    """Where, what and how to mend it, in the words of the log."""
    at = problem.at._replace(path=shown(problem.at.path))
    return str(problem._replace(at=at)).replace("\n", " ")


def as_json(problems: Iterable[Problem], shown: Shown) -> str:
    """A list of objects with `check`, `level`, `path`, `line`, `column`, `what` and `mend`."""
    rows = [
        {
            "check": problem.check,
            "level": problem.level,
            "path": shown(problem.at.path),
            "line": problem.at.line,
            "column": problem.at.column,
            "what": problem.what,
            "mend": problem.mend,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def summary(problems: Sequence[Problem]) -> str:
    """How many there are of each level: `2 errors, 1 warning`."""
    counts = {
        level: sum(problem.level == level for problem in problems) for level in ("error", "warning", "info")
    }
    names = {"error": "error", "warning": "warning", "info": "hint"}
    parts = [f"{count} {names[level]}{'' if count == 1 else 's'}" for level, count in counts.items() if count]
    return ", ".join(parts)


def as_github(problems: Iterable[Problem], shown: Shown) -> list[str]:
    """Workflow commands, which GitHub shows beside the line; a hint is a notice."""
    names = {"error": "error", "warning": "warning", "info": "notice"}
    return [
        f"::{names[problem.level]} file={_property(shown(problem.at.path))},line={problem.at.line}"
        f",col={problem.at.column},title={_property(problem.check)}::{_data(f'{problem.what}. {problem.mend}.')}"
        for problem in problems
    ]


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
