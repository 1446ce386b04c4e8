"""A site that works from disk: links name files, and search needs no server."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugins

from ..assets import FOLDER, script

SHIM = f"{FOLDER}/iframe-worker.js"
"""Runs the worker of Material's search in a frame where the browser refuses workers, as it does from disk."""
_PLUGIN = "material/offline"


def is_wanted(config: MkDocsConfig, *, asked: bool) -> bool:
    """True when the option says so, or when mkdocs.yml lists Material's plugin, which would load a script elsewhere."""
    return asked or (_PLUGIN in config.plugins and bool(config.plugins[_PLUGIN].config.get("enabled", True)))


def prepare(config: MkDocsConfig) -> None:
    """Set `config` up for a site that is opened from disk.

    Material's own plugin writes the search index as a script. It takes the shim from another host unless one is there
    already, so it has to come after this; it does, as long as this runs in an event that goes first.
    """
    config.use_directory_urls = False
    config.extra["polyfills"] = [*config.extra.get("polyfills", ()), SHIM]
    if _PLUGIN not in config.plugins and _is_material(config):
        plugin = get_plugins()[_PLUGIN].load()()
        plugin.load_config({})
        config.plugins[_PLUGIN] = plugin


def scripts(config: MkDocsConfig) -> Mapping[str, str]:
    """Return address -> text of the scripts that only such a site has."""
    return {SHIM: script("offline", "iframe-worker.js")} if SHIM in config.extra.get("polyfills", ()) else {}


def _is_material(config: MkDocsConfig) -> bool:
    return config.theme.name == "material"
