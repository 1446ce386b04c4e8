"""The fields of each kind of note in one table: what they hold, and the other names they go by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from .model.records import Kind

Shape = Literal[
    "text",
    "prose",
    "lines",
    "placed",
    "strings",
    "texts",
    "links",
    "url",
    "urls",
    "when",
    "whens",
    "follow_up",
    "yes_no",
    "minutes",
    "rating",
    "motivation",
    "publish",
    "priority",
    "stage",
    "zone",
    "channel",
    "facts",
    "basics",
    "claims",
    "promises",
    "introductions",
    "log",
    "questions",
]
"""What a field holds. text: one line, one value; prose: text in which several values are joined; lines: text
that keeps its lines; placed: prose that remembers its place; strings and texts: lists, without and with places."""

LISTED: frozenset[Shape] = frozenset(
    {
        "facts",
        "basics",
        "claims",
        "promises",
        "introductions",
        "log",
        "questions",
        "strings",
    }
)
"""Shapes that can also stand in the body, as a list under a heading of the field's name."""


class Field(NamedTuple):
    """One field of a kind of note."""

    name: str
    """Attribute of the record; `helpers` below name those that are none."""
    shape: Shape
    also: tuple[str, ...] = ()
    """Other names that are accepted, in the spelling of the notes."""
    kind: Kind | None = None
    """For links: the kind of note that is meant."""


HELPERS = frozenset({"title", "first_name", "last_name", "date", "type", "categories", "template"})
"""Fields that are read to work out others and have no attribute of their own."""

_ENTRY = (
    Field("type", "strings"),
    Field("categories", "strings", ("category",)),
    Field("tags", "strings", ("tag",)),
    Field("aliases", "strings", ("alias", "nickname", "aka")),
    Field("publish", "publish", ("privacy", "visibility")),
)
_NAMED = (*_ENTRY, Field("name", "text"), Field("title", "text"))
_COMPANY_NAMES = (
    "org",
    "organization",
    "organisation",
    "organizations",
    "organisations",
    "employer",
    "companies",
)
_INDUSTRY_NAMES = ("industries", "sector", "field")
_TOPIC = (
    *_NAMED,
    Field("parent", "links", ("up",)),
    Field("basics", "basics", ("research",)),
    Field("hypotheses", "strings"),
    Field("sources", "strings"),
    Field("glossary", "strings"),
)

