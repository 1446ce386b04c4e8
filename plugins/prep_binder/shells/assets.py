"""The binder's styles and scripts: small files that a site gets as one style sheet and one script for each use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

FOLDER = "assets/prep-binder"
"""Where they lie in the site."""
_BUNDLES = {"binder": ("shared", "pages"), "sheet": ("shared", "sheets"), "letter": ("shared", "letters")}
"""Name of a bundle -> the folders whose files it joins: pages have the theme around them, sheets stand alone."""


def bundles() -> Mapping[str, str]:
    """Return the text of each bundle by its address in the site; files are joined in the order of their names."""
    found = {}
    for name, folders in _BUNDLES.items():
        for suffix in (".css", ".js"):
            texts = [path.read_text("utf-8").rstrip() + "\n" for path in _files(folders, suffix)]
            found[f"{FOLDER}/{name}{suffix}"] = "\n".join(texts)
    return found


def script(folder: str, name: str) -> str:
    """Return a script that only some sites have."""
    return (_source() / folder / name).read_text("utf-8")


def _files(folders: tuple[str, ...], suffix: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((_source() / folder).glob(f"*{suffix}"))


def _source() -> Path:
    return Path(__file__).parent.parent / "assets"
