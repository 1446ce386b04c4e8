"""Sheets as files of the site: no page of MkDocs, not in search, and written only when they are copied."""

from __future__ import annotations

import posixpath
from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from ...core.render import Sheet


class SheetFile(File):
    """A whole HTML document that is made when it is copied: thousands are never in memory at once."""

    write: Callable[[], str]

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs' signature
        """Write the sheet into the site."""
        self.content_string = self.write()
        super().copy_file(dirty)
        self.content_string = ""


def sheet_file(sheet: Sheet, config: MkDocsConfig) -> SheetFile:
    """Return the file of `sheet`, at the address that a page of its path would have."""
    stem = sheet.path.removesuffix(".md")
    address = posixpath.join(stem, "index.html") if config.use_directory_urls else f"{stem}.html"
    file = SheetFile.generated(config, address, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    assert isinstance(file, SheetFile)  # noqa: S101 - `generated` makes an object of the class that it is called on
    file.write = sheet.write
    return file
