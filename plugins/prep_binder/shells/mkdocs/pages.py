"""A page of the site: what the person wrote, converted, between what the binder derived."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any, NamedTuple, Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ...core.model.binder import Prose
from ...core.model.problem import Location, Problem
from ...core.render import OwnText, RenderedPage
from ...formats.markdown_limits import reason_not_to_convert
from .answers import Answers
from .conversion import Converted, Converter

_H1 = re.compile(r"<h1\b[^>]*>(.*?)</h1>\s*", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SHOWN_OF_UNCONVERTED = 100_000
"""Characters of a text that is shown unconverted."""


class Frame(Protocol):
    """Hands over what stands around the text, once, when the page is written; None for an ordinary page."""

    def __call__(self, *, is_whole: bool) -> RenderedPage | None:
        """`is_whole` where nothing is left out of the text."""


class Material(NamedTuple):
    """What a page is made of."""

    title: str | None
    """The title, plain; None for an ordinary page, which has its own."""
    name: str
    """The title of last resort."""
    prose: Prose
    meta: dict[str, Any]
    converter: Converter
    words: tuple[str, ...]
    """What search should know besides the text."""
    answers: tuple[str, ...]
    """Markdown of the answers that the page shows above the text."""
    rest: OwnText | None
    """The text without what the page shows above it, if all answers can be shown there; None for the whole."""
    frame: Frame
    report: Callable[[Problem], None]
    """Takes what goes wrong while the text is converted."""
    guard: Callable[[str], str] | None
    """In editions for others: takes links to withheld files out of the converted text."""
    day: str
    """The day the site is of; MkDocs would take the real one, and no build would equal another."""


class BinderPage(Page):
    """A page whose text and metadata come from the binder and not from the file.

    A text that Markdown cannot convert is shown as it was typed, with the problem above it, and
    the rest of the site is built.
    """

    def __init__(
        self, file: File, config: MkDocsConfig, material: Material, enter: Callable[[str], None]
    ) -> None:
        """Register the page on `file`; `enter` is told the path of each page before its text is converted."""
        super().__init__(None if material.title is None else html.escape(material.title), file, config)
        self._material = material
        self._enter = enter
        self._own = ""
        self._rest = material.rest
        self._answers = Answers(material.answers, material.guard)
        self.update_date = material.day

    def read_source(self, config: MkDocsConfig) -> None:
        """Take text and metadata from the binder; the file is not read again."""
        del config
        self.markdown = self._rest.markdown if self._rest is not None else self._material.prose.markdown
        self.meta = dict(self._material.meta)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the text; what was derived is set around it when the page is written."""
        self._enter(self.file.src_uri)
        if not self._are_answers_shown(config, files) and self._rest is not None:
            self._rest, self.markdown = None, self._material.prose.markdown
        self._convert(config, files)
        if self._material.title is None:
            # The theme unescapes `page.title` in `<title>`, but prints `page.meta.title` as it is.
            self.meta.setdefault("title", self._title_from_render or html.escape(self._material.name))
            return
        self.meta["title"] = self.title
        self._own = _without_heading(self.content or "", self._material.title)
        self.content = self._for_search(self._own)

    def _for_search(self, own: str) -> str:
        """What the search index reads: a few words about the page and the own text, not what other pages say too."""
        words = " · ".join(html.escape(word) for word in (self._material.title or "", *self._material.words))
        questions = self._rest.questions if self._rest is not None else ()
        above = (
            f"<p>{html.escape(asked)}</p>\n{self._answers.shown(place)}\n"
            for place, asked in enumerate(questions)
        )
        lists = (
            f"<p>{html.escape(item)}</p>\n" for item in (self._rest.words if self._rest is not None else ())
        )
        return f"<p>{words}</p>\n{''.join(above)}{''.join(lists)}{own}"

    def complete(self) -> None:
        """Set the own text between what was derived, once the search index has read it."""
        frame = self._material.frame(is_whole=self._rest is None)
        if frame is None:
            return
        before = self._answers.put_into(frame.before)
        self.content = "\n".join(part for part in (before, self._own, frame.after) if part)
        self.toc = _contents(frame, self.toc)
        self.present_anchor_ids = (self.present_anchor_ids or set()) | {
            *(heading.ident for heading in frame.toc),
            *chain.from_iterable(self._rest.anchors.values() if self._rest is not None else ()),
        }

    def release(self) -> None:
        """Let go of what was written: thousands of pages are kept to the end of a build."""
        self.content = self.markdown = self._own = ""
        self.toc = TableOfContents([])

    def _are_answers_shown(self, config: MkDocsConfig, files: Files) -> bool:
        """Convert the answers; where one makes Markdown fail, they stay words, and the problem is told."""
        try:
            return self._answers.convert(self._material.converter, self.file, config, files)
        except (Exception, RecursionError) as error:  # noqa: BLE001 - any text may break any extension
            self._report("the answers of this note are shown as words", _failure(error))
            return False

    def _convert(self, config: MkDocsConfig, files: Files) -> None:
        if not (self.markdown or "").strip():
            self.content, self.toc, self.present_anchor_ids = "", TableOfContents([]), set()
            return
        reason = reason_not_to_convert(self.markdown or "")
        if not reason:
            try:
                self._take(self._material.converter.convert(self.markdown or "", self.file, config, files))
            except (Exception, RecursionError) as error:  # noqa: BLE001 - any text may break any extension
                reason = _failure(error)
        if reason:
            self._show_unconverted(reason)
        # `<![x]` makes the HTML parsers of search plugins fail.
        self.content = (self.content or "").replace("<![", "&lt;![")
        if self._material.guard is not None:
            self.content = self._material.guard(self.content)

    def _take(self, made: Converted) -> None:
        self.content, self.toc, self._title_from_render = made.content, made.toc, made.title
        self.present_anchor_ids = made.anchors
        self.links_to_anchors = self._answers.links_to_anchors | made.links_to_anchors

    def _report(self, what: str, reason: str) -> None:
        self._material.report(
            Problem(
                "page-not-converted",
                "error",
                Location(self.file.src_uri, self._material.prose.line),
                f"{what}, because {reason}",
                "Shorten the passage, or put it into a code block",
            )
        )

    def _show_unconverted(self, reason: str) -> None:
        self._report("the text of this note is shown as typed", reason)
        shown = (self.markdown or "")[:_SHOWN_OF_UNCONVERTED]
        self.content = _as_typed(shown, reason)
        self.toc, self.present_anchor_ids, self.links_to_anchors = TableOfContents([]), set(), {}


