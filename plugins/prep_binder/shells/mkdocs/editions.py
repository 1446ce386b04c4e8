"""What a build for others asks of MkDocs: no path of a withheld note in its settings, its log or its folder."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from ...core.model.options import Options
from ...core.model.records import Publish
from .. import settings
from ..options import to_options
from ..pseudonym_key import pseudonym_key
from .report import log

VARIABLE = "BINDER_EDITION"
NAMES = {"private": "Private edition", "share": "Edition to share", "public": "Public edition"}


def chosen_edition(configured: Publish) -> Publish:
    """The edition to build: the variable BINDER_EDITION goes before the option. Raises PluginError for others."""
    given = os.environ.get(VARIABLE)
    if given is None:
        return configured
    try:
        return settings.read_edition(given, f"the variable {VARIABLE}")
    except ValueError as error:
        raise PluginError(f"{error}; nothing was built") from error


def key_for(edition: Publish, config: MkDocsConfig) -> bytes:
    """The key of the pseudonyms, which the private edition does not need."""
    if edition == "private":
        return b""
    try:
        return pseudonym_key(Path(config.config_file_path or config.docs_dir).resolve().parent)
    except ValueError as error:
        raise PluginError(f"{error}; nothing was built") from error


def options_for(edition: Publish, values: Mapping[str, Any], key: bytes) -> Options:
    """The options of the core. Raises PluginError when the variable that sets the day cannot be read."""
    try:
        return to_options(values, edition, key)
    except ValueError as error:
        raise PluginError(f"{error}; nothing was built") from error


def refuse(edition: Publish, command: str, config: MkDocsConfig, *, dirty: bool) -> None:
    """Raise PluginError for a build that would publish more than the edition holds."""
    if edition == "private":
        if command == "gh-deploy":
            msg = (
                "the private edition shows everything in the notes and may not be deployed; nothing was built"
            )
            raise PluginError(msg)
        return
    if dirty:
        msg = f"--dirty keeps pages of earlier builds, which the {edition} edition may not show; nothing was built"
        raise PluginError(msg)
    if command != "serve":
        try:
            refuse_hidden(config)
        except ValueError as error:
            raise PluginError(f"{error}, then build again") from error


def refuse_hidden(config: MkDocsConfig) -> None:
    """Raise ValueError when the site folder holds what no build made: it would stay, and be published too."""
    site = Path(config.site_dir)
    if not site.is_dir():
        return
    if hidden := sorted(entry.name for entry in site.iterdir() if entry.name.startswith(".")):
        msg = (
            f"the site folder holds {', '.join(hidden)}, which no build made and which would be published too; "
            "move it away"
        )
        raise ValueError(msg)


def narrow(edition: Publish, config: MkDocsConfig) -> None:
    """Name the edition in the footer; for others also leave out of MkDocs' settings what names a note or its owner."""
    config.copyright = " · ".join(filter(None, (config.copyright, NAMES[edition])))
    if edition == "private":
        return
    config.repo_url = config.repo_name = config.edit_uri = config.edit_uri_template = None
    for checks in (config.validation.nav, config.validation.links):
        for name in checks:
            checks[name] = logging.NOTSET  # these messages quote paths, and a build log can be public
    if "pymdownx.snippets" in config.markdown_extensions:
        config.markdown_extensions.remove("pymdownx.snippets")
        log.warning("pymdownx.snippets can put any file into a page, so it is off in the %s edition", edition)


def shown_nav(nav: object, has: Callable[[str], bool]) -> object:
    """The `nav` of mkdocs.yml without what the edition lacks; sections that would be empty go too."""
    if isinstance(nav, list):
        kept = (shown_nav(item, has) for item in nav)
        return [item for item in kept if item]
    if isinstance(nav, dict):
        found = {title: shown_nav(item, has) for title, item in nav.items()}
        return {title: item for title, item in found.items() if item}
    return nav if isinstance(nav, str) and ("://" in nav or has(nav.lstrip("/"))) else None
