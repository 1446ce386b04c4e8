"""The pages on knowledge: what they say of thirty hand-made talks, and that no page grows without bound."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from functools import cache
from typing import Literal

import pytest

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.model.records import Landed
from prep_binder.core.pipeline import Thought, think
from prep_binder.core.render import Renderer
from tests.benchmarks.make_binder import Binder as Synthetic
from tests.golden import CASES, load
from tests.templates import COMPILED, TEMPLATES

from .binders import TODAY

MOST = 270_000
"""Bytes of a page without the theme around it, which adds some 20 kB: together no page is over 300 kB."""


def renderer_of(sources: list[Source], options: Options) -> tuple[Renderer, Thought]:
    thought = think(sources, options)
    return (
        Renderer(
            thought.binder, thought.derived, options, TEMPLATES, href=lambda _from, to: to, compiled=COMPILED
        ),
        thought,
    )


def rendered(sources: list[Source], options: Options) -> dict[str, str]:
    renderer, thought = renderer_of(sources, options)
    pages = ((view.path, renderer.page(view)) for view in renderer.views(thought.problems))
    return {path: page.before + page.after for path, page in pages}


@cache
def thirty() -> dict[str, str]:
    case = load(CASES / "knowledge" / "thirty-talks.md")
    landed = Landed(dt.date(2026, 11, 20), "I begin in May.")
    return rendered(case.sources(), dataclasses.replace(case.binder_options(), landed=landed))


@cache
def without_news() -> dict[str, str]:
    """The same talks before there is any, when one company employs both sides of a contradiction."""
    case = load(CASES / "knowledge" / "thirty-talks.md")
    at_acme = {f"contacts/{slug}.md" for slug in ("ana-lopes", "uma-egan", "eli-brandt")}
    sources = [
        Source(one.path, (one.content or b"").replace(b"---\n", b"---\ncompany: Acme\n", 1))
        if one.path in at_acme
        else one
        for one in case.sources()
    ]
    return rendered(sources, case.binder_options())


@cache
def thirty_for_others(edition: Literal["share", "public"]) -> dict[str, str]:
    """The same talks in another edition; in the public one every conversation and industry is published."""
    case = load(CASES / "knowledge" / "thirty-talks.md")
    sources = [
        Source(one.path, (one.content or b"").replace(b"---\n", b"---\npublish: public\n", 1))
        if edition == "public" and one.path.startswith(("interviews/", "industries/"))
        else one
        for one in case.sources()
    ]
    return rendered(
        sources, dataclasses.replace(case.binder_options(), edition=edition, pseudonym_key=b"key" * 11)
    )


def text(html: str) -> str:
    """The words of a page, without tags and needless space."""
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_every_number_that_a_page_says_is_the_one_worked_out_by_hand() -> None:
    lines = load(CASES / "knowledge" / "thirty-talks.md").output.splitlines()
    said = [line.removeprefix("page ").partition(": ") for line in lines if line.startswith("page ")]
    pages = {path: text(html) for path, html in thirty().items()}
    assert [(path, words) for path, _, words in said if words not in pages[path]] == []
    assert len(said) > 30


def test_a_contradiction_has_its_two_sides_side_by_side() -> None:
    page = thirty()["claims/index.md"]
    first = page.partition("#prices-fall")[2].partition('class="pb-finding"')[0]
    for_it, _, against = first.partition("pb-side-against")
    assert "4 independent sources" in text(for_it)
    assert ("Uma Egan" in for_it, "Dee Okoro" in for_it) == (True, False)
    assert ("Uma Egan" in against, "Dee Okoro" in against) == (False, True)
    assert "Ana Lopes introduced Cy Marsh : together they count as one source." in text(first)


def test_claims_that_are_all_tied_need_no_category() -> None:
    """Nothing is said by one person alone: there is no list by category, and the filters speak of none."""
    talk = (
        "---\ncontact: Ana {n}\nheld: 2026-11-0{n}\n---\n\n## Learned\n\n- trend: x #x\n- work: y #{sign}y\n"
    )
    notes = {f"contacts/{n}.md": f"---\nname: Ana {n}\n---\n" for n in (1, 2)}
    notes |= {f"interviews/{n}.md": talk.format(n=n, sign="-" if n == 1 else "") for n in (1, 2)}
    sources = [Source(path, note.encode()) for path, note in notes.items()]
    page = text(rendered(sources, Options(today=TODAY))["claims/index.md"])
    assert "Contradicted 1 Corroborated 1 Where people disagree" in page
    assert "How it stands" in page
    assert "Each category has its own" not in page


def test_a_company_shows_what_its_people_say_and_who_led_to_whom() -> None:
    page = without_news()["companies/acme.md"]
    said, _, led = page.partition('id="pb-claims"')[2].partition('id="pb-introductions"')
    assert "Contradicted #prices-fall trend 4 independent sources prices fall" in text(said)
    assert "prices fell again Uma Egan" in text(said)
    assert '<a href="claims/index.md?find=%23prices-fall">3 more of #prices-fall</a>' in said
    assert "Dee Okoro" not in said
    assert "Ana Lopes introduced Cy Marsh given Wed 10 Sep 2025" in text(led)
    assert "Eli Brandt introduced Hal Ives Tell the introducer" in text(led)


def test_an_industry_shows_evidence_and_what_the_last_talks_added() -> None:
    page = text(thirty()["industries/fintech.md"])
    assert "Prices fall #prices-fall Disputed 3 for, 1 against" in page
    assert "Margins shrink #margins Open nobody spoke of it yet" in page
    assert "The last four conversations on Fintech added one new claim." in page


def test_today_leads_to_whom_to_ask_next_and_to_the_news_once_there_is_some() -> None:
    page = thirty()["index.md"]
    assert '<a href="numbers/ask-next.md">Whom to ask next</a>' in page
    assert '<a href="follow-ups/news.md">Share the news</a>' in page
    assert "Share the news" not in without_news()["index.md"]


def test_the_picture_and_the_list_of_a_chain_name_the_same_people() -> None:
    page = thirty()["introductions/index.md"]
    chain = page.partition('id="pb-from-eli-brandt"')[2].partition('class="pb-from"')[0]
    picture, _, listed = chain.partition("</svg>")
    drawn = re.findall(r'<text x="\d+" y="\d+">([^<!]+)</text>', picture)
    assert drawn == ["Eli Brandt", "Hal Ives", "Ida Penn", "Old Tom", "Jo Rand"]
    assert [name for name in drawn if name not in listed] == []
    assert picture.count('class="pb-flag"') == listed.count('data-loop="to_tell"') == 3
    assert "Waiting to hear from you 5" in text(page)


def test_whoever_named_only_people_of_other_pictures_has_a_line_and_no_picture() -> None:
    notes = {
        "contacts/ana.md": "---\nname: Ana\nintroductions: ['[[Bo]] given 2026-10-01']\n---\n",
        "contacts/cy.md": "---\nname: Cy\nintroductions: ['[[Bo]] given 2026-10-05']\n---\n",
        "contacts/bo.md": "---\nname: Bo\n---\n",
    }
    sources = [Source(path, body.encode()) for path, body in notes.items()]
    page = rendered(sources, Options(today=TODAY))["introductions/index.md"]
    assert page.count("<svg width=") - page.count('<svg width="14"') - page.count('<svg width="34"') == 1
    assert "Cy named Bo too Not contacted yet given Mon 5 Oct 2026" in text(page)
    assert "led to 0 people" not in page


def test_percentages_begin_at_ten_and_every_rate_has_its_n() -> None:
    page = text(thirty()["numbers/index.md"])
    assert "E-mail 17 of 19 1 waiting 89 % n = 19" in page
    assert "Phone 5 of 6 n = 6, too few" in page
    assert "Requested 29 – Replied 25 2 days median, n = 23" in page


def test_coverage_says_in_words_what_it_shows_in_colour() -> None:
    page = thirty()["numbers/coverage.md"]
    assert '6<span class="pb-said"> heard</span>' in page
    assert '1<span class="pb-said"> known</span>' in page
    assert '–<span class="pb-said"> nobody</span>' in page


def test_whom_to_ask_next_gives_every_reason_and_its_points() -> None:
    page = text(thirty()["numbers/ask-next.md"])
    assert "6.8 Nobody was heard yet in Insurance as Curator +3 Priority B +2" in page
    assert "1 person can be asked, and nothing noted speaks for it yet" in page


def test_a_year_has_one_page_and_the_timeline_one_for_each_quarter() -> None:
    pages = thirty()
    assert "12 conversations so far, with 12 people at 2 companies, 9 of them for the first time" in text(
        pages["numbers/2026.md"]
    )
    assert "8 conversations with 8 people" in text(pages["numbers/2025.md"])
    quarters = [path for path in pages if path.startswith("numbers/timeline")]
    assert quarters == [
        "numbers/timeline.md",
        "numbers/timeline-2026-q3.md",
        "numbers/timeline-2026-q2.md",
        "numbers/timeline-2026-q1.md",
        "numbers/timeline-2025-q4.md",
        "numbers/timeline-2025-q3.md",
    ]


def test_the_news_has_a_letter_for_everybody_who_is_not_told() -> None:
    page = thirty()["follow-ups/news.md"]
    assert "1 of 17 told" in text(page)
    assert page.count('class="pb-letter"') == 16
    assert (
        "Dear Ana, I begin in May. When we spoke in September 2025, you told me: “read the annual reports”. I did"
        in text(page)
    )


def test_several_answers_to_one_question_stand_side_by_side() -> None:
    page = thirty()["questions/general.md"]
    assert "What surprised you? asked 3 times, 2 answers the pace Ana Lopes" in text(page)
    assert '<a href="#pb-answers-1">asked 3 times</a>' in page
    assert '<h3 id="pb-answers-1">What surprised you?</h3>' in page


def test_the_bank_leads_to_the_answers_of_the_questions_that_have_some() -> None:
    page = thirty()["questions/index.md"]
    assert '<a href="questions/general.md#pb-answers">asked 3 times</a>' in page
    assert page.count("#pb-answers") == 1
    assert "pb-answers" not in thirty_for_others("share")["questions/index.md"]


def test_numbers_for_others_leave_no_count_or_difference_that_is_one_or_two() -> None:
    """25 replied and 23 were scheduled: the two between them stay unknown, and so do medians of too few."""
    page = text(thirty_for_others("share")["numbers/index.md"])
    assert "29 asked, 20 held" in page
    assert "Replied 25 – Scheduled kept back – Held 20 0 days median, n = 16 With introductions 5" in page
    assert "Thanked" not in page


def test_coverage_for_others_says_few_where_one_or_two_were_heard() -> None:
    page = text(thirty_for_others("share")["numbers/coverage.md"])
    assert "Fintech – nobody 6 heard 4 heard Insurance few known few heard 5 heard" in page


def test_introductions_for_others_count_nobody_alone_and_leave_out_what_is_to_do() -> None:
    page = text(thirty_for_others("share")["introductions/index.md"])
    assert "7 introductions from 6 people · 4 people met through them" in page
    assert "Waiting to hear" not in page
    assert "Not contacted yet 1" not in page
    counted = re.findall(r"led to (\d+ people, .+?|some .+?) deep", page)
    assert counted == ["4 people, 3 steps", *["some people, 1 step"] * 3]


def test_claims_for_everybody_name_nobody_and_count_no_one_or_two_of_them() -> None:
    html = thirty_for_others("public")["claims/index.md"]
    page = text(html)
    assert "#certificate entry 4 independent sources Fintech Say so 4" in page
    assert re.search("Disagree (a certificate is|I never had)", page)
    assert "Disputed For 5 " in page
    assert "together they count as one source" not in page
    assert "data-person" not in html


def three_thousand() -> list[Source]:
    notes = Synthetic(3000, 7, TODAY, (1, 2)).notes()  # type: ignore[no-untyped-call] # a copied tool
    return [Source(path, body.encode()) for path, body in notes]


@pytest.fixture(scope="module")
def many() -> dict[str, str]:
    """The pages of 3,000 synthetic notes."""
    return rendered(three_thousand(), Options(today=TODAY, landed=Landed(TODAY, "I begin in May.")))


def test_no_page_of_lists_is_too_heavy_at_three_thousand_notes(many: dict[str, str]) -> None:
    """Contacts stay on one page all the same, so that whoever rings is found at once."""
    heavy = {path: len(html.encode()) for path, html in many.items() if len(html.encode()) > MOST}
    assert heavy == {}
    assert many["contacts/index.md"].count('<tr><th scope="row">') == 1200


def test_the_lists_of_sheets_come_in_pages_and_name_everybody() -> None:
    renderer, _ = renderer_of(three_thousand(), Options(today=TODAY))
    sheets = {sheet.path: sheet for sheet in renderer.sheets()}
    lists = [sheets[path].write() for path in sheets if re.fullmatch(r"letters(-\d)?\.md", path)]
    coming = sheets["call.md"].write()
    assert max(len(html.encode()) for html in (*lists, coming)) < MOST
    said = re.search(r"To write (\d+) of (\d+)", text(lists[0]))
    assert said is not None
    assert sum(html.count("not thanked yet") for html in lists) == int(said[2])
    assert coming.count("data-day=") > coming.count("data-sheet=") == coming.count("data-print=")


def test_claims_on_a_page_of_many_are_filtered_there_and_the_page_says_so(many: dict[str, str]) -> None:
    first = many["claims/index.md"]
    assert "The filters look at this page. Each category has its own." in first
    pages = [html for path, html in many.items() if path.startswith("claims/category-entry")]
    several = [(number, html) for number, html in enumerate(pages, 1) if html.count('class="pb-finding"') > 1]
    assert len(several) > 1
    for number, page in several:
        assert f"The filters look at this page, {number} of {len(pages)}." in page
        assert 'select name="category"' not in page
        assert 'select name="person"' in page


def test_a_claim_is_found_by_people_for_whom_its_page_has_no_room(many: dict[str, str]) -> None:
    finding = (
        many["claims/index.md"].partition('data-standing="')[2].partition('</li>\n<li class="pb-finding')[0]
    )
    named = set(finding.partition('data-person="')[2].partition('"')[0].split("\n"))
    assert len(named) > 100 > len(re.findall(r'<a href="contacts/', finding))
    slug = finding.partition('pb-slug">#')[2].partition("<")[0]
    page = many[f"claims/slug-{slug}.md"]
    assert named <= set(re.findall(r'<a href="contacts/[^"]*">([^<]+)</a>', page))


def test_everything_on_a_parted_list_is_on_one_of_its_pages(many: dict[str, str]) -> None:
    """All 1,500 interviews are in the quarters; the follow-ups of each state add up to the number that is said."""
    quarters = [html for path, html in many.items() if path.startswith("interviews/all")]
    assert sum(html.count('<tr><th scope="row">') for html in quarters) == 1500
    pages = [html for path, html in many.items() if path.startswith("follow-ups/") and "news" not in path]
    said = re.search(r"(\d+) open", text(pages[0]))
    assert said is not None
    assert sum(html.partition("<template")[0].count("<tr data-kind=") for html in pages) == int(said[1])
    closed = re.search(r"Closed (\d+) October", text(pages[0]))
    assert closed is not None
    assert sum(html.count('<tr><th scope="row">') for html in pages) == int(closed[1])
