"""What single pages say: facts, channels, claims, what is missing, and what to do first."""

from __future__ import annotations

import datetime as dt
import re

from prep_binder.core.model.binder import Backlink
from prep_binder.core.model.problem import Location
from prep_binder.core.model.records import Interview, QuestionSet, Topic
from prep_binder.core.model.values import Chosen, Claim, Fact, Question, Text, Touch

from .binders import AT, binder, contact, html, link, render, views, when
from .full_binder import full

JANE = link("Jane Doe", "contacts/jane-doe.md")
SAM = link("Sam Roe", "contacts/sam-roe.md")
FINTECH = link("Fintech", "industries/fintech.md")
INDUSTRY = Topic(path=FINTECH.path, name="Fintech", at=AT, kind="industry", has_note=False)


def talk(path: str, who: object, **fields: object) -> Interview:
    """An interview with one person."""
    given = {"name": path, "at": AT, "contact": (who,), "industry": (FINTECH,), **fields}
    return Interview(path=path, **given)  # type: ignore[arg-type] # a test names what it needs


def claim(text: str, slug: str = "", *, opposes: bool = False) -> Claim:
    return Claim("trend", text, slug, opposes, None, AT)


def test_a_telephone_number_is_shown_as_written_and_dialled_as_digits() -> None:
    page = render(binder(contacts=[contact(phone=(Text("+44 (0)20 7946-0118 ext. 4", AT),))]))[JANE.path]
    assert 'href="tel:+442079460118">+44 (0)20 7946-0118 ext. 4</a>' in page.before
    assert '<span class="pb-find" aria-hidden="true">4402079460118' in page.before


def test_facts_that_do_not_exist_are_not_shown() -> None:
    page = html(render(binder(contacts=[contact()]))[JANE.path])
    for word in ("Address", "Where", "Introduced by", "Why them", "Last touches", "What I owe them", "tel:"):
        assert word not in page


def test_an_empty_binder_says_what_to_do_first() -> None:
    page = render(binder())["index.md"]
    assert views(binder())["index.md"].title == "Today"
    assert page.after.count('<pre class="pb-stub">') == 3
    assert "Nothing due" not in page.after


def test_after_the_first_contact_the_example_names_them() -> None:
    page = render(binder(contacts=[contact("Ann Poe", "contacts/ann.md")]))["index.md"]
    assert "[[Ann Poe]]" in page.after
    assert "interviews/ann.md" in page.after
    assert page.after.count('<pre class="pb-stub">') == 2


def test_a_day_with_nothing_due_is_finished() -> None:
    shut = talk("interviews/a.md", JANE, stage=Text("declined", AT))
    page = render(binder(contacts=[contact()], interviews=[shut]))["index.md"]
    assert "The day is finished." in page.after


def test_the_opening_text_of_today_stands_above_what_is_due() -> None:
    page, view = render(full())["index.md"], views(full())["index.md"]
    assert view.title == "My binder"
    assert page.own_text_position == 0
    assert view.searchable
    assert "pb-agenda" in page.after


def test_claims_say_how_they_stand_and_who_opposes() -> None:
    one = talk("interviews/a.md", JANE, held=when(2), learned=(claim("budgets are slow", "slow"),))
    two = talk(
        "interviews/b.md", SAM, held=when(9), learned=(claim("budgets are quick", "slow", opposes=True),)
    )
    people = [contact(industry=(FINTECH,)), contact("Sam Roe", SAM.path, industry=(FINTECH,))]
    page = html(render(binder(contacts=people, interviews=[one, two], industries=[INDUSTRY]))[INDUSTRY.path])
    assert 'data-is="contradicted">Contradicted</span>' in page
    say_so, _, disagree = page.partition('<div class="pb-side-against"><p class="pb-side">Disagree')
    assert "Say so" in say_so
    assert "<li>budgets are quick" in disagree
    assert '<time datetime="2026-11-09">Mon 9 Nov 2026</time>' in page


