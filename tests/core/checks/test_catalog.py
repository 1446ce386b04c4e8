"""The manual: every check has a page with a level, a title and a mend."""

from __future__ import annotations

import pytest

from prep_binder.core.checks import CATALOG

OF_THE_NOTE_FORMAT = {
    "bad-yaml": "error",
    "duplicate-key": "error",
    "bad-date": "error",
    "bad-value": "error",
    "unreadable-file": "error",
    "unknown-link": "warning",
    "ambiguous-link": "warning",
    "duplicate-name": "warning",
    "near-key": "warning",
    "dates-out-of-order": "error",
    "held-in-future": "error",
    "do-not-contact-due": "error",
    "asks-for-a-job": "warning",
    "researchable-question": "warning",
    "goal-missing": "warning",
    "goal-asks-for-a-job": "warning",
    "why-missing": "warning",
    "not-ready-to-call": "warning",
    "too-few-insight": "warning",
    "over-time": "warning",
    "question-count": "info",
    "schedule-incomplete": "warning",
    "thanks-missing-takeaway": "info",
    "no-postal-address": "info",
    "promise-without-date": "info",
    "introduction-without-note": "warning",
    "too-many-nudges": "warning",
    "parallel-asks": "warning",
}


def test_every_check_of_the_note_format_is_in_the_catalog_with_its_level() -> None:
    assert {name: CATALOG[name].level for name in OF_THE_NOTE_FORMAT} == OF_THE_NOTE_FORMAT


@pytest.mark.parametrize("name", CATALOG)
def test_a_manual_page_has_a_title_and_a_text_in_paragraphs(name: str) -> None:
    page = CATALOG[name]
    assert page.name == name
    assert page.title.endswith(".")
    assert len(page.text.split("\n\n")) >= 2
