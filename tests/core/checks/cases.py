"""For each check: records in which it finds something, and the like in which it does not."""

from __future__ import annotations

from typing import Any

from tests.core.derive.binders import (
    chosen,
    claim,
    company,
    contact,
    interview,
    introduction,
    promise,
    question,
    question_set,
)

from .case import Case, case
from .topic_cases import TOPICS

ANA = contact("Ana Lopes", why_them="made the move", address="1 Harbour Street")
SAM = contact("Sam Roe", why_them="knows the field", address="2 Harbour Street")
FOUR = tuple(chosen(f"What {number}?", minutes=2) for number in range(4))
FIVE = (*FOUR, chosen("May I write?", purpose="close"))
GOOD: dict[str, Any] = {"goal": "Learn how teams decide", "questions": FIVE}

TALK, DATE = "interviews/talk.md:1:1", "interviews/talk.md:4:8"
NUDGE, STAGE = "interviews/talk.md:5:8", "interviews/talk.md:6:7"
ITEM, QUESTION, NOTE = "notes.md:3:5", "questions/q.md:4:3", "contacts/ana-lopes.md:1:1"

CASES: dict[str, Case] = {
    "dates-out-of-order": case(
        DATE,
        ANA,
        interview(requested="11-20", held="11-18"),
        good=(ANA, interview(requested="11-18", held="11-18")),
    ),
    "dates-out-of-order stage": case(
        STAGE,
        ANA,
        interview(held="11-18", stage="requested"),
        good=(ANA, interview(held="11-18", stage="thanked")),
    ),
    "dates-out-of-order nudged": case(
        NUDGE,
        ANA,
        interview(requested="11-18", nudged=["11-10"]),
        good=(ANA, interview(requested="11-02", nudged=["11-10"])),
    ),
    "dates-out-of-order introduction": case(
        ITEM,
        ANA,
        SAM,
        interview(held="11-18", introductions=(introduction("Sam Roe", "11-18", "11-10"),)),
        good=(ANA, SAM, interview(held="11-18", introductions=(introduction("Sam Roe", "11-18", "11-19"),))),
    ),
    "dates-out-of-order reported": case(
        ITEM,
        contact("Ana Lopes", introductions=(introduction("Sam Roe", "11-18", "", "11-10"),)),
        SAM,
        good=(contact("Ana Lopes", introductions=(introduction("Sam Roe", "11-18", "", "11-19"),)), SAM),
    ),
    "held-in-future": case(
        DATE, ANA, interview(held="11-24"), good=(ANA, interview(scheduled="11-24", held="11-23"))
    ),
    "held-in-future requested": case(
        DATE, ANA, interview(requested="11-24"), good=(ANA, interview(requested="11-23"))
    ),
    "held-in-future log": case(
        ITEM, contact("Ana Lopes", log=["11-24 phone"]), good=(contact("Ana Lopes", log=["11-23 phone"]),)
    ),
    "do-not-contact-due": case(
        DATE,
        contact("Ana Lopes", do_not_contact=True),
        interview(held="11-02"),
        good=(contact("Ana Lopes", do_not_contact=True), interview(held="11-23")),
    ),
    "do-not-contact-due planned": case(
        ITEM,
        contact("Ana Lopes", do_not_contact=True, follow_up="11-20 request"),
        good=(contact("Ana Lopes", do_not_contact=True, priority="A", log=["2025-01-01 email"]),),
    ),
    "asks-for-a-job": case(
        QUESTION,
        ANA,
        question_set("q", question("Are you hiring?")),
        good=(ANA, question_set("q", question("How did you get your job?"))),
    ),
    "asks-for-a-job opener": case(
        ITEM,
        contact("Ana Lopes", opener="Do you have a job for me?"),
        good=(contact("Ana Lopes", opener="Is now a good time?"),),
    ),
    "asks-for-a-job own question": case(
        QUESTION,
        ANA,
        interview(questions=(chosen("Are you hiring?"),)),
        good=(ANA, interview(questions=(chosen("Are you hiring?"),), held="11-02")),
    ),
    "researchable-question": case(
        QUESTION,
        ANA,
        interview(questions=(chosen("How big is your company?"),)),
        good=(ANA, interview(questions=(chosen("How big is your company?"),), held="11-02")),
    ),
    "researchable-question marked": case(
        QUESTION,
        ANA,
        interview(questions=(chosen("What is new?", purpose="research"),)),
        good=(ANA, interview(questions=(chosen("What is new?", purpose="research", asked=True),))),
    ),
    "goal-missing": case(TALK, ANA, interview(requested="11-20"), good=(ANA, interview())),
    "goal-missing scheduled": case(
        TALK, ANA, interview(scheduled="11-30"), good=(ANA, interview(scheduled="11-30", goal="Learn"))
    ),
    "goal-missing request due": case(
        TALK,
        contact("Ana Lopes", follow_up="11-20 request"),
        interview(),
        good=(contact("Ana Lopes", follow_up="11-30 request"), interview()),
    ),
    "goal-asks-for-a-job": case(
        STAGE,
        ANA,
        interview(goal="Get a job at Acme"),
        good=(ANA, interview(goal="Get a job at Acme", held="11-02")),
    ),
    "why-missing": case(NOTE, contact("Ana Lopes"), interview(), good=(ANA, interview())),
    "why-missing request due": case(
        NOTE,
        contact("Ana Lopes", follow_up="11-28 request"),
        good=(contact("Ana Lopes", follow_up="12-28 request"),),
    ),
    "not-ready-to-call": case(
        NOTE,
        contact("Ana Lopes", follow_up="11-20 request", phone="1"),
        good=(contact("Ana Lopes", follow_up="11-20 request", phone="1", email="e"),),
    ),
    "not-ready-to-call logged": case(
        NOTE, ANA, interview(requested="11-20 phone"), good=(ANA, interview(requested="10-01 phone"))
    ),
    "too-few-insight": case(
        QUESTION,
        ANA,
        interview(questions=(chosen("What?"), chosen("Bye?", purpose="close"))),
        good=(ANA, interview(**GOOD)),
    ),
    "over-time": case(
        QUESTION,
        ANA,
        interview(minutes=20, questions=(chosen("What?", minutes=15.5),)),
        good=(ANA, interview(minutes=20, questions=(chosen("What?", minutes=15),))),
    ),
    "question-count": case(QUESTION, ANA, interview(questions=FIVE[1:]), good=(ANA, interview(**GOOD))),
    "question-count too many": case(
        QUESTION,
        ANA,
        interview(questions=tuple(chosen(f"What {number}?") for number in range(11))),
        good=(ANA, interview(questions=tuple(chosen(f"What {number}?") for number in range(10)))),
    ),
    "question-count two in one": case(
        QUESTION,
        ANA,
        interview(questions=(*FIVE, chosen("What? And why?"))),
        good=(ANA, interview(questions=(*FIVE, chosen("What, and why?")))),
    ),
    "question-count yes or no": case(
        QUESTION,
        ANA,
        interview(questions=(*FIVE, chosen("Do you like it?"))),
        good=(ANA, interview(questions=(*FIVE, chosen("Do you mind if I write?", purpose="close")))),
    ),
    "schedule-incomplete": case(
        DATE,
        ANA,
        interview(scheduled="11-30"),
        good=(ANA, interview(scheduled="11-30 14:30+01:00", channel="phone")),
    ),
    "schedule-incomplete place": case(
        DATE,
        ANA,
        interview(scheduled="11-30 14:30", timezone="Europe/Lisbon", channel="in_person"),
        good=(
            ANA,
            interview(scheduled="11-30 14:30", timezone="Europe/Lisbon", channel="in_person", place="Café"),
        ),
    ),
    "schedule-incomplete zone": case(
        DATE,
        ANA,
        interview(scheduled="11-30 14:30", channel="phone"),
        good=(
            contact("Ana Lopes", why_them="x", timezone="Europe/Lisbon"),
            interview(scheduled="11-30 14:30", channel="phone"),
        ),
    ),
    "thanks-missing-takeaway": case(
        DATE, ANA, interview(held="11-18"), good=(ANA, interview(held="11-18", learned=(claim("x"),)))
    ),
    "no-postal-address": case(
        NOTE, contact("Ana Lopes"), interview(held="11-18"), good=(ANA, interview(held="11-18"))
    ),
    "promise-without-date": case(
        ITEM,
        ANA,
        interview(held="11-18", promises=(promise("send it"),)),
        good=(
            ANA,
            interview(held="11-18", promises=(promise("send it", is_done=True), promise("call", "11-30"))),
        ),
    ),
    "introduction-without-note": case(
        ITEM,
        ANA,
        interview(held="11-18", introductions=(introduction("Sam Roe", "11-18", known=False),)),
        good=(ANA, SAM, interview(held="11-18", introductions=(introduction("Sam Roe", "11-18"),))),
    ),
    "too-many-nudges": case(
        NUDGE,
        ANA,
        interview(requested="11-02", nudged=["11-11", "11-18"]),
        good=(ANA, interview(requested="11-02", nudged=["11-11"])),
    ),
    "parallel-asks": case(
        "interviews/two.md:4:8",
        ANA,
        SAM,
        company("Acme"),
        interview("Ana Lopes", "one", requested="11-18", company="Acme"),
        interview("Sam Roe", "two", requested="11-20", company="Acme"),
        good=(
            ANA,
            SAM,
            company("Acme"),
            interview("Ana Lopes", "one", requested="11-16", company="Acme"),
            interview("Sam Roe", "two", requested="11-20", company="Acme"),
        ),
    ),
    **TOPICS,
}
