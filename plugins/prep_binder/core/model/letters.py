"""Letters and requests as drafts: what to write to a person, from what the notes hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, NamedTuple

from .drafts import Wording
from .records import Contact, Interview
from .values import Claim


class RedFlag(NamedTuple):
    """Words of a draft that one would regret, with the reason and what to say instead."""

    words: str
    """As they stand in the draft."""
    reason: str
    """A sentence without a full stop."""
    instead: str


@dataclass(frozen=True, slots=True)
class ThankYou:
    """The letter of thanks to one person for one conversation; by e-mail it has the same text."""

    contact: Contact
    interview: Interview
    held: dt.date | None
    """The day of the conversation, where a note says so."""
    is_thanked: bool
    thanked_on: dt.date | None
    thanked_by: str
    """The channel of the thanks, or empty."""
    subject: str
    text: Wording
    """From the greeting to the name; paragraphs are parted by an empty line."""
    takeaway: Claim | None
    """The one thing learned that the letter names."""
    next_step: str
    """What comes next, as the notes say it; empty where they do not."""
    hints: tuple[str, ...]
    """What is missing or left out, and how to mend it; sentences without a full stop."""
    flags: tuple[RedFlag, ...]


class Message(NamedTuple):
    """One form of a request."""

    channel: Literal["phone", "email", "mail"]
    subject: str
    """Only for an e-mail, else empty."""
    text: Wording
    words: int
    """From the greeting to the name, as `drafts.word_count` counts."""
    flags: tuple[RedFlag, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """The first words to somebody who was not asked yet."""

    contact: Contact
    interview: Interview | None
    """The conversation that is to be asked for; None where no note plans it."""
    messages: tuple[Message, ...]
    """By phone, by e-mail, by post."""
    hints: tuple[str, ...]
