"""Letters and requests as sheets: what they show, where they lead, and that any text stays text."""

from __future__ import annotations

from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_binder.core.model.options import Me
from prep_binder.core.model.records import Interview
from prep_binder.core.model.values import Claim, Text
from prep_binder.core.render.reference import LONGEST_MAIL, mail

from .binders import AT, binder, contact, link, options, render_sheets, when

JANE = link("Jane Doe", "contacts/jane-doe.md")
SAM = link("Sam Roe", "contacts/sam-roe.md")
HOSTILE = "</script><img src=x onerror=alert(1)>\"'&"


def talk(path: str, *who: object, **fields: object) -> Interview:
    """An interview that was held."""
    given_ = {"name": path, "at": AT, "contact": who, "held": when(20), **fields}
    return Interview(path=path, **given_)  # type: ignore[arg-type] # a test names what it needs


def test_every_person_of_a_held_conversation_has_a_letter_at_an_address_of_its_own() -> None:
    people = [contact(), contact("Sam Roe", SAM.path)]
    talks = [talk("interviews/table.md", JANE, SAM), talk("interviews/one.md", JANE)]
    sheets = render_sheets(binder(contacts=people, interviews=talks))
    letters = [path for path in sheets if path.startswith("letters")]
    assert letters == [
        "letters/table-jane-doe.md",
        "letters/table-sam-roe.md",
        "letters/one.md",
        "letters.md",
    ]


def test_nobody_who_is_not_to_be_contacted_gets_a_letter_or_a_request() -> None:
    sheets = render_sheets(
        binder(contacts=[contact(do_not_contact=True)], interviews=[talk("interviews/a.md", JANE)])
    )
    assert not [path for path in sheets if path.startswith(("letters/", "ask/"))]


def test_a_letter_has_sender_address_and_a_text_that_marks_what_comes_from_the_notes() -> None:
    learned = (Claim("advice", "talk to two people.", "", opposes=False, done=None, at=AT),)
    one = binder(
        contacts=[contact(address="1 Main St\nBristol")],
        interviews=[talk("interviews/a.md", JANE, learned=learned)],
    )
    sheet = render_sheets(one, given=options(me=Me("Ana Lopes", "2 Mill Lane")))["letters/a.md"]
    assert '<p class="lt-from">Ana Lopes\n2 Mill Lane</p>' in sheet
    assert '<address class="lt-to">Jane Doe\n1 Main St\nBristol</address>' in sheet
    assert '<mark data-origin="notes">talk to two people</mark>.' in sheet
    assert '<mark data-origin="missing">(your next step)</mark>.' in sheet


def test_a_letter_without_an_address_says_what_to_add_and_has_no_envelope() -> None:
    sheet = render_sheets(binder(contacts=[contact()], interviews=[talk("interviews/a.md", JANE)]))[
        "letters/a.md"
    ]
    assert (
        "No postal address is known: add <code>address:</code> to <code>contacts/jane-doe.md</code>." in sheet
    )
    assert "lt-envelope-to" not in sheet


def test_the_list_has_those_not_thanked_first_and_chooses_them() -> None:
    people = [contact(), contact("Sam Roe", SAM.path)]
    talks = [talk("interviews/a.md", JANE, thanked=when(21)), talk("interviews/b.md", SAM)]
    sheet = render_sheets(binder(contacts=people, interviews=talks))["letters.md"]
    assert sheet.index(">Sam Roe</a>") < sheet.index(">Jane Doe</a>")
    assert 'data-choose="1" checked>' in sheet
    assert 'data-choose="2">' in sheet


def test_any_text_of_a_note_is_text_in_letters_and_requests() -> None:
    learned = (Claim("advice", HOSTILE, "", opposes=False, done=None, at=AT),)
    people = [
        contact(HOSTILE, JANE.path, address=HOSTILE, email=(Text("a@b.example", AT),)),
        contact(HOSTILE, SAM.path, why_them=HOSTILE, source=HOSTILE, email=(Text("c@d.example", AT),)),
    ]
    one = binder(contacts=people, interviews=[talk("interviews/a.md", JANE, learned=learned)])
    for sheet in render_sheets(one, given=options(me=Me(HOSTILE, HOSTILE))).values():
        assert "<img src=x" not in sheet
        assert sheet.count("</script>") == 1


@pytest.mark.parametrize(
    "email", ["", "no address", "a@b.example\r\nBcc: c@d.example", "javascript:alert(1)"]
)
def test_what_is_no_address_makes_no_e_mail(email: str) -> None:
    assert mail(email, "Thanks", "Dear Jane").url == ""


def test_an_e_mail_keeps_its_lines_and_takes_no_further_fields_from_a_text() -> None:
    link_ = mail("a+b@c.example", "Thank you?&bcc=d@e.example", 'Dear Jane,\n\nyes & no\r\n"100 %"').url
    parts = urlsplit(link_)
    assert unquote(parts.path) == "a+b@c.example"
    assert parse_qs(parts.query) == {
        "subject": ["Thank you?&bcc=d@e.example"],
        "body": ['Dear Jane,\r\n\r\nyes & no\r\n"100 %"'],
    }


def test_a_subject_that_is_cut_ends_at_a_word_and_the_page_says_so() -> None:
    long = "Department of very long names " * 6
    sheets = []
    for name in ("Storage", long.strip()):
        person = contact(role=(link(name, ""),), email=(Text("jane@acme.example", AT),))
        sheets.append(unescape(render_sheets(binder(contacts=[person]))["ask/jane-doe.md"]))
        assert f"A question about {name}" in sheets[-1]
    assert ["takes only the beginning of it" in sheet for sheet in sheets] == [False, True]
    cut = mail("jane@acme.example", f"A question about {long}", "Dear Jane").subject
    assert (
        cut
        == "A question about Department of very long names Department of very long names Department of very …"
    )
    assert f"“{cut}”" in sheets[-1]


@given(st.text(max_size=400), st.text(max_size=2500))
def test_an_e_mail_is_never_longer_than_programs_take_and_says_when_it_is_cut(
    subject: str, text: str
) -> None:
    found = mail("a@b.example", subject, text)
    assert len(found.url) <= LONGEST_MAIL
    if not found.is_cut:
        assert len(found.url) > len(text)
    else:
        assert found.url.endswith("%20%E2%80%A6")
