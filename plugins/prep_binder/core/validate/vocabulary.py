"""Words with a fixed meaning: kinds, channels, touches, states, and what else people write for them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..model.records import Kind
from ..schema import same

_KINDS: tuple[tuple[Kind, str], ...] = (
    ("contact", "contact contacts person people"),
    (
        "interview",
        "interview interviews informational-interview informational-interviews coffee-chat coffee-chats meeting",
    ),
    ("interview", "meetings call calls"),
    (
        "company",
        "company companies org orgs organization organizations organisation organisations employer employers",
    ),
    ("industry", "industry industries sector sectors field fields"),
    ("role", "role roles career careers job jobs"),
    ("questions", "questions question-set question-sets checklist checklists"),
)
KINDS: Mapping[str, Kind] = MappingProxyType(
    {same(word): kind for kind, words in _KINDS for word in words.split()}
)
"""Word, as `schema.same` makes it -> kind."""
LOOSE = frozenset({"meeting", "meetings", "call", "calls"})
"""Words that mean an interview only with a contact, or in the folder of interviews."""

_CHANNELS = (
    ("phone", "phone call telephone tel mobile phone_call"),
    ("video", "video zoom teams meet google_meet skype facetime video_call videocall webex online"),
    (
        "in_person",
        "in_person inperson coffee lunch visit meeting face_to_face f2f onsite person dinner breakfast",
    ),
    ("email", "email e_mail mailed emailed gmail"),
    ("mail", "mail post letter postcard card by_post snail_mail"),
)
CHANNELS: Mapping[str, str] = MappingProxyType(
    {same(w): name for name, words in _CHANNELS for w in words.split()}
)
"""Word, as `schema.same` makes it -> channel."""

_OTHER_WAYS = "linkedin xing message messenger sms text dm chat whatsapp signal telegram slack discord fax"
OTHER_WAYS = frozenset(same(word) for word in _OTHER_WAYS.split())
"""Ways to reach somebody that are no channel of the binder, and no slip of the pen either."""

_TOUCHES = (
    ("request", "request requested asked ask outreach"),
    ("reply", "reply replied answer answered response responded"),
    ("scheduled", "scheduled"),
    ("confirmed", "confirmed confirm"),
    ("held", "held conversation interview talked spoke chat"),
    ("debrief", "debrief debriefed"),
    ("thanks", "thanks thanked thank_you thankyou"),
    ("nudge", "nudge nudged reminder reminded"),
    ("report", "report reported report_back reported_back loop_back"),
    ("introduction", "introduction introduced intro"),
    ("reconnect", "reconnect reconnected"),
    ("news", "news"),
)
TOUCHES: Mapping[str, str] = MappingProxyType(
    {same(w): name for name, words in _TOUCHES for w in words.split()}
)
"""Word, as `schema.same` makes it -> kind of touch."""

STATES = (
    "idea",
    "requested",
    "postponed",
    "scheduled",
    "held",
    "thanked",
    "closed",
    "silent",
    "declined",
    "dropped",
    "cancelled",
    "no_show",
)
_STATES = (
    ("idea", "identified uninitiated"),
    ("requested", "outreach_sent contacted pending"),
    ("held", "completed done"),
    ("silent", "no_response ghosted"),
    ("thanked", "followed_up"),
    ("cancelled", "canceled"),
)
STAGES: Mapping[str, str] = MappingProxyType(
    {same(w): name for name, words in _STATES for w in words.split()} | {same(name): name for name in STATES},
)
"""Word, as `schema.same` makes it -> state of an interview."""

CATEGORIES: Mapping[str, str] = MappingProxyType(
    {
        plural: name
        for name in ("trend", "insight", "work", "culture", "entry", "advice", "resource", "project")
        for plural in (name, f"{name}s")
    }
)
"""Word -> category of a claim."""

PACES: Mapping[str, str] = MappingProxyType(
    {
        "weekly": "7",
        "everyweek": "7",
        "biweekly": "14",
        "fortnightly": "14",
        "monthly": "30",
        "everymonth": "30",
        "quarterly": "90",
        "everyquarter": "90",
        "twiceayear": "182",
        "halfyearly": "182",
        "yearly": "365",
        "annually": "365",
        "everyyear": "365",
        "high": "A",
        "medium": "B",
        "low": "C",
        "none": "none",
        "never": "none",
    }
)
"""Word, as `schema.same` makes it -> priority: a letter, `none`, or days."""

YES = frozenset({"yes", "true", "on", "y", "1", "x"})
NO = frozenset({"no", "false", "off", "n", "0"})
EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain scalars that mean that nothing was given."""
MYSELF = frozenset({"you", "me", "myself", "i", "self"})
"""Attendees who are the person whose binder it is."""

_FOREIGN = """
tags tag cssclasses cssclass created modified updated date_created date_modified template hide
search description birthday birth death twitter date dates author authors icon status social
revision_date subtitle slug permalink id uid up down next previous prev related image cover banner
lead visual bio bio_short publish_date published rating year genre last via template_type
template_version license draft comments locale lang github instagram mastodon bluesky facebook
pronouns gender nationality notes note summary theme themes banner_y kanban parent children time end
start week day month weather mood sort order weight
"""
FOREIGN_KEYS = frozenset(same(key) for key in _FOREIGN.split())
"""Keys of Obsidian, MkDocs, Material and common templates: never taken for a slip of the pen."""
