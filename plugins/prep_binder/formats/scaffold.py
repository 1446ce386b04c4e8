"""A new note of any kind as text, from its template: known fields filled in, the usual ones waiting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from jinja2 import Environment

from ..core.model.records import Kind
from .new_note import filled_in

USUAL: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        "contact": (
            "name",
            "role",
            "company",
            "industry",
            "email",
            "phone",
            "location",
            "why_them",
            "priority",
        ),
        "interview": ("contact", "goal", "channel", "minutes", "requested", "scheduled", "questions"),
        "company": ("name", "industry", "url", "location"),
        "industry": ("name", "parent"),
        "role": ("name", "parent"),
        "questions": ("name", "for"),
    }
)
"""Fields that a new note offers, in this order; an empty one counts as not given."""


def new_note(
    kind: Kind, values: Mapping[str, tuple[str, ...]], today: dt.date, environment: Environment
) -> str:
    """Return the text of a note; the template knows `name`, `fields`, `today`, and the filters `yaml` and `literal`.

    Raises jinja2.TemplateError when a template of the person's own has a mistake.
    """
    usual = {field: values.get(field, ()) for field in USUAL[kind]}
    name = next(iter(values.get("name", ())), "")
    fields = {**usual, **values}
    known = {"name": name, "fields": fields, "today": today.isoformat(), "text": "", "origin": ""}
    return filled_in(environment, f"notes/{kind}.jinja", **known)
