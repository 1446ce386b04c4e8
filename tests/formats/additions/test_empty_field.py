"""Filling an empty field of a contact: one key more, every other byte as it was, or a refusal."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep_binder.core.matching import describe
from prep_binder.core.model.records import Contact
from prep_binder.core.model.values import Link
from prep_binder.formats.additions import UnsafeError, fill_field
from prep_binder.formats.additions.proof import read
from tests.formats.additions.test_additions import NOTES, OPTIONS, is_kept

fill = partial(fill_field, path="contacts/jane.md", options=OPTIONS)


def _name(link: Link) -> str:
    return link.shown


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\nname: Jane # me\n---\nText", "---\nname: Jane # me\n+\n---\nText"),
        ("---\nname: Jane\nPhone:\n---\n", '---\nname: Jane\nPhone: "+1 2"\n---\n'),
        ("---\nmobile: # none yet\n---\n", '---\nmobile: "+1 2" # none yet\n---\n'),
        ("\ufeff---\r\nname: Jane\r\n...\r\nx", "\ufeff---\r\nname: Jane\r\n+\r\n...\r\nx"),
        ("# Jane\n", "---\n+\n---\n# Jane\n"),
        ("", "---\n+\n---\n"),
    ],
)
def test_an_empty_field_is_filled(before: str, after: str) -> None:
    added = fill(before.encode(), name="phone", values=("+1 2",)).decode()
    assert added == after.replace("+", 'phone: "+1 2"', 1 if "\n+" in after else 0)


_NOTHING = [
    ('""', "A B"), ("''", "A B"), ('"  "', "A B"), ("[]", "A B"), ("[ ] # c", "A B # c"),
    ('["", ~]', "A B"), ("~", "A B"), ("null", "A B"), ("{}", "A B"), ("|", "A B"),
    (">- # c\n\n", "A B # c\n\n"), ("\n  -", "\n  - A B"),
    ("\n-\n", "\n- A B\n"),
    ('\n  - ""\n  -', "\n  - A B\n  -"), ("\n- # c", "\n- A B # c"), ("\n  -   ~", "\n  -   A B"),
]  # fmt: skip


@pytest.mark.parametrize(("nothing", "filled"), _NOTHING)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_value_that_says_nothing_is_filled_in_place(nothing: str, filled: str, end: str) -> None:
    note, after = (
        f"---\nname: Jane # me\nCompany: {text}\nphone: 1\n---\nText".replace("\n", end)
        for text in (nothing, filled)
    )
    assert fill(note.encode(), name="company", values=("A B",)).decode() == after


@pytest.mark.parametrize(
    ("nothing", "filled"),
    [("[]", "[a@x.example, b@x.example]"), ("\n -", "\n - a@x.example\n - b@x.example")],
)
def test_several_values_are_filled_in_place(nothing: str, filled: str) -> None:
    note = f"---\nemail: {nothing}\nphone: 1\n---\n".encode()
    added = fill(note, name="email", values=("a@x.example", "b@x.example")).decode()
    assert added == f"---\nemail: {filled}\nphone: 1\n---\n"


@pytest.mark.parametrize("value", ["%%later%%", "<!-- later -->", "[%%later%%]", "[\n]", "[ # later\n ]"])
def test_a_comment_in_the_place_of_a_value_stays(value: str) -> None:
    with pytest.raises(UnsafeError):
        fill(f"---\ncompany: {value}\n---\n".encode(), name="company", values=("Acme",))


def test_several_values_and_lines_are_one_line_of_yaml() -> None:
    note = fill(b"---\nname: Jane\n---\n", name="email", values=("a@x.example", "b@x.example"))
    note = fill(note, name="address", values=("1 Main Street\nTown: A #2",))
    assert note.decode() == (
        "---\nname: Jane\nemail: [a@x.example, b@x.example]\n"
        'address: "1 Main Street\\nTown: A #2"\n---\n'
    )  # fmt: skip


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("---\nphone: 1\n---\n", "has a value already"),
        ("---\ntel: 1\n---\n", "has a value already"),
        ("---\n{name: Jane}\n---\n", "braces"),
        ("---\nname: [Jane\n---\n", "."),
        ("---\ntype: interview\ncontact: Jane\n---\n", "no contact"),
        (b"---\nname: J\xf6rg\n---\n", "not UTF-8"),
    ],
)
def test_what_says_something_or_cannot_be_read_is_left_alone(note: str | bytes, words: str) -> None:
    with pytest.raises(UnsafeError, match=words):
        fill(note if isinstance(note, bytes) else note.encode(), name="phone", values=("2",))


def test_a_value_that_would_be_a_problem_is_refused() -> None:
    with pytest.raises(UnsafeError, match="Write `timezone"):
        fill(b"---\nname: Jane\n---\n", name="timezone", values=("Nowhere/Land at all",))


@settings(max_examples=200, deadline=None)
@given(NOTES, st.sampled_from(["phone", "company", "address", "linkedin"]), st.text(min_size=1, max_size=12))
def test_every_other_byte_stays_and_the_note_says_what_was_added(note: bytes, name: str, text: str) -> None:
    try:
        after = fill(note, name=name, values=(text,))
    except UnsafeError:
        return
    assert is_kept(note, after)
    new, old = (read(content, "contacts/jane.md", OPTIONS).entry for content in (after, note))
    assert isinstance(new, Contact)
    assert isinstance(old, Contact)
    values = describe(new, _name).values
    assert values[name] == (text,)
    assert {key: value for key, value in values.items() if key != name} == describe(old, _name).values
    assert new.log == tuple(
        touch._replace(at=other.at) for touch, other in zip(old.log, new.log, strict=True)
    )
