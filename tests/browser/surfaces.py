"""Every page and sheet of a built site, taken from the site itself, so that new kinds are covered by themselves."""

from __future__ import annotations

import re
from pathlib import Path

NOT_FOUND = "404.html"
_YEAR = re.compile(r"/\d{4}(?=/|$)")


def addresses(site: Path) -> list[str]:
    """The address of every document below the site, such as `contacts/jane-doe/` or `contacts/jane-doe.html`."""
    found = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return [path if path == "index.html" else re.sub(r"(?<=/)index\.html$", "", path) for path in found]


def kind(address: str) -> str:
    """What kind of page is at an address: its folder, years aside; a page of the first level is a kind of its own."""
    name = address.strip("/").removesuffix(".html")
    folder, _, _ = name.rpartition("/")
    return f"{_YEAR.sub('', folder)}/*" if folder else name


def one_of_each_kind(site: Path) -> dict[str, str]:
    """Kind -> the address of its longest page, which shows the most."""
    found: dict[str, str] = {}
    for address in addresses(site):
        best = found.setdefault(kind(address), address)
        if _weight(site, address) > _weight(site, best):
            found[kind(address)] = address
    return found


def is_sheet(site: Path, address: str) -> bool:
    """True for a document that stands alone, without the theme."""
    return "data-md-component" not in document(site, address).read_text("utf-8")


def document(site: Path, address: str) -> Path:
    """The file that an address names."""
    return site / address / "index.html" if address.endswith("/") else site / address


def _weight(site: Path, address: str) -> int:
    return document(site, address).stat().st_size
