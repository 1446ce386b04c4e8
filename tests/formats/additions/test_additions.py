"""Additions to notes: where they go, what is refused, and that every other byte stays."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.pipeline import think
from prep_binder.formats.additions import UnsafeError, add_touch, mark_item, set_event
from prep_binder.formats.additions.proof import read

OPTIONS = Options(today=dt.date(2026, 11, 23))
LINE = "2026-11-23 email request: asked"
touch = partial(add_touch, path="contacts/jane.md", options=OPTIONS, line=LINE)
event = partial(set_event, path="interviews/jane.md", options=OPTIONS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("## Log\n\n- 2026-11-20 a\n\nMore.\n", "## Log\n\n- 2026-11-20 a\n+\n\nMore.\n"),
        ("## Log\n\n- 2026-11-20 a\n  b\n\n  c\n\n# X\n", "## Log\n\n- 2026-11-20 a\n  b\n\n  c\n+\n\n# X\n"),
        ("## Log\n* 2026-11-22 a\n* 2026-11-20 b\n", "## Log\n*\n* 2026-11-22 a\n* 2026-11-20 b\n"),
        (
            "## Log\n- 2026-11-22 a\n- 2026-11-18 b\n- 2026-11-19 c\n",
            "## Log\n- 2026-11-22 a\n- 2026-11-18 b\n- 2026-11-19 c\n+\n",
        ),
        (
            "## Log\n* 2026-11-22 a\n* 2026-11-18 b\n* 2026-11-19 c\n* 2026-11-10 d\n",
            "## Log\n*\n* 2026-11-22 a\n* 2026-11-18 b\n* 2026-11-19 c\n* 2026-11-10 d\n",
        ),
        ("Log\n---\n\n- 2026-11-20 a", "Log\n---\n\n- 2026-11-20 a\n+"),
        ("## Log\n", "## Log\n\n+\n"),
        ("## Log\n\n## Research\n\n- x\n", "## Log\n\n+\n\n## Research\n\n- x\n"),
        ("History\r\n===\r\n- 2026-11-20 a\r\nlazy\r\n", "History\r\n===\r\n- 2026-11-20 a\r\nlazy\r\n+\r\n"),
        ("Text", "Text\n\n## Log\n\n+"),
        ("Text\r\r", "Text\r\r## Log\r\r+\r"),
        ("", "## Log\n\n+\n"),
        ("## Log\n\n1. 2026-11-20 a\n", "## Log\n\n1. 2026-11-20 a\n+\n"),
        ("  ## Log\n\n  - 2026-11-20 a\n", "  ## Log\n\n  - 2026-11-20 a\n  +\n"),
    ],
)
def test_a_log_goes_on_where_it_is(before: str, after: str) -> None:
    line = f"* {LINE}" if "\n*\n" in after else f"- {LINE}"
    sign = "*\n" if "\n*\n" in after else "+"
    assert touch(before.encode()).decode() == after.replace(sign, line + sign[1:], 1)


@pytest.mark.parametrize(
    ("key", "after"),
    [
        ("nudged:", "nudged: 2026-11-23"),
        ("nudged: # when", "nudged: 2026-11-23 # when"),
        ("nudged: []", "nudged: [2026-11-23]"),
        ("nudged: 2026-11-20 mail", "nudged: [2026-11-20 mail, 2026-11-23]"),
        ("nudged: '2026-11-20'", "nudged: ['2026-11-20', 2026-11-23]"),
        ("nudged: [2026-11-19, 2026-11-20]", "nudged: [2026-11-19, 2026-11-20, 2026-11-23]"),
        ("nudged:\n  - 2026-11-20 # a\ngoal: x", "nudged:\n  - 2026-11-20 # a\n  - 2026-11-23\ngoal: x"),
        ("goal: |\n  long\n  text", "goal: |\n  long\n  text\nnudged: 2026-11-23"),
    ],
)
def test_a_list_of_days_grows_by_one(key: str, after: str) -> None:
    note = "---\ncontact: Jane\n{}\n---\nBody"
    assert event(note.format(key).encode(), event="nudged", value="2026-11-23").decode() == note.format(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ncontact: Jane\nheld: 2026-11-20\n---", "---\ncontact: Jane\nheld: 2026-11-20\n+\n---"),
        ("\ufeff---\r\ncontact: Jane\r\n...\r\nx", "\ufeff---\r\ncontact: Jane\r\n+\r\n...\r\nx"),
        (
            "---\n  contact: Jane\n  Thanked:\n---\n",
            "---\n  contact: Jane\n  Thanked: 2026-11-23 mail\n---\n",
        ),
        ("---\n  contact: Jane\n---\n", "---\n  contact: Jane\n  +\n---\n"),
        ("# Talk\n\nWith: [[Jane]]\n", "---\n+\n---\n# Talk\n\nWith: [[Jane]]\n"),
    ],
)
def test_an_event_is_one_key_more(before: str, after: str) -> None:
    done = event(before.encode(), event="thanked", value="2026-11-23 mail").decode()
    assert done == after.replace("+", "thanked: 2026-11-23 mail")


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("---\ncontact: Jane\nthanked: 2026-11-20\n---\n", "`thanked` has a value already, on line 3"),
        ("---\n{contact: Jane}\n---\n", "braces"),
        ("---\ncontact: [Jane\n---\n", "Mend|Close|bracket"),
        ("---\ncontact: Jane\nthanked: soon\n---\n", "already"),
        (b"\xff\xfe", "UTF-16"),
        (b"---\ncontact: Jos\xe9\n---\n", "not UTF-8"),
    ],
)
def test_what_cannot_be_added_to_is_refused(note: str | bytes, words: str) -> None:
    with pytest.raises(UnsafeError, match=words):
        event(note if isinstance(note, bytes) else note.encode(), event="thanked", value="2026-11-23")


def test_a_log_inside_a_comment_is_refused() -> None:
    with pytest.raises(UnsafeError, match="by hand"):
        touch(b"Text\n\n%%\nnever closed\n")


@pytest.mark.parametrize("words", ["%%leaving%%", "<!-- leaving -->", "%%leaving", "<!-- leaving"])
def test_a_line_with_a_comment_is_refused_as_such(words: str) -> None:
    with pytest.raises(UnsafeError, match="holds the sign of a comment"):
        add_touch(b"# Jane\n", "contacts/a.md", OPTIONS, f"2026-11-23 phone: talked {words}")


def test_a_sign_that_a_later_one_would_turn_into_a_comment_is_refused_as_such() -> None:
    note = b"## Log\n\n- 2026-11-22 x\n\n## Other\n\nMore %%private%%\n"
    with pytest.raises(UnsafeError, match="holds the sign of a comment"):
        add_touch(note, "contacts/a.md", OPTIONS, "2026-11-23 100%% sure")


@pytest.mark.parametrize("words", ["100%% sure", "ran `%%timeit%%` <b>"])
def test_per_cent_and_code_are_words_of_a_log(words: str) -> None:
    assert words in add_touch(b"# Jane\n", "contacts/a.md", OPTIONS, f"2026-11-23 {words}").decode()


def test_a_line_without_a_day_is_no_line_of_a_log() -> None:
    with pytest.raises(UnsafeError, match="begins with a day"):
        add_touch(b"", "contacts/a.md", OPTIONS, "2026-02-30 x")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("## Promises\n\n- [ ] send it by 2026-11-25\n", "## Promises\n\n- [x] send it by 2026-11-25+\n"),
        (
            "## Promises\n* send\n  the article  \n\n  nested\n",
            "## Promises\n* send\n  the article+  \n\n  nested\n",
        ),
        ("---\npromises: [send it, call]\n---\n", "---\npromises: [send it+, call]\n---\n"),
        ("---\npromises:\n- 'send it'\n- call\n---\n", "---\npromises:\n- 'send it+'\n- call\n---\n"),
        ("---\npromises: send it\n---\n", "---\npromises: send it+\n---\n"),
    ],
)
def test_a_kept_promise_gets_its_day(before: str, after: str) -> None:
    known: Any = read(before.encode(), "contacts/a.md", OPTIONS).entry
    added = mark_item(
        before.encode(),
        "contacts/a.md",
        OPTIONS,
        known.promises[0].at,
        field="promises",
        words=" done 2026-11-23",
        changed=lambda promise: promise._replace(is_done=True, done=OPTIONS.today),
    )
    assert added.decode() == after.replace("+", " done 2026-11-23")


def test_an_item_of_several_keys_is_left_to_the_person() -> None:
    note = b"---\nintroductions:\n- who: Sam\n  given: 2026-11-20\n---\n"
    known: Any = read(note, "contacts/a.md", OPTIONS).entry
    with pytest.raises(UnsafeError, match=r"Write `contacted"):
        mark_item(
            note,
            "contacts/a.md",
            OPTIONS,
            known.introductions[0].at,
            field="introductions",
            words=", contacted 2026-11-23",
            changed=lambda one: one._replace(contacted=OPTIONS.today),
        )


PARTS = st.sampled_from(
    [
        "## Log", "# Title", "- 2026-11-20 email: x", "- 2026-11-25 b", "  more", "\tnested", "", " ", "```", "~~~",
        "%% private %%", "%%", "<!-- x -->", "Log", "---", "===", "- [ ] send it", "* * *", "text", "1. 2026-11-19 c",
        "name: Jane", "nudged:", "nudged: [2026-11-01]", "- 2026-11-02", "contact: Jane", "# note", "held: 2026-11-20",
        "goal: |", "  - 2026-11-03", "...", "\u2028odd", "\x0bodd", "## Promises", "- a: b", "> quote", "é 漢 🙂",
    ]
)  # fmt: skip
NOTES = st.builds(
    lambda lines, ends, mark, last: (mark + "".join(map(str.__add__, lines, ends)) + last).encode(),
    st.lists(PARTS, min_size=1, max_size=14),
    st.one_of(
        st.just(["\n"] * 14),
        st.just(["\r\n"] * 14),
        st.lists(st.sampled_from(["\n", "\r\n", "\r"]), min_size=14),
    ),
    st.sampled_from(["", "\ufeff", "---\n", "---\ncontact: Jane\n", "---\r\ncontact: Jane\r\n---\r\n"]),
    st.sampled_from(["", "end", "- 2026-11-23 last"]),
)


def is_kept(before: bytes, after: bytes) -> bool:
    """Whether `after` is `before` with bytes put in, and none taken out."""
    rest = iter(after)
    return all(byte in rest for byte in before)


@settings(max_examples=300, deadline=None)
@given(NOTES)
def test_a_line_of_a_log_leaves_every_other_byte(note: bytes) -> None:
    try:
        after = touch(note)
    except UnsafeError:
        return
    assert after != note
    assert after.replace(f"- {LINE}".encode(), b"").replace(f"* {LINE}".encode(), b"").count(b"asked") == 0
    added = [line for line in after.splitlines() if line not in note.splitlines()]
    assert [line.strip(b" \t\xef\xbb\xbf-*+") for line in added if LINE.encode() in line] == [LINE.encode()]
    assert is_kept(note, after)
    old: Any = read(note, "contacts/jane.md", OPTIONS).entry
    new: Any = read(after, "contacts/jane.md", OPTIONS).entry
    assert len(new.log) == len(old.log) + 1
    assert (new.promises == ()) == (old.promises == ())


@settings(max_examples=300, deadline=None)
@given(NOTES, st.sampled_from(["thanked", "nudged", "held", "confirmed"]))
def test_an_event_leaves_every_other_byte(note: bytes, name: str) -> None:
    try:
        after = event(note, event=name, value="2026-11-23")
    except UnsafeError:
        return
    assert is_kept(note, after)
    assert 10 <= len(after) - len(note) <= len("---\r\n---\r\n") + len(name) + 16
    assert after.count(b"2026-11-23") == note.count(b"2026-11-23") + 1


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_added_to_or_refused(note: bytes) -> None:
    for addition in (touch, partial(event, event="thanked", value="2026-11-23")):
        with suppress(UnsafeError):
            assert is_kept(note, addition(note))


def test_what_was_added_is_what_the_binder_reads() -> None:
    note = touch(b"---\nname: Jane\n---\n")
    thought = think([Source("contacts/jane.md", note)], OPTIONS)
    assert thought.derived.touches["contacts/jane.md"][0].kind == "request"
