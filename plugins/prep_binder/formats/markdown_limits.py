"""Tells which texts Python-Markdown would not convert in reasonable time, before it is asked to.

Measured with Python-Markdown 3.11: unclosed brackets and tags cost the square of their number
(20,000 take minutes), and deeply nested lists and quotes more than that.
"""

from __future__ import annotations

import re

LARGEST_TEXT = 1_000_000
"""Characters; a book of 500 pages."""
MOST_UNCLOSED = 400
DEEPEST = 40

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_DEEP_LIST = re.compile(
    rf"^(?:[ ]{{{4 * DEEPEST}}}|\t{{{DEEPEST}}})[ \t]*(?:[-*+]|\d+[.)])[ \t]", re.MULTILINE
)
_DEEP_RUN = re.compile(
    rf"^[ \t]*(?:(?:>[ \t]?){{{DEEPEST}}}|(?:(?:[-*+]|\d+[.)])[ \t]+){{{DEEPEST}}})", re.MULTILINE
)
_MARKS = (
    (re.compile(r"^#{1,6}[ \t]|^(?:=+|-{2,})[ \t]*$", re.MULTILINE), 2_000, "headings or rules"),
    (re.compile(r"\[\^"), 1_000, "footnotes"),
    (re.compile(r"^[ \t>]*(?:```|~~~)", re.MULTILINE), 4_000, "code fences"),
    (
        re.compile(r"<(?:div|section|article|table|ul|ol|blockquote|details|p)\b", re.IGNORECASE),
        2_000,
        "HTML blocks",
    ),
    (re.compile(r"[*_]{500}"), 0, "marks of emphasis in a row"),
)
"""What costs more than its length, how much of it is too much, and its name."""
_HARMLESS = 6_000
"""Characters; a text of this length is converted in a second whatever it holds, brackets and depth apart."""
_BRACKET = re.compile(r"[\[\]]")


def reason_not_to_convert(text: str) -> str:
    """Return why `text` should not be given to Python-Markdown, or an empty string when it is fine."""
    if len(text) > LARGEST_TEXT:
        return f"it is longer than {LARGEST_TEXT // 1000:,} thousand characters"
    is_suspicious = text.count("[") > MOST_UNCLOSED or text.count("<") > MOST_UNCLOSED
    if is_suspicious and sum(_unclosed(block) ** 2 for block in _BLANK_LINE.split(text)) > MOST_UNCLOSED**2:
        return f"about {MOST_UNCLOSED} or more brackets or tags are opened and not closed"
    for mark, most, name in _MARKS if len(text) > _HARMLESS else ():
        if sum(1 for _ in mark.finditer(text)) > most:
            return f"it has more than {most:,} {name}" if most else f"it has hundreds of {name}"
    if _DEEP_LIST.search(text) or _DEEP_RUN.search(text):
        return f"its lists or quotes are nested more than {DEEPEST} deep"
    return ""


def _unclosed(block: str) -> int:
    """The largest number of brackets, link targets or tags that stand open at once in a block."""
    depth = deepest = 0
    for bracket in _BRACKET.finditer(block):
        depth = depth + 1 if bracket[0] == "[" else max(0, depth - 1)
        deepest = max(deepest, depth)
    return max(deepest, block.count("](") - block.count(")"), block.count("<") - block.count(">"))
