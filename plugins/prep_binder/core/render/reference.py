"""Where the links of a page lead: to other pages, and to the world in the few forms that are safe."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

SAFE = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)
HOST = re.compile(r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/|\Z))[^\s:@]*\Z", re.IGNORECASE)
MAILBOX = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+\Z")
FEWEST_DIGITS = 3
REMEMBERED = 4096
"""Numbers and addresses kept: each stands on several pages."""


class Ref(NamedTuple):
    """A text that leads somewhere; `url` is empty where it leads nowhere."""

    text: str
    url: str = ""


@lru_cache(REMEMBERED)
def web(text: str) -> Ref:
    """A web address: a link for http, https, mailto and tel, or a bare host name; else only text."""
    text = text.strip()
    shown = re.sub(r"^https?://(?:www\.)?", "", text, flags=re.IGNORECASE).rstrip("/") or text
    if SAFE.match(text):
        return Ref(shown, text)
    return Ref(text, f"https://{text}") if HOST.match(text) else Ref(text)


def digits(phone: str) -> str:
    """The digits of a telephone number, any alphabet's written as 0 to 9."""
    return "".join(str(int(sign)) for sign in phone if sign.isdecimal())


@lru_cache(REMEMBERED)
def telephone(phone: str) -> Ref:
    """A number shown as written, dialled as digits with the plus; an extension or a word in it stays text."""
    number = re.split(r"(?i)\b(?:ext|x|extension|durchwahl)\b\.?|;|,", phone, maxsplit=1)[0]
    number = number.replace("(0)", "") if "+" in number else number
    found = digits(number)
    plus = "+" if number.strip().startswith(("+", "(+")) else ""
    return Ref(phone, f"tel:{plus}{found}" if len(found) >= FEWEST_DIGITS else "")


@lru_cache(REMEMBERED)
def mailbox(email: str) -> Ref:
    """An e-mail address with its link; what is no address stays text."""
    email = email.strip()
    return Ref(email, f"mailto:{quote(email, safe='@+')}" if MAILBOX.match(email) else "")


def joined(refs: Iterable[Ref]) -> str:
    """The texts in a row, for titles and for reading aloud."""
    return ", ".join(ref.text for ref in refs)
