"""Properties: no file raises, what is written is read back, and imported text stays the text it was."""

from __future__ import annotations

import csv
import io
import unicodedata
from types import MappingProxyType

import pytest
import vobject
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prep_binder.core.matching import describe
from prep_binder.core.matching.describing import DESCRIBED
from prep_binder.core.model.person import Person
from prep_binder.core.model.problem import Location
from prep_binder.core.model.raw import Source
from prep_binder.core.model.records import Contact
from prep_binder.core.read import read_note
from prep_binder.core.validate import validate
from prep_binder.formats.contacts_csv import read_contacts, write_contacts
from prep_binder.formats.content_lines import folded
from prep_binder.formats.decoding import decode
from prep_binder.formats.front_matter import front_lines, quoted
from prep_binder.formats.new_note import contact_note
from prep_binder.formats.vcard import read_vcard, write_vcard
from tests.formats.importing import OPTIONS, READERS, binder_of, environment, imported
from tests.golden import TODAY

SLOW = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEMPLATES = environment()

PIECES = st.sampled_from(
    [
        "First Name", "Last Name", "URL", "Company", "Position", "Connected On", "E-mail 1 - Value", "Name", "name",
        "Phone 1 - Value", " ::: ", ",", ";", "\t", '"', '""', "\n", "\r\n", "\r\r\n", "\n ", "BEGIN:VCARD\n",
        "END:VCARD\n", "VERSION:2.1\n", "FN:", "N:", "TEL", "ADR", "NOTE", "AGENT:\n", "ITEM1.", ";TYPE=", ":",
        ";CHARSET=", "ISO-8859-1", "unicode_escape", "hex", ";ENCODING=QUOTED-PRINTABLE:", ";ENCODING=BASE64:", "=C3",
        "=91", "=\n", "==", "=", "\\", "\\n", "\\;", "\0", "\x85", "\u2028", "\ufeff",
        "é", "\U0001f600", "[[a]]", "%%", "<!--", "-->", "{{x}}", "2024-01-02", "31/12/2024", "7-Feb-22", "0" * 20,
        "https://www.linkedin.com/in/a", "javascript:x", "a@b.c", "=1+1", "'",
    ]
)  # fmt: skip
FILES = st.lists(PIECES, max_size=60).map("".join)


@pytest.mark.parametrize("form", READERS)
@given(
    data=st.one_of(
        st.binary(max_size=300), FILES.map(str.encode), FILES.map(lambda text: text.encode("utf-16"))
    )
)
@SLOW
def test_no_file_raises_and_every_note_of_it_can_be_read(form: str, data: bytes) -> None:
    steps, problems = imported(form, data, "file", {})
    lines = decode(data).text.count("\n") + 1
    assert all(1 <= problem.at.line <= lines for problem in problems)
    assert all(not problem.what.endswith(".") and not problem.mend.endswith(".") for problem in problems)
    for step in steps:
        assert step.path.startswith("contacts/")
        assert ".." not in step.path.split("/")
        _assert_same(step.person, _noted(step.path, contact_note(step.person, TODAY, TEMPLATES)))


def _noted(path: str, text: str) -> Contact:
    """The contact of a note that a template made; it has nothing to mend but what its values were before."""
    raw, problems = read_note(Source(path, text.encode()))
    assert raw is not None, problems
    entry = validate(raw, OPTIONS)[0].entry
    assert isinstance(entry, Contact)
    return entry


def _assert_same(person: Person, contact: Contact) -> None:
    noted = describe(contact, binder_of({}).name)
    assert noted.name == person.name
    for name in ("company", "email", "phone", "address", "aliases"):
        assert noted.values.get(name, ()) == person.values.get(name, ()), name


@given(st.text(max_size=60))
@SLOW
def test_any_text_in_front_matter_reads_back_as_it_was(text: str) -> None:
    line = f"key: {quoted(text)}"
    assert "\n" not in line
    assert "\r" not in line
    assert yaml.safe_load(line) == {"key": text}
    assert yaml.load(line, getattr(yaml, "CSafeLoader", yaml.SafeLoader)) == {"key": text}


