"""For each kind of follow-up: records that give one with its days, and records that clear it."""

from __future__ import annotations

from typing import Any, NamedTuple

from prep_binder.core.model.records import Landed
from tests.core.derive.binders import claim, contact, day, facts, interview, introduction, promise

ANA = contact("Ana Lopes")
SAM = contact("Sam Roe")
GIVEN = interview(held="11-18", introductions=(introduction("Sam Roe", "11-18"),))
CONTACTED = interview(held="11-18", introductions=(introduction("Sam Roe", "11-18", "11-19"),))
NEWS = {"landed": Landed(day("11-20"), "I start at Acme")}


class Case(NamedTuple):
    """Records that give one follow-up of a kind, with its days."""

    kind: str
    records: tuple[Any, ...]
    started: str
    due: str
    overdue_from: str
    options: dict[str, Any] = {}  # noqa: RUF012 - never changed


CASES = {
    "request by a typed day": Case(
        "request", (contact("Ana Lopes", follow_up="11-23 request"),), "11-23", "11-23", "12-02"
    ),
    "request by a day without a word": Case(
        "request", (contact("Ana Lopes", follow_up="11-23"),), "11-23", "11-23", "12-02"
    ),
    "request after an introduction": Case(
        "request",
        (contact("Sam Roe", introduced_by="Ana Lopes", introduced_on="11-18"), ANA),
        "11-18",
        "11-23",
        "11-27",
    ),
    "request after a pause": Case(
        "request", (ANA, interview(stage="postponed", resume_on="11-23")), "11-23", "11-23", "12-02"
    ),
    "nudge": Case("nudge", (ANA, interview(requested="11-12")), "11-12", "11-23", "11-26"),
    "nudge of a logged request": Case(
        "nudge", (contact("Ana Lopes", log=["11-12 email request"]),), "11-12", "11-23", "11-26"
    ),
    "research": Case("research", (ANA, interview(scheduled="11-25 14:30")), "11-25", "11-23", "11-25"),
    "research before a call": Case(
        "research", (contact("Ana Lopes", follow_up="11-23 request", phone="1"),), "11-23", "11-23", "11-24"
    ),
    "confirm": Case("confirm", (ANA, interview(scheduled="11-24 14:30")), "11-24", "11-23", "11-24"),
    "debrief": Case("debrief", (ANA, interview(held="11-23")), "11-23", "11-23", "11-24"),
    "debrief of a talk that may not have been": Case(
        "debrief", (ANA, interview(scheduled="11-20")), "11-20", "11-20", "11-21"
    ),
    "thank you": Case("thank_you", (ANA, interview(held="11-22")), "11-22", "11-23", "11-25"),
    "promise with a day": Case(
        "promise",
        (ANA, interview(held="11-18", promises=(promise("send it", "11-25"),))),
        "11-18",
        "11-25",
        "11-26",
    ),
    "promise without a day": Case(
        "promise", (ANA, interview(held="11-18", promises=(promise("send it"),))), "11-18", "11-25", "11-26"
    ),
    "promise in a contact's note": Case(
        "promise",
        (contact("Ana Lopes", promises=(promise("send it"),), log=["11-18 phone"]),),
        "11-18",
        "11-25",
        "11-26",
    ),
    "introduction": Case("introduction", (ANA, SAM, GIVEN), "11-18", "11-23", "11-27"),
    "introduction to somebody without a note": Case("introduction", (ANA, GIVEN), "11-18", "11-23", "11-27"),
    "introduction without a day": Case(
        "introduction",
        (ANA, interview(held="11-18", introductions=(introduction("Sam Roe"),))),
        "11-18",
        "11-23",
        "11-27",
    ),
    "introduction in a contact's note": Case(
        "introduction",
        (contact("Ana Lopes", introductions=(introduction("Sam Roe", "11-18"),)),),
        "11-18",
        "11-23",
        "11-27",
    ),
    "loop back": Case("loop_back", (ANA, SAM, CONTACTED), "11-19", "11-23", "11-26"),
    "loop back after a line in the log of the person introduced": Case(
        "loop_back", (ANA, contact("Sam Roe", log=["11-19 email request"]), GIVEN), "11-19", "11-23", "11-26"
    ),
    "loop back after a request to the person introduced": Case(
        "loop_back",
        (
            contact("Sam Roe", introduced_by="Ana Lopes", introduced_on="11-10"),
            ANA,
            interview("Sam Roe", requested="11-19"),
        ),
        "11-19",
        "11-23",
        "11-26",
    ),
    "loop back noted with the person introduced": Case(
        "loop_back",
        (
            contact("Sam Roe", introduced_by="Ana Lopes", introduced_on="11-10"),
            ANA,
            interview("Sam Roe", held="11-19"),
        ),
        "11-19",
        "11-23",
        "11-26",
    ),
    "report back": Case("report_back", (ANA, interview(held="11-16")), "11-16", "11-23", "12-07"),
    "report back on advice": Case(
        "report_back",
        (contact("Ana Lopes", learned=(claim("ask two people", done="11-16"),)),),
        "11-16",
        "11-23",
        "12-07",
    ),
    "reconnect": Case(
        "reconnect", (contact("Ana Lopes", priority="A", last_contact="10-24"),), "10-24", "11-23", "12-08"
    ),
    "reconnect by days": Case(
        "reconnect", (contact("Ana Lopes", priority="10", last_contact="11-13"),), "11-13", "11-23", "11-28"
    ),
    "reconnect by a typed day": Case(
        "reconnect",
        (contact("Ana Lopes", follow_up="11-23 reconnect", log=["10-01 email"]),),
        "11-23",
        "11-23",
        "12-02",
    ),
    "news": Case("news", (ANA, interview(held="10-01")), "11-20", "11-22", "11-27", NEWS),
}

