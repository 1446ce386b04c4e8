"""Files other than notes in the editions for others: only what a page of the edition shows, or mkdocs.yml names."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ...core.model.binder import Prose
from ..disk import Found
from .admission import asset_file

_REFERENCE = re.compile(
    r"\]\(\s*<?([^)>\s]+)|(?:src|href|poster|data)\s*=\s*[\"']([^\"']+)|^ {0,3}\[[^\]\n]+\]:\s*<?([^>\s]+)",
    re.MULTILINE,
)
_EMBED = re.compile(r"\[\[([^\]|#\n]+)")


def admit_shown_assets(
    found: Iterable[Found], texts: Mapping[str, Prose], config: MkDocsConfig
) -> list[File]:
    """The files that the texts of the edition show or link to, and those of mkdocs.yml (styles, scripts, logo)."""
    assets = {item.path for item in found if not item.is_note}
    by_name: dict[str, str] = {}
    for path in sorted(assets):
        by_name.setdefault(posixpath.basename(path), path)
    wanted = set(_configured(config))
    for page, prose in texts.items():
        wanted.update(_referenced(page, prose.markdown, by_name))
    return [asset_file(path, config) for path in sorted(assets & wanted)]


def _referenced(page: str, text: str, by_name: Mapping[str, str]) -> Iterator[str]:
    for match in _REFERENCE.finditer(text):
        target = unquote((match[1] or match[2] or match[3]).split("#")[0].split("?")[0])
        yield posixpath.normpath(posixpath.join(posixpath.dirname(page), target)).lstrip("/")
    for match in _EMBED.finditer(text):
        target = match[1].strip()
        yield target
        yield by_name.get(posixpath.basename(target), "")


def _configured(config: MkDocsConfig) -> Iterator[str]:
    yield from (str(path) for path in (*config.extra_css, *config.extra_javascript))
    for name in ("logo", "favicon"):
        given = config.theme.get(name)
        if isinstance(given, str):
            yield given
