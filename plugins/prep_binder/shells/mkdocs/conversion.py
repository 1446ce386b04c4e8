"""Converts the texts of all pages with one Markdown instance; making one for each page costs a tenth of a build."""

from __future__ import annotations

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc


class Converter:
    """Does for one page after another what `Page.render` does, with a Markdown instance that is kept.

    MkDocs' own processors, which resolve links and gather anchors, belong to one page and are exchanged.
    """

    def __init__(self) -> None:
        """Make the instance when the first text comes."""
        self._markdown: Markdown | None = None

    def convert(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Set content, table of contents, anchors and links of `page`; raises whatever an extension raises."""
        markdown, self._markdown = self._markdown, None
        if markdown is None:
            markdown = Markdown(
                extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"] or {}
            )
        markdown.reset()
        raw_html = mkdocs_pages._RawHTMLPreprocessor()  # noqa: SLF001 - MkDocs has no public way to these
        anchors = mkdocs_pages._ExtractAnchorsTreeprocessor(page.file, files, config)  # noqa: SLF001
        links = mkdocs_pages._RelativePathTreeprocessor(page.file, files, config)  # noqa: SLF001
        title = mkdocs_pages._ExtractTitleTreeprocessor()  # noqa: SLF001
        for processor in (raw_html, anchors, links, title):
            processor._register(markdown)  # noqa: SLF001
        page.content = markdown.convert(page.markdown or "")
        page.toc = get_toc(getattr(markdown, "toc_tokens", []))
        page._title_from_render = title.title  # noqa: SLF001
        page.present_anchor_ids = anchors.present_anchor_ids | raw_html.present_anchor_ids
        page.links_to_anchors = links.links_to_anchors
        self._markdown = markdown  # only one that did not fail is used again
