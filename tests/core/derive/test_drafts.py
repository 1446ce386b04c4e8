"""Drafts of letters and requests against their golden cases, and rules that hold for any text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from prep_binder.core.derive import derive
from prep_binder.core.derive.drafts import Requests, ThankYous, word_count
from prep_binder.core.derive.sentences.second_person import given_to_you, is_third_person, to_you
from prep_binder.core.derive.sentences.words import LONGEST, first_name, shortened
from prep_binder.core.model.drafts import Wording, plain
from prep_binder.core.model.letters import RedFlag, Request, ThankYou
from prep_binder.core.pipeline import build_binder
from prep_binder.core.read import read_aloud
from tests.conftest import Compare
from tests.core.derive.binders import binder, claim, contact, interview, options
from tests.golden import cases, load

MARKS = {"frame": "{}", "notes": "«{}»", "missing": "‹{}›"}


@pytest.mark.parametrize("path", cases("drafts"), ids=lambda path: path.stem)
def test_drafts_say_what_their_golden_says(path: Path, golden: Compare) -> None:
    case = load(path)
    chosen = case.binder_options()
    whole, problems, _ = build_binder(case.sources(), chosen)
    derived = derive(whole, chosen)
    thanks, requests = ThankYous(whole, derived, chosen), Requests(whole, derived, chosen)
    shown: list[str] = []
    for one in whole.interviews.values():
        for person in thanks.recipients(one):
            shown += _letter(thanks.of(one, person))
    for person in whole.contacts.values():
        if requests.is_wanted(person):
            shown += _request(requests.of(person))
    golden(case, "\n".join(shown), problems)


def _letter(one: ThankYou) -> Iterator[str]:
    state = f"thanked {one.thanked_on or ''} {one.thanked_by}".rstrip() if one.is_thanked else "not thanked"
    yield f"To {one.contact.name} for {one.interview.path}, {state}: {one.subject}"
    yield from _lines(one.text)
    yield f"  takeaway: {one.takeaway.text[:60] if one.takeaway else '-'}; next step: {one.next_step or '-'}"
    yield from _remarks(one.hints, one.flags)


def _request(one: Request) -> Iterator[str]:
    for message in one.messages:
        subject = f": {message.subject}" if message.subject else ""
        yield f"Ask {one.contact.name} by {message.channel}, {message.words} words{subject}"
        yield from _lines(message.text)
        yield from _remarks((), message.flags)
    yield from _remarks(one.hints, ())


def _lines(text: Wording) -> Iterator[str]:
    marked = "".join(MARKS[piece.origin].format(piece.text) for piece in text)
    return (f"  | {line}" for line in marked.split("\n") if line)


def _remarks(hints: Iterable[str], flags: Iterable[RedFlag]) -> Iterator[str]:
    yield from (f"  hint: {hint}" for hint in hints)
    yield from (f"  red flag: “{flag.words}”: {flag.reason}. {flag.instead}" for flag in flags)


@pytest.mark.parametrize(
    ("note", "letter"),
    [
        ("what he does between two alarms", "what you do between two alarms"),
        ("how she came to batteries", "how you came to batteries"),
        ("why she was trusted and where her desk stood", "why you were trusted and where your desk stood"),
        ("what he hears, sees and touches", "what he hears, sees and touches"),
        ("how operators know when they are wrong", "how operators know when they are wrong"),
        ("what told her to leave", "what told you to leave"),
        ("how he carries it", "how you carry it"),
    ],
)
def test_he_and_she_become_you_where_the_verb_shows_how(note: str, letter: str) -> None:
    assert to_you(note) == letter


@pytest.mark.parametrize(
    ("note", "letter"),
    [
        ("send him the photographs of the shed", "send you the photographs of the shed"),
        ("send her photographs", "send you photographs"),
        ("send Jane the drawing", "send you the drawing"),
        ("write back", "write back"),
        ("send Sam the drawing", "send Sam the drawing"),
    ],
)
def test_a_promise_is_said_to_the_person_it_was_made_to(note: str, letter: str) -> None:
    assert given_to_you(note, ("Jane Doe", "Jane")) == letter


@pytest.mark.parametrize(
    ("name", "greeted"),
    [("Jane Doe", "Jane"), ("Dr. Jane Doe", "Dr. Jane Doe"), ("Mrs Doe", "Mrs Doe"), ("Cher", "Cher")],
)
def test_a_letter_greets_by_the_first_name_but_never_by_a_title(name: str, greeted: str) -> None:
    assert first_name(name) == greeted


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("one two", 2), ("one – two", 2), ("don't (stop) 20 min.", 4), ("a\n\nb\tc", 3), ("…", 0)],
)
def test_a_word_is_what_holds_a_letter_or_a_digit(text: str, words: int) -> None:
    assert word_count(text) == words


@given(st.text(max_size=600))
def test_a_long_text_is_cut_to_its_limit_and_to_its_own_words(text: str) -> None:
    assert len(shortened(text)) <= LONGEST or len(text) <= LONGEST
    assert text.startswith(shortened(text).removesuffix("…"))


@settings(max_examples=40)  # each builds a binder
@given(
    st.text(min_size=1, max_size=300),
    st.text(max_size=300),
    st.sampled_from(("advice", "", "insight")),
    st.text(max_size=200),
)
@example("00\\-", "", "advice", "")
def test_any_words_give_a_letter_and_a_request_that_hold_no_others(
    learned: str, why: str, category: str, opener: str
) -> None:
    jane = contact("Jane Doe", why_them=why, opener=opener)
    talk = interview("Jane Doe", held="11-20", learned=(claim(learned, category=category),))
    whole = binder(jane, talk)
    chosen = options()
    derived = derive(whole, chosen)
    letter = ThankYous(whole, derived, chosen).of(talk, jane)
    request = Requests(whole, derived, chosen).of(jane)
    aloud = " ".join(map(read_aloud, (learned, why, opener)))  # `\\-` is a sign of Markdown for `-`
    known = " ".join(f"{learned} {why} {opener} {aloud} Jane Doe".split())
    for text in (letter.text, *(message.text for message in request.messages)):
        for piece in text:
            if piece.origin == "notes" and not is_third_person(known):
                said = " ".join(piece.text.removesuffix("…").split())
                assert said[1:] in known, "what is marked as from the notes stands in them"
    assert all(message.words == word_count(plain(message.text)) for message in request.messages)
