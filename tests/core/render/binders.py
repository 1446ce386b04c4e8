"""Binders made by hand, so that pages are tested without reading a note."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import jinja2

import prep_binder
from prep_binder.core.derive import derive
from prep_binder.core.model.binder import Backlink, Binder, Mention, Prose
from prep_binder.core.model.options import Me, Options
from prep_binder.core.model.problem import Location, Problem
from prep_binder.core.model.records import Company, Contact, Interview, OrdinaryPage, QuestionSet, Topic
from prep_binder.core.model.values import (
    Chosen,
    Claim,
    Fact,
    Introduction,
    Link,
    Promise,
    Question,
    Text,
    Touch,
    When,
)
from prep_binder.core.render import RenderedPage, render_pages

TODAY = dt.date(2026, 11, 23)
TEMPLATES = jinja2.FileSystemLoader(str(Path(prep_binder.__file__).parent / "templates"))
AT = Location("contacts/jane-doe.md", 3, 1)


def binder(
    contacts: Iterable[Contact] = (), interviews: Iterable[Interview] = (), companies: Iterable[Company] = (),
    industries: Iterable[Topic] = (), roles: Iterable[Topic] = (), sets: Iterable[QuestionSet] = (),
    pages: Iterable[OrdinaryPage] = (), texts: Iterable[tuple[str, str]] = (),
    backlinks: Iterable[tuple[str, Backlink]] = (), mentions: Iterable[Mention] = (),
) -> Binder:
    """A binder of these records, linked as they say."""
    talks = tuple(interviews)
    of: dict[str, tuple[Interview, ...]] = {}
    for talk in talks:
        for link in (*talk.contact, *talk.company, *talk.industry, *talk.role):
            of[link.path] = (*of.get(link.path, ()), talk)
    back: dict[str, tuple[Backlink, ...]] = {}
    for path, one in backlinks:
        back[path] = (*back.get(path, ()), one)
    return Binder(
        contacts={one.path: one for one in contacts}, interviews={one.path: one for one in talks},
        companies={one.path: one for one in companies}, industries={one.path: one for one in industries},
        roles={one.path: one for one in roles}, question_sets={one.path: one for one in sets},
        pages={one.path: one for one in pages}, texts={path: Prose(text, 1) for path, text in texts},
        backlinks=back, names={}, mentions=tuple(mentions), interviews_of=of,
    )


def options(**given: object) -> Options:
    """Options with the fixed day."""
    return Options(**{"today": TODAY, **given})  # type: ignore[arg-type] # a test names what it needs


def href(start: str, target: str) -> str:
    """An address that shows both ends, so that a test can tell who made it."""
    return f"link:{start}>{target}"


def render(one: Binder, *problems: Problem, given: Options | None = None) -> dict[str, RenderedPage]:
    """All pages of a binder, by path."""
    chosen = given or options()
    derived = derive(one, chosen)
    return {page.path: page for page in render_pages(one, derived, problems, chosen, TEMPLATES, href=href)}


def html(page: RenderedPage) -> str:
    """The whole page, with a mark where the person's own text goes."""
    return page.before + "[own text]" + page.after


def link(name: str, path: str) -> Link:
    """A link that was resolved."""
    return Link(name, "", "", AT, path)


def when(day: int, month: int = 11, word: str = "") -> When:
    """A day of 2026."""
    return When(dt.date(2026, month, day), None, word, AT)


def contact(name: str = "Jane Doe", path: str = "contacts/jane-doe.md", **fields: object) -> Contact:
    """A contact with a name and what is given."""
    return Contact(path=path, name=name, at=Location(path), **fields)  # type: ignore[arg-type] # see `options`


