"""The bank of questions, the page of one set, and the checklist of a coming interview."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ...derive.appointments import appointment_of, zone_of
from ...derive.findings.answers import answered
from ...derive.question_bank import identities
from ...model.appointment import Appointment
from ...model.derived import AskedQuestion, State
from ...model.findings import Answer
from ...model.records import Contact, Interview, QuestionSet
from ...model.values import Chosen, Fact, Question
from ..page import View
from ..reference import Ref, telephone
from ..rows import Back, InterviewRow, back_rows, has_text, interview_row
from ..site import CALLS, INTERVIEWS, QUESTIONS, Here
from .index import index_view

SHOWN = 60
"""Questions of one category that the bank shows."""
ANSWERS = 30
"""Answers to one question that the page of a set shows."""


class BankRow(NamedTuple):
    """A question with its use."""

    used: AskedQuestion
    source: Ref
    never: tuple[Ref, ...]
    answers: str
    """Address of what people answered; empty where nothing is noted, and in editions for others."""


class AnswerRow(NamedTuple):
    """What was said to a question, and by whom."""

    people: tuple[Ref, ...]
    answer: Answer
    source: Ref


class AnsweredRow(NamedTuple):
    """A question with the answers of everybody who was asked, side by side."""

    question: Question
    asked: int
    answers: tuple[AnswerRow, ...]
    hidden: int
    """Older answers that are left out."""


class BankCategory(NamedTuple):
    """The questions of one category, of all sets."""

    name: str
    ident: str
    rows: tuple[BankRow, ...]
    hidden: int
    """Further questions, which are on the pages of their sets."""


class Coming(NamedTuple):
    """A coming interview with its checklist."""

    row: InterviewRow
    checklist: str
    total: int


class QuestionsView(NamedTuple):
    """What the bank template shows."""

    coming: tuple[Coming, ...]
    sets: tuple[tuple[Ref, int], ...]
    categories: tuple[BankCategory, ...]
    total: int
    folder: str
    calls: str
    """The call sheets of the coming days; empty in an edition without them."""


class SetView(NamedTuple):
    """What the template of a question set shows."""

    applies_to: tuple[Ref, ...]
    extends: tuple[Ref, ...]
    total: int
    minutes: float
    has_text: bool
    rows: tuple[BankRow, ...]
    answered: tuple[AnsweredRow, ...]
    backlinks: tuple[Back, ...]


class ChecklistView(NamedTuple):
    """What the checklist template shows."""

    interview: Interview
    page: Ref
    people: tuple[Ref, ...]
    phones: tuple[Ref, ...]
    zone: str
    appointment: Appointment | None
    state: State
    opener: str
    questions: tuple[Chosen, ...]
    minutes: float
    suggested: bool
    facts: tuple[Fact, ...]
    key: str
    """Under which a browser keeps ticks: that of the call sheet."""


def questions_view(here: Here) -> View:
    """The bank, by category."""
    site = here.site
    answered_ones = _answered_ones(here)
    by_category: dict[str, list[BankRow]] = {}
    for used in site.knowledge.questions:
        has_answers = not answered_ones.isdisjoint(identities(used.question))
        answers = here.url(f"{used.path}#pb-answers") if has_answers else ""
        by_category.setdefault(used.question.category, []).append(_bank_row(here, used, answers))
    categories = tuple(
        BankCategory(name, f"pb-category-{number}", tuple(rows[:SHOWN]), max(0, len(rows) - SHOWN))
        for number, (name, rows) in enumerate(by_category.items(), start=1)
    )
    view = QuestionsView(
        tuple(sorted((_coming(here, *one) for one in site.checklists.items()), key=_turn)),
        tuple((here.entry(one), len(one.questions)) for one in site.binder.question_sets.values()),
        categories,
        len(site.knowledge.questions),
        site.options.folders["questions"],
        here.url(CALLS) if site.options.edition == "private" else "",
    )
    return index_view(here, "questions", QUESTIONS, "Questions", view)


def question_set_view(here: Here, question_set: QuestionSet) -> View:
    """The page of one set: whom it is for, then the person's own text with the questions, then their use."""
    found = _answered(here, question_set) if here.site.options.edition == "private" else ()
    places = {one.question: f"#pb-answers-{number}" for number, one in enumerate(found, start=1)}
    asked = here.site.bank.get(question_set.path, ())
    rows = tuple(_bank_row(here, used, places.get(used.question, "")) for used in asked)
    view = SetView(
        here.links(question_set.applies_to),
        here.links(question_set.extends),
        len(rows),
        sum(question.minutes for question in question_set.questions),
        has_text(here),
        rows,
        found,
        back_rows(here),
    )
    crumbs = here.crumbs(QUESTIONS, "Questions")
    return View("question_set", question_set.path, question_set.name, lambda: view, crumbs, QUESTIONS)