def test_an_industry_names_the_roles_not_heard_and_who_could_be_asked() -> None:
    role = link("Founder", "roles/founder.md")
    founder = Topic(path=role.path, name="Founder", at=AT, kind="role", has_note=False)
    person = contact(industry=(FINTECH,), role=(role,))
    page = html(render(binder(contacts=[person], industries=[INDUSTRY], roles=[founder]))[INDUSTRY.path])
    assert "0 of 1 role heard here" in page
    assert "you could ask" in page


def test_a_page_without_a_note_says_which_file_to_create() -> None:
    page = html(render(binder(industries=[INDUSTRY]))[INDUSTRY.path])
    assert "<code>industries/fintech.md</code>" in page


def test_a_backlink_names_its_property_or_reads_out_its_sentence() -> None:
    path = JANE.path
    back = [
        (path, Backlink("contacts/sam-roe.md", "introduced_by", AT, "")),
        (
            path,
            Backlink("contacts/sam-roe.md", "text", AT, "**ask** [[contacts/jane-doe|Jane]] and [[Ann Poe]]"),
        ),
    ]
    people = [contact(), contact("Sam Roe", SAM.path)]
    page = render(binder(contacts=people, backlinks=back))[path]
    assert "Sam Roe</a>, introduced by, in the text: <q>ask Jane and Ann Poe</q>" in page.after


def test_each_coming_interview_has_a_checklist_with_an_address_of_its_own() -> None:
    paths = ("interviews/2026/jane.md", "interviews/2027/jane.md", "interviews/held.md")
    talks = [talk(path, JANE, held=when(2) if "held" in path else None) for path in paths]
    pages = views(binder(contacts=[contact()], interviews=talks))
    lists = [path for path in pages if path.startswith("questions/checklists/")]
    assert lists == ["questions/checklists/jane.md", "questions/checklists/2027-jane.md"]
    assert not pages[lists[0]].searchable


def test_a_checklist_suggests_nothing_that_everyone_there_answered_before() -> None:
    asked = [Question(text, 2.5, "insight", text, "", AT) for text in ("First?", "Second?")]
    told = Chosen(asked[0], asked=True, answer="Long ago.", source="")
    before = talk("interviews/before.md", JANE, held=when(2), questions=(told,))
    again = talk("interviews/again.md", JANE)
    both = talk("interviews/both.md", JANE, contact=(JANE, SAM))
    kit = QuestionSet(path="questions/kit.md", name="Kit", at=AT, questions=tuple(asked))
    people = [contact(), contact("Sam Roe", SAM.path)]
    notes = binder(contacts=people, interviews=[before, again, both], sets=[kit])
    pages = {path: html(page) for path, page in render(notes).items() if "checklists/" in path}
    assert ["First?" in page for page in pages.values()] == [False, True]
    assert all("Second?" in page for page in pages.values())


def test_a_held_interview_shows_what_its_letter_needs_and_links_to_it() -> None:
    held = talk("interviews/a.md", JANE, held=when(20), learned=(claim("talk to two people."),))
    page = html(
        render(binder(contacts=[contact(address="Jane Doe\n1 Main St")], interviews=[held]))[held.path]
    )
    assert '<address class="pb-address">Jane Doe\n1 Main St</address>' in page
    assert "<dd>talk to two people.</dd>" in page
    assert 'href="link:interviews/a.md&gt;letters/a.md">Letter to Jane Doe</a>' in page


def test_the_thank_you_checklist_shows_as_done_what_the_notes_say() -> None:
    held = talk("interviews/a.md", JANE, held=when(20), thanked=when(21, word="mail"))
    page = html(render(binder(contacts=[contact(address="1 Main St")], interviews=[held]))[held.path])
    path = "contacts/jane-doe.md"
    for ident in ("address", "letter", "posted"):
        assert f'data-tick="{ident} {path}" checked>' in page
    for ident in ("spelling", "report"):
        assert f'data-tick="{ident} {path}">' in page


