"""Decides which files of the notes folder become files of the site; nothing is admitted unasked."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import unquote

import pathspec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ...core.model.problem import Location, Problem
from ..disk import Found
from .templates import FOLDER as TEMPLATES

WEB_ASSETS = frozenset(
    [
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".svg",
        ".webp",
        ".avif",
        ".ico",
        ".css",
        ".js",
        ".mjs",
        ".woff",
        ".woff2",
        ".ttf",
        ".otf",
        ".mp3",
        ".m4a",
        ".mp4",
        ".webm",
        ".ogg",
    ]
)
_LINKED = re.compile(r"\]\(\s*<?([^)>\s]+)|(?:src|href)\s*=\s*[\"']([^\"']+)|\[\[([^\]|#]+)")
_PROBE = "9f2c-no-such-folder/no such file.probe"


class AssetFile(File):
    """A picture or other file that a page shows; it may vanish while the site is built."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs' signature
        """Copy it into the site; a file that has gone meanwhile is left out."""
        try:
            super().copy_file(dirty)
        except FileNotFoundError:
            return


def admit_theme(files: Files) -> None:
    """Admit what the theme brings, which `exclude_docs: "*"` shuts out too; but no template of the person's own."""
    for file in tuple(files):
        file.inclusion = InclusionLevel.INCLUDED
        if file.src_uri.startswith(f"{TEMPLATES}/"):
            files.remove(file)


def user_exclusions(config: MkDocsConfig) -> pathspec.PathSpec[Any] | None:
    """What the person wants left out: `exclude_docs` and `draft_docs`, but for what matches everything."""
    options = (option.patterns for option in (config.exclude_docs, config.draft_docs) if option)
    patterns = [one for given in options for one in given if one.match_file(_PROBE) is None]
    return pathspec.PathSpec(patterns) if patterns else None


def excludes_everything(config: MkDocsConfig) -> bool:
    """True when mkdocs.yml says `exclude_docs: "*"`, so that nothing is published without this plugin."""
    return bool(config.exclude_docs and config.exclude_docs.match_file(_PROBE))


def linked_names(texts: Iterable[str]) -> frozenset[str]:
    """The last path part of everything that a text links to or shows."""
    names: set[str] = set()
    for text in texts:
        for match in _LINKED.finditer(text):
            target = match[1] or match[2] or match[3]
            names.add(unquote(target.split("#")[0].split("?")[0]).rpartition("/")[2].strip())
    return frozenset(names)


def admit_assets(found: Iterable[Found], texts: Iterable[str], config: MkDocsConfig) -> list[File]:
    """Files other than notes: common web assets, and whatever a note links to; all else stays at home."""
    assets = [item for item in found if not item.is_note]
    unusual = [item for item in assets if _suffix(item.path) not in WEB_ASSETS]
    linked = linked_names(texts) if unusual else frozenset()
    return [
        asset_file(item.path, config)
        for item in assets
        if _suffix(item.path) in WEB_ASSETS or posixpath.basename(item.path) in linked
    ]


def asset_file(path: str, config: MkDocsConfig) -> File:
    """The file of a picture or of anything else that is no note."""
    return _file(AssetFile, path, config)


def note_file(path: str, config: MkDocsConfig) -> File:
    """The file of a note: part of the site, not listed in the navigation."""
    return _file(File, path, config)


def _suffix(path: str) -> str:
    return posixpath.splitext(path)[1].lower()


def _file(kind: type[File], path: str, config: MkDocsConfig) -> File:
    file = kind(path, config.docs_dir, config.site_dir, config.use_directory_urls)
    file.inclusion = InclusionLevel.NOT_IN_NAV
    return file


def separate_collisions(files: Sequence[File]) -> list[Problem]:
    """Give each file an address of its own; the later of two that would share one moves aside.

    Addresses are compared without case and Unicode form, as some disks and servers do.
    """
    taken: dict[str, File] = {}
    problems = []
    for file in files:
        first = taken.setdefault(_address(file), file)
        if first is file:
            continue
        stem, suffix = posixpath.splitext(file.src_uri)
        count = 2
        while _folded(_destination(f"{stem}-{count}", suffix, file)) in taken:
            count += 1
        file.dest_uri = _destination(f"{stem}-{count}", suffix, file)
        taken[_address(file)] = file
        problems.append(
            Problem(
                "page-collision",
                "error",
                Location(file.src_uri),
                f"this file would get the same address as {first.src_uri}; "
                f"it was put at {file.dest_uri}{_alike(first, file)}",
                "Rename one of the two",
            )
        )
    return problems


def _alike(first: File, file: File) -> str:
    """A word on names that look the same."""
    if _folded(first.src_uri) != _folded(file.src_uri):
        return ""
    return " (the two names differ only in capitals or in the Unicode form of a letter)"


def _destination(stem: str, suffix: str, file: File) -> str:
    if not file.is_documentation_page():
        return stem + suffix
    return f"{stem}/index.html" if file.use_directory_urls else f"{stem}.html"


def _address(file: File) -> str:
    return _folded(file.dest_uri)


def _folded(address: str) -> str:
    return unicodedata.normalize("NFC", address).casefold()
