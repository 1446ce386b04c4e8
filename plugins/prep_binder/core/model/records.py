"""The things a binder is about, one frozen record for each kind of note."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .problem import Location
from .raw import Node
from .values import Chosen, Claim, Fact, Introduction, Link, Promise, Question, Text, Touch, When

Kind = Literal["contact", "interview", "company", "industry", "role", "questions", "page"]
Publish = Literal["private", "share", "public"]
"""Who may see a note; also the name of the edition that is made for them."""

EDITIONS: tuple[Publish, ...] = ("private", "share", "public")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every record has; the path is its identity."""

    path: str
    """Path of the note; for a thing that is only named, the path its note would have."""
    name: str
    """What the reader sees; never empty."""
    at: Location
    has_note: bool = True
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    publish: Publish = "private"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists(Entry):
    """What contacts and interviews share: lists, from front matter and body together."""

    research: tuple[Fact, ...] = ()
    learned: tuple[Claim, ...] = ()
    promises: tuple[Promise, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    log: tuple[Touch, ...] = ()
    questions: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Lists):
    """A person to talk to."""

    role: tuple[Link, ...] = ()
    company: tuple[Link, ...] = ()
    industry: tuple[Link, ...] = ()
    email: tuple[Text, ...] = ()
    phone: tuple[Text, ...] = ()
    address: str = ""
    linkedin: str = ""
    url: tuple[str, ...] = ()
    location: str = ""
    timezone: str = ""
    pronunciation: str = ""
    source: str = ""
    introduced_by: tuple[Link, ...] = ()
    introduced_on: When | None = None
    why_them: str = ""
    opener: Text | None = None
    priority: str = ""
    """A, B, C, D, none, or a number of days, as text; empty when not given."""
    interests: tuple[str, ...] = ()
    can_help_with: tuple[str, ...] = ()
    last_contact: When | None = None
    follow_up: When | None = None
    do_not_contact: bool = False
    snooze_until: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview(Lists):
    """One conversation, from the idea to the thank-you; `name` is its title."""

    contact: tuple[Link, ...] = ()
    company: tuple[Link, ...] = ()
    industry: tuple[Link, ...] = ()
    role: tuple[Link, ...] = ()
    goal: Text | None = None
    channel: str = ""
    requested: When | None = None
    replied: When | None = None
    scheduled: When | None = None
    confirmed: When | None = None
    held: When | None = None
    debriefed: When | None = None
    thanked: When | None = None
    nudged: tuple[When, ...] = ()
    minutes: float = 20.0
    timezone: str = ""
    place: str = ""
    stage: Text | None = None
    """The typed state, already under the binder's own name for it."""
    resume_on: When | None = None
    outcome: tuple[str, ...] = ()
    rating: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Company(Entry):
    """An organisation; `has_note` is False when it is only named."""

    industry: tuple[Link, ...] = ()
    url: tuple[str, ...] = ()
    size: str = ""
    location: str = ""
    motivation: int | None = None
    """0 to 3: how much the person would like to know more."""
    research: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Entry):
    """An industry or a role: what conversations are about."""

    kind: Literal["industry", "role"]
    parent: tuple[Link, ...] = ()
    basics: tuple[Fact, ...] = ()
    """The research checklist."""
    hypotheses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    glossary: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSet(Entry):
    """A bank of questions, in the order written."""

    applies_to: tuple[Link, ...] = ()
    """Industries and roles it is for; none means general."""
    extends: tuple[Link, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdinaryPage(Entry):
    """A page that is no note of the binder; left alone."""

    front: Mapping[str, Node] = field(default_factory=dict)
    """Its front matter by lower-case key, for the site generator's own keys."""
    is_draft: bool = False
    """Says `draft: true` or `published: false`."""


@dataclass(frozen=True, slots=True)
class Landed:
    """The news to tell everyone who helped (option `landed`)."""

    day: dt.date
    text: str