def test_the_research_checklist_holds_open_points_and_the_basics_of_its_topics() -> None:
    industry = link("Fintech", "industries/fintech.md")
    basics = (Fact("who pays", "", is_done=True, at=AT), Fact("which rules", "", is_done=False, at=AT))
    topic = Topic(path=industry.path, name="Fintech", at=AT, kind="industry", basics=basics)
    research = (
        Fact("founded in 1990", "", is_done=True, at=AT),
        Fact("who leads it", "", is_done=False, at=AT),
    )
    coming = talk("interviews/a.md", JANE, industry=(industry,), research=research)
    page = html(render(binder(contacts=[contact()], interviews=[coming], industries=[topic]))[coming.path])
    points = page.partition('id="pb-research"')[2].partition("</section>")[0]
    assert 'data-tick="research who leads it">' in points
    assert "founded in 1990" not in points
    assert 'data-tick="industries/fintech.md who pays" checked>' in points
    assert "Which words of the field" not in points


def test_without_any_noted_point_a_short_standard_list_is_offered() -> None:
    page = html(
        render(binder(contacts=[contact()], interviews=[talk("interviews/a.md", JANE)]))["interviews/a.md"]
    )
    assert page.count('data-tick="standard ') == 4


def test_a_contact_leads_to_the_request_until_asked_and_to_the_letter_once_met() -> None:
    asked = html(render(binder(contacts=[contact()]))["contacts/jane-doe.md"])
    assert 'href="link:contacts/jane-doe.md&gt;ask/jane-doe.md">Request</a>' in asked
    held = talk("interviews/a.md", JANE, held=when(20))
    met = html(render(binder(contacts=[contact()], interviews=[held]))["contacts/jane-doe.md"])
    assert 'href="link:contacts/jane-doe.md&gt;letters/a.md">Letter</a>' in met
    assert ">Request</a>" not in met


def test_follow_ups_carry_their_dates_for_a_script() -> None:
    held = talk("interviews/a.md", JANE, held=when(20))
    page = render(binder(contacts=[contact()], interviews=[held]))["index.md"]
    assert 'data-kind="thank_you" data-state="soon"' not in page.after
    assert 'data-due="2026-11-21" data-overdue="2026-11-23"' in page.after


def test_contacts_stand_under_their_letter_without_accents() -> None:
    names = ("Özgür Ay", "Olga Bo", "Ann Poe", "7 of 9")
    people = [contact(name, f"contacts/{number}.md") for number, name in enumerate(names)]
    page = render(binder(contacts=people))["contacts/index.md"]
    assert re.findall(r'class="pb-initial" id="([^"]+)"', page.after) == ["pb-other", "pb-a", "pb-o"]
    assert page.after.index("Olga Bo") < page.after.index("Özgür Ay")


def test_what_is_only_mentioned_has_a_stub_to_copy_on_health() -> None:
    page = html(render(full('"quoted"'))["health/index.md"])
    assert "name: &#34;Ann Poe \\&#34;quoted\\&#34;&#34;" in page
    assert "contacts/ann-poe.md" in page


def test_an_agenda_of_hundreds_is_cut_and_leads_on() -> None:
    names = [f"Person {number}" for number in range(60)]
    people = [contact(name, f"contacts/{name}.md", follow_up=when(23)) for name in names]
    page = render(binder(contacts=people))["index.md"]
    assert page.after.partition("<template")[0].count('class="pb-due"') == 40
    assert "and <span>20</span> more in" in page.after


def test_a_date_reads_the_same_in_every_locale() -> None:
    held = talk("interviews/a.md", JANE, held=when(20)._replace(clock=dt.time(14, 30)))
    page = render(binder(contacts=[contact()], interviews=[held]))["interviews/a.md"]
    assert '<time datetime="2026-11-20T14:30">Fri 20 Nov 2026, 14:30</time>' in page.before


def test_nothing_invites_to_call_somebody_who_asked_to_be_left_alone() -> None:
    for is_left_alone in (False, True):
        page = html(render(binder(contacts=[contact(do_not_contact=is_left_alone)]))[JANE.path])
        assert ("pb-button--main" in page) != is_left_alone


def test_what_only_a_log_tells_of_a_talk_stands_on_its_page() -> None:
    asked = talk("interviews/a.md", JANE, requested=when(2))
    line = Touch(dt.date(2026, 11, 20), "phone", "held", "glad", Location(JANE.path, 9, 1))
    page = html(render(binder(contacts=[contact(log=(line,))], interviews=[asked]))[asked.path])
    assert "Fri 20 Nov 2026" in page