FIELDS: Mapping[Kind, tuple[Field, ...]] = MappingProxyType(
    {
        "contact": (
            *_ENTRY,
            Field("name", "text", ("full_name", "fn")),
            Field("first_name", "text", ("given_name",)),
            Field("last_name", "text", ("family_name", "surname")),
            Field("title", "text"),
            Field("role", "links", ("job_title", "position"), "role"),
            Field("company", "links", _COMPANY_NAMES, "company"),
            Field("industry", "links", _INDUSTRY_NAMES, "industry"),
            Field("email", "texts", ("e-mail", "mail")),
            Field("phone", "texts", ("tel", "mobile", "telephone")),
            Field("address", "lines", ("adr", "mailing_address", "postal_address")),
            Field("linkedin", "url"),
            Field("url", "urls", ("website", "links")),
            Field("location", "prose", ("city",)),
            Field("timezone", "zone", ("tz",)),
            Field("pronunciation", "text"),
            Field("source", "prose", ("lead_source", "met_at", "how_we_met")),
            Field("introduced_by", "links", ("met_through", "referred_by"), "contact"),
            Field("introduced_on", "when"),
            Field("why_them", "prose", ("reason", "relevance")),
            Field("opener", "placed"),
            Field("priority", "priority", ("tier", "cadence", "frequency", "keep_in_touch")),
            Field("interests", "strings"),
            Field("can_help_with", "strings"),
            Field("last_contact", "when", ("last_chat", "last_chatted", "last_interaction")),
            Field("follow_up", "follow_up", ("next_followup", "next_follow_up", "next_contact")),
            Field("do_not_contact", "yes_no"),
            Field("snooze_until", "when"),
            Field("research", "facts"),
            Field("learned", "claims", ("takeaways", "insights")),
            Field("promises", "promises", ("actions", "next_steps")),
            Field("introductions", "introductions", ("referrals",)),
            Field("log", "log"),
            Field("questions", "questions", ("checklist",)),
        ),
        "interview": (
            *_NAMED,
            Field(
                "contact",
                "links",
                ("contacts", "attendees", "people", "participants", "with", "guest", "guests"),
                "contact",
            ),
            Field("company", "links", _COMPANY_NAMES, "company"),
            Field("industry", "links", _INDUSTRY_NAMES, "industry"),
            Field("role", "links", ("roles",), "role"),
            Field("goal", "placed", ("purpose", "topic", "topics")),
            Field("channel", "channel", ("mode", "format")),
            Field("requested", "when"),
            Field("replied", "when"),
            Field("scheduled", "when"),
            Field("confirmed", "when"),
            Field("held", "when"),
            Field("debriefed", "when"),
            Field("thanked", "when"),
            Field("nudged", "whens"),
            Field("date", "when", ("meeting_date", "when")),
            Field("minutes", "minutes", ("duration", "length")),
            Field("timezone", "zone", ("tz",)),
            Field("place", "prose", ("location", "loc")),
            Field("stage", "stage", ("status", "state")),
            Field("resume_on", "when"),
            Field("research", "facts"),
            Field("questions", "questions", ("checklist",)),
            Field("learned", "claims", ("takeaways", "insights")),
            Field("promises", "promises", ("actions", "next_steps")),
            Field("introductions", "introductions", ("referrals",)),
            Field("log", "log"),
            Field("outcome", "strings"),
            Field("rating", "rating"),
        ),
        "company": (
            *_NAMED,
            Field("industry", "links", _INDUSTRY_NAMES, "industry"),
            Field("url", "urls", ("website", "links")),
            Field("size", "text"),
            Field("location", "prose", ("city",)),
            Field("motivation", "motivation"),
            Field("research", "facts"),
        ),
        "industry": tuple(
            field._replace(kind="industry") if field.name == "parent" else field for field in _TOPIC
        ),
        "role": tuple(field._replace(kind="role") if field.name == "parent" else field for field in _TOPIC),
        "questions": (
            *_NAMED,
            Field("applies_to", "links", ("for",)),
            Field("extends", "links", (), "questions"),
            Field("questions", "questions"),
        ),
        "page": _NAMED,
    }
)

LOG_HEADINGS = ("Interaction Log", "Interactions", "Relationship History", "History")
"""Headings of a log besides `Log`."""


def same(name: str) -> str:
    """What spellings of a key have in common: `Last Contact`, `last-contact` and `lastContact` are one."""
    return name.replace("_", "").replace("-", "").replace(" ", "").replace("\t", "").casefold()


def _by_name(kind: Kind) -> dict[str, Field]:
    named = {same(other): field for field in FIELDS[kind] for other in field.also}
    return named | {
        same(field.name): field for field in FIELDS[kind] if (kind, field.name) != ("questions", "applies_to")
    }


BY_NAME: Mapping[Kind, Mapping[str, Field]] = MappingProxyType(
    {kind: MappingProxyType(_by_name(kind)) for kind in FIELDS}
)
"""For each kind: every accepted name, as `same` makes it, and its field."""


@lru_cache(maxsize=8192)
def field_of(kind: Kind, key: str) -> Field | None:
    """Return the field that a key of the front matter means; None for a key that is not ours."""
    return BY_NAME[kind].get(same(key))


@lru_cache(maxsize=8192)
def field_below(kind: Kind, heading: str) -> Field | None:
    """Return the field that a list under `heading` belongs to; None for any other heading."""
    name = same(heading.strip("*_` :"))
    if name in _LOG:
        name = "log"
    field = BY_NAME[kind].get(name)
    return (
        field if field is not None and field.shape in LISTED and field.name not in _ABOUT_THE_NOTE else None
    )


_LOG = frozenset(same(heading) for heading in LOG_HEADINGS)
_ABOUT_THE_NOTE = frozenset({"type", "categories", "tags", "aliases"})
