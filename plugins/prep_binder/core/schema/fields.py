"""The fields of each kind of note in one table: what they hold, their other names, which edition shows them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from ..model.records import Kind
from .shown import IF_PUBLIC, IF_SHARED, NEVER, OPEN, SHARED, Shown

Shape = Literal[
    "text",
    "prose",
    "lines",
    "placed",
    "strings",
    "texts",
    "emails",
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
that keeps its lines; placed: prose that remembers its place; strings, texts and emails: lists, the latter two
with places."""

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
    shown: Shown | None = None
    """Which edition may show it; a field about which nothing was decided is private."""


HELPERS = frozenset({"title", "first_name", "last_name", "date", "type", "categories", "template"})
"""Fields that are read to work out others and have no attribute of their own."""


def _entry(shown: Shown) -> tuple[Field, ...]:
    return (
        Field("type", "strings", shown=NEVER),
        Field("categories", "strings", ("category",), shown=NEVER),
        Field("tags", "strings", ("tag",), shown=shown),
        Field("aliases", "strings", ("alias", "nickname", "aka"), shown=shown),
        Field("publish", "publish", ("privacy", "visibility"), shown=NEVER),
    )


def _named(name: Shown, others: Shown = IF_PUBLIC) -> tuple[Field, ...]:
    return (*_entry(others), Field("name", "text", shown=name), Field("title", "text", shown=name))


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
    *_named(OPEN),
    Field("parent", "links", ("up",), shown=OPEN),
    Field("basics", "basics", ("research",), shown=IF_PUBLIC),
    Field("hypotheses", "strings", shown=IF_PUBLIC),
    Field("sources", "strings", shown=IF_PUBLIC),
    Field("glossary", "strings", shown=IF_PUBLIC),
)

# Priority, rating and motivation judge people, `do_not_contact` is their wish, and what is due is the person's own
# business: no edition hands these on.
# The dates of a talk are shared without their time of day and without the word behind them.
FIELDS: Mapping[Kind, tuple[Field, ...]] = MappingProxyType(
    {
        "contact": (
            *_entry(IF_SHARED),
            Field("name", "text", ("full_name", "fn"), shown=IF_SHARED),
            Field("first_name", "text", ("given_name",), shown=IF_SHARED),
            Field("last_name", "text", ("family_name", "surname"), shown=IF_SHARED),
            Field("title", "text", shown=OPEN),
            Field("role", "links", ("job_title", "position"), "role", shown=OPEN),
            Field("company", "links", _COMPANY_NAMES, "company", shown=SHARED),
            Field("industry", "links", _INDUSTRY_NAMES, "industry", shown=OPEN),
            Field("email", "emails", ("e-mail", "mail"), shown=IF_SHARED),
            Field("phone", "texts", ("tel", "mobile", "telephone"), shown=IF_SHARED),
            Field("address", "lines", ("adr", "mailing_address", "postal_address"), shown=IF_SHARED),
            Field("linkedin", "url", shown=IF_SHARED),
            Field("url", "urls", ("website", "links"), shown=IF_SHARED),
            Field("location", "prose", ("city",), shown=IF_SHARED),
            Field("timezone", "zone", ("tz",), shown=IF_SHARED),
            Field("pronunciation", "text", shown=IF_SHARED),
            Field("source", "prose", ("lead_source", "met_at", "how_we_met"), shown=IF_SHARED),
            Field("introduced_by", "links", ("met_through", "referred_by"), "contact", shown=SHARED),
            Field("introduced_on", "when", shown=SHARED),
            Field("why_them", "prose", ("reason", "relevance"), shown=IF_SHARED),
            Field("opener", "placed", shown=IF_SHARED),
            Field("priority", "priority", ("tier", "cadence", "frequency", "keep_in_touch"), shown=NEVER),
            Field("interests", "strings", shown=IF_SHARED),
            Field("can_help_with", "strings", shown=IF_SHARED),
            Field("last_contact", "when", ("last_chat", "last_chatted", "last_interaction"), shown=IF_SHARED),
            Field("follow_up", "follow_up", ("next_followup", "next_follow_up", "next_contact"), shown=NEVER),
            Field("do_not_contact", "yes_no", shown=NEVER),
            Field("snooze_until", "when", shown=IF_SHARED),
            Field("research", "facts", shown=IF_SHARED),
            Field("learned", "claims", ("takeaways", "insights"), shown=OPEN),
            Field("promises", "promises", ("actions", "next_steps"), shown=IF_SHARED),
            Field("introductions", "introductions", ("referrals",), shown=SHARED),
            Field("log", "log", shown=IF_SHARED),
            Field("questions", "questions", ("checklist",), shown=SHARED),
        ),
        "interview": (
            *_named(IF_SHARED, IF_SHARED),
            Field(
                "contact",
                "links",
                ("contacts", "attendees", "people", "participants", "with", "guest", "guests"),
                "contact",
                SHARED,
            ),
            Field("company", "links", _COMPANY_NAMES, "company", shown=SHARED),
            Field("industry", "links", _INDUSTRY_NAMES, "industry", shown=OPEN),
            Field("role", "links", ("roles",), "role", shown=OPEN),
            Field("goal", "placed", ("purpose", "topic", "topics"), shown=IF_SHARED),
            Field("channel", "channel", ("mode", "format"), shown=IF_SHARED),
            Field("requested", "when", shown=SHARED),
            Field("replied", "when", shown=SHARED),
            Field("scheduled", "when", shown=SHARED),
            Field("confirmed", "when", shown=SHARED),
            Field("held", "when", shown=SHARED),
            Field("debriefed", "when", shown=SHARED),
            Field("thanked", "when", shown=SHARED),
            Field("nudged", "whens", shown=SHARED),
            Field("date", "when", ("meeting_date", "when"), shown=SHARED),
            Field("minutes", "minutes", ("duration", "length"), shown=SHARED),
            Field("timezone", "zone", ("tz",), shown=IF_SHARED),
            Field("place", "prose", ("location", "loc"), shown=IF_SHARED),
            Field("stage", "stage", ("status", "state"), shown=SHARED),
            Field("resume_on", "when", shown=SHARED),
            Field("research", "facts", shown=IF_SHARED),
            Field("questions", "questions", ("checklist",), shown=SHARED),
            Field("learned", "claims", ("takeaways", "insights"), shown=OPEN),
            Field("promises", "promises", ("actions", "next_steps"), shown=IF_SHARED),
            Field("introductions", "introductions", ("referrals",), shown=SHARED),
            Field("log", "log", shown=IF_SHARED),
            Field("outcome", "strings", shown=IF_SHARED),
            Field("rating", "rating", shown=NEVER),
        ),
        "company": (
            *_named(IF_PUBLIC),
            Field("industry", "links", _INDUSTRY_NAMES, "industry", shown=OPEN),
            Field("url", "urls", ("website", "links"), shown=IF_PUBLIC),
            Field("size", "text", shown=IF_PUBLIC),
            Field("location", "prose", ("city",), shown=IF_PUBLIC),
            Field("motivation", "motivation", shown=NEVER),
            Field("research", "facts", shown=IF_PUBLIC),
        ),
        "industry": tuple(
            field._replace(kind="industry") if field.name == "parent" else field for field in _TOPIC
        ),
        "role": tuple(field._replace(kind="role") if field.name == "parent" else field for field in _TOPIC),
        "questions": (
            *_named(OPEN),
            Field("applies_to", "links", ("for",), shown=OPEN),
            Field("extends", "links", (), "questions", shown=OPEN),
            Field("questions", "questions", shown=OPEN),
        ),
        "page": _named(IF_PUBLIC),
    }
)
