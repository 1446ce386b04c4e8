"""Answers to questions, which stand above the person's own text and are the same Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ...formats.fragments import stands_alone
from ...formats.markdown_limits import reason_not_to_convert
from .conversion import Converter

_SLOT = re.compile(r"<!-- answer (\d+) -->(.*?)<!-- end of answer \1 -->", re.DOTALL)


class Answers:
    """The answers of one page: converted one by one, and put where the page has their words."""

    def __init__(self, texts: tuple[str, ...], guard: Callable[[str], str] | None) -> None:
        """Take the Markdown of each answer; `guard` takes links to withheld files out of what comes of it."""
        self._texts = texts
        self._guard = guard
        self._html: dict[int, str] = {}
        self.links_to_anchors: dict[File, dict[str, str]] = {}

    def convert(self, converter: Converter, file: File, config: MkDocsConfig, files: Files) -> bool:
        """Convert them all, and tell whether each can be shown; raises whatever an extension raises.

        One that is too much for Markdown, or whose HTML reaches beyond its place, stays the words that it is.
        """
        for place, text in enumerate(self._texts):
            if not text or reason_not_to_convert(text):
                continue
            # What stands on a first line as `Advice: ask` would be metadata to an extension.
            made = converter.convert(f"\n{text}", file, config, files)
            if stands_alone(made.content):
                self._html[place] = self._guard(made.content) if self._guard else made.content
                self.links_to_anchors |= made.links_to_anchors
        return all(place in self._html for place, text in enumerate(self._texts) if text)

    def shown(self, place: int) -> str:
        """The HTML of an answer; empty where there is none, or where it stays words."""
        return self._html.get(place, "")

    def put_into(self, html: str) -> str:
        """Return the part of the page above the own text with the answers in their places."""
        return _SLOT.sub(lambda slot: self._html.get(int(slot[1]), slot[2]), html) if self._texts else html
