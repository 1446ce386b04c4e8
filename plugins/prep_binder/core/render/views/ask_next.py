"""Whom to ask next: everybody who can be asked, with every reason and what it counts."""

from __future__ import annotations

from typing import NamedTuple

from ...derive.ranking import whom_to_ask
from ...model.ranking import Reason
from ..page import View
from ..rows import PersonRow, person_row
from ..site import ASK_NEXT, NUMBERS, Here

SHOWN = 60
"""People with reasons that the page shows; nobody asks more at once."""


class SuggestionRow(NamedTuple):
    """Somebody to ask."""

    person: PersonRow
    points: float
    reasons: tuple[Reason, ...]
    sheet: str
    is_ready: bool


class AskNextView(NamedTuple):
    """What the page shows."""

    rows: tuple[SuggestionRow, ...]
    more: int
    without: int
    """People who can be asked and for whom nothing speaks yet."""
    weights: tuple[tuple[str, float], ...]


def ask_next_view(here: Here) -> View:
    """The ranking."""
    site = here.site
    found = whom_to_ask(site.binder, site.derived, site.options)
    wanted = [one for one in found if one.reasons]
    rows = tuple(
        SuggestionRow(
            person_row(here, site.binder.contacts[one.contact]),
            one.points,
            one.reasons,
            here.url(site.call_sheets.get(one.contact, "")),
            site.derived.readiness[one.contact].ready,
        )
        for one in wanted[:SHOWN]
    )
    weights = tuple(site.options.ranking.items())
    view = AskNextView(rows, max(0, len(wanted) - SHOWN), len(found) - len(wanted), weights)
    crumbs = here.crumbs(NUMBERS, "Numbers")
    return View("ask_next", ASK_NEXT, "Whom to ask next", lambda: view, crumbs, NUMBERS, searchable=False)
