"""The page of an industry or a role."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import groupby
from typing import NamedTuple

from ...derive.findings.saturation import saturation, saturation_sentence
from ...derive.ranking import may_be_asked
from ...model.derived import AskedQuestion, ClaimGroup
from ...model.findings import Cell
from ...model.records import Contact, Topic
from ..findings import FindingRow, category_title, finding_row
from ..own_text import OwnText, without_lists
from ..page import View
from ..pictures.columns import Columns, Point, columns
from ..reference import Ref
from ..rows import Back, InterviewRow, PersonRow, back_rows, interview_row, person_row
from ..site import INDUSTRIES, ROLES, Here
from ..wording import counted, day
from .claims import ON_ONE_PAGE, EvidenceRow, evidence_rows

FEWEST = 2
"""Conversations from which on one can be compared with those before it."""
LATEST = 40
"""Conversations that the chart of saturation shows."""
SHOWN = 20
"""Findings of one category that the page of an industry or role shows where the binder has many."""
NOBODY = Cell((), (), ())
NAMES = {"industry": (INDUSTRIES, "Industries"), "role": (ROLES, "Roles")}


class Category(NamedTuple):
    """The findings of one category."""

    name: str
    ident: str
    findings: tuple[FindingRow, ...]
    hidden: int
    """Further findings, which are on the page of all claims of the category."""
    page: Ref


class Missing(NamedTuple):
    """A role (or industry) not yet heard here, with people who are asked or planned, and those who could be."""

    topic: Ref
    planned: tuple[Ref, ...]
    known: tuple[Ref, ...]
    """Those who may be asked."""


class SaturationView(NamedTuple):
    """How much each further conversation added."""

    sentence: str
    chart: Columns
    unwritten: int


class TopicView(NamedTuple):
    """What the industry template shows."""

    topic: Topic
    parents: tuple[Ref, ...]
    parts: tuple[Ref, ...]
    anchors: Mapping[str, tuple[str, ...]]
    """Field -> names under which links find the list that is left out of the own text."""
    held_back: bool
    """Whether there is a note of its own that could not be read."""
    people: tuple[PersonRow, ...]
    companies: tuple[tuple[Ref, int], ...]
    interviews: tuple[InterviewRow, ...]
    numbers: tuple[int | None, int | None]
    """How many people, and conversations held; None where the edition may not show it."""
    categories: tuple[Category, ...]
    hypotheses: tuple[EvidenceRow, ...]
    saturation: SaturationView | None
    """How much the conversations added; None where fewer than two were written up, and outside the private edition."""
    open_questions: tuple[AskedQuestion, ...]
    missing: tuple[Missing, ...]
    heard_of: int
    """How many roles (or industries) there are in the binder."""
    backlinks: tuple[Back, ...]


def topic_view(here: Here, topic: Topic) -> View:
    """The page of `topic`."""
    index, name = NAMES[topic.kind]
    own_text = without_lists(topic.kind, topic, here.site.binder.texts.get(topic.path))
    return View(
        "topic",
        topic.path,
        topic.name,
        partial(_shown, here, topic, own_text),
        here.crumbs(index, name),
        index,
        own_text=own_text,
        whole=partial(_shown, here, topic, None),
    )


def _shown(here: Here, topic: Topic, own_text: OwnText | None) -> TopicView:
    site, binder, path = here.site, here.site.binder, topic.path
    is_public = site.options.edition == "public"
    people = () if is_public else site.people.get(path, ())
    interviews = () if is_public else binder.interviews_of.get(path, ())
    shelf = binder.industries if topic.kind == "industry" else binder.roles
    return TopicView(
        topic,
        here.links(topic.parent),
        tuple(here.entry(one) for one in shelf.values() if any(link.path == path for link in one.parent)),
        own_text.anchors if own_text is not None else {},
        not topic.has_note and topic.path in here.site.held_back,
        tuple(person_row(here, one) for one in people),
        _companies(here, topic, people),
        tuple(interview_row(here, one) for one in interviews),
        (here.told(len(people)), here.told(sum(map(site.met, interviews)))),
        _categories(here, site.knowledge.claims.get(path, ())),
        evidence_rows(here, topic),
        _saturation(here, topic),
        () if is_public else _open_questions(here, topic),
        () if is_public else tuple(_missing(here, topic, one) for one in not_heard(here, topic)),
        0 if is_public else len(others(here, topic)),
        back_rows(here),
    )


def _companies(here: Here, topic: Topic, people: tuple[Contact, ...]) -> tuple[tuple[Ref, int], ...]:
    """The companies of a topic with how many of its people work there."""
    counts: dict[str, int] = {}
    if topic.kind == "industry":
        for company in here.site.binder.companies.values():
            if any(link.path == topic.path for link in company.industry):
                counts[company.path] = 0
    for contact in people:
        for link in contact.company:
            if link.path:
                counts[link.path] = counts.get(link.path, 0) + 1
    return tuple((here.ref(path), here.told(count) or 0) for path, count in counts.items())


def _categories(here: Here, groups: tuple[ClaimGroup, ...]) -> tuple[Category, ...]:
    """Claims by category; of many, those that are tied by a slug first, and the rest on the page of the category."""
    known = here.site.knowledge
    most = SHOWN if len(known.findings) > ON_ONE_PAGE else len(groups)
    found = []
    for number, (name, group) in enumerate(groupby(groups, key=lambda one: one.category), start=1):
        rows = tuple(group)
        shown = tuple(finding_row(here, one) for one in rows[:most])
        hidden = len(rows) - len(shown)
        page = Ref(category_title(name), here.url(known.categories[name.casefold()])) if hidden else Ref("")
        found.append(Category(name, f"pb-claims-{number}", shown, hidden, page))
    return tuple(found)


def _saturation(here: Here, topic: Topic) -> SaturationView | None:
    site = here.site
    found = saturation(site.binder, site.derived, topic.path)
    if len(found.talks) < FEWEST or site.options.edition != "private":
        return None
    points = (
        Point(day(talk.day)[4:], talk.new, counted(talk.new, "new claim"), here.url(talk.path))
        for talk in found.talks[-LATEST:]
    )
    sentence = saturation_sentence(found, topic.name)
    return SaturationView(sentence, columns(tuple(points)), len(found.unwritten))


def _open_questions(here: Here, topic: Topic) -> tuple[AskedQuestion, ...]:
    """What was never asked here: questions meant for the topic first."""
    sets, path = here.site.binder.question_sets, topic.path
    meant = {one.path for one in sets.values() if any(link.path == path for link in one.applies_to)}
    found = [
        one
        for one in here.site.knowledge.questions
        if path in one.never_asked_in or (one.path in meant and not one.asked)
    ]
    return tuple(sorted(found, key=lambda one: one.path not in meant))


def not_heard(here: Here, topic: Topic) -> list[Topic]:
    """Roles in which nobody of an industry was heard yet; for a role, such industries: as the coverage has it."""
    return [other for other in others(here, topic).values() if not _cell(here, topic, other).heard]


def others(here: Here, topic: Topic) -> Mapping[str, Topic]:
    """All roles for an industry; all industries for a role."""
    binder = here.site.binder
    return binder.roles if topic.kind == "industry" else binder.industries


def _cell(here: Here, topic: Topic, other: Topic) -> Cell:
    pair = (topic.path, other.path) if topic.kind == "industry" else (other.path, topic.path)
    return here.site.knowledge.coverage.cells.get(pair, NOBODY)


def _missing(here: Here, topic: Topic, other: Topic) -> Missing:
    site, cell = here.site, _cell(here, topic, other)
    contacts = site.binder.contacts
    known = (path for path in cell.known if may_be_asked(site.binder, site.derived, contacts[path]))
    return Missing(here.entry(other), tuple(map(here.ref, cell.planned)), tuple(map(here.ref, known)))
