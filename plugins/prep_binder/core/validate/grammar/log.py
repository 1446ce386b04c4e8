"""Log lines: `2026-11-20 email request: asked for 20 minutes`."""

from __future__ import annotations

import re

from ...model.raw import Item
from ...model.values import CHANNELS as CHANNEL_NAMES
from ...model.values import Touch
from ...schema import same
from ..dates import SPAN, Bad, take_date
from ..reading import Reading, shortened
from ..slips import closest
from ..vocabulary import CHANNELS, OTHER_WAYS, TOUCHES

_WRAPPING = "*_[(` \t"
_AFTER = re.compile(r"[\s*_\])`]*(?:[:|–—-](?=\s|$))?\s*")
_WORD = re.compile(r"([^\W\d_][\w-]*)\s*(:|$)?\s*")
_EXACT = frozenset({*CHANNEL_NAMES, *TOUCHES.values(), "in-person", "e-mail"})
_LONGER = tuple(sorted(word for word in _EXACT if len(word) >= len("phone") and word.isalpha()))
"""Words that are long enough to be found behind a slip: `main` is not `mail`."""
_MOST = 2
"""Words of a log line that can be a channel and a kind."""


def read_touch(item: Item, reading: Reading) -> Touch | None:
    """Return the touch of one log line: `date [channel] [kind] [: text]`; one without a date is a problem."""
    text = item.text.lstrip(_WRAPPING)
    found = take_date(text[:SPAN], reading.options.dates)
    if not found:
        if item.text:
            reading.problem(
                "bad-date",
                item.at,
                f"the log line `{shortened(item.text)}` begins with no date",
                "Begin it with the day, `- 2026-11-20 phone: what was said`",
            )
        return None
    if isinstance(found, Bad):
        reading.bad_date(item.at, found)
        return None
    end = _AFTER.match(text, found.end).end()  # type: ignore[union-attr]  # it matches anything
    channel, kind, end = _words(text, end)
    _check_words(text[end : end + 80], item, reading)
    rest = text[end:].strip()
    if item.nested:
        rest = f"{rest}\n{item.nested}".strip()
    return Touch(found.day, channel, kind, rest, item.at)


def _words(text: str, start: int) -> tuple[str, str, int]:
    """Read at most one channel and one kind; a word that is neither begins the text.

    A word such as `call`, which is an ordinary word too, counts only before a colon: `call: talked of hiring`.
    """
    channel = kind = ""
    colon = _colon(text, start)
    end = start
    while match := _WORD.match(text, end):
        word = same(match[1])
        counts = match[1].lower() in _EXACT or colon
        if counts and not channel and word in CHANNELS:
            channel = CHANNELS[word]
        elif counts and not kind and word in TOUCHES:
            kind = TOUCHES[word]
        else:
            break
        end = match.end()
        if match[2]:
            break
    return channel, kind, end


def _check_words(text: str, item: Item, reading: Reading) -> None:
    """Warn of one or two words before a colon that are nearly a channel or a kind; other words begin the text."""
    head, colon, _ = text.partition(":")
    words = [same(word) for word in head.split()]
    if not colon or not 1 <= len(words) <= _MOST:
        return
    likely = [word if word in CHANNELS or word in TOUCHES else closest(word, _LONGER) for word in words]
    if likely != words and all(likely) and not OTHER_WAYS.intersection(words):
        meant = " ".join(likely)
        reading.problem(
            "unknown-channel",
            item.at,
            f"`{shortened(head.strip())}` behind the date is close to `{meant}`, but is read as text",
            f"Write `{meant}:` if that is meant",
            "warning",
        )


def _colon(text: str, start: int) -> bool:
    """Whether at most three words stand before a colon or the end of the line."""
    head, _, _ = text[start : start + 80].partition(":")
    return len(head.split()) <= 3 and (":" in text[start : start + 80] or len(text) - start < 80)
