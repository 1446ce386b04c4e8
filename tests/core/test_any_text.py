"""Whatever stands in a file, reading it never raises, never takes long, and never shows what is private."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from prep_binder.core.link import link
from prep_binder.core.model.options import Options
from prep_binder.core.model.problem import Problem
from prep_binder.core.model.raw import RawNote, Source
from prep_binder.core.read import LIMIT, code_spans, mask_code, read_note
from prep_binder.core.schema import FIELDS
from prep_binder.core.validate import Validated, validate
from tests.golden import TODAY

OPTIONS = Options(today=TODAY)
SECRET = "Xyzzy"
PIECES = st.sampled_from(
    [
        "---\n",
        "...\n",
        "\n",
        "\n\n",
        "# ",
        "## Log\n",
        "## Questions\n",
        "## Introductions\n",
        "- ",
        "  - ",
        "1. ",
        "[ ] ",
        "[x] ",
        "[[",
        "]]",
        "|",
        "#",
        "\\",
        "`",
        "```\n",
        "~~~\n",
        "%%",
        "<!--",
        "-->",
        ": ",
        "key: ",
        "contact: ",
        "type: contact\n",
        "type: interview\n",
        "2026-11-20",
        "2026-02-30",
        "01/02/2026",
        " 25:00",
        "given ",
        " by ",
        "(3 min)",
        "^id",
        "é",
        "e\u0301",
        "ß",
        "\t",
        "    ",
        "> ",
        "&a ",
        "*a ",
        "{{date}}",
        "{",
        "}",
        "[",
        "]",
        '"',
        "'",
        "\0",
        "\ufeff",
        "\u2028",
        "\r\n",
        "\r",
        "Jane",
        ",",
        "](x.md)",
        "](../../y.md#z)",
        "===\n",
        "✅ ",
        "📅 ",
        "@",
        "!!python/object:os.system ",
        "?",
        "\U0001f600",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)
SLOW = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _through(*sources: Source) -> tuple[list[RawNote], list[Problem]]:
    """Take sources through read, validate and link."""
    raws: list[RawNote] = []
    notes: list[Validated] = []
    problems: list[Problem] = []
    for source in sources:
        raw, found = read_note(source)
        problems += found
        if raw is not None:
            raws.append(raw)
            note, found = validate(raw, OPTIONS)
            problems += found
            notes.append(note)
    _, found = link(notes, OPTIONS)
    return raws, [*problems, *found]


@given(st.binary(max_size=200))
@SLOW
def test_no_bytes_raise(content: bytes) -> None:
    _through(Source("contacts/a.md", content))


@given(TEXTS, TEXTS)
@SLOW
def test_no_text_raises(one: str, other: str) -> None:
    _through(Source("contacts/a.md", one.encode()), Source("interviews/b.md", other.encode()))


@given(st.sampled_from(sorted(FIELDS)), st.data())
@SLOW
def test_no_value_raises(kind: str, data: st.DataObject) -> None:
    names = [name for field in FIELDS[kind] for name in (field.name, *field.also)]  # type: ignore[index]
    value = st.one_of(TEXTS, st.text(max_size=20)).map(lambda text: text.replace("\n", " "))
    rows = data.draw(st.lists(st.tuples(st.sampled_from(names), value, st.booleans()), max_size=8))
    lines = [f"{name}:\n  - {text}\n" if listed else f"{name}: {text}\n" for name, text, listed in rows]
    body = data.draw(TEXTS)
    _through(Source("a.md", f"---\ntype: {kind}\n{''.join(lines)}---\n{body}".encode()))


@given(TEXTS)
@SLOW
def test_places_lie_in_the_note(text: str) -> None:
    raws, problems = _through(Source("contacts/a.md", text.encode()))
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for raw in raws:
        places = [link.at for link in raw.links]
        places += [item.at for section in raw.sections for item in section.items]
        assert all(1 <= at.line <= len(lines) for at in places)
    for problem in problems:
        assert problem.at.path == "contacts/a.md"
        assert problem.at.column >= 1
        assert not problem.what.endswith(".")
        assert not problem.mend.endswith(".")


@given(TEXTS)
@SLOW
def test_masking_keeps_length_and_lines(text: str) -> None:
    masked = mask_code(text)
    assert len(masked) == len(text)
    assert [at for at, sign in enumerate(masked) if sign == "\n"] == [
        at for at, sign in enumerate(text) if sign == "\n"
    ]
    spans = code_spans(text)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


PLAIN = st.sampled_from(
    [
        "Word ",
        "\n",
        "\n\n",
        "# H\n",
        "- item\n",
        "[[Jane]] ",
        "| a | b |\n",
        "5% ",
        "<!",
        "--",
        "> ",
        "~",
        "    ",
    ]
)
COMMENTS = st.sampled_from(
    [
        f"%%{SECRET}%%",
        f"<!-- {SECRET} -->",
        f"%%\n{SECRET}\n%%",
        f"<!--\n\n[[{SECRET}]] `\n-->",
        f"%%` {SECRET}%%",
    ]
)


@given(st.lists(st.one_of(PLAIN, COMMENTS.map(lambda comment: f" {comment} ")), max_size=30).map("".join))
@SLOW
def test_private_comments_reach_nothing(text: str) -> None:
    raw, _ = read_note(Source("contacts/a.md", text.encode()))
    assert raw is not None
    assert SECRET not in repr(raw)
    assert raw.body.count("\n") == text.count("\n")


@given(TEXTS)
@SLOW
def test_problems_of_a_note_held_back_say_nothing_of_it(text: str) -> None:
    inside = text.replace("---", SECRET).replace("...", SECRET)
    content = f"---\ntype: contact\nphone: {SECRET}\n{inside}{SECRET}: {{[\n---\n{SECRET}"
    raw, problems = read_note(Source("a.md", content.encode()))
    assume(raw is None)
    assert SECRET not in repr(problems)


HOSTILE: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: "[" * n,
    "links that never end": lambda n: "[[a" * n,
    "pictures that never end": lambda n: "![a](" * n,
    "markdown links": lambda n: "[a](b.md " * n,
    "ticks": lambda n: " ".join("`" * (1 + i % 50) for i in range(n // 25)),
    "fences": lambda n: "```x\n" * n,
    "percent": lambda n: "a %% b\n\n" * n,
    "open comments": lambda n: "<!--" * n,
    "lists in a line": lambda n: "- " * n,
    "deep lists": lambda n: "\n".join("  " * i + "- x" for i in range(min(n, 1000))),
    "headings": lambda n: "# a\n" * n,
    "blank lines": lambda n: "- a\n" + "\n" * n + "b",
    "spaces": lambda n: "- a" + " " * n + "(b",
    "open quotes": lambda n: "> " * n,
    "stars": lambda n: "## Learned\n\n- " + "**" * n,
    "promises": lambda n: "## Promises\n\n- " + "by 2026-11-25 " * (n // 10),
    "introductions": lambda n: "## Introductions\n\n- " + "given 2026-11-25 " * (n // 10),
    "round brackets": lambda n: "## Research\n\n- " + "(" * n + ")",
    "dates": lambda n: "## Log\n\n" + "- 2026-11-20 phone: x\n" * (n // 4),
    "hashes": lambda n: "## Learned\n\n- " + "#a " * n,
    "underlines": lambda n: "a\n=\n" * n,
    "lazy lines": lambda n: "- a\n" + "b\n" * n,
    "words": lambda n: "## Questions\n\n- " + "word " * n,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("kind", ["contact", "interview", "questions"])
def test_hostile_text_takes_no_long_time(name: str, kind: str) -> None:
    content = f"---\ntype: {kind}\n---\n{HOSTILE[name](20_000)}".encode()
    start = time.process_time()
    _through(Source("a.md", content))
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "front",
    [
        "a: " + "[" * 50_000,
        "- " * 30_000,
        "? " * 30_000,
        "a: {" * 10_000,
        "a: &x [1]\nb: *x",
        "x" * 70_000,
        "a: &a [x,x]\n"
        + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)},*{chr(97 + i)}]\n" for i in range(20)),
        "\n".join(" " * i + "a:" for i in range(300)),
    ],
)
def test_bombs_hold_the_note_back(front: str) -> None:
    start = time.process_time()
    raw, problems = read_note(Source("a.md", f"---\n{front}\n---\nText\n".encode()))
    assert raw is None
    assert [problem.check for problem in problems] == ["bad-yaml"]
    assert time.process_time() - start < 1


def test_a_huge_note_is_read_in_its_first_part() -> None:
    body = "# Title\n\n[[Jane]]\n" + "word `code` [[Sam]] %%private%%\n" * 330_000
    start = time.process_time()
    raw, problems = read_note(Source("a.md", f"---\nname: x\n---\n{body}".encode()))
    assert time.process_time() - start < 10
    assert raw is not None
    assert raw.h1 is not None
    assert raw.front
    assert "private" not in raw.body
    assert raw.links[0].target == "Jane"
    assert len(raw.body) > LIMIT > raw.links[-1].at.line
    assert [problem.check for problem in problems] == ["large-note"]


@pytest.mark.parametrize(
    ("content", "line", "column", "what"),
    [
        (b"---\nname: J\xf6rg\n---\n", 2, 8, "not UTF-8"),
        (b"\xef\xbb\xbfa\xff", 1, 2, "not UTF-8"),
        ("é\n".encode() + b"\xc3", 2, 1, "not UTF-8"),
        ("text".encode("utf-16"), 1, 1, "UTF-16"),
        ("text".encode("utf-32"), 1, 1, "UTF-32"),
        (b"a\nb\0c", 2, 2, "NUL"),
        (None, 1, 1, "permission denied"),
    ],
)
def test_a_file_that_is_no_text_is_held_back_with_the_place(
    content: bytes | None, line: int, column: int, what: str
) -> None:
    raw, problems = read_note(Source("a.md", content, "permission denied"))
    assert raw is None
    (problem,) = problems
    assert (problem.check, problem.at.line, problem.at.column) == ("unreadable-file", line, column)
    assert what in problem.what
