"""The request to somebody who was not asked yet: by phone, by e-mail, by post."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from ...derive.drafts import LIMIT, rules
from ...model.drafts import plain
from ...model.letters import Message, Request
from ...model.options import Me
from ..letters import addressed, draft_key
from ..reference import Mail, Ref, mail, mailbox, telephone
from ..site import Here, Site
from .sheet import SheetView


class RequestView(NamedTuple):
    """What the template of a request shows."""

    request: Request
    key: str
    """Under which the browser keeps what is changed in the drafts."""
    contact: Ref
    interview: Ref
    sheet: str
    """Address of the call sheet."""
    phone: Ref
    email: str
    mails: tuple[Mail, ...]
    """For each message the e-mail it makes; only that of the e-mail has an address."""
    me: Me
    to: str
    today: dt.date
    limit: int
    """Words that a request stays under."""
    rules: str
    """What is marked in a text, as JSON: pattern, reason, what to say instead."""

    @property
    def messages(self) -> tuple[tuple[Message, Mail], ...]:
        """Each message with its e-mail."""
        return tuple(zip(self.request.messages, self.mails, strict=True))


def request_views(at: Callable[[str], Here], site: Site) -> Iterator[SheetView]:
    """Plan the request to everybody who may be asked."""
    marked = json.dumps([(one.pattern.pattern, one.reason, one.instead) for one in rules()])
    for contact, path in site.letters.asking.items():
        title = f"Ask {site.binder.contacts[contact].name}"
        yield SheetView("request", path, title, partial(_view, at(path), contact, marked), "letter")


def _view(here: Here, path: str, marked: str) -> RequestView:
    site, options = here.site, here.site.options
    contact = site.binder.contacts[path]
    request = site.letters.requests.of(contact)
    email = next((one.text for one in contact.email if mailbox(one.text).url), "")
    return RequestView(
        request,
        draft_key(site.name, "ask", path),
        here.entry(contact),
        here.entry(request.interview) if request.interview is not None else Ref(""),
        here.url(site.call_sheets.get(path, "")),
        telephone(contact.phone[0].text) if contact.phone else Ref(""),
        email.strip(),
        tuple(
            mail(email if one.channel == "email" else "", one.subject, plain(one.text))
            for one in request.messages
        ),
        options.me,
        addressed(contact) if contact.address.strip() else "",
        options.today,
        LIMIT,
        marked,
    )
