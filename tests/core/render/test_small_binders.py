"""The pages on knowledge of tiny and odd binders: no number and no sentence that is not so."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.model.records import Landed

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


def test_a_sentence_on_the_last_talks_says_when_one_is_not_written_up() -> None:
    person = {"contacts/ana.md": "---\nname: Ana\nindustry: Tea\nrole: Baker\n---\n"}
    written = "---\ncontact: '[[Ana]]'\nheld: 2026-10-0{0}\n---\n\n## Learned\n\n- trend: it is so #{0}\n"
    silent = {"interviews/0.md": "---\ncontact: '[[Ana]]'\nheld: 2026-10-08\n---\n"}

    def said(count: int, more: dict[str, str]) -> str:
        talks = {f"interviews/{number}.md": written.format(number) for number in range(1, count + 1)}
        page = text(pages_of(person | talks | more)["numbers/coverage.md"])
        return page.partition("What the last conversations added ")[2]

    assert said(1, {}) == "The one conversation on Tea so far gave one claim."
    assert said(1, silent) == "The one conversation on Tea that was written up gave one claim."
    assert said(2, silent) == "The two conversations on Tea that were written up gave two claims."
    assert said(5, silent) == "The last four conversations on Tea that were written up added four new claims."
    earlier = {"interviews/0.md": "---\ncontact: '[[Ana]]'\nheld: 2026-10-01\n---\n"}
    assert said(5, earlier) == "The last four conversations on Tea added four new claims."


def test_a_year_counts_nobody_twice_and_also_whoever_has_no_note() -> None:
    notes = {
        "contacts/ana.md": "---\nname: Ana\n---\n",
        "interviews/a.md": "---\ncontact: '[[Ana]]'\nrequested: 2025-11-01\nheld: 2026-03-01\n---\n",
    }
    later = {
        "interviews/b.md": "---\ncontact: '[[Ana]]'\nheld: 2026-04-01\n---\n",
        "interviews/c.md": "---\ncontact: '[[Zed Quist]]'\nheld: 2026-05-01\n---\n",
    }
    first, both = pages_of(notes), pages_of(notes | later)
    assert "0 conversations asked 1" in text(first["numbers/2025.md"])
    assert "1 conversation so far, with 1 person, for the first time" in text(first["numbers/2026.md"])
    page = text(both["numbers/2026.md"])
    assert "3 conversations so far, with 2 people, both of them for the first time" in page
    assert "Met 2 Ana Zed Quist" in page


def test_the_timeline_has_a_talk_with_somebody_who_has_no_note() -> None:
    talk = "---\ncontact: '[[Zed Quist]]'\nrequested: 2026-10-01 email\nheld: 2026-10-05\n---\n"
    page = text(pages_of({"interviews/z.md": talk})["numbers/timeline.md"])
    assert "2 events" in page
    assert "Mon 5 Oct 2026 Talked Zed Quist Thu 1 Oct 2026 Asked e-mail Zed Quist" in page


def test_a_request_that_waits_is_no_rate_yet() -> None:
    talk = "---\ncontact: '[[Ana]]'\nrequested: 2026-11-20 email\n---\n"
    page = text(
        pages_of({"contacts/a.md": "---\nname: Ana\n---\n", "interviews/a.md": talk})["numbers/index.md"]
    )
    assert "E-mail 1 waiting –" in page
    assert "0 of 0" not in page
    assert "n = 0" not in page


def test_news_for_nobody_counts_nobody() -> None:
    landed = Landed(dt.date(2026, 11, 20), "I begin in May.")
    page = text(pages_of({"index.md": "# Mine\n"}, landed=landed)["follow-ups/news.md"])
    assert "Share the news News of Fri 20 Nov 2026" in page
    assert "0 of 0" not in page


PANEL = {
    "contacts/ana.md": "---\nname: Ana\nindustry: Tea\nrole: Baker\n---\n",
    "contacts/bo.md": "---\nname: Bo\nindustry: Coal\nrole: Miner\n---\n",
    "contacts/cy.md": "---\nname: Cy\nindustry: Tea\nrole: Miner\ndo_not_contact: yes\n---\n",
    "contacts/dee.md": "---\nname: Dee\nindustry: Coal\nrole: Baker\n---\n\n## Log\n\n- 2026-10-02 held: at the fair\n",
    "interviews/p.md": "---\ncontact: ['[[Ana]]', '[[Bo]]']\nheld: 2026-10-05\n---\n",
}
"""One talk with two people who are of different industries and roles; one is known only from the log."""


def test_who_is_missing_in_an_industry_is_what_the_coverage_says() -> None:
    pages = pages_of(PANEL)
    assert "Coal 1 heard 1 heard Tea 1 heard 1 known" in text(pages["numbers/coverage.md"])
    assert "1 of 2 roles heard here. Not yet heard: Miner nobody to ask known yet" in text(
        pages["industries/tea.md"]
    )
    assert "Every role of your binder has been heard here." in text(pages["industries/coal.md"])
    assert "1 of 2 industries heard here. Not yet heard: Tea" in text(pages["roles/miner.md"])


def test_whoever_is_asked_already_is_nobody_to_ask() -> None:
    asked = "---\ncontact: '[[Eve]]'\nrequested: 2026-11-20 email\n---\n"
    notes = {"contacts/eve.md": "---\nname: Eve\nindustry: Tea\nrole: Miner\n---\n", "interviews/e.md": asked}
    page = text(pages_of(PANEL | notes)["industries/tea.md"])
    assert "Not yet heard: Miner asked or planned: Eve" in page
    assert "you could ask" not in page
    # Others are not told who is not to be contacted, so they are told of nobody that one could ask them.
    assert "Not yet heard: Miner known: Miner B" in text(shared(PANEL)["industries/tea.md"])


def test_no_count_of_people_in_an_edition_for_others_is_one_or_two() -> None:
    pages = shared(PANEL)
    assert "Some people, 0 conversations held" in text(
        shared({"contacts/a.md": "---\nindustry: Tea\n---\n"})["industries/tea.md"]
    )
    assert "3 people, some conversations held" in text(pages["industries/tea.md"])
    assert "Tea 3 few of few" in text(pages["industries/index.md"])


def test_every_page_of_an_edition_for_others_is_led_to_by_another() -> None:
    pages = shared(PANEL | INTRODUCED)
    led_to = {path for html in pages.values() for path in re.findall(r'href="([^"#?]+)', html)}
    in_navigation = {path for path in pages if path.endswith("index.md")}
    assert set(pages) - led_to - in_navigation == set()


def test_marks_of_markdown_are_not_shown_in_lines_of_notes() -> None:
    said = "ask *both* of [[Bo|them]] for `the` [report](https://example.org)"
    notes = {
        "contacts/ana.md": f"---\nname: Ana\nindustry: Tea\n---\n\n## Log\n\n- 2026-10-01 email: {said}\n",
        "industries/tea.md": f"---\nname: Tea\nhypotheses: ['{said} #both']\n---\n",
        "interviews/a.md": (
            "---\ncontact: '[[Ana]]'\nheld: 2026-10-02\n---\n\n"
            f"## Learned\n\n- advice: {said} #both [done 2026-10-09]\n\n## Promises\n\n- [ ] {said} by 2026-10-20\n"
        ),
    }
    landed = Landed(dt.date(2026, 11, 20), "I begin in May.")
    pages = pages_of(notes, landed=landed)
    saying = {path for path, html in pages.items() if "ask both of them for the report" in text(html)}
    assert saying == {
        "index.md",
        "claims/index.md",
        "numbers/timeline.md",
        "numbers/2026.md",
        "follow-ups/index.md",
        "follow-ups/news.md",
        "contacts/ana.md",
        "interviews/a.md",
        "industries/tea.md",
    }
    assert [path for path, html in pages.items() if "*both*" in html or "[[Bo" in html] == []


def test_an_edition_for_others_gives_nobody_advice_on_the_notes() -> None:
    pages = shared({"industries/tea.md": "---\nname: Tea\nhypotheses: [Tea is cheap]\npublish: share\n---\n"})
    everything = " ".join(text(html) for html in pages.values())
    assert "Tea is cheap" in everything
    assert not re.search("slug|requested:|Name both in a contact|no note of its own", everything)


def test_what_a_log_and_another_note_both_tell_is_one_event() -> None:
    notes = {
        "contacts/ana.md": (
            "---\nname: Ana\n---\n\n## Log\n\n- 2026-10-02 email reply: with pleasure\n- 2026-10-05 held\n"
        ),
        "contacts/bo.md": "---\nname: Bo\n---\n",
        "interviews/p.md": (
            "---\ncontact: ['[[Ana]]', '[[Bo]]']\nrequested: 2026-10-01\nreplied: 2026-10-02\nheld: 2026-10-05\n---\n"
        ),
    }
    page = text(pages_of(notes)["numbers/timeline.md"])
    assert "3 events" in page
    assert "Fri 2 Oct 2026 Answer e-mail Ana , Bo : with pleasure" in page


def test_two_lines_of_one_log_stay_two_events() -> None:
    log = (
        "---\nname: Ana\n---\n\n## Log\n\n- 2026-10-02 email reply: perhaps\n- 2026-10-02 phone reply: yes\n"
    )
    assert "2 events" in text(pages_of({"contacts/ana.md": log})["numbers/timeline.md"])
