"""What the theme puts around a page, kept for all pages that have the same of it: a fifth of a build is saved.

Thousands of pages lie in a few folders, under the same index page, and the theme writes the same header, navigation
and footer around each. A frame is the document of one of them with marks where its own words go. It is trusted once
it gave another page letter by letter what the theme itself writes around that one.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from .pages import BinderPage

_MAIN = "main.html"
_PLUGINS = frozenset({"prep-binder", "search", "material/search", "material/offline"})
"""Those that change nothing of what the theme writes around a page."""
_TITLE, _CONTENT, _TOC, _SKIP, _ADDRESS = _MARKS = tuple(
    f"\ue000{word}\ue001" for word in ("title", "<h1", "toc", "skip", "address")
)
"""The theme looks for a heading of the first level in the content, and writes one of its own where it finds none."""
_MARK = re.compile(f"({'|'.join(_MARKS)})")

Context = Mapping[str, Any]
Write = Callable[[Context], str]
"""Makes the document of a page, as the theme does."""
_Key = tuple[str, int, int, bool]


def keep_frames(env: jinja2.Environment, config: MkDocsConfig, files: Iterable[File]) -> None:
    """From now on, let the theme's templates in `env` write what pages have in common once.

    Does nothing where somebody's own template, hook or plugin may write something else around each page.
    """
    if not _is_known(config):
        return
    frames = _Frames(env, files)

    class FramedTemplate(jinja2.Template):
        """A template of the theme."""

        def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 - Jinja's signature
            """Write the document of a page into the frame that it shares, where it does."""
            if self.name != _MAIN:
                return super().render(*args, **kwargs)
            return frames.document(dict(*args, **kwargs), super().render)

    env.template_class = FramedTemplate


def _is_known(config: MkDocsConfig) -> bool:
    """Whether all that is written around a page comes from the theme as it was published."""
    own = config.theme.custom_dir
    has_own = bool(own) and any(Path(own or "").rglob("*.html"))
    return (
        config.theme.name == "material" and not has_own and not config.hooks and {*config.plugins} <= _PLUGINS
    )


class _Frames:
    """The frames of one build."""

    def __init__(self, env: jinja2.Environment, files: Iterable[File]) -> None:
        self._env = env
        self._folders = {folder for file in files for folder in _above(file.url)}
        """Addresses below which there are others: these look different from there."""
        self._listed: set[int] | None = None
        self._frames: dict[_Key, _Frame | None] = {}
        """None where a frame turned out not to be what the theme writes."""
        self._trusted: set[_Key] = set()

    def document(self, context: Context, write: Write) -> str:
        """The document of the page of `context`, which `write` makes where no frame fits."""
        page = context.get("page")
        if not isinstance(page, BinderPage) or not self._is_like_others(page, context):
            return write(context)
        key = (
            page.url.rstrip("/").rpartition("/")[0],
            page.url.count("/"),
            id(page.parent),
            bool(len(page.toc)),
        )
        if key not in self._frames:
            self._frames[key] = _Frame(self._env, page, context, write)
            return write(context)
        frame = self._frames[key]
        if frame is None:
            return write(context)
        framed = frame.around(page)
        if key not in self._trusted:
            whole = write(context)
            if framed != whole:
                self._frames[key] = None
                return whole
            self._trusted.add(key)
        return framed

    def _is_like_others(self, page: BinderPage, context: Context) -> bool:
        """Whether only title, content, contents and address tell a page from others beside it."""
        if self._listed is None:
            self._listed = {id(one) for one in context["nav"].pages}
        is_plain = page.meta.keys() <= {"title", "search"} and page.meta.get("title") == page.title
        return (
            is_plain
            and bool(page.title)
            and "<h1" in (page.content or "")
            and id(page) not in self._listed
            and page.url not in self._folders
        )


class _Frame:
    """The document of a page, with marks in the place of what is its own."""

    def __init__(self, env: jinja2.Environment, page: Page, context: Context, write: Write) -> None:
        """Let `write` make the document of `page` without its words."""
        language = env.get_template("partials/language.html").make_module(dict(context))
        self._contents = env.get_template("partials/toc.html")
        self._written: dict[str, str] = {}
        """Contents as the theme writes them: pages of a kind have the same headings."""
        self._around_contents = {"config": context["config"], "lang": language}
        blank = _blank(page)
        document = write({**context, "page": blank}).replace(self._written_contents(blank), _TOC)
        self._parts = _MARK.split(document)

    def around(self, page: Page) -> str:
        """The document of `page`."""
        first = next(iter(page.toc), None)
        own = {
            _TITLE: page.title,
            _CONTENT: page.content,
            _TOC: self._written_contents(page),
            _SKIP: first.id if first is not None else "",
            _ADDRESS: page.canonical_url,
        }
        return "".join([own.get(part, part) or "" for part in self._parts])

    def _written_contents(self, page: Page) -> str:
        first = next(iter(page.toc), None)
        key = f"{first.level if first is not None else 0} {page.toc}"
        if key not in self._written:
            self._written[key] = self._contents.render(self._around_contents, page=page)
        return self._written[key]


def _blank(page: Page) -> Page:
    """A page like `page`, with marks for its words."""
    blank = copy.copy(page)
    blank.title, blank.content, blank.meta = _TITLE, _CONTENT, {"title": _TITLE}
    blank.toc = TableOfContents([AnchorLink(_TITLE, _SKIP, 2)] if len(page.toc) else [])
    blank.canonical_url = _ADDRESS if page.canonical_url else None
    return blank


def _above(url: str) -> Iterable[str]:
    """The addresses of the folders around an address."""
    parts = url.rstrip("/").split("/")[:-1]
    return ("/".join(parts[: count + 1]) + "/" for count in range(len(parts)))