@pytest.mark.parametrize(
    "text",
    ["NO", "no", "05610000", "14:30", "2026-01-01", "a: b", "a #b", "#a", "*a", "&a", "- a", "? a", "a\nb", "a\x85b",
     "a\u2028b\u2029c", "null", "~", "", " a ", "[a]", "{a}", "a, b", "!x", "|", ">", "%a", "@a", "`a`", "'a'", '"a"',
     "\ufeffa", "1e3", "0x1F", ".inf", "=", "---", "...", "\tx", "a:", "Y", "on"],
)  # fmt: skip
def test_text_that_yaml_takes_for_something_else_reads_back(text: str) -> None:
    for lines in (front_lines({"key": [text]}), front_lines({"key": [text, text]})):
        loaded = yaml.safe_load("\n".join(lines))["key"]
        assert loaded in (text, [text, text])


LINE = (
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")), min_size=1, max_size=30)
    .map(str.strip)
    .filter(
        lambda text: (
            text
            and not any(mark in text for mark in ("[[", "%%", "<!--", "{{", "](", "\ufeff"))
            and not _is_no_character(text)
        )
    )
)
ADDRESSES = st.sampled_from(
    ["https://a.example/x?y=1,2;3", "http://b.example/\\z", "www.c.example", "d.example/é"]
)
VALUES: dict[str, st.SearchStrategy[tuple[str, ...]]] = {
    "text": st.tuples(LINE),
    "prose": st.tuples(st.lists(LINE, min_size=1, max_size=2).map("\n".join)),
    "lines": st.tuples(st.lists(LINE, min_size=1, max_size=3).map("\n".join)),
    "placed": st.tuples(LINE),
    "zone": st.just(("Europe/Lisbon",)),
    "url": ADDRESSES.map(lambda url: (url,)),
    "urls": st.lists(ADDRESSES, min_size=1, max_size=3, unique=True).map(tuple),
    "when": st.dates().map(lambda day: (day.isoformat(),)),
    "follow_up": st.sampled_from([("2026-12-01 reconnect",), ("2026-12-01 14:30",), ("2026-12-01",)]),
    "yes_no": st.just(("yes",)),
    "publish": st.just(("share",)),
    "priority": st.sampled_from([("A",), ("none",), ("45",)]),
}
MANY = st.lists(LINE, min_size=1, max_size=3, unique_by=str.casefold).map(tuple)


def _is_no_character(text: str) -> bool:
    return any(ord(sign) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(sign) <= 0xFDEF for sign in text)


@st.composite
def people(
    draw: st.DrawFn, names: tuple[str, ...] = tuple(field.name for field in DESCRIBED)
) -> tuple[Person, ...]:
    fields = [field for field in DESCRIBED if field.name in names]
    found = []
    for number in range(draw(st.integers(0, 4))):
        chosen = draw(st.lists(st.sampled_from(fields), max_size=6, unique=True))
        values = {field.name: draw(VALUES.get(field.shape, MANY)) for field in chosen}
        found.append(
            Person(at=Location(f"contacts/{number}.md"), name=draw(LINE), values=MappingProxyType(values))
        )
    return tuple(found)


def _said(given_people: tuple[Person, ...]) -> list[tuple[str, dict[str, tuple[str, ...]]]]:
    return [(person.name, dict(person.values)) for person in given_people]


@given(people(), st.booleans(), st.booleans())
@SLOW
def test_contacts_as_csv_are_read_back_without_loss(some: tuple[Person, ...], safe: bool, mark: bool) -> None:
    written = write_contacts(some, safe_for_spreadsheets=safe)
    found, problems = read_contacts(written.encode("utf-8-sig" if mark else "utf-8"), "contacts.csv")
    assert problems == ()
    assert _said(found) == _said(some)


@given(people())
@SLOW
def test_pythons_csv_reads_the_same_cells(some: tuple[Person, ...]) -> None:
    rows = list(csv.DictReader(io.StringIO(write_contacts(some), newline="")))
    assert len(rows) == len(some)
    for row, person in zip(rows, some, strict=True):
        texts = {person.name, *(text for texts in person.values.values() for text in texts)}
        assert {cell for cell in row.values() if cell} == {
            f"'{text}" if text.lstrip("'")[:1] in tuple("=+-@\t\r") and text[:1] == "'" else text
            for text in texts
        }


