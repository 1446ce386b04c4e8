"""The table of all checks: the rules that run here, and the manual pages of every check by name."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from types import MappingProxyType

from .aftercare import (
    introduction_without_note,
    no_postal_address,
    promise_without_date,
    thanks_missing_takeaway,
)
from .courtesy import do_not_contact_due, parallel_asks, too_many_nudges
from .dates import dates_out_of_order, held_in_future
from .finding import Rule
from .manual import ELSEWHERE, CheckPage
from .preparation import (
    goal_asks_for_a_job,
    goal_missing,
    not_ready_to_call,
    schedule_incomplete,
    why_missing,
)
from .questions import (
    asks_for_a_job,
    over_time,
    question_count,
    researchable_question,
    too_few_insight,
)
from .topics import parent_in_circle

RULES: tuple[Rule, ...] = (
    Rule("dates-out-of-order", "error", dates_out_of_order),
    Rule("held-in-future", "error", held_in_future),
    Rule("do-not-contact-due", "error", do_not_contact_due),
    Rule("asks-for-a-job", "warning", asks_for_a_job),
    Rule("researchable-question", "warning", researchable_question),
    Rule("goal-missing", "warning", goal_missing),
    Rule("goal-asks-for-a-job", "warning", goal_asks_for_a_job),
    Rule("why-missing", "warning", why_missing),
    Rule("not-ready-to-call", "warning", not_ready_to_call),
    Rule("too-few-insight", "warning", too_few_insight),
    Rule("over-time", "warning", over_time),
    Rule("question-count", "info", question_count),
    Rule("schedule-incomplete", "warning", schedule_incomplete),
    Rule("thanks-missing-takeaway", "info", thanks_missing_takeaway),
    Rule("no-postal-address", "info", no_postal_address),
    Rule("promise-without-date", "info", promise_without_date),
    Rule("introduction-without-note", "warning", introduction_without_note),
    Rule("too-many-nudges", "warning", too_many_nudges),
    Rule("parallel-asks", "warning", parallel_asks),
    Rule("parent-in-circle", "warning", parent_in_circle),
)
"""The checks of this stage, in the order of the note format; those it does not list come last."""


def _page(rule: Rule) -> CheckPage:
    title, _, text = inspect.cleandoc(rule.look.__doc__ or "").partition("\n")
    return CheckPage(rule.name, rule.level, title, text.strip())


CATALOG: Mapping[str, CheckPage] = MappingProxyType(
    {page.name: page for page in (*ELSEWHERE, *map(_page, RULES))},
)
"""The manual page of every check by its name; the keys are the names that the option `checks` knows."""
