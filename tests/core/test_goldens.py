"""Read, validate and link against their golden cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from prep_binder.core.link import link
from prep_binder.core.model.binder import Binder
from prep_binder.core.model.problem import Problem
from prep_binder.core.read import read_note
from prep_binder.core.validate import Validated, validate
from tests.conftest import Compare
from tests.golden import Case, cases, load, show


def _name(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", cases("read"), ids=_name)
def test_reading(path: Path, golden: Compare) -> None:
    case = load(path)
    shown: list[str] = []
    problems: list[Problem] = []
    for source in case.sources():
        note, found = read_note(source)
        shown.append(show(note) if note else f"{source.path} is held back")
        problems += found
    golden(case, "\n".join(shown), problems)


def _validated(case: Case) -> tuple[list[Validated], list[Problem]]:
    notes: list[Validated] = []
    problems: list[Problem] = []
    for source in case.sources():
        raw, found = read_note(source)
        problems += found
        assert raw is not None
        note, found = validate(raw, case.binder_options())
        problems += found
        notes.append(note)
    return notes, problems


@pytest.mark.parametrize("path", cases("validate"), ids=_name)
def test_validating(path: Path, golden: Compare) -> None:
    case = load(path)
    notes, problems = _validated(case)
    golden(case, "\n".join(show(note.entry) for note in notes), problems)


@pytest.mark.parametrize("path", cases("link"), ids=_name)
def test_linking(path: Path, golden: Compare) -> None:
    case = load(path)
    notes, problems = _validated(case)
    binder, found = link(notes, case.binder_options())
    golden(case, _shown(binder), (*problems, *found))
    turned, again = link(reversed(notes), case.binder_options())
    assert (_shown(turned), again) == (_shown(binder), found), "the order of the notes makes a difference"


def _shown(binder: Binder) -> str:
    shelves = (
        binder.contacts,
        binder.interviews,
        binder.companies,
        binder.industries,
        binder.roles,
        binder.question_sets,
        binder.pages,
    )
    rows = [show(entry) for shelf in shelves for entry in shelf.values()]
    for path, links in binder.backlinks.items():
        rows += [
            f"{path} <- {one.path} ({one.prop}) @{one.at.line}:{one.at.column} {one.excerpt}".rstrip()
            for one in links
        ]
    rows += [
        f"no note: {one.name} ({one.kind or 'kind unknown'}) {one.path}".rstrip() for one in binder.mentions
    ]
    rows += [
        f"{path}: interviews {', '.join(one.path for one in found)}"
        for path, found in binder.interviews_of.items()
    ]
    return "\n".join(rows)