@given(people())
@SLOW
def test_no_cell_is_a_formula_when_that_is_asked_for(some: tuple[Person, ...]) -> None:
    for row in csv.reader(io.StringIO(write_contacts(some, safe_for_spreadsheets=True), newline="")):
        assert not any(cell[:1] in tuple("=+-@\t\r") for cell in row if cell)


@given(people(("aliases", "role", "company", "email", "phone", "address", "url", "linkedin", "timezone")))
@SLOW
def test_contacts_as_vcard_are_read_back(some: tuple[Person, ...]) -> None:
    written = write_vcard(some)
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    found, problems = read_vcard(written.encode(), "contacts.vcf")
    assert problems == () or not some
    assert _said(found) == _said(some)


@given(st.text(st.sampled_from("ab\t\n\r\0\x07\x0b\x85\u2028\u2029\\;,"), min_size=1, max_size=20))
def test_no_sign_of_a_name_or_an_address_breaks_a_vcard(text: str) -> None:
    """RFC 6350, 3.3: a value holds no control characters; a line may end at no other place than its end."""
    person = Person(
        at=Location("contacts/a.md"),
        name=f"a{text}b",
        values=MappingProxyType({"address": (f"l1{text}l2",), "phone": ("1",)}),
    )
    written = write_vcard([person])
    assert not any(unicodedata.category(sign) in {"Zl", "Zp"} or sign in "\0\x07\x0b\x85" for sign in written)
    assert written.count("\r") == written.count("\n") == written.count("\r\n")
    (found,), problems = read_vcard(written.encode(), "contacts.vcf")
    assert problems == ()
    assert found.values["phone"] == ("1",)
    assert found.values["address"][0].endswith("l2")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=300))
def test_folding_loses_nothing_and_cuts_no_character(line: str) -> None:
    parts = folded(line).removesuffix("\r\n").split("\r\n ")
    assert "".join(parts) == line
    assert all(len(part.encode()) <= 74 for part in parts[1:])


@given(people())
@SLOW
def test_contacts_that_are_exported_and_imported_make_the_same_notes(some: tuple[Person, ...]) -> None:
    found, _ = read_contacts(write_contacts(some).encode(), "contacts.csv")
    for before, after in zip(some, found, strict=True):
        contact = _noted("contacts/x.md", contact_note(after, TODAY, TEMPLATES))
        told = describe(contact, binder_of({}).name)
        assert told.name == before.name
        expected = {name: texts for name, texts in before.values.items() if name != "tags"}
        assert {name: texts for name, texts in told.values.items() if name != "tags"} == expected


@given(people(("aliases", "role", "email", "phone", "address")))
@settings(max_examples=60, deadline=None)
def test_another_program_reads_the_vcards(some: tuple[Person, ...]) -> None:
    cards = list(vobject.readComponents(write_vcard(some)))
    assert [card.fn.value for card in cards] == [person.name for person in some]
    for card, person in zip(cards, some, strict=True):
        found = card.contents
        assert tuple(line.value for line in found.get("email", ())) == person.values.get("email", ())
        assert tuple(line.value for line in found.get("tel", ())) == person.values.get("phone", ())
        assert tuple(line.value for line in found.get("title", ())) == person.values.get("role", ())
        assert tuple(line.value.street for line in found.get("adr", ())) == person.values.get("address", ())


@pytest.mark.parametrize(
    "name",
    ["Doe, Jane; the 2nd", 'Jane "JD" \\ Doe', "\U0001f469\u200d\U0001f680 Ada " * 12, "Größe", "名前"],
)
def test_names_with_marks_and_emoji_are_read_back(name: str) -> None:
    person = Person(at=Location("contacts/x.md"), name=name.strip())
    written = write_vcard([person])
    assert [card.fn.value for card in vobject.readComponents(written)] == [name.strip()]
    assert [one.name for one in read_vcard(written.encode(), "x.vcf")[0]] == [name.strip()]
    assert max(len(line.encode()) for line in written.split("\r\n")) <= 75


def test_a_card_keeps_its_identity_while_its_note_keeps_its_path() -> None:
    one, other = (Person(at=Location("contacts/x.md"), name=name) for name in ("Jane Doe", "Jane Roe"))
    assert write_vcard([one]).split("\r\n")[2] == write_vcard([other]).split("\r\n")[2]
