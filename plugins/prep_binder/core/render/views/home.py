"""The home page of the editions for others: what there is to read."""

from __future__ import annotations

from typing import NamedTuple

from ..page import View
from ..reference import Ref
from ..site import CLAIMS, COMPANIES, CONTACTS, INTERVIEWS, QUESTIONS, TODAY, Here
from .index import index_view


class HomeView(NamedTuple):
    """What the home template shows; a list that is empty is left out."""

    industries: tuple[tuple[Ref, int], ...]
    """With the number of findings."""
    roles: tuple[tuple[Ref, int], ...]
    sets: tuple[tuple[Ref, int], ...]
    """With the number of questions."""
    questions: Ref
    lists: tuple[tuple[Ref, int], ...]
    """Further index pages, with what they hold."""


def home_view(here: Here) -> View:
    """The first page of a site that is for others."""
    binder, claims = here.site.binder, here.site.knowledge.claims
    lists = [
        (Ref("Claims", here.url(CLAIMS)), len(here.site.knowledge.findings)),
        (Ref("Companies", here.url(COMPANIES)), len(binder.companies)),
    ]
    if here.site.options.edition == "share":
        lists = [
            (Ref("Contacts", here.url(CONTACTS)), len(binder.contacts)),
            (Ref("Interviews", here.url(INTERVIEWS)), len(binder.interviews)),
            *lists,
        ]
    view = HomeView(
        tuple((here.entry(one), len(claims.get(one.path, ()))) for one in binder.industries.values()),
        tuple((here.entry(one), len(claims.get(one.path, ()))) for one in binder.roles.values()),
        tuple((here.entry(one), len(one.questions)) for one in binder.question_sets.values()),
        Ref("All questions", here.url(QUESTIONS)),
        tuple((ref, count) for ref, count in lists if count),
    )
    return index_view(here, "home", TODAY, "Home", view)
