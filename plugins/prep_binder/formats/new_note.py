"""A new note as text, from a template: YAML that reads back as the same values, and literal text that stays text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)

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


def filled_in(environment: Environment, template: str, **variables: object) -> str:
    """Return what the template of that name makes.

    Raises jinja2.TemplateError for whatever goes wrong: a template of the person's own can fail in any way. Its
    message names the line where one is to blame.
    """
    try:
        return environment.get_template(template).render(**variables)
    except TemplateSyntaxError as error:
        raise TemplateError(f"line {error.lineno}: {error.message}") from error
    except UnicodeDecodeError as error:
        raise TemplateError("its file is not UTF-8; save it as UTF-8") from error
    except TemplateNotFound as error:
        raise TemplateError(f"there is no template `{error.name}`") from error
    except OSError as error:
        raise TemplateError(f"its file cannot be read: {error.strerror}") from error
    except Exception as error:
        line = _line_in(template, error)
        raise TemplateError(f"{line and f'line {line}: '}{str(error) or type(error).__name__}") from error


def _line_in(template: str, error: Exception) -> str:
    """The line of the template at which it failed; empty when it is not to be told."""
    found, frame = "", error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename.replace("\\", "/").endswith(f"/{template}"):
            found = str(frame.tb_lineno)
        frame = frame.tb_next
    return found


def contact_note(person: Person, today: dt.date, environment: Environment) -> str:
    """Return the note of a person whom no note is about yet; raises jinja2.TemplateError."""
    fields = {"name": (person.name,), **_ordered(person)}
    known = {"name": person.name, "fields": fields, "text": person.text, "origin": person.origin}
    return filled_in(environment, "notes/contact.jinja", today=today.isoformat(), **known)


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
