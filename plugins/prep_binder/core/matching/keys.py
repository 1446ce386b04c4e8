"""What spellings of a value have in common: LinkedIn addresses, e-mail, telephone, companies, web addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from urllib.parse import unquote

from ..link.names import name_key
from ..model.person import Person

_PROFILE = re.compile(
    r"(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/(?:mwlite/)?in/([^/?#\s]+)", re.IGNORECASE
)
_LEGAL_FORM = re.compile(
    r",? (?:inc|incorporated|llc|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|sa|sas|srl|bv|b\.v|ab|oy|as)\.?$"
)
_SHARED = frozenset(
    "info office contact hello hi mail team admin sales support service help hr jobs careers press enquiries"  # noqa: SIM905
    " inquiries reception family kontakt buero verwaltung contacto bonjour post".split()
)
"""Mailboxes that many people read, by the part before the `@`."""
_NO_DIGIT = re.compile(r"\D")


def profile_key(url: str) -> str:
    """The member's name in a LinkedIn address, in any country and spelling; empty for other addresses."""
    match = _PROFILE.match(url.strip())
    return name_key(unquote(match[1])) if match else ""


def email_key(email: str) -> str:
    """An e-mail address without case; empty for what is none."""
    return email.strip().casefold() if "@" in email else ""


def is_shared_mailbox(email: str) -> bool:
    """Whether an e-mail address is an office's or a family's by its name, as `info@acme.example`."""
    return email_key(email).partition("@")[0] in _SHARED


def profiles_of(person: Person) -> frozenset[str]:
    """The members' names in all LinkedIn addresses that a person has."""
    urls = (*person.values.get("linkedin", ()), *person.values.get("url", ()))
    return frozenset(filter(None, map(profile_key, urls)))


def company_key(name: str) -> str:
    """A company's name without case and without its legal form: `Stripe, Inc.` is `stripe`."""
    whole = name_key(name)
    return _LEGAL_FORM.sub("", whole) or whole


def _phone_key(number: str) -> str:
    return _NO_DIGIT.sub("", number) or name_key(number)


def _url_key(url: str) -> str:
    return (
        profile_key(url)
        or url.strip().casefold().partition("://")[2].removeprefix("www.").rstrip("/")
        or name_key(url)
    )


_KEYS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"email": name_key, "phone": _phone_key, "url": _url_key, "linkedin": _url_key, "company": company_key}
)


def value_key(field: str, value: str) -> str:
    """What spellings of a value of a contact's field have in common."""
    return _KEYS.get(field, name_key)(value)
