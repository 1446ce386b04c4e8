"""Where the templates of the pages come from, and where they are kept once compiled."""

from __future__ import annotations

from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig

from ..disk import template_folder

FOLDER = "prep_binder"
"""Folder of the theme's `custom_dir` with the person's own templates, of pages and of new notes."""


def template_loader(config: MkDocsConfig) -> jinja2.BaseLoader:
    """The binder's templates; those in `FOLDER` of the theme's `custom_dir` go first."""
    own = [str(Path(folder) / FOLDER) for folder in config.theme.dirs]
    return jinja2.FileSystemLoader([*own, str(template_folder())])


def compiled_templates() -> jinja2.BytecodeCache | None:
    """Keeps compiled templates in the temporary folder, for this user alone; None where there is no such place."""
    try:
        return jinja2.FileSystemBytecodeCache(pattern="prep-binder-%s.cache")
    except (RuntimeError, OSError):
        return None
