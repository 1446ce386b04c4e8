"""Takes links and embeds out of HTML that lead to nothing the site has; the words of a link stay."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

_ADDRESSES = frozenset(
    {
        "href",
        "src",
        "srcset",
        "poster",
        "data",
        "action",
        "formaction",
        "background",
        "longdesc",
        "xlink:href",
    }
)
"""Attributes that hold an address."""
_SITE = "https://this.site.invalid/"


def without_dead_links(html: str, page_url: str, has: Callable[[str], bool]) -> str:
    """Return `html`, which stands on the page at `page_url`, without tags that lead to what the site lacks.

    `has` tells whether the site has a file of an address below its top. Links to other hosts stay. Comments go,
    as nobody sees them and everybody can read them.
    """
    rewriter = _Rewriter(lambda address: _leads_somewhere(address, page_url, has))
    rewriter.feed(html)
    rewriter.close()
    return "".join(rewriter.pieces)


def _leads_somewhere(address: str, page_url: str, has: Callable[[str], bool]) -> bool:
    try:
        url = urlsplit(urljoin(_SITE + page_url, address.strip()))
    except ValueError:
        return False
    if (url.scheme, url.netloc) != ("https", "this.site.invalid"):
        return url.scheme in ("http", "https", "mailto", "tel")
    return has(unquote(url.path).lstrip("/"))


class _Rewriter(HTMLParser):
    """Copies HTML piece by piece and leaves out the tags that lead nowhere."""

    def __init__(self, leads_somewhere: Callable[[str], bool]) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []
        self._leads_somewhere = leads_somewhere
        self._open: list[tuple[str, bool]] = []
        """Tags that wait for their end, and whether they were kept."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if all(self._is_fine(name, value or "") for name, value in attrs):
            self.pieces.append(self.get_starttag_text() or "")
            self._open.append((tag, True))
        else:
            self._open.append((tag, False))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        if all(self._is_fine(name, value or "") for name, value in attrs):
            self.pieces.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        for position in range(len(self._open) - 1, -1, -1):
            if self._open[position][0] == tag:
                _, is_kept = self._open[position]
                del self._open[position:]
                if is_kept:
                    self.pieces.append(f"</{tag}>")
                return

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_entityref(self, name: str) -> None:
        self.pieces.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.pieces.append(f"&#{name};")

    def _is_fine(self, name: str, value: str) -> bool:
        if name not in _ADDRESSES:
            return True
        parts = (
            [part.split()[0] for part in value.split(",") if part.strip()] if name == "srcset" else [value]
        )
        return all(self._leads_somewhere(part) for part in parts)
