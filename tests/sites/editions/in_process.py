"""Builds a site in this process, so that a test can take a guard away first."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from prep_binder.core.model.records import Publish
from prep_binder.shells.mkdocs import plugin

from .canaries import ZONES, Aviary

CONFIG = """\
site_name: Aviary
site_url: https://aviary.example/
repo_url: https://github.com/owner-of-notes/notes
edit_uri: edit/main/notes/
docs_dir: notes
exclude_docs: |
  *
  excluded/
draft_docs: drafts/
theme: {name: material, font: false}
plugins:
  - search
  - tags
  - prep-binder: {today: 2026-11-23, feeds: true, me: {name: Tess}, may_appear: [the, public, contact]}
markdown_extensions: [footnotes, tables, attr_list, pymdownx.superfences, pymdownx.snippets]
"""
_TOKENS = (re.compile(rb"cn\d{4}cn"), re.compile(rb"19[5-9]\d-\d\d-\d\d"), re.compile(rb"7\d{4}"))


def lay_out(folder: Path, aviary: Aviary, config: str = CONFIG) -> None:
    """Write the binder to `folder`."""
    nav = "\n".join(f"  - {path}" for path in aviary.notes)
    (folder / "mkdocs.yml").write_text(f"{config}nav:\n  - Home: index.md\n{nav}\n", "utf-8")
    for path, text in aviary.notes.items():
        target = folder / "notes" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    for path, content in aviary.assets.items():
        target = folder / "notes" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def build_here(folder: Path, edition: Publish, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Build an edition of the binder in `folder`; return the folder of the site.

    The leak check is left out: it would remove the site in which a test looks for what got through.
    """
    monkeypatch.setenv("BINDER_EDITION", edition)
    monkeypatch.setattr(plugin, "refuse_leaks", lambda *_: None)
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / f"site-{edition}"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return folder / f"site-{edition}"


def bytes_of(site: Path) -> bytes:
    """Every byte of a site in small letters: names of files, and files with what is packed in them."""
    parts: list[bytes] = []
    for path in sorted(site.rglob("*")):
        parts.append(str(path.relative_to(site)).encode())
        if path.is_file() and "assets/javascripts" not in path.as_posix():
            content = path.read_bytes()
            parts.append(gzip.decompress(content) if path.suffix == ".gz" else content)
    return b"\n".join(parts).lower()


def found_in(content: bytes, aviary: Aviary) -> set[str]:
    """The canaries in some bytes."""
    tokens = {token.decode() for pattern in _TOKENS for token in pattern.findall(content)}
    zones = {zone.lower() for zone in ZONES if zone.lower().encode() in content}
    return (tokens | zones) & aviary.canaries.keys()
