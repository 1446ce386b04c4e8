"""A new note as text, from a template: YAML that reads back as the same values, and literal text that stays text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from jinja2 import BaseLoader, Environment, StrictUndefined

from ..core.matching.describing import DESCRIBED
from ..core.model.person import Person
from .front_matter import front_value, quoted

_TICKS = re.compile(r"`{3,}")


def note_environment(loader: BaseLoader) -> Environment:
    """Jinja for the templates in `notes/`: they make Markdown, so nothing is escaped; `yaml` writes values."""
    found = Environment(  # noqa: S701 - a note is no HTML; `yaml` and `literal` keep text from being more than text
        loader=loader,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters.update(yaml=as_yaml, literal=literal)
    return found


def as_yaml(value: object) -> str:
    """Return a value of a template on one line of YAML: a text as one value, a list as its values."""
    return front_value(value) if isinstance(value, (list, tuple)) else quoted(str(value))


def contact_note(person: Person, environment: Environment) -> str:
    """Return the note of a person whom no note is about yet."""
    fields = {"name": (person.name,), **_ordered(person)}
    template = environment.get_template("notes/contact.jinja")
    return template.render(name=person.name, fields=fields, text=person.text, origin=person.origin)


def _ordered(person: Person) -> Mapping[str, Sequence[str]]:
    """The fields in the order of the schema, the source last but given."""
    values = person.values if "source" in person.values or not person.origin else _with_source(person)
    return {field.name: values[field.name] for field in DESCRIBED if field.name in values}


def _with_source(person: Person) -> Mapping[str, Sequence[str]]:
    return {**person.values, "source": (person.origin,)}


def literal(text: str) -> str:
    """Return text as a fenced block, in which nothing means anything."""
    longest = max((len(ticks) for ticks in _TICKS.findall(text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}text\n{text}\n{fence}"
