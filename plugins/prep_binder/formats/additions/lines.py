"""The lines of a note with their own line ends, so that all but what is added stays byte for byte."""

from __future__ import annotations

import re
from typing import Self

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_BOM = "\ufeff"


class Lines:
    """A note as lines; `texts` count from 0 and hold no line end and no byte order mark."""

    def __init__(self, content: bytes) -> None:
        """Take a note apart; raises UnicodeDecodeError when it is not UTF-8."""
        text = content.decode()
        self._mark = _BOM if text.startswith(_BOM) else ""
        found = [(match[1], match[2]) for match in _LINE.finditer(text, len(self._mark))]
        if found and found[-1] == ("", ""):
            found.pop()
        self.texts = [text for text, _ in found]
        self._ends = [end for _, end in found]

    def insert(self, index: int, text: str) -> None:
        """Put a line before line `index`; at the end of a note without final line end, it has none either."""
        end = self._ends[index - 1] if 0 < index <= len(self._ends) else ""
        end = end or self._usual_end()
        if index == len(self.texts) and self._ends and not self._ends[-1]:
            self._ends[-1], end = end, ""
        self.texts.insert(index, text)
        self._ends.insert(index, end)

    def put(self, index: int, column: int, text: str) -> None:
        """Put text into line `index` before `column`, which counts from 0."""
        line = self.texts[index]
        self.texts[index] = line[:column] + text + line[column:]

    def replace(self, index: int, start: int, end: int, text: str) -> None:
        """Put text into line `index` in the place of what stands from column `start` to before `end`."""
        line = self.texts[index]
        self.texts[index] = line[:start] + text + line[end:]

    def copy(self) -> Self:
        """Return lines that can be changed apart from these."""
        return type(self)(self.content())

    def content(self) -> bytes:
        """Return the bytes of the note."""
        pairs = zip(self.texts, self._ends, strict=True)
        return (self._mark + "".join(text + end for text, end in pairs)).encode()

    def _usual_end(self) -> str:
        """The line end that the note begins with."""
        return self._ends[0] if self._ends and self._ends[0] else "\n"
