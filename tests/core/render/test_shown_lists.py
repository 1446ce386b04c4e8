"""Which lists leave the own text of an interview: those of which its page shows every word."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.model.records import Interview, Kind
from prep_binder.core.pipeline import build_binder
from prep_binder.core.render.own_text import OwnText, without_lists

HEAD = "# A talk\n\nBefore.\n\n"
PATH = "interviews/a.md"


def read(body: str) -> tuple[Interview, str, OwnText | None]:
    """The interview, its whole text, and what is left of it."""
    sam = Source("contacts/sam-roe.md", b"---\nname: Sam Roe\n---\n")
    source = Source(PATH, f"---\ncontact: Jane\nheld: 2026-11-20\n---\n{body}".encode())
    binder, _, _ = build_binder([source, sam], Options(dt.date(2026, 11, 23)))
    interview, prose = binder.interviews[PATH], binder.texts[PATH]
    return interview, prose.markdown, without_lists("interview", interview, prose)


@pytest.mark.parametrize(
    ("heading", "item"),
    [
        ("Learned", "advice: ask twice"),
        ("Learned", "Advice: ask twice #twice"),
        ("Learned", "trends: they ask twice"),
        ("Learned", "tip: ask twice"),
        ("Learned", "budgets #-slow are quick"),
        ("Learned", "budgets are quick contradicts #slow"),
        ("Learned", "advice: ask twice (done 2026-11-21)"),
        ("Promises", "send the list by 2026-11-26"),
        ("Promises", "[ ] send the list, due: 2026-11-26"),
        ("Promises", "[x] send the list ✅ 2026-11-21"),
        ("Promises", "[x] send the list (done 2026-11-21)"),
        ("Introductions", "[[Sam Roe]] given 2026-11-20, contacted 2026-11-21, reported 2026-11-22"),
        ("Introductions", "[[contacts/sam-roe]]: met her at the fair, given 2026-11-20"),
        ("Introductions", "Ann Lee given 2026-11-20"),
        ("Research", "15 warehouses in 4 countries (annual report 2025)"),
        ("Research", "She was a trader."),
    ],
)
def test_a_list_that_is_shown_word_for_word_is_left_out(heading: str, item: str) -> None:
    _, _, found = read(f"{HEAD}## {heading}\n\n- {item}\n\n## Later\n\nAfter.\n")
    assert found is not None
    assert found.markdown == f"{HEAD}## Later\n\nAfter.\n"
    assert found.questions == ()
    assert found.words == (re.sub(r"\[\[|\]\]|^\[.\] ", "", item),)
    assert found.anchors == {heading.lower(): (heading.lower(),)}


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        ("Learned", "- advice: ask *twice*"),
        ("Learned", "- advice: see https://a.example"),
        ("Learned", "- advice: ask twice\n    - the second time by letter"),
        ("Learned", "- [ ] advice: ask twice"),
        ("Learned", "- advice: ask twice\n\nA remark."),
        ("Learned", "- advice: ask twice #one #two\n- advice: *no*"),
        ("Learned", ""),
        ("Promises", "- [x] send the list by 2026-11-26"),
        ("Promises", "- send the list by Thursday 26 November 2026"),
        ("Promises", "- send the list by 2026-11-26 14:30"),
        ("Promises", "- send the list by 2026-11-26, or until 2026-11-26"),
        ("Introductions", "- [[Sam Roe|Sam from the fair]] given 2026-11-20"),
        ("Introductions", "- [[Nobody Known]] given 2026-11-20"),
        ("Introductions", "- [[Sam Roe]] offered 2026-11-20"),
        ("Introductions", "- asked for [[Sam Roe]] given 2026-11-20"),
        ("Research", "- [ ] find out who pays"),
        ("Research", "- 15 warehouses\n\n    in 4 countries"),
    ],
)
def test_in_doubt_a_list_stays(heading: str, items: str) -> None:
    assert read(f"{HEAD}## {heading}\n\n{items}\n\n## Later\n\nAfter.\n")[2] is None


def test_each_list_is_judged_by_itself_and_all_parts_of_one_together() -> None:
    learned = "## Learned\n\n- advice: ask\n\n"
    promises = "## Promises\n\n- send it\n\n"
    again = "## Learned\n\n- trend: *up*\n\n"
    _, _, found = read(HEAD + learned + promises + again)
    assert found is not None
    assert found.markdown == HEAD + learned + again


def test_one_item_does_not_stand_for_two() -> None:
    body = "## Learned\n\n- advice: ask\n- advice: ask\n"
    interview, _, found = read(HEAD + body)
    assert found is not None
    assert len(interview.learned) == 2


def test_a_name_that_a_heading_of_the_text_has_is_given_once() -> None:
    body = "## Learned\n\n- advice: ask\n\n## Later\n\n> Learned\n\nLearned\n-------\n\nAfter.\n"
    found = read(HEAD + body)[2]
    assert found is None or found.anchors == {"learned": ()}


LINES = [
    "- advice: WORD WORD #WORD",
    "- WORD (WORD)",
    "- WORD by 2026-11-26",
    "- [x] WORD done 2026-11-26 WORD",
    "- [ ] WORD",
    "- [[Sam Roe]] given 2026-11-20 WORD",
    "- [[WORD]] contacted 2026-11-20",
    "- WORD Roe given 2026-11-20, WORD",
    "- WORD: WORD contradicts #WORD",
    "- WORD [done 2026-11-20]",
    "- 2026-11-20: WORD",
    "    - WORD",
    "    WORD",
    "  WORD",
    "WORD",
    "1. WORD",
    "- same",
    "- same",
    "### WORD",
    "## Learned",
    "## Promises",
    "## Introductions",
    "## Research",
    "## Questions",
    "%%WORD%%",
    "",
    "",
]


@example("## Learned", ["## Questions", "- advice: WORD WORD #WORD", "    - WORD", "    WORD"])
@given(st.sampled_from(LINES[-8:-4]), st.lists(st.sampled_from(LINES), max_size=9))
def test_every_word_that_is_left_out_is_shown_beside_it(first: str, lines: list[str]) -> None:
    numbers = iter(range(1000))
    body = re.sub("WORD", lambda _: f"word{next(numbers)}", "\n".join([first, *lines]))
    interview, whole, found = read(f"# A talk\n\n{body}\n")
    if found is not None:
        records = (*interview.learned, *interview.promises, *interview.introductions, *interview.research)
        shown = f"{found.markdown} {records} {interview.questions}".replace(
            r"\n", "\n"
        )  # as `repr` writes a line end
        assert [
            word for word in re.findall(r"\bword\d+\b", whole) if not re.search(rf"\b{word}\b", shown)
        ] == []


@pytest.mark.parametrize(
    ("path", "heading", "item", "is_left_out"),
    [
        ("companies/a.md", "Research", "15 warehouses in 4 countries (annual report 2025)", True),
        ("companies/a.md", "Research", "15 *warehouses*", False),
        ("companies/a.md", "Sources", "the annual report", False),
        ("industries/a.md", "Basics", "[x] Who pays for a kilowatt-hour (their site)", True),
        ("industries/a.md", "Basics", "[ ] Who pays for a kilowatt-hour", True),
        ("roles/a.md", "Hypotheses", "Pilots stall at the first winter #pilots-stall", True),
        ("roles/a.md", "Hypotheses", "Pilots never stall #-pilots-stall", False),
        ("roles/a.md", "Hypotheses", "Pilots stall, see [[Energy]]", False),
        ("industries/a.md", "Sources", "the installers' handbook, chapter 9", True),
        ("industries/a.md", "Sources", "https://a.example", False),
        ("industries/a.md", "Glossary", "riser: the shaft in a building", True),
    ],
)
def test_lists_of_companies_industries_and_roles_are_shown_once(
    path: str, heading: str, item: str, *, is_left_out: bool
) -> None:
    body = f"{HEAD}## {heading}\n\n- {item}\n\n## Later\n\nAfter.\n"
    binder, _, _ = build_binder([Source(path, body.encode())], Options(dt.date(2026, 11, 23)))
    entry = binder.entry(path)
    assert entry is not None
    kind: Kind = {"companies": "company", "industries": "industry", "roles": "role"}[
        path.split("/", maxsplit=1)[0]
    ]  # type: ignore[assignment]
    found = without_lists(kind, entry, binder.texts[path])
    assert (found is not None) == is_left_out
    if found is not None:
        assert found.markdown == f"{HEAD}## Later\n\nAfter.\n"
        assert found.anchors == {heading.lower(): (heading.lower(),)}
