"""Which pages an edition has: an allow-list, so that a new page is private until it is put here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..model.records import Publish

_KNOWLEDGE = frozenset(
    {"home", "topics", "topic", "companies", "company", "questions", "question_set", "claims", "findings"}
)
PAGES: Mapping[Publish, frozenset[str]] = MappingProxyType(
    {
        "share": _KNOWLEDGE
        | {"contacts", "contact", "interviews", "interview", "introductions", "numbers", "coverage"},
        "public": _KNOWLEDGE,
    }
)
"""Names of templates. What is due, how to call somebody, letters, and what is wrong with the notes are nobody's
business but the person's; so no sheet is made either."""


def has_page(edition: Publish, template: str) -> bool:
    """Whether the edition has pages that are made with `template`; the private one has all but the plain home."""
    return template != "home" if edition == "private" else template in PAGES[edition]
