"""The call sheet of one contact: what is in hand when they answer and say that now is fine."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from ...derive.call_sheets import TOLD, CallSheets
from ...link import find
from ...model.call_sheet import CallSheet
from ...model.records import Contact
from ...model.values import Chosen, Claim
from ..reference import Ref, telephone
from ..site import Here, Site
from .noted import noted_during
from .sheet import SheetView

MINUTE_OF_SPEECH = 150
"""Words that fit into 60 seconds, spoken calmly: the length of "tell me about yourself"."""


class CallSheetView(NamedTuple):
    """What the template of a call sheet shows."""

    sheet: CallSheet
    key: str
    """Under which the browser keeps ticks and scratch text: the interview, else the contact."""
    path: str
    """The note that ticks and answers are pasted into; empty where a note is to be made for them."""
    front: str
    """Front matter of the note to be made, without its day; empty where there is a note."""
    noted: str
    """What was noted during the call, as far as the note has it."""
    asked: tuple[Chosen, ...]
    """What other notes say was asked of this person: the sheet without a note of its own knows that it arrived."""
    slug: str
    """What the sheet is called when it is saved as a file."""
    contact: Ref
    interview: Ref
    phones: tuple[Ref, ...]
    roles: tuple[Ref, ...]
    companies: tuple[Ref, ...]
    zone: str
    introducers: tuple[Ref, ...]
    about: str
    """The answer to "tell me about yourself"."""
    about_words: int
    """How many words it has, where they take longer than 60 seconds; else 0."""
    told: tuple[Claim, ...]
    """What they told before, the newest."""
    asks_for_names: bool
    """Whether the close asks for further names (option `referral_ask`)."""


def call_sheet_views(at: Callable[[str], Here], site: Site) -> Iterator[SheetView]:
    """Plan the call sheet of every contact."""
    made = CallSheets(site.binder, site.derived, site.options)
    for path, address in site.call_sheets.items():
        contact = site.binder.contacts[path]
        title = f"Call sheet: {contact.name}"
        yield SheetView("call_sheet", address, title, partial(call_sheet_view, at(address), made, contact))


def call_sheet_view(here: Here, made: CallSheets, contact: Contact) -> CallSheetView:
    """Return what the sheet of `contact` shows, seen from `here`."""
    sheet, options = made.of(contact), here.site.options
    interview = sheet.interview
    words = len(options.me.about.split())
    text = here.site.binder.texts.get(interview.path) if interview is not None else None
    return CallSheetView(
        sheet,
        here.key(interview or contact),
        interview.path if interview is not None else "",
        _front(here.site, contact) if interview is None else "",
        noted_during(text.markdown) if text is not None else "",
        _asked(here.site, contact) if interview is None else (),
        here.path.rpartition("/")[2].removesuffix(".md"),
        here.entry(contact),
        here.entry(interview) if interview is not None else Ref(""),
        tuple(telephone(phone.text) for phone in contact.phone),
        here.links(contact.role),
        here.links(contact.company),
        (interview.timezone if interview is not None else "") or contact.timezone,
        here.links(sheet.sent_by),
        options.me.about,
        words if words > MINUTE_OF_SPEECH else 0,
        sheet.earlier.told[:TOLD] if sheet.earlier is not None else (),
        options.referral_ask == "close",
    )


def _asked(site: Site, contact: Contact) -> tuple[Chosen, ...]:
    talks = site.binder.interviews_of.get(contact.path, ())
    return tuple(one for talk in talks for one in talk.questions if one.asked)


def _front(site: Site, contact: Contact) -> str:
    """Front matter that names `contact`, by the note's path where others bear the name; quoted as YAML wants it."""
    is_clear = find(site.binder, contact.name) == contact.path and not set(contact.name) & set("[]|#")
    link = f"[[{contact.name if is_clear else contact.path.removesuffix('.md')}]]"
    return f"contact: {json.dumps(link, ensure_ascii=False)}"