def _answered(here: Here, question_set: QuestionSet) -> tuple[AnsweredRow, ...]:
    """The questions of the set that somebody answered, with the newest answers."""
    site = here.site
    found = answered(site.binder, site.derived, site.bank.get(question_set.path, ()))
    return tuple(
        AnsweredRow(
            one.asked.question,
            len(one.asked.asked),
            tuple(_answer(here, answer) for answer in one.answers[-ANSWERS:]),
            max(0, len(one.answers) - ANSWERS),
        )
        for one in found
        if one.answers
    )


def _answer(here: Here, answer: Answer) -> AnswerRow:
    return AnswerRow(tuple(here.ref(path) for path in answer.contacts), answer, here.ref(answer.path))


def checklist_view(here: Here, interview: Interview) -> View:
    """The questions in hand for one coming interview."""
    site = here.site
    contacts = [one for link in interview.contact if (one := site.binder.contacts.get(link.path))]
    chosen = site.chosen(interview)
    view = ChecklistView(
        interview,
        here.entry(interview),
        here.links(interview.contact),
        tuple(telephone(phone.text) for one in contacts for phone in one.phone),
        zone_of(site.binder, interview),
        appointment_of(site.binder, site.options, interview),
        site.derived.states[interview.path],
        _opener(here, contacts),
        chosen,
        sum(one.question.minutes for one in chosen),
        not interview.questions,
        _facts(here, interview, contacts),
        here.key(interview),
    )
    crumbs = (here.home, Ref("Interviews", here.url(INTERVIEWS)), here.entry(interview))
    title = f"Checklist: {interview.name}"
    return View("checklist", here.path, title, lambda: view, crumbs, QUESTIONS, searchable=False)


def _answered_ones(here: Here) -> frozenset[str]:
    """What tells the questions apart to which an answer is noted."""
    if here.site.options.edition != "private":
        return frozenset()
    return frozenset(
        one
        for interview in here.site.binder.interviews.values()
        for chosen in interview.questions
        if chosen.asked and chosen.answer.strip()
        for one in identities(chosen.question)
    )


def _bank_row(here: Here, used: AskedQuestion, answers: str) -> BankRow:
    never = tuple(here.ref(path) for path in used.never_asked_in)
    return BankRow(used, here.ref(used.path) if used.path != here.path else Ref(""), never, answers)


def _coming(here: Here, path: str, page: str) -> Coming:
    interview = here.site.binder.interviews[path]
    return Coming(interview_row(here, interview), here.url(page), len(here.site.chosen(interview)))


def _turn(one: Coming) -> tuple[bool, dt.date, str]:
    """What coming interviews are ordered by: the next appointment first, then what has none."""
    when = one.row.when
    if when is None or one.row.state != "scheduled":
        return True, when.day if when else dt.date.max, ""
    return False, when.day, when.clock.isoformat() if when.clock else ""


def _opener(here: Here, contacts: list[Contact]) -> str:
    own = (one.opener.text for one in contacts if one.opener)
    return next(own, here.site.options.me.opener)


def _facts(here: Here, interview: Interview, contacts: list[Contact]) -> tuple[Fact, ...]:
    found = [*interview.research, *(fact for one in contacts for fact in one.research)]
    companies = [*interview.company, *(link for one in contacts for link in one.company)]
    for path in dict.fromkeys(link.path for link in companies):
        company = here.site.binder.companies.get(path)
        found += company.research if company else ()
    return tuple(found)
