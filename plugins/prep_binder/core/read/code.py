"""Code and private comments in Markdown: where they stand, so that nothing in them is read."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Literal, NamedTuple

Kind = Literal["fence", "inline", "comment", "unclosed", "open"]

_TOKEN = re.compile(r"`+|~{3,}|%%|<!--")
_OPENER = re.compile(r"%%|<!--")
_RUN = re.compile(r"`+")
_FENCE_END = re.compile(r"^[ \t>]*+(`{3,}|~{3,})[ \t]*$", re.MULTILINE)
_BLOCK_END = re.compile(r"\n(?:[ \t]*+\n|[ \t>]*+(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t])")
_ON_ONE_LINE = re.compile(r"`[^`\n]+`")
_ITEM_BEGINS = re.compile(r"(?:^|\n)[ \t>]*(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+(?:\[[ xX]\][ \t]+)?$")
_AFTER_PER_CENT = frozenset("%,.;:!?)]}…")
_BEFORE_COMMENT = frozenset('([{|"“«')
_BLANK = re.compile(r"\n[ \t]*+\n")
_INDENT = 100
"""Characters before a fence that are looked at: more indent than that is no fence."""

FENCE, INLINE = "\0", "\1"
"""What stands for code in a masked text of this stage: neither is blank, neither begins anything."""


class Stretch(NamedTuple):
    """A part of a text that is code or a private comment."""

    start: int
    end: int
    kind: Kind
    """Two comments that nothing ends: `unclosed` hides the rest of the note, `open`, within a line, of its block."""


class Cleaned(NamedTuple):
    """A body without its private comments."""

    body: str
    masked: str
    """The same length; code replaced by `FENCE` and `INLINE`, line ends kept."""
    unclosed: int
    """Position in the text given of a comment that nothing ends, -1 when there is none."""
    open: int = -1
    """The same of a comment within a line: it hides the rest of its paragraph or list item."""


def code_spans(text: str) -> list[tuple[int, int]]:
    """Return the positions (start, end) of fenced code and code spans in Markdown text, in order."""
    return [(part.start, part.end) for part in stretches(text, comments=False)]


def mask_code(text: str) -> str:
    """Return `text` with code blanked: the same length and the same lines."""
    spans = code_spans(text) if "`" in text or "~~~" in text else []
    if not spans:
        return text
    pieces: list[str] = []
    last = 0
    for start, end in spans:
        pieces += (text[last:start], re.sub(r"[^\n]", " ", text[start:end]))
        last = end
    return "".join((*pieces, text[last:]))


def clean(text: str, limit: int) -> Cleaned:
    """Take private comments out of a body, keeping the count of lines.

    Beyond `limit` characters code is not looked for: there a comment counts even inside code.
    """
    if not (_holds(text, "%%") or _holds(text, "<!--") or _holds(text, "~~~")):
        if "`" not in text:
            return Cleaned(text, text, -1)
        if "``" not in text and "\\`" not in text:
            masked_text = _ON_ONE_LINE.sub(_blank, text)
            if "`" not in masked_text:
                return Cleaned(text, masked_text, -1)
    body: list[str] = []
    masked: list[str] = []
    last = 0
    lacking: dict[Kind, int] = {}
    for start, end, kind in stretches(text, comments=True, limit=limit):
        body.append(text[last:start])
        masked.append(text[last:start])
        part = text[start:end]
        if kind in ("comment", "unclosed", "open"):
            lines = "\n" * part.count("\n")
            body.append(lines)
            masked.append(lines)
            lacking[kind] = start
        else:
            body.append(part)
            masked.append(re.sub(r"\S", FENCE, part) if kind == "fence" else _inline(part))
        last = end
    rest = text[last:]
    return Cleaned(
        "".join((*body, rest)),
        "".join((*masked, rest)),
        lacking.get("unclosed", -1),
        lacking.get("open", -1),
    )


def _holds(text: str, sign: str) -> bool:
    """Whether `sign` is in `text`; a single character is looked for much faster than several."""
    return sign[0] in text and sign in text


def _blank(match: re.Match[str]) -> str:
    return INLINE * (match.end() - match.start())


def _inline(part: str) -> str:
    return "\n".join(INLINE * len(line) for line in part.split("\n")) if "\n" in part else INLINE * len(part)


def stretches(text: str, *, comments: bool, limit: int | None = None) -> list[Stretch]:
    """Return code (and comments, when asked for) from left to right: what begins first hides the rest."""
    marks = _Marks(text)
    found: list[Stretch] = []
    position = 0
    code_end = len(text) if limit is None else limit
    while token := (_TOKEN if position < code_end else _OPENER).search(text, position):
        start, sign = token.start(), token.group()
        position = token.end()
        if sign in {"%%", "<!--"}:
            part = _comment(text, start, sign) if comments else None
        elif start >= code_end:
            part = None
        else:
            part = marks.fence(start, sign)
            if part is None and sign[0] == "`":
                part = marks.inline(start, position)
        if part is not None:
            found.append(part)
            position = part.end
    return found


def _comment(text: str, start: int, sign: str) -> Stretch | None:
    """A comment that begins here; without an end it hides the rest, as it may be private.

    A lone `%%` within a line is a comment only where it cannot mean per cent, and then no further than its block.
    """
    closing = "%%" if sign == "%%" else "-->"
    end = text.find(closing, start + 2)
    if end >= 0:
        if sign == "%%" and not _begins_line(text, start):
            end = _beyond(text, start, end)
        return Stretch(start, end + len(closing), "comment")
    if sign == "<!--" or _begins_line(text, start):
        return Stretch(start, len(text), "unclosed")
    if not opens_comment(text, start):
        return None
    block = _BLOCK_END.search(text, start)
    return Stretch(start, block.start() if block else len(text), "open")


def opens_comment(text: str, start: int) -> bool:
    """Whether the `%%` at `start` looks like a comment begun, and not like per cent or a part of an address.

    Per cent stands behind a number or before a space: `100%% sure`, `5 %% of them`; a comment stands before a word.
    """
    lead = text[max(0, start - _INDENT) : start]
    follows = text[start + 2 : start + 3]
    if _ITEM_BEGINS.search(lead):
        return True
    if not lead or lead[-1].isspace() or lead[-1] in _BEFORE_COMMENT:
        return bool(follows) and not follows.isspace() and follows not in _AFTER_PER_CENT
    run = lead.split()[-1]
    return follows.isalpha() and not run[-1].isdigit() and "/" not in run


def _beyond(text: str, start: int, end: int) -> int:
    """Where a `%%` within a line ends when its closing sign stands in a later paragraph.

    If the signs of that paragraph pair up among themselves, the first was a slip (`100%% sure`), and would
    turn what is private inside out: then everything to the last of them is hidden.
    """
    if not _BLANK.search(text, start, end):
        return end
    blank = _BLANK.search(text, end)
    stop = blank.start() if blank else len(text)
    return end if text.count("%%", end, stop) % 2 else text.rfind("%%", end, stop)


def _begins_line(text: str, start: int) -> bool:
    lead = text[max(0, start - _INDENT) : start]
    line = lead.rfind("\n")
    return (line >= 0 or start <= _INDENT) and not lead[line + 1 :].strip(" \t>")


class _Marks:
    """Where the marks of code stand in a text; gathered once, so that no text costs more than its length."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._runs: dict[int, list[int]] | None = None
        self._fences: dict[str, list[tuple[int, int]]] | None = None
        self._block_end = -1

    def fence(self, start: int, sign: str) -> Stretch | None:
        """The fenced code that begins here, if it also ends: an open one is text, as in Python-Markdown."""
        if len(sign) < 3 or not _begins_line(self.text, start):
            return None
        line_end = self.text.find("\n", start)
        if line_end < 0 or "`" in self.text[start + len(sign) : line_end]:
            return None
        if self._fences is None:
            self._fences = {}
            for match in _FENCE_END.finditer(self.text):
                self._fences.setdefault(match.group(1), []).append(match.span())
        ends = self._fences.get(sign, [])
        place = bisect_left(ends, (line_end, 0))
        return Stretch(start, ends[place][1], "fence") if place < len(ends) else None

    def inline(self, start: int, end: int) -> Stretch | None:
        """The code span that begins with the run of backticks from `start` to `end`, if its block ends it."""
        if self.text[start - 1 : start] == "\\":
            before = self.text[max(0, start - _INDENT) : start]
            start += (len(before) - len(before.rstrip("\\"))) % 2
        if self._runs is None:
            self._runs = {}
            for match in _RUN.finditer(self.text):
                self._runs.setdefault(match.end() - match.start(), []).append(match.start())
        runs = self._runs.get(end - start, [])
        place = bisect_left(runs, end)
        if end == start or place == len(runs):
            return None
        close = runs[place]
        if self.text.find("\n", end, close) >= 0 and close > self._end_of_block(start):
            return None
        return Stretch(start, close + end - start, "inline")

    def _end_of_block(self, start: int) -> int:
        if start >= self._block_end:
            match = _BLOCK_END.search(self.text, start)
            self._block_end = match.start() if match else len(self.text)
        return self._block_end
