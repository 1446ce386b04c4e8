"""MkDocs' own keys on ordinary pages, checked and escaped, since the theme prints them as they are."""

from __future__ import annotations

import html
from collections.abc import Callable
from collections.abc import Mapping as ReadOnly
from typing import Any

from ...core.model.raw import Mapping, Node, Scalar, Sequence

_TEXTS = ("title", "description", "author", "subtitle", "status", "icon", "template")
_HIDEABLE = ("navigation", "toc", "path", "tags", "footer")


def page_meta(front: ReadOnly[str, Node], template_exists: Callable[[str], bool]) -> dict[str, Any]:
    """What MkDocs and Material may know of an ordinary page.

    Text is escaped for HTML; a value that would make the theme fail (`hide: true`, a template that
    is not there) is left out.
    """
    meta: dict[str, Any] = {}
    for key in _TEXTS:
        node = front.get(key)
        if isinstance(node, Scalar) and node.text.strip():
            meta[key] = html.escape(node.text.strip())
    if "template" in meta and not template_exists(meta["template"]):
        del meta["template"]
    if "icon" in meta and not template_exists(f".icons/{meta['icon']}.svg"):
        del meta["icon"]
    if hide := [item for item in _words(front.get("hide")) if item in _HIDEABLE]:
        meta["hide"] = hide
    if tags := _words(front.get("tags")):
        meta["tags"] = [html.escape(tag) for tag in tags]
    search = front.get("search")
    if isinstance(search, Mapping):
        meta["search"] = _search(search)
    return meta


def _words(node: Node | None) -> list[str]:
    if isinstance(node, Sequence):
        return [item.text.strip() for item in node.items if isinstance(item, Scalar) and item.text.strip()]
    return []


def _search(node: Mapping) -> dict[str, Any]:
    given = {key.text: value.text for key, value in node.entries if isinstance(value, Scalar)}
    settings: dict[str, Any] = {"exclude": given.get("exclude", "").lower() in ("true", "yes", "on")}
    try:
        settings["boost"] = float(given["boost"])
    except (KeyError, ValueError):
        return settings
    return settings
