"""Files other than notes in the editions for others: pictures that a page shows, and what mkdocs.yml names.

A picture is published without its metadata. Of any other file nobody knows what stands in it besides what is seen (a
PDF names its author, a video its place, an SVG the folders of a machine), so it is withheld, unless mkdocs.yml names
it as style, script, logo or favicon.
"""

from __future__ import annotations

import importlib.util
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ...core.model.binder import Prose
from ..disk import Found, read_bytes
from .admission import asset_file

PICTURES = frozenset({".png", ".apng", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico"})
"""Files whose metadata can be taken away; what they hold decides, not how they are called."""
LARGEST_PICTURE = 64_000_000
"""Bytes of a file that is read as a picture."""
NO_PICTURE = (
    "what stands in such a file besides what is seen cannot be taken away; "
    "show it as a PNG, JPEG, GIF, WebP or AVIF picture, or leave it out"
)
BROKEN = "it cannot be read as a picture, or is far too large; open it in an image editor and save it anew"
NO_CLEANER = 'metadata cannot be taken away without the package Pillow: pip install "prep-binder[publish]"'
_REFERENCE = re.compile(
    r"\]\(\s*<?([^)>\s]+)|(?:src|href|poster|data)\s*=\s*[\"']([^\"']+)|^ {0,3}\[[^\]\n]+\]:\s*<?([^>\s]+)",
    re.MULTILINE,
)
_EMBED = re.compile(r"\[\[([^\]|#\n]+)")


def admit_shown_assets(
    found: Iterable[Found], texts: Mapping[str, Prose], config: MkDocsConfig
) -> tuple[list[File], dict[str, str]]:
    """The files that may be published, of those that the texts of the edition show or link to and of mkdocs.yml's.

    With them the paths of those that are withheld, each with the reason.
    """
    assets = {item.path: item.absolute for item in found if not item.is_note}
    named = set(_configured(config))
    files: list[File] = []
    withheld: dict[str, str] = {}
    for path in sorted(assets.keys() & (_shown(assets, texts) | named)):
        admitted = _admitted(path, assets[path], config, is_named=path in named)
        if isinstance(admitted, File):
            files.append(admitted)
        else:
            withheld[path] = admitted
    return files, withheld


def clean_own_theme(files: Files, config: MkDocsConfig) -> dict[str, str]:
    """Exchange the pictures of the theme's `custom_dir` for cleaned ones.

    Returns the paths of those that are withheld, each with the reason.
    """
    withheld: dict[str, str] = {}
    for file in tuple(files):
        is_own = config.theme.custom_dir and file.src_dir == config.theme.custom_dir
        if not is_own or not _is_picture(file.src_uri):
            continue
        files.remove(file)
        admitted = _admitted(file.src_uri, str(file.abs_src_path), config, is_named=True)
        if isinstance(admitted, File):
            files.append(admitted)
        else:
            withheld[file.src_uri] = admitted
    return withheld


def _is_picture(path: str) -> bool:
    return posixpath.splitext(path)[1].lower() in PICTURES


def _shown(assets: Iterable[str], texts: Mapping[str, Prose]) -> set[str]:
    by_name: dict[str, str] = {}
    for path in sorted(assets):
        by_name.setdefault(posixpath.basename(path), path)
    return {path for page, prose in texts.items() for path in _referenced(page, prose.markdown, by_name)}


def _admitted(path: str, absolute: str, config: MkDocsConfig, *, is_named: bool) -> File | str:
    """The file as it may be published, or why it may not."""
    if not _is_picture(path):
        return asset_file(path, config) if is_named else NO_PICTURE
    if importlib.util.find_spec("PIL") is None:
        return NO_CLEANER
    content, failure = read_bytes(absolute, LARGEST_PICTURE)
    if content is None:
        return failure
    bare = _cleaned(content)
    return File.generated(config, path, content=bare, inclusion=InclusionLevel.NOT_IN_NAV) if bare else BROKEN


def _cleaned(content: bytes) -> bytes | None:
    from ...formats.pictures import cleaned  # noqa: PLC0415 - needs a package that not everybody has

    return cleaned(content)


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
