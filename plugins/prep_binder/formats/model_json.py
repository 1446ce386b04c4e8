"""The whole model as JSON, for scripts and other programs: every record of the binder, and what follows from it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Mapping

from ..core.derive.claims import claims_by_topic
from ..core.derive.introducers import gather_introducers
from ..core.derive.question_bank import question_bank
from ..core.model.binder import Binder
from ..core.model.derived import Derived
from ..core.model.problem import Location, Problem

VERSION = 1
"""Rises when a key changes its meaning or goes; new keys may come at any time."""
SHELVES = ("contacts", "interviews", "companies", "industries", "roles", "question_sets", "pages")
CONCLUSIONS = (
    "states",
    "stages",
    "readiness",
    "touches",
    "last_contact",
    "follow_ups",
    "coming",
    "agenda",
)


def model_json(binder: Binder, derived: Derived, problems: tuple[Problem, ...]) -> str:
    """Return the model as a JSON document with sorted keys; the same notes give the same text on the same day.

    Dates are `2026-11-23`, times `14:30` or `14:30+01:00`, places in the notes `contacts/jane-doe.md:7:1`.
    Records carry the names of the fields of the notes; each stands under its path. The guide has the list.
    """
    document = {
        "format": "prep-binder",
        "version": VERSION,
        "today": derived.today,
        **{name: _by_path(getattr(binder, name)) for name in SHELVES},
        "texts": {path: prose.markdown for path, prose in binder.texts.items()},
        "backlinks": binder.backlinks,
        "mentions": binder.mentions,
        **{name: getattr(derived, name) for name in CONCLUSIONS},
        "claims": claims_by_topic(binder, derived.timelines, gather_introducers(binder)),
        "questions": question_bank(binder, derived.states, derived.timelines),
        "problems": problems,
    }
    return json.dumps(as_data(document), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _by_path(shelf: Mapping[str, object]) -> dict[str, object]:
    return dict(shelf)


def as_data(value: object) -> object:
    """Return a value of the model as JSON has it: records and mappings become objects, tuples become lists."""
    if isinstance(value, Location):
        return str(value)
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_data(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {name: as_data(getattr(value, name)) for name in value._fields}
    if isinstance(value, Mapping):
        return {str(key): as_data(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [as_data(item) for item in value]
    if isinstance(value, (frozenset, set)):
        return sorted(as_data(item) for item in value)  # type: ignore[type-var] # sets of the model hold texts
    return value
