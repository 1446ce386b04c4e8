"""Answers below a question: Markdown in the note, the words that it shows in the binder."""

from __future__ import annotations

import re
from html import unescape

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def answer_of(nested: str) -> str:
    """Return what is nested below a question with its character references, such as `&lt;`, as characters.

    The call sheet copies an answer with references in place of what Markdown or the binder would take for
    markup, code or a comment, so the answer comes back as it was typed.
    """
    return _REFERENCE.sub(lambda found: unescape(found[0]), nested) if "&" in nested else nested
