"""Problems as SARIF 2.1.0, the form in which code hosts and editors take the findings of a checker."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from ..core.checks import CheckPage
from ..core.model.problem import Problem
from .report import Shown

_LEVELS = {"error": "error", "warning": "warning", "info": "note", "off": "none"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(problems: Sequence[Problem], shown: Shown, manual: Mapping[str, CheckPage], version: str) -> str:
    """Return one run with every check that found something, its manual page, and what it found.

    `manual` holds the page of each check; `version` is that of the binder.
    """
    checks = sorted({problem.check for problem in problems})
    run = {
        "tool": {
            "driver": {
                "name": "binder",
                "version": version,
                "rules": [_rule(name, manual) for name in checks],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, shown, checks.index(problem.check)) for problem in problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(name: str, manual: Mapping[str, CheckPage]) -> dict[str, object]:
    page = manual.get(name)
    if page is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": page.title},
        "help": {"text": page.text, "markdown": page.text},
        "defaultConfiguration": {"level": _LEVELS[page.level]},
    }


def _result(problem: Problem, shown: Shown, index: int) -> dict[str, object]:
    place = {
        "artifactLocation": {"uri": quote(shown(problem.at.path))},
        "region": {"startLine": problem.at.line, "startColumn": problem.at.column},
    }
    return {
        "ruleId": problem.check,
        "ruleIndex": index,
        "level": _LEVELS[problem.level],
        "message": {"text": f"{problem.what}. {problem.mend}."},
        "locations": [{"physicalLocation": place}],
    }
