"""The templates of new notes: the binder's own in the theme's `custom_dir` first, then those that come with it."""

from __future__ import annotations

import jinja2

from ...formats.new_note import note_environment
from ..disk import template_folder
from .mkdocs_yml import read_configuration
from .project import Project


def note_templates(project: Project) -> jinja2.Environment:
    """Return the environment in which `notes/contact.jinja` and its like are found; raises Refusal."""
    theme = read_configuration(project.config_file).get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    own = [str(project.config_file.parent / str(custom) / "prep_binder")] if custom else []
    return note_environment(jinja2.FileSystemLoader([*own, str(template_folder())]))
