"""Keeps MkDocs from walking through the notes by itself: it follows links out of them, and in circles."""

from __future__ import annotations

import shutil
import tempfile

from mkdocs.config.defaults import MkDocsConfig


class HiddenDocs:
    """An empty folder in the place of `docs_dir` while MkDocs looks for files."""

    def __init__(self) -> None:
        """Hide nothing yet."""
        self._docs_dir = ""
        self._empty = ""

    def hide(self, config: MkDocsConfig) -> None:
        """Show MkDocs an empty folder."""
        self._docs_dir = config.docs_dir
        self._empty = tempfile.mkdtemp(prefix="prep-binder-")
        config.docs_dir = self._empty

    def show(self, config: MkDocsConfig) -> None:
        """Give the notes folder back."""
        config.docs_dir = self._docs_dir
        self.clear()

    def clear(self) -> None:
        """Remove the empty folder; does nothing when there is none."""
        if self._empty:
            shutil.rmtree(self._empty, ignore_errors=True)
            self._empty = ""
