"""Makes small binders in memory, in the words a test needs: `contact("Ana Lopes", email="a@b.example")`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from prep_binder.core.derive import derive
from prep_binder.core.derive.claims import claims_by_topic
from prep_binder.core.derive.introducers import gather_introducers
from prep_binder.core.derive.question_bank import question_bank
from prep_binder.core.model.binder import Binder
from prep_binder.core.model.derived import AskedQuestion, ClaimGroup, Derived, FollowUp
from prep_binder.core.model.options import Options
from prep_binder.core.model.problem import Location
from prep_binder.core.model.records import Company, Contact, Interview, QuestionSet, Topic
from prep_binder.core.model.values import (
    CHANNELS,
    Chosen,
    Claim,
    Fact,
    Introduction,
    Link,
    Promise,
    Purpose,
    Question,
    Text,
    Touch,
    When,
)

TODAY = dt.date(2026, 11, 23)
"""A Monday, the day of the date vectors in the note format."""
HERE = Location("notes.md", 3, 5)


def day(text: str) -> dt.date:
    """Return the date of `2026-11-23`, or of `11-23` in 2026."""
    return dt.date.fromisoformat(text if len(text) > 5 else f"2026-{text}")


def when(text: str, at: Location = HERE) -> When:
    """Return the value of `2026-11-20 14:30 mail`; the year may be left out."""
    first, *rest = text.split()
    clock = dt.time.fromisoformat(rest.pop(0)) if rest and rest[0][:1].isdigit() else None
    return When(day(first), clock, " ".join(rest), at)


def slug(name: str) -> str:
    return name.casefold().replace(" ", "-")


def link(name: str, folder: str, *, known: bool = True) -> Link:
    return Link(name, "", "", HERE, f"{folder}/{slug(name)}.md" if known else "")


def links(names: str | Iterable[str], folder: str) -> tuple[Link, ...]:
    listed = (names,) if isinstance(names, str) else tuple(names)
    return tuple(link(name, folder) for name in listed if name)


def touch(text: str) -> Touch:
    """Return the log line `11-20 email request words`, each word after the date optional."""
    first, *rest = text.split()
    channel = rest.pop(0) if rest and rest[0] in CHANNELS else ""
    kind = rest.pop(0) if rest else ""
    return Touch(day(first), channel, kind, " ".join(rest), HERE)


def claim(
    text: str, slug_: str = "", *, opposes: bool = False, category: str = "insight", done: str = ""
) -> Claim:
    return Claim(category, text, slug_, opposes, day(done) if done else None, HERE)


def question(text: str, minutes: float = 2.5, purpose: Purpose = "insight", ident: str = "") -> Question:
    return Question(text, minutes, purpose, ident or slug(text), "", Location("questions/q.md", 4, 3))


def chosen(text: str, *, asked: bool = False, source: str = "", **more: Any) -> Chosen:
    return Chosen(question(text, **more), asked, "", source)


def promise(text: str, due: str = "", done: str = "", *, is_done: bool = False) -> Promise:
    return Promise(text, day(due) if due else None, is_done or bool(done), day(done) if done else None, HERE)


def introduction(
    who: str, given: str = "", contacted: str = "", reported: str = "", *, known: bool = True
) -> Introduction:
    given_on, contacted_on, reported_on = (
        day(text) if text else None for text in (given, contacted, reported)
    )
    return Introduction(link(who, "contacts", known=known), given_on, contacted_on, reported_on, "", HERE)


def facts(count: int) -> tuple[Fact, ...]:
    return tuple(Fact(f"fact {number}", "", is_done=True, at=HERE) for number in range(count))


def contact(name: str, **fields: Any) -> Contact:
    """Return a contact; links, dates and single values are given as plain text."""
    path = f"contacts/{slug(name)}.md"
    for key, folder in (
        ("role", "roles"),
        ("company", "companies"),
        ("industry", "industries"),
        ("introduced_by", "contacts"),
    ):
        if key in fields:
            fields[key] = links(fields[key], folder)
    for key in ("introduced_on", "last_contact", "follow_up", "snooze_until"):
        if key in fields:
            fields[key] = when(fields[key])
    for key in ("email", "phone"):
        if key in fields:
            fields[key] = (Text(fields[key], HERE),)
    if "opener" in fields:
        fields["opener"] = Text(fields["opener"], HERE)
    if "log" in fields:
        fields["log"] = tuple(touch(line) for line in fields["log"])
    return Contact(path=path, name=name, at=Location(path), **fields)


def interview(who: str | Iterable[str] = "Ana Lopes", name: str = "talk", **fields: Any) -> Interview:
    """Return an interview; links, dates and single values are given as plain text."""
    path = f"interviews/{slug(name)}.md"
    for key, folder in (("role", "roles"), ("company", "companies"), ("industry", "industries")):
        if key in fields:
            fields[key] = links(fields[key], folder)
    for key in (
        "requested",
        "replied",
        "scheduled",
        "confirmed",
        "held",
        "debriefed",
        "thanked",
        "resume_on",
    ):
        if key in fields:
            fields[key] = when(fields[key], Location(path, 4, 8))
    if "nudged" in fields:
        fields["nudged"] = tuple(when(text, Location(path, 5, 8)) for text in fields["nudged"])
    for key in ("goal", "stage"):
        if key in fields:
            fields[key] = Text(fields[key], Location(path, 6, 7))
    if "log" in fields:
        fields["log"] = tuple(touch(line) for line in fields["log"])
    return Interview(path=path, name=name, at=Location(path), contact=links(who, "contacts"), **fields)


def company(name: str, **fields: Any) -> Company:
    path = f"companies/{slug(name)}.md"
    return Company(path=path, name=name, at=Location(path), **fields)


def topic(name: str, kind: str = "industry", parent: str | Iterable[str] = ()) -> Topic:
    folder = "industries" if kind == "industry" else "roles"
    path = f"{folder}/{slug(name)}.md"
    above = links(parent, folder)
    return Topic(path=path, name=name, at=Location(path), kind=kind, parent=above)  # type: ignore[arg-type]


def question_set(
    name: str,
    *questions: Question,
    industries: Iterable[str] = (),
    roles: Iterable[str] = (),
    extends: Iterable[str] = (),
) -> QuestionSet:
    path = f"questions/{slug(name)}.md"
    applies_to = links(industries, "industries") + links(roles, "roles")
    return QuestionSet(
        path=path,
        name=name,
        at=Location(path),
        questions=questions,
        applies_to=applies_to,
        extends=links(extends, "questions"),
    )


def binder(*records: Any) -> Binder:
    """Return a binder of the records, each on the shelf of its kind."""
    shelves: dict[str, dict[str, Any]] = {}
    for record in records:
        kind = record.kind if isinstance(record, Topic) else type(record).__name__
        shelves.setdefault(kind, {})[record.path] = record
    interviews = shelves.get("Interview", {})
    return Binder(
        contacts=shelves.get("Contact", {}),
        interviews=interviews,
        companies=shelves.get("Company", {}),
        industries=shelves.get("industry", {}),
        roles=shelves.get("role", {}),
        question_sets=shelves.get("QuestionSet", {}),
        pages={},
        texts={},
        backlinks={},
        names={},
        mentions=(),
        interviews_of=_interviews_of(interviews),
    )


def _interviews_of(interviews: Mapping[str, Interview]) -> dict[str, tuple[Interview, ...]]:
    found: dict[str, list[Interview]] = {}
    newest_first = sorted(interviews.values(), key=_newest, reverse=True)
    for one in newest_first:
        for path in {linked.path for linked in (*one.contact, *one.company, *one.industry, *one.role)}:
            found.setdefault(path, []).append(one)
    return {path: tuple(listed) for path, listed in found.items()}


def _newest(one: Interview) -> dt.date:
    days = [value.day for value in (one.requested, one.scheduled, one.held) if value is not None]
    return max(days, default=dt.date.min)


def options(**more: Any) -> Options:
    return Options(today=more.pop("today", TODAY), **more)


def derived(*records: Any, **more: Any) -> Derived:
    """Return what follows from the records today."""
    return derive(binder(*records), options(**more))


def claims(*records: Any) -> dict[str, tuple[ClaimGroup, ...]]:
    """Return what the records say of industries and roles, by their paths."""
    notes = binder(*records)
    return claims_by_topic(notes, derive(notes, options()).timelines, gather_introducers(notes))


def bank(*records: Any) -> tuple[AskedQuestion, ...]:
    """Return the questions of all sets with their use."""
    notes = binder(*records)
    found = derive(notes, options())
    return question_bank(notes, found.states, found.timelines)


def follow_ups(kind: str, *records: Any, **more: Any) -> tuple[FollowUp, ...]:
    """Return the follow-ups of one kind."""
    return tuple(one for one in derived(*records, **more).follow_ups if one.kind == kind)


def only(kind: str, *records: Any, **more: Any) -> FollowUp:
    """Return the one follow-up of a kind; fails when there is none or several."""
    (one,) = follow_ups(kind, *records, **more)
    return one
