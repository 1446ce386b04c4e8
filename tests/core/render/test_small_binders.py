"""The pages on knowledge of tiny and odd binders: no number and no sentence that is not so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source

from .binders import TODAY
from .test_knowledge_pages import rendered, text

INTRODUCED = {
    "contacts/ana.md": "---\nname: Ana\nrole: Baker\n---\n",
    "contacts/bo.md": "---\nname: Bo\nrole: Baker\n---\n\n## Log\n\n- 2026-10-12 email: wrote to him\n",
    "interviews/ana.md": (
        "---\ncontact: '[[Ana]]'\nheld: 2026-10-01\n---\n\n## Introductions\n\n- [[Bo]]\n- [[Cy Marsh]]\n"
    ),
}
"""Two are named: one was written to, as only the log tells; the other has no note."""


def pages_of(notes: Mapping[str, str], **more: Any) -> dict[str, str]:
    sources = [Source(path, note.encode()) for path, note in notes.items()]
    return rendered(sources, Options(today=TODAY, **more))


def shared(notes: Mapping[str, str]) -> dict[str, str]:
    return pages_of(notes, edition="share", pseudonym_key=b"key" * 11)


def test_all_pages_of_an_introduction_say_the_same_of_whoever_was_written_to() -> None:
    pages = pages_of(INTRODUCED)
    for path in ("contacts/ana.md", "contacts/bo.md", "interviews/ana.md"):
        row = text(pages[path]).partition("Contacted Mon 12 Oct 2026")
        assert row[1], path
        assert row[2].lstrip().startswith("Not reported back yet")
    assert "given Thu 1 Oct 2026 , contacted Mon 12 Oct 2026" in text(pages["introductions/index.md"])
    assert "People they named written to 1 of 2" in text(pages["interviews/ana.md"])
    assert "Told them what came of it 0 of 2" in text(pages["interviews/ana.md"])


def test_a_report_in_the_log_of_the_introducer_is_one_on_every_page() -> None:
    notes = INTRODUCED | {
        "contacts/ana.md": "---\nname: Ana\n---\n\n## Log\n\n- 2026-10-20 email report: told her of Bo\n"
    }
    pages = pages_of(notes)
    assert "Reported back Tue 20 Oct 2026" in text(pages["contacts/ana.md"])
    assert "Told them what came of it 1 of 2" in text(pages["interviews/ana.md"])


def test_a_talk_that_is_only_in_the_log_is_one_that_came_of_the_introduction() -> None:
    log = "---\nname: Bo\n---\n\n## Log\n\n- 2026-10-20 held: met at the fair\n"
    pages = pages_of(INTRODUCED | {"contacts/bo.md": log})
    page = text(pages["introductions/index.md"])
    assert "1 person met through them" in page
    assert "led to 2 people, 1 met, 1 step deep" in page
    assert "met Tue 20 Oct 2026" in page
    assert "the introduction to Bo, whom you met on 20 October" in text(pages["follow-ups/index.md"])


def test_whoever_was_met_before_the_introduction_was_not_met_through_it() -> None:
    before = {"interviews/bo.md": "---\ncontact: '[[Bo]]'\nheld: 2026-09-01\n---\n"}
    page = text(pages_of(INTRODUCED | before)["introductions/index.md"])
    assert "0 people met through them" in page
    assert "led to 2 people, 0 met, 1 step deep" in page


def test_nobody_waits_to_hear_where_nothing_came_of_an_introduction_yet() -> None:
    page = text(
        pages_of({"contacts/ana.md": "---\nintroductions: [Bo given 2026-10-01]\n---\n"})[
            "introductions/index.md"
        ]
    )
    assert "Nobody who introduced you to somebody waits to hear from you." in page
    assert "knows what came of it" not in page


def test_an_introduction_without_a_day_says_so_and_no_more() -> None:
    notes = {
        "contacts/ana.md": "---\nname: Ana\n---\n",
        "contacts/bo.md": "---\nname: Bo\nintroduced_by: '[[Ana]]'\n---\n",
        "interviews/bo.md": "---\ncontact: '[[Bo]]'\nheld: 2026-09-01\n---\n",
    }
    page = pages_of(notes)["introductions/index.md"]
    assert "Bo: met; the day of the introduction is not noted" in page
    assert "Bo met met Tue 1 Sep 2026" in text(page)


def test_a_second_introducer_who_waits_stands_out_in_the_list() -> None:
    second = {"contacts/dee.md": "---\nname: Dee\nintroductions: ['[[Bo]] given 2026-10-05']\n---\n"}
    page = pages_of(INTRODUCED | second)["introductions/index.md"]
    listed = page.partition('class="pb-chain"')[2].partition("</ul>\n</details>")[0]
    assert "also introduced by Dee Tell the introducer" in text(listed)


def test_introductions_for_others_say_nothing_of_what_is_still_to_do() -> None:
    """There the log is withheld, so that it would not even be so."""
    pages = shared(INTRODUCED)
    everything = " ".join(text(html) for html in pages.values())
    assert not re.search(
        "Tell the introducer|Not contacted yet|Not reported back|waits to hear", everything, re.IGNORECASE
    )
    assert "data-loop" not in "".join(pages.values())
    assert "Some introductions from some people" in text(pages["introductions/index.md"])
