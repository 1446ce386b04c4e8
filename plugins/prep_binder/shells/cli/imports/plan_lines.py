"""The plan of an import as lines: what is new, what is added, what differs, what is unsure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import click

from ....core.matching import Plan, Step
from ....core.model.problem import Problem
from ..project import Project
from ..terminal import printable
from .choosing import in_one_line

_COLOURS = {"new": "green", "add": "green", "differs": "yellow", "unsure": "yellow"}
_COLUMN = 9
SHOWN_PROBLEMS = 20


def plan_lines(plan: Plan, project: Project) -> Iterator[str]:
    """One line for each thing that is or would be done; people who are known and the same have none."""
    for step in plan:
        yield from _lines(step, project)


def _lines(step: Step, project: Project) -> Iterator[str]:
    person = step.person
    if step.action == "create":
        beside = f" ({step.why})" if step.why else ""
        yield _line("new", f"{project.shown(step.path)}  {in_one_line(person)}{beside}")
    elif step.action == "unsure":
        yield _line("unsure", f"{in_one_line(person)}: {step.why} ({person.at.path}:{person.at.line})")
    if step.adds:
        added = "; ".join(f"{name}: {', '.join(values)}" for name, values in step.adds.items())
        yield _line("add", f"{project.shown(step.path)}  {added}")
    for one in step.differences:
        noted, found = ", ".join(one.noted), ", ".join(one.found)
        yield _line(
            "differs", f"{project.shown(step.path)}  {one.field}: noted `{noted}`, in the file `{found}`"
        )


def _line(word: str, text: str) -> str:
    return click.style(f"{word:{_COLUMN}}", fg=_COLOURS[word]) + printable(text)


def problem_lines(problems: Iterable[Problem], *, every: bool) -> Iterator[str]:
    """The problems of the file; unless `every` one is wanted, the first ones, and those of the same words once."""
    groups: dict[tuple[str, ...], list[Problem]] = {}
    for problem in problems:
        place = (str(problem.at),) if every else ()
        groups.setdefault((problem.level, problem.what, problem.mend, *place), []).append(problem)
    listed = list(groups.values())
    shown = listed if every else listed[:SHOWN_PROBLEMS]
    for first, *others in shown:
        more = f" ({len(others)} more of these)" if others else ""
        told = f"{first.at}: {first.what}. {first.mend}.{more}"
        yield f"{first.level}: {printable(told)}"
    if len(shown) < len(listed):
        left = sum(map(len, listed[SHOWN_PROBLEMS:]))
        yield f"… and {left} more; --verbose shows all."


def summary(plan: Plan, not_written: Collection[str] = ()) -> str:
    """The plan in one sentence; `not_written` are the paths of notes that nothing was written to."""
    words = {"create": "new", "fill": "added to", "same": "known already", "unsure": "unsure"}
    counts = dict.fromkeys((*words.values(), "not written"), 0)
    for step in plan:
        is_written = not (step.path and step.path in not_written)
        counts[words[step.action] if is_written else "not written"] += 1
    told = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
    people = len(plan)
    return f"{people} {'person' if people == 1 else 'people'}{f': {told}' if told else ''}."
