"""The indexes of industries and of roles."""

from __future__ import annotations

from typing import NamedTuple

from ...derive.discretion import told_in_turn
from ...model.records import Topic
from ..page import View
from ..reference import Ref
from ..site import Here
from .index import index_view
from .topic import NAMES, not_heard, others


class TopicRow(NamedTuple):
    """A topic in its index."""

    topic: Ref
    is_part: bool
    people: int | None
    """None where the edition may not show it, as for the next two."""
    interviews: int | None
    held: int | None
    claims: int
    contradicted: int
    heard: int
    heard_of: int


class TopicsView(NamedTuple):
    """What the index template shows."""

    kind: str
    rows: tuple[TopicRow, ...]
    folder: str


def topics_view(here: Here, kind: str) -> View:
    """The index of industries or of roles."""
    index, name = NAMES[kind]
    topics = here.site.binder.industries if kind == "industry" else here.site.binder.roles
    rows = tuple(_row(here, one) for one in topics.values())
    view = TopicsView(kind, rows, here.site.options.folders[kind])
    return index_view(here, "topics", index, name, view)


def _row(here: Here, topic: Topic) -> TopicRow:
    site, path = here.site, topic.path
    interviews = site.binder.interviews_of.get(path, ())
    groups = site.knowledge.claims.get(path, ())
    heard_of = others(here, topic)
    counts = (len(interviews), sum(map(site.met, interviews)))
    talks, held = told_in_turn(counts, site.options.edition)
    return TopicRow(
        here.entry(topic),
        bool(topic.parent),
        here.told(len(site.people.get(path, ()))),
        talks,
        held,
        len(groups),
        sum(one.standing == "contradicted" for one in groups),
        len(heard_of) - len(not_heard(here, topic)),
        len(heard_of),
    )
