"""An appointment on every page that has one: both clocks, and a meeting's address as a link."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from prep_binder.core.model.options import Me, Options
from prep_binder.core.model.raw import Source
from prep_binder.core.render.reference import Ref, with_links

from .binders import TODAY
from .test_knowledge_pages import renderer_of, text

NOTES = {
    "contacts/ana.md": "---\nname: Ana\n---\n",
    "interviews/ana.md": (
        "---\ncontact: Ana\nscheduled: 2026-11-25 09:30\nchannel: video\ntimezone: Europe/Stockholm\n"
        'place: Room https://meet.example/a?b=1&c="2"\n---\n'
    ),
}
PLACES = (
    "index.md",
    "interviews/ana.md",
    "questions/checklists/ana.md",
    "call/ana.md",
    "call.md",
)


def pages_of(edition: str, notes: Mapping[str, str] = NOTES) -> dict[str, str]:
    sources = [Source(path, note.encode()) for path, note in notes.items()]
    me = Me(timezone="Europe/London")
    key = b"key" * 11
    renderer, thought = renderer_of(
        sources,
        Options(today=TODAY, me=me, edition=edition, pseudonym_key=key),  # type: ignore[arg-type] # one of three
    )
    pages = {one.path: renderer.page(one) for one in renderer.views(thought.problems)}
    sheets = {sheet.path: sheet.write() for sheet in renderer.sheets()}
    return sheets | {path: page.before + page.after for path, page in pages.items()}


def test_the_appointment_tells_both_clocks_on_every_page_without_javascript() -> None:
    pages = pages_of("private")
    for path in PLACES:
        found = re.sub(r" (?=,)", "", text(pages[path]))
        assert "Wed 25 Nov 2026, 09:30 Europe/Stockholm, 08:30 your time" in found, path


def test_ones_own_clock_is_in_no_edition_for_others() -> None:
    for edition in ("share", "public"):
        assert not [path for path, page in pages_of(edition).items() if "your time" in page]


@pytest.mark.parametrize("path", PLACES[:-1])
def test_a_meetings_address_is_a_link(path: str) -> None:
    link = '<a href="https://meet.example/a?b=1&amp;c=" rel="noopener noreferrer">https://meet.example/a?b=1&amp;c=</a>'
    assert f"Room {link}&#34;2&#34;" in pages_of("private")[path]


@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        ("Café Rosa", ["Café Rosa"]),
        ("javascript:alert(1)", ["javascript:alert(1)"]),
        ("xhttps://a.example", ["xhttps://a.example"]),
        ("https://", ["https://"]),
        ("HTTPS://A.example/b", [Ref("HTTPS://A.example/b", "HTTPS://A.example/b")]),
        ("(https://a.example/b).", ["(", Ref("https://a.example/b", "https://a.example/b"), ")."]),
        (
            "https://a.example, or http://b.example",
            [
                Ref("https://a.example", "https://a.example"),
                ", or ",
                Ref("http://b.example", "http://b.example"),
            ],
        ),
    ],
)
def test_only_web_addresses_in_a_text_lead_somewhere(written: str, pieces: list[str | Ref]) -> None:
    assert list(with_links(written)) == [one if isinstance(one, Ref) else Ref(one) for one in pieces]


def test_a_day_to_come_is_no_day_since_when_something_is() -> None:
    pages = pages_of("private")
    assert "Scheduled Wed 25 Nov 2026, 09:30" in text(pages["interviews/ana.md"])
    notes = {"interviews/ana.md": "---\ncontact: Ana\nrequested: 2026-11-20\n---\n"}
    assert "Requested since Fri 20 Nov 2026" in text(pages_of("private", notes)["interviews/ana.md"])