def _failure(error: BaseException) -> str:
    return f"Markdown fails on it ({type(error).__name__}: {str(error)[:80]})"


def _as_typed(text: str, reason: str) -> str:
    """A text as typed, safe in HTML, with the reason why it was not converted."""
    note = html.escape(f"This text is shown as typed, because {reason}.")
    return f'<p class="pb-problem">{note}</p>\n<pre class="pb-as-typed">{html.escape(text)}</pre>'


def _without_heading(content: str, title: str) -> str:
    """The text without a first-level heading that only repeats the page's title."""
    match = _H1.search(content)
    if match is None:
        return content
    heading = html.unescape(_TAG.sub("", match[1])).replace("¶", "").strip()
    if heading.casefold() != title.strip().casefold():
        return content
    return content[: match.start()] + content[match.end() :]


def _contents(frame: RenderedPage, own: TableOfContents) -> TableOfContents:
    """The table of contents: the derived headings, with the person's own where the own text stands."""
    derived = [AnchorLink(html.escape(item.title), item.ident, item.level) for item in frame.toc]
    written: list[AnchorLink] = []
    for link in own.items:
        written.extend(link.children if link.level == 1 and link.children else [link])
    here = frame.own_text_position
    return TableOfContents(_nested([*derived[:here], *written, *derived[here:]]))


def _nested(links: Iterable[AnchorLink]) -> list[AnchorLink]:
    """Headings of the third level below the second-level heading that they follow."""
    top: list[AnchorLink] = []
    for link in links:
        if link.level > 2 and top:
            top[-1].children.append(link)
        elif link.level > 1:
            top.append(link)
    return top
