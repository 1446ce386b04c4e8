"""Where the templates of the pages come from, and where they are kept once compiled."""

from __future__ import annotations

from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig

from ..disk import template_folder


def template_loader(config: MkDocsConfig) -> jinja2.BaseLoader:
    """The binder's templates; those in `prep_binder/` of the theme's `custom_dir` go first."""
    own = [str(Path(folder) / "prep_binder") for folder in config.theme.dirs]
    return jinja2.FileSystemLoader([*own, str(template_folder())])


def compiled_templates() -> jinja2.BytecodeCache | None:
    """Keeps compiled templates in the temporary folder, for this user alone; None where there is no such place."""
    try:
        return jinja2.FileSystemBytecodeCache(pattern="prep-binder-%s.cache")
    except (RuntimeError, OSError):
        return None