def full(words: str = "") -> Binder:
    """A binder in which every field of every record holds something; `words` is put into each text."""
    def text(some: str) -> str:
        return f"{some} {words}".strip()

    def said(some: str) -> Text:
        return Text(text(some), AT)

    jane, sam = link(text("Jane Doe"), "contacts/jane-doe.md"), link(text("Sam Roe"), "contacts/sam-roe.md")
    acme = link(text("Acme"), "companies/acme.md")
    fintech, manager = link(text("Fintech"), "industries/fintech.md"), link(text("Manager"), "roles/manager.md")
    claims = (
        Claim(text("trend"), text("Budgets are slow"), "slow", opposes=False, done=None, at=AT),
        Claim("advice", text("Talk to two"), "", opposes=False, done=dt.date(2026, 11, 20), at=AT),
    )
    question = Question(text("What surprised you?"), 3, "insight", "surprised", text("Insight"), AT)
    closing = Question(text("Who sees this differently?"), 2, "close", "who", "Close", AT)
    facts = (Fact(text("15 warehouses"), text("report"), is_done=False, at=AT),)
    given = Introduction(sam, dt.date(2026, 11, 18), None, None, text("ask her"), AT)
    promise = Promise(text("send the article"), dt.date(2026, 11, 25), is_done=False, done=None, at=AT)
    touch = Touch(dt.date(2026, 11, 10), "email", "request", text("asked"), AT)
    person = contact(
        text("Jane Doe"), aliases=(text("J"),), role=(manager,), company=(acme,), industry=(fintech,),
        email=(said("jane@example.org"),), phone=(said("+1 555 0100"),), address=text("1 Main St\nTown"),
        linkedin=text("https://example.org/in/jane"), url=(text("https://example.org"),), location=text("Oslo"),
        timezone=text("Europe/Oslo"), pronunciation=text("JAYN"), source=text("alumni"), introduced_by=(sam,),
        introduced_on=when(1), why_them=text("moved"), opener=said("Is now a good time?"), priority=text("B"),
        interests=(text("chess"),), can_help_with=(text("intros"),), research=facts, learned=claims,
        promises=(promise,), introductions=(given,), log=(touch,), follow_up=when(23),
    )
    other = contact(text("Sam Roe"), "contacts/sam-roe.md", company=(acme,), phone=(said("555"),))
    held = Interview(
        path="interviews/jane.md", name=text("Talk with Jane"), at=AT, contact=(jane,), company=(acme,),
        industry=(fintech,), role=(manager,), goal=said("Learn"), channel="phone", requested=when(2),
        replied=when(4), held=when(16), nudged=(when(3),), timezone=text("Europe/Oslo"), place=text("Cafe"),
        research=facts, learned=claims, promises=(promise,), introductions=(given,), outcome=(text("clear"),),
        rating=4, questions=(Chosen(question, asked=True, answer=text("The budget"), source="questions/all.md"),),
    )
    coming = Interview(
        path="interviews/sam.md", name=text("Talk with Sam"), at=AT, contact=(sam,), industry=(fintech,),
        scheduled=when(27), goal=said("Learn more"), research=facts,
        learned=(Claim("trend", text("Budgets are quick"), "slow", opposes=True, done=None, at=AT),),
    )
    topic = Topic(
        path="industries/fintech.md", name=text("Fintech"), at=AT, kind="industry", aliases=(text("money"),),
        basics=facts, hypotheses=(text("slow"),), sources=(text("paper"),), glossary=(text("KYC"),),
    )
    return binder(
        [person, other], [held, coming],
        [Company(path="companies/acme.md", name=text("Acme"), at=AT, industry=(fintech,), size=text("40"),
                 url=(text("https://acme.example"),), location=text("Oslo"), motivation=2, research=facts)],
        [topic], [Topic(path="roles/manager.md", name=text("Manager"), at=AT, kind="role", has_note=False)],
        [QuestionSet(path="questions/all.md", name=text("All"), at=AT, applies_to=(fintech,),
                     questions=(question, closing))],
        [OrdinaryPage(path="index.md", name=text("My binder"), at=Location("index.md"))],
        [("contacts/jane-doe.md", "Some **words**.")],
        [("contacts/jane-doe.md", Backlink("interviews/jane.md", "contact", AT, "")),
         ("contacts/jane-doe.md", Backlink("interviews/sam.md", "text", AT, text("see Jane")))],
        [Mention(text("Ann Poe"), "contact", "contacts/ann-poe.md", link(text("Ann Poe"), "")),
         Mention(text("Unclear"), "", "", link(text("Unclear"), ""))],
    )


def problem(words: str = "") -> Problem:
    """A problem whose words hold `words`."""
    return Problem("unknown-link", "warning", AT, f"no note {words}", f"create {words}")
