"""Snippets for Visual Studio Code: the shipped file is what the table gives, and what they write is understood."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.pipeline import think
from prep_binder.core.schema import FIELDS, field_of
from prep_binder.formats.snippets import vscode_snippets
from tests.golden import TODAY

EDITOR = Path(__file__).parents[2] / ".vscode"


def filled(body: list[str]) -> str:
    """A snippet as it stands when every choice is the first and every gap says `jane`."""
    text = "\n".join(body)
    for name, value in (("YEAR", "2026"), ("MONTH", "11"), ("DATE", "20")):
        text = text.replace(f"${{CURRENT_{name}}}", value)
    text = re.sub(r"\$\{\d\|([^,|]*)[^}]*\}", r"\1", text)
    text = re.sub(r"\$\{\d:([^}]*)\}", r"\1", text)
    return re.sub(r"\$[1-9]", "jane", text).replace("$0", "")


SNIPPETS = json.loads(vscode_snippets())


def test_the_shipped_file_is_what_the_table_gives() -> None:
    assert (EDITOR / "binder.code-snippets").read_text("utf-8") == vscode_snippets()


@pytest.mark.parametrize("name", [name for name in SNIPPETS if not name.startswith("line: ")])
def test_a_field_that_a_snippet_writes_is_understood(name: str) -> None:
    kind = next(kind for kind in FIELDS if field_of(kind, name) is not None)
    line = filled(SNIPPETS[name]["body"])
    note = f"---\ntype: {kind}\n{line}\n---\n\n# Note\n"
    thought = think([Source("note.md", note.encode())], Options(today=TODAY))
    assert [p for p in thought.problems if p.check in ("bad-yaml", "bad-date", "near-key")] == []


@pytest.mark.parametrize(
    ("line", "heading", "field"),
    [
        ("log", "Log", "log"),
        ("learned", "Learned", "learned"),
        ("question", "Questions", "questions"),
        ("promise", "Promises", "promises"),
        ("introduction", "Introductions", "introductions"),
        ("fact", "Research", "research"),
    ],
)
def test_a_line_that_a_snippet_writes_is_read(line: str, heading: str, field: str) -> None:
    text = filled(SNIPPETS[f"line: {line}"]["body"])
    note = f"---\ntype: interview\ncontact: Jane\n---\n\n## {heading}\n\n{text}\n"
    thought = think([Source("interviews/talk.md", note.encode())], Options(today=TODAY))
    interview = next(iter(thought.binder.interviews.values()))
    assert len(getattr(interview, field)) == 1
