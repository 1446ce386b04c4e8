"""What the tests read in the pages of a built site: ids, links, requests, headings."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit


class Page(HTMLParser):
    """Collects the ids, links and requests of a page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.requests: list[str] = []
        self.headings = 0
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.headings += tag == "h1"
        for name in ("id", "name"):
            if name in given:
                self.ids.add(given[name])
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag in ("script", "img", "iframe", "source") and "src" in given:
            self.requests.append(given["src"])
        if tag == "link" and "canonical" not in given.get("rel", ""):
            self.requests.append(given.get("href", ""))


def pages(site: Path) -> Iterator[tuple[str, Page]]:
    for path in sorted(site.rglob("*.html")):
        address = "/" + path.relative_to(site).as_posix().removesuffix("index.html")
        yield address, Page(path)


def dead_links(site: Path) -> list[tuple[str, str]]:
    """Address and link of each page whose link names no file of the site, no id of its target, or nothing at all."""
    known = dict(pages(site))
    dead = []
    for address, page in known.items():
        if address == "/404.html":
            continue
        for link in (*page.links, *page.requests):
            if not link.strip():
                dead.append((address, link))
                continue
            url = urlsplit(urljoin(f"http://site{address}", link))
            if url.netloc != "site" or url.scheme != "http":
                continue
            path = unquote(url.path)
            target = known.get(path)
            is_file = (site / path.lstrip("/")).is_file()
            if (target is None and not is_file) or (
                target is not None and url.fragment and unquote(url.fragment) not in target.ids
            ):
                dead.append((address, link))
    return dead
