"""One page as the render stage hands it on, and the outline of its headings."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import NamedTuple

from markupsafe import Markup

from .own_text import OwnText
from .reference import Ref

OWN_TEXT = Markup("<!-- own text -->")
"""Stands where the person's own text goes; text of notes is escaped and cannot forge it."""


HEAD = re.compile(r"<head\b[^>]*>")
BODY = re.compile(r"<body\b[^>]*>")
HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h[23]>')
TAG = re.compile(r'<span class="pb-count">.*?</span>|<[^>]*>')


class Heading(NamedTuple):
    """A generated heading, for the table of contents."""

    ident: str
    title: str
    level: int


class RenderedPage(NamedTuple):
    """What stands before and after the person's own text on a page."""

    before: str
    """HTML with exactly one h1."""
    after: str
    """HTML."""
    toc: tuple[Heading, ...]
    """The headings of `before` and `after`, in their order."""
    own_text_position: int
    """How many of the headings stand before the person's own text."""


class Marks(NamedTuple):
    """What a page says about its edition and about what may run on it, as HTML."""

    head: str
    """Belongs at the beginning of the document's head: a policy holds for what comes after it."""
    banner: str
    """Stands at the top of what is seen; may be empty."""

    def put_into(self, document: str) -> str:
        """Return a whole document with the marks in it."""
        document = HEAD.sub(lambda head: f"{head[0]}{self.head}", document, count=1)
        return BODY.sub(lambda body: f"{body[0]}{self.banner}", document, count=1)


class View(NamedTuple):
    """A page before it is rendered: the template, and what it shows."""

    template: str
    """Name of the template below `pages/`, without its ending."""
    path: str
    """Source path, such as `contacts/jane-doe.md`."""
    title: str
    """Plain text, not escaped."""
    it: Callable[[], object]
    """Makes what the template knows as `it`, when the page is written."""
    crumbs: tuple[Ref, ...] = ()
    section: str = ""
    """Path of the index page it belongs under; empty for the top."""
    searchable: bool = True
    """False for a page that only repeats others."""
    in_nav: bool = False
    """True for the index pages, in the order of the navigation."""
    answers: tuple[str, ...] = ()
    """Markdown of the answers above the own text; each is words there, between `<!-- answer N -->` and its end."""
    own_text: OwnText | None = None
    """What is left of the person's own text where all answers are shown as Markdown; None for the whole."""
    whole: Callable[[], object] | None = None
    """Makes `it` in its stead where the own text stays whole after all."""


def outline(html: str) -> tuple[Heading, ...]:
    """The headings of the second and third level that have an id, in their order, without counts."""
    return tuple(Heading(ident, _plain(inner), int(level)) for level, ident, inner in HEADING.findall(html))


def _plain(inner: str) -> str:
    return unescape(TAG.sub("", inner) if "<" in inner else inner).strip()
