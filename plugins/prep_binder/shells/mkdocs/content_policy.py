"""The content security policy of each page: what the theme itself needs may run, and nothing that a note holds.

The hashes of the theme's own scripts are taken from a page rendered without a word of the notes: hashing what is
written would let a note's script pass.
"""

from __future__ import annotations

import base64
import copy
import hashlib
import re
from typing import Any

import jinja2
from mkdocs.structure.nav import Navigation
from mkdocs.structure.toc import TableOfContents

_INLINE = re.compile(r"<script(?![^>]*\ssrc\b)([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_RULES = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)


class ContentPolicy:
    """Makes the policy of one page after another; pages of the same depth share one."""

    def __init__(self, env: jinja2.Environment) -> None:
        """Take the environment that holds the theme's templates."""
        self._env = env
        self._known: dict[tuple[str, str], str] = {}
        self._hashes: set[str] = set()

    def of(self, template: str, context: Any) -> str:  # noqa: ANN401 - MkDocs' context holds anything
        """The policy of a page that `template` makes with `context`."""
        key = (template, str(context.get("base_url", "")))
        if key not in self._known:
            document = self._env.get_template(template).render({**context, **_without_notes(context)})
            hashes = {_hash(body) for attributes, body in _INLINE.findall(document) if _runs(attributes)}
            self._hashes |= hashes
            self._known[key] = _written(hashes)
        return self._known[key]

    def around_all(self) -> str:
        """The policy of a page that shows all the others in a frame, out of blobs that it made itself."""
        return _written(self._hashes).replace("'self'", "'self' blob:")


def _written(hashes: set[str]) -> str:
    return "; ".join(_RULES).format(hashes="".join(f" '{one}'" for one in sorted(hashes)))


def _without_notes(context: Any) -> dict[str, Any]:  # noqa: ANN401 - MkDocs' context holds anything
    """What takes the place of all that comes from notes."""
    page = copy.copy(context.get("page"))
    if page is not None:
        page.title, page.content, page.markdown, page.meta = "", "", "", {}
        page.toc = TableOfContents([])
        page.parent = page.previous_page = page.next_page = None
    return {"page": page, "nav": Navigation([], []), "pages": []}


def _runs(attributes: str) -> bool:
    """Whether a script is one: JSON for a script to read is not."""
    return "json" not in attributes.lower()


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
