"""Files in the encodings and with the line ends that programs write say the same."""

from __future__ import annotations

import pytest

from prep_binder.formats.linkedin import order_of, read_linkedin
from prep_binder.formats.vcard import read_vcard

TEXT = (
    "Notes:\n\nFirst Name,Last Name,URL,Company,Connected On\n"
    "Jörg,Größe,https://www.linkedin.com/in/j,Çelik,12 Mar 2024\n"
)
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Jörg Größe\nORG:Çelik\nEND:VCARD\n"
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_every_form_of_unicode_is_read(encoding: str, end: str) -> None:
    people, problems = read_linkedin(TEXT.replace("\n", end).encode(encoding), "Connections.csv")
    assert problems == ()
    assert [(one.name, one.first("company")) for one in people] == [("Jörg Größe", "Çelik")]
    people, problems = read_vcard(CARD.replace("\n", end).encode(encoding), "x.vcf")
    assert problems == ()
    assert [(one.name, one.first("company")) for one in people] == [("Jörg Größe", "Çelik")]


def test_another_encoding_is_taken_for_windows_and_said() -> None:
    people, problems = read_linkedin(TEXT.replace("Notes", "Notes –").encode("cp1252"), "Connections.csv")
    assert people[0].name == "Jörg Größe"
    assert ["Windows-1252" in problem.what for problem in problems] == [True]
    assert read_vcard(CARD.encode("latin-1"), "x.vcf")[0][0].name == "Jörg Größe"


def test_bytes_without_a_meaning_in_windows_lose_nothing_else() -> None:
    people, _ = read_linkedin(TEXT.encode("cp1252").replace(b"lik", b"l\x81ik"), "Connections.csv")
    assert people[0].first("company") == "Çelik"


def test_a_charset_of_its_own_is_followed_and_a_foreign_codec_is_not() -> None:
    card = b"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=%s:J\xc3\xb6rg\nEND:VCARD\n"
    names = {
        charset: read_vcard(card.replace(b"%s", charset.encode()) + b"\xff", "x.vcf")[0][0].name
        for charset in ("utf-8", "windows-1252", "unicode_escape", "rot13", "no-such")
    }
    assert names == {
        "utf-8": "Jörg",
        "windows-1252": "JÃ¶rg",
        "unicode_escape": "Jörg",
        "rot13": "Jörg",
        "no-such": "Jörg",
    }


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r", b"\r\r\n"])
@pytest.mark.parametrize("head", [b"VERSION:4.0\nFN", b"VERSION:2.1\nFN;CHARSET=UTF-8"])
def test_a_line_folded_within_a_character_is_read(head: bytes, end: bytes, mark: bytes) -> None:
    lines = b"%b:Jos\xc3\n \xa9 Gr\xc3\xb6\xc3\n \x9fe\nORG:\xf0\n \x9f\n \x99\n \x82 \xe2\x82\n \xac\n"
    card = b"BEGIN:VCARD\n" + lines % head + b"END:VCARD\n"
    (person,), problems = read_vcard(mark + card.replace(b"\n", end), "x.vcf")
    assert (person.name, person.first("company"), problems) == ("José Größe", "🙂 €", ())


def test_a_byte_that_is_wrong_below_the_mark_of_utf_8_loses_nothing_else() -> None:
    data = TEXT.encode("utf-8-sig").replace(b"lik", b"l\xffik")
    assert read_linkedin(data, "Connections.csv")[0][0].values["company"] == ("Çel�ik",)
    card = CARD.encode("utf-8-sig").replace(b"lik", b"l\xffik")
    assert read_vcard(card, "x.vcf")[0][0].name == "Jörg Größe"


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["03/15/2024", "04/05/2024"], "mdy"),
        (["15/03/2024"], "dmy"),
        (["03/04/2024"], None),
        (["13/01/2024", "01/13/2024"], None),
        (["12 Mar 2024", ""], None),
    ],
)
def test_the_order_of_day_and_month_follows_from_the_column(texts: list[str], order: str | None) -> None:
    assert order_of(texts) == order


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 Mar 2024", "2024-03-12"),
        ("03/15/2024", "2024-03-15"),
        ("7-Feb-22", "2022-02-07"),
        ("2024-03-12", "2024-03-12"),
        ("March 12, 2024", "2024-03-12"),
        ("15.03.24", "2024-03-15"),
    ],
)
def test_the_forms_of_dates_that_were_seen(text: str, day: str) -> None:
    people, problems = read_linkedin(TEXT.replace("12 Mar 2024", f'"{text}"').encode(), "Connections.csv")
    assert problems == ()
    assert str(people[0].since) == day


def test_a_date_of_two_readings_is_left_out_unless_the_binder_says_how_dates_are_meant() -> None:
    data = TEXT.replace("12 Mar 2024", "03/04/2024").encode()
    people, problems = read_linkedin(data, "Connections.csv")
    assert people[0].since is None
    assert "3 April or 4 March" in problems[0].what
    assert str(read_linkedin(data, "Connections.csv", "mdy")[0][0].since) == "2024-03-04"
