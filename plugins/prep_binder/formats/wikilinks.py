"""A Python-Markdown extension for `[[wikilinks]]`: `|text`, `#heading`, embeds, right in tables and in code.

Links are set aside before the text is split into blocks, so that the `|` of a link does not split a
table row, and put back where they turn out to stand in code.
"""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import NamedTuple

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocTreeprocessor, slugify
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString

_WIKILINK = re.compile(r"(?<!\\)(!?)\[\[([^\[\]\n|#]*)(#[^\[\]\n|]*)?(?:\|([^\[\]\n]*))?\]\]")
_PLACEHOLDER = "\u0002pbwiki:{}\u0003"
_SET_ASIDE = r"\u0002pbwiki:(\d+)\u0003"
_WIDTH = re.compile(r"\d+(?:x\d+)?")


class Target(NamedTuple):
    """Where a wikilink leads."""

    href: str
    """Relative to the page's source, as Markdown links are."""
    name: str
    """What to show when the link gives no text of its own."""
    is_image: bool = False


Resolve = Callable[[str], Target | None]
"""From a name or path as written to its target, None when nothing has that name; `""` is the page itself."""


class WikilinkExtension(Extension):
    """Adds `[[wikilinks]]`; `resolve` may be replaced for each page."""

    def __init__(self, resolve: Resolve) -> None:
        """Take the function that finds targets."""
        super().__init__()
        self.resolve = resolve

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name Python-Markdown calls
        """Register the three processors; code (25) is set aside before, raw HTML blocks (20) after."""
        set_aside: list[re.Match[str]] = []
        md.preprocessors.register(_SetAside(md, set_aside), "prep_binder_wikilinks", 24)
        md.inlinePatterns.register(_Wikilink(md, set_aside, self), "prep_binder_wikilink", 185)
        md.postprocessors.register(_PutBack(md, set_aside), "prep_binder_put_back", 1)


class _SetAside(Preprocessor):
    def __init__(self, md: Markdown, set_aside: list[re.Match[str]]) -> None:
        super().__init__(md)
        self.set_aside = set_aside

    def run(self, lines: list[str]) -> list[str]:
        self.set_aside.clear()
        text = "\n".join(lines)
        if "[[" not in text:
            return lines
        return _WIKILINK.sub(self._keep, text).split("\n")

    def _keep(self, match: re.Match[str]) -> str:
        if not match[2].strip() and not match[3]:
            return match[0]
        self.set_aside.append(match)
        return _PLACEHOLDER.format(len(self.set_aside) - 1)


class _PutBack(Postprocessor):
    def __init__(self, md: Markdown, set_aside: list[re.Match[str]]) -> None:
        super().__init__(md)
        self.set_aside = set_aside

    def run(self, text: str) -> str:
        if not self.set_aside:
            return text
        return re.sub(_SET_ASIDE, lambda kept: html.escape(self.set_aside[int(kept[1])][0]), text)


class _Wikilink(InlineProcessor):
    def __init__(self, md: Markdown, set_aside: list[re.Match[str]], extension: WikilinkExtension) -> None:
        super().__init__(_SET_ASIDE, md)
        self.set_aside = set_aside
        self.extension = extension

    def handleMatch(  # type: ignore[override] # noqa: N802 - the name Python-Markdown calls
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element, int, int]:
        del data
        kept = self.set_aside[int(m[1])]
        name = kept[2].rstrip("\\").strip()
        heading = (kept[3] or "").rstrip("\\").lstrip("#").strip()
        label = (kept[4] or "").strip()
        target = self.extension.resolve(name)
        return self._element(target, name, heading, label, embedded=bool(kept[1])), m.start(0), m.end(0)

    def _element(
        self, target: Target | None, name: str, heading: str, label: str, *, embedded: bool
    ) -> ET.Element:
        if target is None:
            unknown = ET.Element(
                "span", {"class": "pb-unknown", "title": "There is no note of this name yet"}
            )
            unknown.text = AtomicString(label or _named(name, heading))
            return unknown
        if target.is_image and embedded:
            attributes = {"src": target.href, "alt": "" if _WIDTH.fullmatch(label) else label or name}
            if _WIDTH.fullmatch(label):
                attributes["width"] = label.partition("x")[0]
            return ET.Element("img", attributes)
        link = ET.Element("a", {"href": target.href + self._fragment(heading)})
        link.text = AtomicString(label or _named(target.name if name else "", heading))
        return link

    def _fragment(self, heading: str) -> str:
        if not heading or heading.startswith("^"):
            return ""
        if "toc" in self.md.treeprocessors and isinstance(
            toc := self.md.treeprocessors["toc"], TocTreeprocessor
        ):
            return "#" + str(toc.slugify(heading.rsplit("#", maxsplit=1)[-1], toc.sep))
        return "#" + slugify(heading.rsplit("#", maxsplit=1)[-1], "-")


def _named(name: str, heading: str) -> str:
    """What to show for a link without a text of its own."""
    return f"{name} › {heading}" if name and heading else name or heading
