"""Converts the texts of all pages with one Markdown instance; making one for each page costs a tenth of a build."""

from __future__ import annotations

from typing import NamedTuple

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import TableOfContents, get_toc


class Converted(NamedTuple):
    """What MkDocs keeps of a text that was converted."""

    content: str
    toc: TableOfContents
    title: str | None
    """The text of the first heading."""
    anchors: set[str]
    links_to_anchors: dict[File, dict[str, str]]


class Converter:
    """Does for one text after another what `Page.render` does, with a Markdown instance that is kept.

    MkDocs' own processors, which resolve links and gather anchors, belong to one page and are exchanged.
    """

    def __init__(self) -> None:
        """Make the instance when the first text comes."""
        self._markdown: Markdown | None = None

    def convert(self, text: str, file: File, config: MkDocsConfig, files: Files) -> Converted:
        """Return what comes of `text` on the page of `file`; raises whatever an extension raises."""
        markdown, self._markdown = self._markdown, None
        if markdown is None:
            markdown = Markdown(
                extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"] or {}
            )
        markdown.reset()
        raw_html = mkdocs_pages._RawHTMLPreprocessor()  # noqa: SLF001 - MkDocs has no public way to these
        anchors = mkdocs_pages._ExtractAnchorsTreeprocessor(file, files, config)  # noqa: SLF001
        links = mkdocs_pages._RelativePathTreeprocessor(file, files, config)  # noqa: SLF001
        title = mkdocs_pages._ExtractTitleTreeprocessor()  # noqa: SLF001
        for processor in (raw_html, anchors, links, title):
            processor._register(markdown)  # noqa: SLF001
        content = markdown.convert(text)
        toc = get_toc(getattr(markdown, "toc_tokens", []))
        self._markdown = markdown  # only one that did not fail is used again
        present = anchors.present_anchor_ids | raw_html.present_anchor_ids
        return Converted(content, toc, title.title, present, links.links_to_anchors)
