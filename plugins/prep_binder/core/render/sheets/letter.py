"""Letters of thanks: one sheet for each, and one that prints several with their envelopes and labels."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from ...model.drafts import plain
from ...model.letters import ThankYou
from ...model.options import Me
from ..knowledge import pieces
from ..letters import LETTERS, addressed, draft_key
from ..reference import Mail, Ref, mail, mailbox
from ..site import Here, Site
from .sheet import SheetView

THANKED = 30
"""Letters for those thanked already that the list shows: the newest."""
ON_A_PAGE = 120
"""Letters on one page of the list: some 200 kB of HTML, as each is held there for printing."""

Pair = tuple[str, str]
"""Paths of an interview and a contact."""


class LetterView(NamedTuple):
    """What the template of a letter shows."""

    letter: ThankYou
    key: str
    """Under which the browser keeps what is changed in the draft."""
    contact: Ref
    interview: Ref
    page: Ref
    """The letter's own sheet."""
    every: str
    """Address of the list of all letters."""
    me: Me
    to: str
    """Name and postal address; empty where no address is known."""
    today: dt.date
    email: str
    mail: Mail
    noted: str
    """What to write down once it is posted, with `{day}` for the day."""
    noted_in: str
    """The note to write it into."""


class LettersView(NamedTuple):
    """What the list of letters shows."""

    waiting: tuple[LetterView, ...]
    """Those not thanked yet; the longest ago first."""
    thanked: tuple[LetterView, ...]
    totals: tuple[int, int]
    """Letters to write on all pages, and those that were written longer ago and are not listed."""
    today: dt.date
    number: int
    """Of this page, from 1."""
    pages: tuple[Ref, ...]
    """Every page of the list; one page has none."""


def letter_views(at: Callable[[str], Here], site: Site) -> Iterator[SheetView]:
    """Plan every letter, and the list of them."""
    for (interview, contact), path in site.letters.letters.items():
        name = site.binder.contacts[contact].name
        make = partial(_view, at(path), interview, contact)
        yield SheetView("letter", path, f"Letter to {name}", make, "letter")
    yield from _lists(at, site)


def _lists(at: Callable[[str], Here], site: Site) -> Iterator[SheetView]:
    """Plan the list on as many pages as it takes: whom to write to, the longest ago first, then the thanked."""
    binder, thanks = site.binder, site.letters.thanks
    pairs = sorted(site.letters.letters, key=lambda pair: (_held(site, pair[0]), pair))
    is_thanked = {
        pair: thanks.is_thanked(binder.interviews[pair[0]], binder.contacts[pair[1]]) for pair in pairs
    }
    waiting = [pair for pair in pairs if not is_thanked[pair]]
    thanked = [pair for pair in reversed(pairs) if is_thanked[pair]]
    totals = len(waiting), max(0, len(thanked) - THANKED)
    parts = pieces((*waiting, *thanked[:THANKED]), ON_A_PAGE) or ((),)
    paths = tuple(LETTERS if number == 0 else f"letters-{number + 1}.md" for number in range(len(parts)))
    for number, (path, part) in enumerate(zip(paths, parts, strict=True), start=1):
        sides = tuple(tuple(pair for pair in part if is_thanked[pair] is side) for side in (False, True))
        make = partial(_list, at(path), sides, totals, number, paths)
        title = "Letters" if number == 1 else f"Letters, page {number}"
        yield SheetView("letters", path, title, make, "letter")


def _view(here: Here, interview: str, contact: str) -> LetterView:
    site, options = here.site, here.site.options
    note, person = site.binder.interviews[interview], site.binder.contacts[contact]
    letter = site.letters.thanks.of(note, person)
    email = next((one.text for one in person.email if mailbox(one.text).url), "")
    is_alone = len(note.contact) == 1
    return LetterView(
        letter,
        draft_key(site.name, interview, contact),
        here.entry(person),
        here.entry(note),
        here.ref(site.letters.of(interview, contact), "Letter"),
        here.url(LETTERS),
        options.me,
        addressed(person) if person.address.strip() else "",
        options.today,
        email.strip(),
        mail(email, letter.subject, plain(letter.text)),
        "thanked: {day} mail" if is_alone else "- {day} mail thanks",
        interview if is_alone else contact,
    )


def _list(
    here: Here,
    sides: tuple[tuple[Pair, ...], ...],
    totals: tuple[int, int],
    number: int,
    paths: tuple[str, ...],
) -> LettersView:
    waiting, thanked = sides
    return LettersView(
        tuple(_view(here, *pair) for pair in waiting),
        tuple(_view(here, *pair) for pair in thanked),
        totals,
        here.site.options.today,
        number,
        tuple(Ref(str(place), here.url(path)) for place, path in enumerate(paths, start=1))
        if paths[1:]
        else (),
    )


def _held(site: Site, interview: str) -> dt.date:
    held = site.derived.timelines[interview].held
    return held.day if held is not None else dt.date.min
