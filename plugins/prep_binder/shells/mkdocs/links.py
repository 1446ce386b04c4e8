"""Addresses: from names and paths of notes to links between pages."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable
from urllib.parse import quote

from mkdocs.structure.files import File

from ...core.link import find
from ...core.model.binder import Binder
from ...formats.wikilinks import Target

_IMAGES = frozenset((".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"))


class Links:
    """Finds what a wikilink means on the page that is being converted, and links pages to each other."""

    def __init__(self, binder: Binder, files: Iterable[File], *, use_directory_urls: bool) -> None:
        """Know every file that comes from the notes folder; other pages have the address that MkDocs gives them."""
        self._binder = binder
        self._use_directory_urls = use_directory_urls
        self._urls: dict[str, str] = {}
        self._assets: dict[str, str] = {}
        for file in files:
            self._urls[file.src_uri] = "" if file.url in (".", "./") else file.url
            if not file.is_documentation_page():
                self._assets.setdefault(posixpath.basename(file.src_uri), file.src_uri)
        self._folders: dict[str, tuple[str, str]] = {}
        """Path of a page -> its folder, and the way up from it to the top of the site."""
        self._page = ""

    def enter(self, path: str) -> None:
        """From now on, links are those of the page at `path`."""
        self._page = path

    def href(self, source: str, target: str) -> str:
        """The address of page `target` (with `#id` if wanted) as seen from page `source`; both are source paths."""
        place = self._folders.get(source)
        if place is None:
            folder = self._url(source).rpartition("/")[0]
            own = f"{folder}/" if folder else ""
            place = self._folders[source] = own, "../" * own.count("/")
        path, hash_sign, anchor = target.partition("#") if "#" in target else (target, "", "")
        if hash_sign and path in ("", source):
            return f"#{anchor}"
        own, up = place
        url = self._urls.get(path) or self._url(path)
        # What lies below the page is near, on long indexes too: the address of the folder would double their size.
        found = url[len(own) :] if own and url.startswith(own) else up + url
        return f"{found or './'}{hash_sign}{anchor}"

    def address(self, path: str) -> str:
        """The address of a page in the form in which addresses are compared."""
        return unicodedata.normalize("NFC", self._url(path)).casefold()

    def _url(self, path: str) -> str:
        url = self._urls.get(path)
        if url is None and not path.endswith(".md"):
            url = self._urls[path] = quote(path)
        elif url is None:
            stem = path.removesuffix(".md")
            folder = stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"
            url = self._urls[path] = quote(folder if self._use_directory_urls else f"{stem}.html")
        return url

    def resolve(self, name: str) -> Target | None:
        """What `[[name]]` means on the current page; None when nothing has that name."""
        if not name:
            return Target("", "")
        up = "../" * self._page.count("/")
        asset = self._assets.get(posixpath.basename(name))
        if name in self._assets.values():
            asset = name
        if asset and posixpath.splitext(name)[1]:
            is_image = posixpath.splitext(asset)[1].lower() in _IMAGES
            return Target(up + quote(asset), posixpath.basename(asset), is_image)
        path = find(self._binder, name)
        entry = self._binder.entry(path) if path else None
        return Target(up + quote(path), entry.name) if entry else None
