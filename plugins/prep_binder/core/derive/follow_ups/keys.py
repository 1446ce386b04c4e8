"""What tells a follow-up from all others: the duty itself, and not its day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from .duty import Duty

_NAMED_BY_PERSON = frozenset({"introduction"})
"""Kinds of which the subject is the person again, as the link to them happens to be written."""


def keyed(duties: Iterable[tuple[str, Duty]]) -> Iterator[tuple[str, Duty]]:
    """Give each duty behind its key; `duties` stand behind the path of the note that asks for them.

    A key is `kind|person|note|subject|number`. The number counts those that are otherwise the same, closed ones
    too: nudges in a row, reports of one introduction, promises in the same words. Whoever hands over `duties`
    keeps their order from one day to the next. No day is part of a key, so a duty whose day moves keeps it; so
    does one that is done and comes up again, such as to reconnect.
    """
    seen: Counter[str] = Counter()
    for note, duty in duties:
        name = _name(note, duty)
        seen[name] += 1
        yield f"{name}|{seen[name]}", duty


def _name(note: str, duty: Duty) -> str:
    person = duty.contact.path if duty.contact is not None else duty.name
    subject = "" if duty.kind in _NAMED_BY_PERSON else " ".join(duty.subject.casefold().split())
    return f"{duty.kind}|{person}|{note}|{subject}"
