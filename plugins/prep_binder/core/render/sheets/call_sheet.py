"""The call sheet of one contact: what is in hand when they answer and say that now is fine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from ...derive.call_sheets import CallSheets
from ...model.call_sheet import CallSheet
from ...model.records import Contact
from ..reference import Ref, telephone
from ..site import Here, Site
from .sheet import SheetView


class CallSheetView(NamedTuple):
    """What the template of a call sheet shows."""

    sheet: CallSheet
    key: str
    """Under which the browser keeps ticks and scratch text: the path of the interview, else of the contact."""
    contact: Ref
    interview: Ref
    phones: tuple[Ref, ...]
    roles: tuple[Ref, ...]
    companies: tuple[Ref, ...]
    zone: str
    introducers: tuple[Ref, ...]
    about: str
    """The answer to "tell me about yourself"."""
    asks_for_names: bool
    """Whether the close asks for further names (option `referral_ask`)."""


def call_sheet_views(at: Callable[[str], Here], site: Site) -> Iterator[SheetView]:
    """Plan the call sheet of every contact."""
    made = CallSheets(site.binder, site.derived, site.options)
    for path, address in site.call_sheets.items():
        contact = site.binder.contacts[path]
        yield SheetView(
            "call_sheet", address, f"Call sheet: {contact.name}", partial(_view, at(address), made, contact)
        )


def _view(here: Here, made: CallSheets, contact: Contact) -> CallSheetView:
    sheet, options = made.of(contact), here.site.options
    interview = sheet.interview
    return CallSheetView(
        sheet,
        interview.path if interview is not None else contact.path,
        here.entry(contact),
        here.entry(interview) if interview is not None else Ref(""),
        tuple(telephone(phone.text) for phone in contact.phone),
        here.links(contact.role),
        here.links(contact.company),
        (interview.timezone if interview is not None else "") or contact.timezone,
        here.links(contact.introduced_by),
        options.me.about,
        options.referral_ask == "close",
    )
