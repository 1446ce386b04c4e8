"""What a page shows of letters: the thank-you block of an interview."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ...model.letters import ThankYou
from ...model.points import Point
from ...model.records import Contact, Interview
from ..letters import addressed
from ..reference import Ref
from ..site import Here


class Thanks(NamedTuple):
    """What belongs to the thanks to one person."""

    letter: ThankYou
    page: Ref
    """The letter's sheet."""
    address: str
    """Name and postal address, empty where no address is known."""


class ThanksView(NamedTuple):
    """The thank-you block of an interview."""

    people: tuple[Thanks, ...]
    points: tuple[Point, ...]
    without: tuple[str, ...]
    """Names of those who get no letter, as they have no note or are not to be contacted."""


def thanks_view(here: Here, interview: Interview) -> ThanksView | None:
    """The block for `interview`; None before it took place, and in editions for others."""
    site = here.site
    if site.options.edition != "private" or not site.met(interview):
        return None
    recipients = site.letters.thanks.recipients(interview)
    letters = tuple(site.letters.thanks.of(interview, contact) for contact in recipients)
    paths = {contact.path for contact in recipients}
    return ThanksView(
        tuple(_thanks(here, letter) for letter in letters),
        site.letters.points.of(interview, letters),
        tuple(site.binder.name(link) for link in interview.contact if link.path not in paths),
    )


def _thanks(here: Here, letter: ThankYou) -> Thanks:
    contact = letter.contact
    page = here.site.letters.of(letter.interview.path, contact.path)
    return Thanks(letter, here.ref(page, "Letter"), addressed(contact) if contact.address.strip() else "")


def letters_to(here: Here, contact: Contact, interviews: Iterable[Interview]) -> tuple[Ref, ...]:
    """The letters to `contact` that were not sent yet, else the newest one; the request where none took place."""
    letters = here.site.letters
    asking = letters.asking.get(contact.path, "")
    if asking:
        return (Ref("Request", here.url(asking)),)
    written = [one for one in interviews if letters.of(one.path, contact.path)]
    waiting = [one for one in written if not letters.thanks.is_thanked(one, contact)]
    return tuple(
        Ref("Letter", here.url(letters.of(one.path, contact.path))) for one in waiting or written[:1]
    )