CLEARED: dict[str, tuple[str, tuple[Any, ...], str | None]] = {
    "request by requested": (
        "request",
        (contact("Ana Lopes", follow_up="11-20 request"), interview(requested="11-20")),
        "11-20",
    ),
    "request a few days early": (
        "request",
        (contact("Ana Lopes", follow_up="11-25"), interview(requested="11-20")),
        "11-20",
    ),
    "request after an introduction by requested": (
        "request",
        (contact("Ana Lopes", introduced_on="11-10"), interview(requested="11-12")),
        "11-12",
    ),
    "nudge by nudged": ("nudge", (ANA, interview(requested="11-02", nudged=["11-16"])), "11-16"),
    "nudge by a late reply": ("nudge", (ANA, interview(requested="11-02", replied="11-12")), "11-12"),
    "research by three facts": ("research", (ANA, interview(scheduled="11-25", research=facts(3))), None),
    "confirm by confirmed": ("confirm", (ANA, interview(scheduled="11-24", confirmed="11-23")), "11-23"),
    "debrief by debriefed": ("debrief", (ANA, interview(held="11-18", debriefed="11-19")), "11-19"),
    "debrief by something learned": ("debrief", (ANA, interview(held="11-18", learned=(claim("x"),))), None),
    "thank you by thanked": ("thank_you", (ANA, interview(held="11-18", thanked="11-19 mail")), "11-19"),
    "thank you by a line in the contact's log": (
        "thank_you",
        (contact("Ana Lopes", log=["11-20 mail thanks"]), interview(held="11-18")),
        "11-20",
    ),
    "promise by done": (
        "promise",
        (ANA, interview(held="11-18", promises=(promise("x", "11-20", "11-19"),))),
        "11-19",
    ),
    "promise by a tick": (
        "promise",
        (ANA, interview(held="11-18", promises=(promise("x", "11-20", is_done=True),))),
        None,
    ),
    "introduction by contacted": ("introduction", (ANA, SAM, CONTACTED), "11-19"),
    "introduction by any touch of the person": (
        "introduction",
        (ANA, contact("Sam Roe", log=["11-20 phone"]), GIVEN),
        "11-20",
    ),
    "loop back by reported": (
        "loop_back",
        (ANA, interview(held="11-18", introductions=(introduction("Sam Roe", "11-18", "11-19", "11-20"),))),
        "11-20",
    ),
    "loop back by a report to the introducer": (
        "loop_back",
        (contact("Ana Lopes", log=["11-21 email report"]), SAM, CONTACTED),
        "11-21",
    ),
    "report back by a report": (
        "report_back",
        (contact("Ana Lopes", log=["11-20 email report"]), interview(held="11-10")),
        "11-20",
    ),
    "news by any touch": (
        "news",
        (contact("Ana Lopes", log=["11-21 email"]), interview(held="10-01")),
        "11-21",
    ),
    "reconnect by a typed day, by any touch": (
        "reconnect",
        (contact("Ana Lopes", priority="none", follow_up="11-10 reconnect", log=["11-12 email"]),),
        "11-12",
    ),
}
