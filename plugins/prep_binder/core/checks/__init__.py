"""Looks for what needs mending in the notes as a whole: one rule, one small function, listed in a table."""

from __future__ import annotations

from ..derive import people
from ..derive.calendar import Calendar
from ..model.binder import Binder
from ..model.derived import Derived
from ..model.options import Options
from ..model.problem import Problem
from ..model.records import Interview
from .catalog import CATALOG, RULES
from .finding import Scene
from .manual import CheckPage

__all__ = ["CATALOG", "CheckPage", "check"]

AHEAD = frozenset({"idea", "requested", "postponed", "scheduled"})
"""States of an interview that may still take place."""


def check(binder: Binder, derived: Derived, options: Options) -> tuple[Problem, ...]:
    """Return what the rules find, with their default levels; rules that are configured `off` do not run.

    Only work in hand is looked at, apart from dates: a closed interview is left in peace.
    """
    scene = _scene(binder, derived, options)
    found = {
        Problem(rule.name, rule.level, *finding)
        for rule in RULES
        if options.levels.get(rule.name) != "off"
        for finding in rule.look(scene)
    }
    return tuple(sorted(found, key=lambda problem: (problem.at, problem.check, problem.what)))


def _scene(binder: Binder, derived: Derived, options: Options) -> Scene:
    interviews = binder.interviews.values()
    return Scene(
        binder=binder,
        derived=derived,
        options=options,
        calendar=Calendar.of(options),
        with_whom={path: people(binder, interview) for path, interview in binder.interviews.items()},
        ahead=tuple(interview for interview in interviews if _is_ahead(interview, derived)),
        to_thank=tuple(one for one in interviews if derived.states[one.path].name == "held"),
        due=tuple(one for one in derived.follow_ups if one.state in {"overdue", "today"}),
    )


def _is_ahead(interview: Interview, derived: Derived) -> bool:
    """An appointment that has passed is over, although nobody has noted yet how it went."""
    state = derived.states[interview.path].name
    if state == "scheduled" and interview.scheduled is not None:
        return interview.scheduled.day >= derived.today
    return state in AHEAD
