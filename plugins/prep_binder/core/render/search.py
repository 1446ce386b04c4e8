"""What search knows of a page besides the person's own text: names, companies, ways to reach somebody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.binder import Binder
from ..model.records import Company, Contact, Entry, Interview, QuestionSet, Topic
from ..model.values import Link
from .reference import digits


def search_words(binder: Binder, path: str) -> tuple[str, ...]:
    """Return short texts, in the order in which they help to tell a hit; empty for a page without an entry.

    Telephone numbers stand twice: as written, and as digits alone, as a display shows them.
    """
    entry = binder.entry(path)
    return tuple(dict.fromkeys(word for word in _words(binder, entry) if word)) if entry else ()


def _names(binder: Binder, links: Iterable[Link]) -> Iterator[str]:
    return (binder.name(link) for link in links)


def _words(binder: Binder, entry: Entry) -> Iterator[str]:
    yield from entry.aliases
    if isinstance(entry, Contact):
        yield from _names(binder, (*entry.role, *entry.company, *entry.industry))
        yield from (entry.location, *(mail.text for mail in entry.email))
        for phone in entry.phone:
            yield from (phone.text, digits(phone.text))
        yield from (entry.why_them, *entry.interests, *entry.can_help_with)
    elif isinstance(entry, Interview):
        yield from _names(binder, (*entry.contact, *entry.company, *entry.industry, *entry.role))
        yield entry.goal.text if entry.goal else ""
        own_text = binder.texts.get(entry.path)
        yield from (one.text for one in entry.learned if own_text is None or one.at.line < own_text.line)
    elif isinstance(entry, Company):
        yield from (*_names(binder, entry.industry), entry.location, *entry.url)
    elif isinstance(entry, Topic):
        yield from (*entry.hypotheses, *entry.glossary)
    elif isinstance(entry, QuestionSet):
        yield from _names(binder, entry.applies_to)
