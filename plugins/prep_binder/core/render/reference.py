"""Where the links of a page lead: to other pages, and to the world in the few forms that are safe."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

from ..validate.values import MAILBOX

SAFE = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)
HOST = re.compile(r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/|\Z))[^\s:@]*\Z", re.IGNORECASE)
ADDRESS = re.compile(r"(?<!\w)https?://[^\s\x00-\x1f<>\"]*[^\s\x00-\x1f<>\".,;:!?)\]'’”]", re.IGNORECASE)
"""A web address in a text, without the full stop or the bracket behind it."""
FEWEST_DIGITS = 3
LONGEST_MAIL = 1900
"""Signs of a mailto link at most: some systems hand on no more than about 2,000."""
LONGEST_SUBJECT = 100
"""Signs of an e-mail's subject, so that there is room for the text."""
LONGEST_SIGN = 12
"""Signs that one sign of a text becomes at most in an address."""
CUT = quote(" …")
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


def with_links(text: str) -> tuple[Ref, ...]:
    """A text in pieces: each http or https address in it leads there, all else is only text."""
    found, last = [], 0
    for one in ADDRESS.finditer(text):
        found += [Ref(text[last : one.start()]), Ref(one[0], one[0])]
        last = one.end()
    return tuple(ref for ref in (*found, Ref(text[last:])) if ref.text)


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


class Mail(NamedTuple):
    """A link that opens an e-mail with its text."""

    url: str
    """Empty where the address is none."""
    is_cut: bool
    """Whether the e-mail holds only the beginning of the text."""
    subject: str
    """The subject as the e-mail has it: of a long one the beginning."""


def mail(email: str, subject: str, text: str) -> Mail:
    """An e-mail to `email` with subject and text, as long as every mail program takes it.

    Line breaks are CR LF (RFC 6068); what would be longer than `LONGEST_MAIL` is cut at a word, and `…` says so.
    """
    address = mailbox(email).url
    subject = _short(subject)
    if not address:
        return Mail("", is_cut=False, subject=subject)
    start = f"{address}?subject={_encoded(subject)}&body="
    body = _encoded(text)
    if len(start) + len(body) <= LONGEST_MAIL:
        return Mail(start + body, is_cut=False, subject=subject)
    words = text
    while words and len(start) + len(_encoded(words)) + len(CUT) > LONGEST_MAIL:
        over = len(start) + len(_encoded(words)) + len(CUT) - LONGEST_MAIL
        words = words[: len(words) - max(1, over // LONGEST_SIGN)]
    return Mail(start + _encoded(words.rpartition(" ")[0] or words) + CUT, is_cut=True, subject=subject)


def _short(subject: str) -> str:
    """A subject that is too long, cut at a word."""
    if len(subject) <= LONGEST_SUBJECT:
        return subject
    words = subject[: LONGEST_SUBJECT - 2]
    return f"{words.rpartition(' ')[0] or words} …"


def _encoded(text: str) -> str:
    """Text for a mailto link; half of a pair of surrogates, which no address can hold, is left out."""
    return quote(text.replace("\r\n", "\n").replace("\n", "\r\n"), safe="", errors="ignore")


def joined(refs: Iterable[Ref]) -> str:
    """The texts in a row, for titles and for reading aloud."""
    return ", ".join(ref.text for ref in refs)
