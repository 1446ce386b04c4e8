"""Stage 2: a note taken apart becomes a record with every value typed, or a problem with its mend."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, NamedTuple

from ..model.binder import Prose
from ..model.options import Options
from ..model.problem import Location, Problem
from ..model.raw import Node, RawNote, Scalar
from ..model.records import Company, Contact, Entry, Interview, Kind, OrdinaryPage, QuestionSet, Topic
from ..model.values import Link, When
from ..schema import HELPERS, LISTED, Field, field_of
from .attendees import date_line, from_line_or_list, others
from .converters import CONVERTERS
from .keys import check_key
from .kinds import kind_of
from .lists import from_body, from_front, question_set
from .mentions import Mentioned, mentioned, other_names
from .names import conversation, file_name, heading_name, name_of
from .reading import Reading, is_empty, shortened

__all__ = ["Validated", "conversation", "file_name", "heading_name", "validate"]

_RECORDS: dict[Kind, type[Entry]] = {
    "contact": Contact,
    "interview": Interview,
    "company": Company,
    "industry": Topic,
    "role": Topic,
    "questions": QuestionSet,
    "page": OrdinaryPage,
}
_AHEAD = frozenset(
    {"idea", "requested", "scheduled", "postponed", "declined", "dropped", "cancelled", "no_show"}
)
"""Typed states in which a bare `date` is not the day of a conversation that took place."""


class Validated(NamedTuple):
    """A record, and what linking needs of the note it was read from."""

    entry: Entry
    text: Prose
    links: tuple[Link, ...]
    """Of the text, in the order of their places."""
    names: tuple[str, ...]
    """What the note is called besides the name in the record."""
    mentioned: tuple[Mentioned, ...]


def validate(raw: RawNote, options: Options) -> tuple[Validated, tuple[Problem, ...]]:
    """Return the record of a note, of the kind the note is, and what is wrong with its values.

    A value that cannot be read is left out, a list item that cannot be read keeps its text; the rest is read.
    An ordinary page is left alone: nothing in it is a problem.
    """
    kind, certain = kind_of(raw, options)
    reading = Reading(raw, kind, options)
    _read_front(reading)
    if kind == "interview" and not _has_met(reading) and not certain:
        reading = Reading(raw, "page", options)
        _read_front(reading)
    if reading.kind != "page":
        from_body(reading)
    if reading.kind == "interview" and not _has_met(reading):
        what = "this interview does not say with whom it is, so nothing follows from it"
        reading.bad_value(Location(raw.path), what, 'Add a line such as `contact: "[[Jane Doe]]"`')
    entry = _entry(reading)
    text = Prose(raw.body, raw.body_line)
    note = Validated(entry, text, raw.links, other_names(raw), mentioned(raw, reading.kind))
    return note, tuple(reading.problems) if reading.kind != "page" else ()


def _read_front(reading: Reading) -> None:
    kind = reading.kind
    for key, node in reading.raw.front:
        field = field_of(kind, key.text)
        if field is None:
            if kind != "page":
                check_key(key, reading)
            continue
        if type(node) is Scalar:
            if is_empty(node):
                continue
            if "{{" in node.text and kind != "page":
                reading.bad_value(
                    node.at,
                    f"`{key.text}` holds a placeholder that was not filled in: `{shortened(node.text)}`",
                    f"Write the value, or leave `{key.text}` empty",
                )
                continue
        _take(field, key, node, reading)


def _take(field: Field, key: Scalar, node: Node, reading: Reading) -> None:
    """Convert one value and add it; lists under several names are joined, of single values the first counts."""
    value = (
        from_front(node, field, reading)
        if field.shape in _GRAMMATICAL
        else CONVERTERS[field.shape](node, field, reading)
    )
    if value is None or value == ():
        return
    values = reading.values
    before = values.get(field.name)
    if before is None:
        values[field.name] = value
    elif isinstance(before, tuple) and isinstance(value, tuple) and field.shape != "when":
        values[field.name] = (*before, *(part for part in value if part not in before))
    elif before != value:
        reading.problem(
            "duplicate-key",
            key.at,
            f"`{key.text}` means `{field.name}`, which the note gives under another name already",
            "Keep one of the two; the first counts",
            "warning",
        )


_GRAMMATICAL = LISTED - {"strings"}


def _has_met(reading: Reading) -> bool:
    """Work out the contacts of an interview; return whether there are any."""
    me = reading.options.me.name
    given = reading.values.get("contact")
    contacts = others(given, me) if isinstance(given, tuple) else ()
    contacts = contacts or from_line_or_list(reading.raw, me)
    reading.values["contact"] = contacts
    return bool(contacts)


def _entry(reading: Reading) -> Entry:
    raw, kind, values = reading.raw, reading.kind, reading.values
    name = _interview(reading) if kind == "interview" else name_of(reading)
    if kind == "questions":
        _questions(reading)
    if kind in ("industry", "role"):
        values["kind"] = kind
    tags = values.get("tags")
    if isinstance(tags, tuple):
        values["tags"] = tuple(
            [part for tag in tags for part in tag.replace(",", " ").replace("#", " ").split()]
        )
    if "publish" in values and raw.is_draft:
        del values["publish"]
    if kind == "page":
        values["is_draft"] = raw.is_draft
        values["front"] = MappingProxyType({key.text.lower(): node for key, node in raw.front})
    arguments: dict[str, Any] = {key: value for key, value in values.items() if key not in HELPERS}
    return _RECORDS[kind](path=raw.path, name=name, at=Location(raw.path), **arguments)


def _interview(reading: Reading) -> str:
    """Work out the name and the dates of an interview."""
    values = reading.values
    contacts = values.get("contact")
    if "date" not in values and not ("held" in values or "scheduled" in values):
        line = date_line(reading)
        if line is not None:
            values["date"] = line
    date = values.get("date")
    if isinstance(date, When):
        stage = values.get("stage")
        ahead = date.day > reading.options.today or (
            stage is not None and getattr(stage, "text", "") in _AHEAD
        )
        values.setdefault("scheduled" if ahead else "held", date)
    named = values.pop("name", None) or values.pop("title", None) or heading_name(reading.raw)
    values.pop("title", None)
    links: tuple[Link, ...] = contacts if isinstance(contacts, tuple) else ()
    return str(named or conversation(links, reading.raw.path))


def _questions(reading: Reading) -> None:
    """Gather the questions of a set, from the front matter and the whole body."""
    listed = reading.values.get("questions")
    chosen = tuple(item.question for item in listed) if isinstance(listed, tuple) else ()
    reading.values["questions"] = (*chosen, *question_set(reading.raw.sections))
