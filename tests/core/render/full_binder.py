"""A binder in which every field of every record holds something."""

from __future__ import annotations

import datetime as dt

from prep_binder.core.model.binder import Backlink, Binder, Mention
from prep_binder.core.model.problem import Location
from prep_binder.core.model.records import Company, Interview, OrdinaryPage, QuestionSet, Topic
from prep_binder.core.model.values import Chosen, Claim, Fact, Introduction, Promise, Question, Text, Touch

from .binders import AT, binder, contact, link, when


def full(words: str = "") -> Binder:
    """A binder in which every field of every record holds something; `words` is put into each text."""

    def text(some: str) -> str:
        return f"{some} {words}".strip()

    def said(some: str) -> Text:
        return Text(text(some), AT)

    jane, sam = link(text("Jane Doe"), "contacts/jane-doe.md"), link(text("Sam Roe"), "contacts/sam-roe.md")
    acme = link(text("Acme"), "companies/acme.md")
    fintech, manager = (
        link(text("Fintech"), "industries/fintech.md"),
        link(text("Manager"), "roles/manager.md"),
    )
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
        text("Jane Doe"),
        aliases=(text("J"),),
        role=(manager,),
        company=(acme,),
        industry=(fintech,),
        email=(said("jane@example.org"),),
        phone=(said("+1 555 0100"),),
        address=text("1 Main St\nTown"),
        linkedin=text("https://example.org/in/jane"),
        url=(text("https://example.org"),),
        location=text("Oslo"),
        timezone=text("Europe/Oslo"),
        pronunciation=text("JAYN"),
        source=text("alumni"),
        introduced_by=(sam,),
        introduced_on=when(1),
        why_them=text("moved"),
        opener=said("Is now a good time?"),
        priority=text("B"),
        interests=(text("chess"),),
        can_help_with=(text("intros"),),
        research=facts,
        learned=claims,
        promises=(promise,),
        introductions=(given,),
        log=(touch,),
        follow_up=when(23),
    )
    other = contact(text("Sam Roe"), "contacts/sam-roe.md", company=(acme,), phone=(said("555"),))
    held = Interview(
        path="interviews/jane.md",
        name=text("Talk with Jane"),
        at=AT,
        contact=(jane,),
        company=(acme,),
        industry=(fintech,),
        role=(manager,),
        goal=said("Learn"),
        channel="phone",
        requested=when(2),
        replied=when(4),
        held=when(16),
        nudged=(when(3),),
        timezone=text("Europe/Oslo"),
        place=text("Cafe"),
        research=facts,
        learned=claims,
        promises=(promise,),
        introductions=(given,),
        outcome=(text("clear"),),
        rating=4,
        questions=(Chosen(question, asked=True, answer=text("The budget"), source="questions/all.md"),),
    )
    coming = Interview(
        path="interviews/sam.md",
        name=text("Talk with Sam"),
        at=AT,
        contact=(sam,),
        industry=(fintech,),
        scheduled=when(27),
        goal=said("Learn more"),
        research=facts,
        learned=(Claim("trend", text("Budgets are quick"), "slow", opposes=True, done=None, at=AT),),
    )
    topic = Topic(
        path="industries/fintech.md",
        name=text("Fintech"),
        at=AT,
        kind="industry",
        aliases=(text("money"),),
        basics=facts,
        hypotheses=(text("slow"),),
        sources=(text("paper"),),
        glossary=(text("KYC"),),
    )
    return binder(
        contacts=[person, other],
        interviews=[held, coming],
        companies=[
            Company(
                path="companies/acme.md",
                name=text("Acme"),
                at=AT,
                industry=(fintech,),
                size=text("40"),
                url=(text("https://acme.example"),),
                location=text("Oslo"),
                motivation=2,
                research=facts,
            )
        ],
        industries=[topic],
        roles=[Topic(path="roles/manager.md", name=text("Manager"), at=AT, kind="role", has_note=False)],
        sets=[
            QuestionSet(
                path="questions/all.md",
                name=text("All"),
                at=AT,
                applies_to=(fintech,),
                questions=(question, closing),
            )
        ],
        pages=[OrdinaryPage(path="index.md", name=text("My binder"), at=Location("index.md"))],
        texts=[("contacts/jane-doe.md", "Some **words**.")],
        backlinks=[
            ("contacts/jane-doe.md", Backlink("interviews/jane.md", "contact", AT, "")),
            ("contacts/jane-doe.md", Backlink("interviews/sam.md", "text", AT, text("see Jane"))),
        ],
        mentions=[
            Mention(text("Ann Poe"), "contact", "contacts/ann-poe.md", link(text("Ann Poe"), "")),
            Mention(text("Unclear"), "", "", link(text("Unclear"), "")),
        ],
    )
