"""Tells whether a piece of HTML can be put into any page: it closes what it opens, and names nothing twice."""

from __future__ import annotations

from html.parser import HTMLParser

_EMPTY = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    }
)
"""Elements without an end tag (the HTML standard, void elements)."""


def stands_alone(html: str) -> bool:
    """Whether every element of `html` is closed within it, in order, and none has an `id`.

    A page may hold the same text twice, and two elements of one `id` are an error.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.is_sound and not reader.open and not reader.rawdata


class _Reader(HTMLParser):
    """Keeps the elements that are open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.is_sound = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_sound = self.is_sound and all(name != "id" for name, _ in attrs)
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # `<div/>` opens an element in HTML; only in pictures it does not.
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY and "svg" in self.open:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif tag not in _EMPTY:
            self.is_sound = False
