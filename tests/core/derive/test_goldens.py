"""Whole binders against their golden cases: from the text of notes to states, follow-ups and checks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from prep_binder.core.checks import check
from prep_binder.core.derive import derive
from prep_binder.core.derive.claims import claims_by_topic
from prep_binder.core.derive.introducers import gather_introducers
from prep_binder.core.model.binder import Binder
from prep_binder.core.model.derived import Derived, FollowUp
from prep_binder.core.pipeline import build_binder
from tests.conftest import Compare
from tests.golden import cases, load


@pytest.mark.parametrize("path", cases("derive"), ids=lambda path: path.stem)
def test_a_binder_gives_what_its_golden_says(path: Path, golden: Compare) -> None:
    case = load(path)
    options = case.binder_options()
    binder, problems, _ = build_binder(case.sources(), options)
    derived = derive(binder, options)
    golden(case, "\n".join(_shown(binder, derived)), (*problems, *check(binder, derived, options)))


def _shown(binder: Binder, derived: Derived) -> Iterator[str]:
    for path, state in derived.states.items():
        since = f" since {state.since}" if state.since else ""
        yield f"{path}: {state.name}{since}{', typed' if state.typed else ''}"
    for path, stage in derived.stages.items():
        last = f", last contact {derived.last_contact[path]}" if path in derived.last_contact else ""
        yield f"{path}: {stage}{last}"
    agenda = {id(one) for one in derived.agenda}
    for one in derived.follow_ups:
        yield f"{'*' if id(one) in agenda else ' '} {_line(one)}"
    for one in derived.coming:
        yield f"+ from {one.shows_from} {_line(one)}"
    for path, groups in claims_by_topic(binder, derived.timelines, gather_introducers(binder)).items():
        for group in groups:
            said = ", ".join(heard.path for heard in group.heard)
            yield f"{path}: {group.category} {group.slug or '(untied)'} is {group.standing}: {said}"


def _line(one: FollowUp) -> str:
    days = f"due {one.due}, overdue {one.overdue_from}"
    cleared = f" on {one.cleared_on}" if one.cleared_on else ""
    button = f" [{one.channel}]" if one.channel else ""
    until = f", there until {one.shows_until}" if one.shows_until else ""
    silent = f", silent until {one.silent_until}" if one.silent_until else ""
    return f"{one.state}{cleared} {one.kind}: {days}{until}{silent}: {one.why}{button}"
