"""Where the templates of the pages come from, where they are kept once compiled, and how a mistake in one is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

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


@contextmanager
def mistakes_named() -> Iterator[None]:
    """Tell a mistake in a template as MkDocs tells others: with its file and line, and without a traceback."""
    try:
        yield
    except jinja2.TemplateError as error:
        where = f"{getattr(error, 'name', None) or 'template'}:{getattr(error, 'lineno', '?')}"
        raise PluginError(f"a template of the pages has a mistake ({where}): {error}") from error
