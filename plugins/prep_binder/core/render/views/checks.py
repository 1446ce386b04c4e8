"""The manual: every check with its level, why it matters, and how to mend what it finds."""

from __future__ import annotations

from typing import NamedTuple

from ...checks import CATALOG
from ...model.problem import Level
from ..page import View
from ..site import CHECKS, HEALTH, Here


class ManualPage(NamedTuple):
    """What the manual says about one check."""

    name: str
    level: Level
    """The level as configured."""
    title: str
    paragraphs: tuple[str, ...]


def checks_view(here: Here) -> View:
    """The page that explains every check, by name."""
    levels = here.site.options.levels
    manual = tuple(
        ManualPage(page.name, levels.get(page.name, page.level), page.title, _paragraphs(page.text))
        for page in sorted(CATALOG.values())
    )
    return View(
        "checks",
        CHECKS,
        "The checks",
        lambda: manual,
        here.crumbs(HEALTH, "Health"),
        HEALTH,
        searchable=True,
        in_nav=False,
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a manual page, each on one line, without marks of emphasis."""
    return tuple(" ".join(part.split()).replace("**", "") for part in text.split("\n\n") if part.strip())
