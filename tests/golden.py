"""Golden cases: one readable file with its notes, what comes of them, and the problems; silence counts."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from prep_binder.core.model.options import Me, Options
from prep_binder.core.model.problem import Location, Problem
from prep_binder.core.model.raw import Source

CASES = Path(__file__).parent / "cases"
TODAY = dt.date(2026, 11, 23)
_PART = re.compile(r"^=== (note|options|output|problems)(?: (.*?))? ===\n", re.MULTILINE)


class Case(NamedTuple):
    """One golden file, taken apart."""

    path: Path
    title: str
    """What the case shows, in one sentence."""
    notes: Mapping[str, str]
    options: Mapping[str, str]
    output: str
    problems: str

    def sources(self) -> list[Source]:
        """Return the notes as the shell would hand them in."""
        return [Source(path, text.encode()) for path, text in self.notes.items()]

    def binder_options(self) -> Options:
        """Return the options of the case; `today` is a Monday unless the case says otherwise."""
        given: dict[str, Any] = dict(self.options)
        given["today"] = dt.date.fromisoformat(given.get("today", TODAY.isoformat()))
        if "me" in given:
            given["me"] = Me(**dict(pair.split("=") for pair in given["me"].split("; ")))
        if "zones" in given:
            given["zones"] = given["zones"].split()
        if "folders" in given:
            given["folders"] = dict(pair.split("=") for pair in given["folders"].split())
        return Options(**given)


def cases(folder: str) -> list[Path]:
    """Return the files of all cases in a folder of tests/cases."""
    return sorted((CASES / folder).glob("*.md"))


def load(path: Path) -> Case:
    """Read a case: a title, then parts that begin with `=== note PATH ===`, `=== output ===` and so on."""
    title, *parts = _PART.split(path.read_text(encoding="utf-8"))
    notes: dict[str, str] = {}
    found = {"options": "", "output": "", "problems": ""}
    for kind, name, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        if kind == "note":
            notes[name] = text
        else:
            found[kind] = text
    options = dict(line.split(": ", 1) for line in found["options"].splitlines() if line)
    return Case(path, title.strip(), notes, options, found["output"], found["problems"])


def written(case: Case, output: str, problems: Iterable[Problem]) -> str:
    """Return the text of the case's file with what came out; without problems the list of them is missing."""
    parts = [f"{case.title}\n"]
    if case.options:
        parts.append(
            "=== options ===\n" + "".join(f"{key}: {value}\n" for key, value in case.options.items())
        )
    parts += [f"=== note {path} ===\n{text}" for path, text in case.notes.items()]
    parts.append(f"=== output ===\n{output.rstrip()}\n")
    found = "".join(f"{problem.level} {problem}\n" for problem in problems)
    return "".join((*parts, f"=== problems ===\n{found}" if found else ""))


def show(value: object, indent: str = "") -> str:
    """Return a record as text for a golden: one field a line, empty ones left out, places as @line:column."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        rows = [
            (field.name, getattr(value, field.name), field.default) for field in dataclasses.fields(value)
        ]
        shown = [
            f"{indent}  {name}: {_inline(item, indent + '    ')}"
            for name, item, usual in rows
            if item != usual and item not in ("", (), None) and item != {} and name not in ("path", "at")
        ]
        return "\n".join((f"{indent}{type(value).__name__} {getattr(value, 'path', '')}", *shown))
    return indent + _inline(value, indent)


def _inline(value: object, indent: str) -> str:
    if isinstance(value, Location):
        return f"@{value.line}:{value.column}"
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        fields = value._asdict()
        shown = (
            f"{name}={_inline(item, indent)}"
            for name, item in fields.items()
            if item not in ("", (), None)
            and not isinstance(item, Location)
            and not (name == "is_text" and item is False)
        )
        places = "".join(
            f" {_inline(item, indent)}" for item in fields.values() if isinstance(item, Location)
        )
        return f"{type(value).__name__}({', '.join(shown)}){places}"
    if isinstance(value, tuple):
        return "".join(f"\n{indent}- {_inline(item, indent + '  ')}" for item in value)
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    return repr(value) if isinstance(value, str) else str(value)
