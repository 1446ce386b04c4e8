"""The sentence or list item around a link, for the page it leads to."""

from __future__ import annotations

import re

from ..model.binder import Prose
from ..model.values import Link

_LENGTH = 300
"""Characters on either side of a link at most."""
_BEGIN = re.compile(
    r"[.!?][\"'”’)]?\s+(?=[^\s])|\n[ \t]*\n"
    r"|\n[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6}|>|\|)[ \t]+(?:\[[ xX]\][ \t]+)?"
)
_END = re.compile(
    r"[.!?](?=[\"'”’)]?(?:\s|$))[\"'”’)]?|\n[ \t]*(?:\n|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>|\|)"
)


class Excerpts:
    """Cuts excerpts out of one note's body."""

    def __init__(self, text: Prose) -> None:
        """Take the note's text; its lines are found when they are first asked for."""
        self._body = text.markdown
        self._line = text.line
        self._start = 0

    def around(self, link: Link) -> str:
        """Return the sentence around a link of the body, on one line; links must be asked for from the top down."""
        body = self._body
        while self._line < link.at.line:
            following = body.find("\n", self._start) + 1
            if not following:
                break
            self._start = following
            self._line += 1
        position = self._start + link.at.column - 1
        return " ".join(_sentence(body, position).split())


def _sentence(body: str, position: int) -> str:
    low = max(0, position - _LENGTH)
    before = "\n\n" + body[low:position] if not low else body[low:position]
    start = 0
    for match in _BEGIN.finditer(before):
        start = match.end()
    after = body[position : position + _LENGTH]
    end = _END.search(after, after.find("]]") + 2 if "]]" in after else 0)
    cut = "…" if low and not start else ""
    return (
        cut
        + before[start:]
        + (after[: end.end() if after[end.start()] != "\n" else end.start()] if end else after)
    )
