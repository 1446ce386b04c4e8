"""Which letters and requests the site has, and at which address each stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..derive.drafts import Requests, ThankYous
from ..derive.interview_points import ThankPoints
from ..model.binder import Binder
from ..model.derived import Derived
from ..model.options import Options
from ..model.records import Contact, Interview
from .addresses import addresses

LETTERS = "letters.md"
"""The list of all letters."""


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters and requests by whom they are for."""

    thanks: ThankYous
    points: ThankPoints
    requests: Requests
    letters: Mapping[tuple[str, str], str]
    """Paths of an interview and a contact -> path of the letter."""
    asking: Mapping[str, str]
    """Path of a contact who was not asked yet -> path of the request."""

    def of(self, interview: str, contact: str) -> str:
        """The path of a letter; empty where there is none."""
        return self.letters.get((interview, contact), "")


def survey_letters(binder: Binder, derived: Derived, options: Options, *, is_private: bool) -> Letters:
    """Look up who is to be written to; a site for others has no letters."""
    thanks, requests = ThankYous(binder, derived, options), Requests(binder, derived, options)
    points = ThankPoints(binder, derived)
    if not is_private:
        return Letters(thanks, points, requests, {}, {})
    named = dict(_named(binder, thanks))
    asking = [path for path, contact in binder.contacts.items() if requests.is_wanted(contact)]
    placed = addresses(named, options.folders["interview"], "letters")
    return Letters(
        thanks,
        points,
        requests,
        {pair: placed[name] for name, pair in named.items()},
        addresses(asking, options.folders["contact"], "ask"),
    )


def _named(binder: Binder, thanks: ThankYous) -> Iterator[tuple[str, tuple[str, str]]]:
    """Name each letter after the interview's note; where several people took part, after the person too."""
    for interview in binder.interviews.values():
        recipients = thanks.recipients(interview)
        for contact in recipients:
            yield _name(interview, contact, is_alone=len(recipients) == 1), (interview.path, contact.path)


def _name(interview: Interview, contact: Contact, *, is_alone: bool) -> str:
    if is_alone:
        return interview.path
    person = contact.path.rpartition("/")[2].removesuffix(".md")
    return f"{interview.path.removesuffix('.md')}-{person}.md"


def addressed(contact: Contact) -> str:
    """Return the postal address with the name above it, unless the person wrote it there already."""
    own_name = contact.address.lstrip().casefold().startswith(contact.name.casefold())
    return (contact.address if own_name else f"{contact.name}\n{contact.address}").strip()


def draft_key(site: str, about: str, contact: str) -> str:
    """Under which a browser keeps the changes of a draft to `contact`.

    `site` is the name of the binder's site, `about` the path of an interview, or `ask`.
    """
    return f"{site}/{about} {contact}"
