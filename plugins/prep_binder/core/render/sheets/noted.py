"""What a call sheet copied besides answers, found again in the note that it was pasted into."""

from __future__ import annotations

import re

from ...validate.grammar.answers import answer_of

HEADING = "Noted during the call"
"""The heading under which a call sheet copies what belongs to no question."""
_SECTION = re.compile(rf"^## {HEADING}[ \t]*\n(.*?)(?=^#{{1,6}} |\Z)", re.MULTILINE | re.DOTALL)


def noted_during(markdown: str) -> str:
    """Return the text below the heading, of all sections that have it; empty where none has."""
    return "\n\n".join(answer_of(found.strip()) for found in _SECTION.findall(markdown))
