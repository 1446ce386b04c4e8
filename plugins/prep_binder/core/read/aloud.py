"""A line of a note as one would read it out: links as their words, no marks of Markdown.

Pages show many such lines: claims, lines of a log, promises. They are words of people, not documents, and an edition
for others checks them as words; so they are shown without emphasis instead of being converted one by one.
"""

from __future__ import annotations

import re

from .links import WIKILINK, wikilink

_MARKED = re.compile(r"[*_`\[\\\n]")
"""What is not in a text needs no look at the rest."""
_CODE = re.compile(r"(?<![`\\])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_EMPHASIS = (
    re.compile(r"(?<![\\*])\*{3}(?=[^\s*])(.+?)(?<=[^\s\\*])\*{3}(?!\*)"),
    re.compile(r"(?<![\\*])\*\*(?=[^\s*])(.+?)(?<=[^\s\\*])\*\*(?!\*)"),
    re.compile(r"(?<![\w\\])__(?=[^\s_])(.+?)(?<=[^\s\\_])__(?!\w)"),
    re.compile(r"(?<![\\*])\*(?=[^\s*])([^*]+?)(?<=[^\s\\])\*(?!\*)"),
    re.compile(r"(?<![\w\\])_(?=[^\s_])([^_]+?)(?<=[^\s\\])_(?!\w)"),
)
"""Strong before weak; within a word only `*` emphasises, and what stands beside spaces is a sign: `2 * 3`."""
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!])")
_ITEM = re.compile(r"^(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
LONGEST = 2_000
"""Signs of a line that is searched: the time for one with many marks that are never closed grows with the square."""
_ENDED = (".", "!", "?", ":", ";", ",", "…")


def read_aloud(markdown: str) -> str:
    """Return the words of a text of one or a few lines; what is listed below the first line follows in the same line.

    Code keeps every sign of it. A link to a note is its label, else the last part of its target.
    """
    if not _MARKED.search(markdown):
        return markdown
    lines = [
        _ITEM.sub("", line.strip()) if number else line for number, line in enumerate(markdown.split("\n"))
    ]
    words = ""
    for line in filter(str.strip, lines):
        between = "" if not words else " " if words.endswith(_ENDED) else "; "
        words = f"{words}{between}{_words_of(line)}"
    return words


def _words_of(line: str) -> str:
    """Every third part is the marks around code, and the one behind it the code itself."""
    if len(line) > LONGEST:
        return line
    parts = _CODE.split(line)
    return "".join(
        _unmarked(part) if place % 3 == 0 else part for place, part in enumerate(parts) if place % 3 != 1
    )


def _unmarked(text: str) -> str:
    text = WIKILINK.sub(lambda found: _label(*wikilink(found[1])), text)
    text = _LINK.sub(r"\1", text)
    for emphasis in _EMPHASIS:
        text = emphasis.sub(r"\1", text)
    return _ESCAPED.sub(r"\1", text)


def _label(target: str, heading: str, label: str) -> str:
    return label or target.rpartition("/")[2].removesuffix(".md") or heading
