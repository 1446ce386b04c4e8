"""Whether the page of a note shows every word of the items of a list, so that its own text need not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

from ..link import name_key
from ..link.questions import is_part
from ..model.raw import Item
from ..model.records import Kind
from ..model.values import Chosen, Claim, Fact, Introduction, Promise
from ..read import WIKILINK, wikilink
from ..validate.grammar.questions import MINUTES, read_question

Record = TypeVar("Record", Claim, Fact, Introduction, Promise, str)
IsShown = Callable[[Sequence[Item], Sequence[Any]], bool]
"""Whether all items are among the records of their field, and shown."""

_MARKUP = re.compile(r"[*_`\[\]<&\\~^=]")
"""Signs that a text is shown with as they are, where Markdown may make something else of them."""
_ADDRESS = re.compile(r"://|\bwww\.|@")
"""What some extensions of Markdown make a link of."""
_BORROWED = re.compile(
    r"\[(?![ xX\[]\])[^\[\]]*\](?![(\]])|\[\^|^[ \t]*\*\[|^[ \t]*#{1,6}[ \t]", re.MULTILINE
)
"""What may mean something only within the whole note: links and notes explained elsewhere, headings."""
_AROUND = "()[],;:"
"""Signs around a word that may go with a word of the grammar or a day beside it."""


def _questions(items: Sequence[Item], chosen: Sequence[Chosen]) -> bool:
    """Questions that bear their own words, each with its tick and with an answer that stands by itself."""
    if not chosen:
        return False
    known = {name_key(one.question.text): one for one in chosen}
    known |= {f"^{one.question.ident.casefold()}": one for one in chosen}
    return all(_has_all(item, known) for item in items)


def _has_all(item: Item, known: Mapping[str, Chosen]) -> bool:
    read = read_question(item.text, "", item.at)
    if read is None:
        return False
    found = known.get(f"^{read.ident.casefold()}") or known.get(name_key(read.text))
    return (
        found is not None
        and read.text in ("", found.question.text)
        and read.minutes in (MINUTES, found.question.minutes)
        and read.purpose in ("insight", found.question.purpose)
        and (found.asked or not item.checked)
        and is_part(item.nested, found.markdown)
        and not _MARKUP.search(read.text)
        and not _BORROWED.search(item.nested)
    )


def _research(items: Sequence[Item], facts: Sequence[Fact]) -> bool:
    return _all(items, facts, _is_fact)


def _is_fact(item: Item, fact: Fact) -> bool:
    return item.checked is None and _has_fact(item, fact)


def _has_fact(item: Item, fact: Fact) -> bool:
    shown = f"{fact.text} ({fact.source})" if fact.source else fact.text
    return _is_plain(item.text) and shown.rstrip(" .") == item.text.rstrip(" .")


def _basics(items: Sequence[Item], points: Sequence[Fact]) -> bool:
    return _all(items, points, _is_point)


def _is_point(item: Item, point: Fact) -> bool:
    return bool(item.checked) == point.is_done and _has_fact(item, point)


def _lines(items: Sequence[Item], lines: Sequence[str]) -> bool:
    return _all(items, lines, _is_line)


def _is_line(item: Item, line: str) -> bool:
    return item.checked is None and _is_plain(item.text) and line == item.text


def _hypotheses(items: Sequence[Item], lines: Sequence[str]) -> bool:
    """Each with its `#slug`, which the page shows behind it; where it opposes one, that is not seen."""
    return not any("#-" in item.text for item in items) and _lines(items, lines)


def _learned(items: Sequence[Item], claims: Sequence[Claim]) -> bool:
    return _all(items, claims, _is_claim)


def _is_claim(item: Item, claim: Claim) -> bool:
    slug = f"#{'-' if claim.opposes else ''}{claim.slug}" if claim.slug else ""
    shown = f"{claim.category}: {claim.text} {slug}" if claim.category else f"{claim.text} {slug}"
    grammar = {f"{claim.category}s"} if claim.category else set()
    if claim.opposes:
        grammar |= {"contradicts", f"#{claim.slug}"}
    if claim.done:
        grammar |= {"done", "✅", claim.done.isoformat()}
    return item.checked is None and _is_plain(item.text) and _has_words(item.text, shown, grammar)


def _promises(items: Sequence[Item], promises: Sequence[Promise]) -> bool:
    return _all(items, promises, _is_promise)


def _is_promise(item: Item, promise: Promise) -> bool:
    grammar: set[str] = set()
    if promise.due and not promise.is_done:  # of a kept one the page names only the day on which it was kept
        grammar |= {"by", "due", "until", "on", "📅", "🗓", promise.due.isoformat()}
    if promise.done:
        grammar |= {"done", "on", "✅", promise.done.isoformat()}
    is_ticked = item.checked is not True or promise.is_done
    return is_ticked and _is_plain(item.text) and _has_words(item.text, promise.text, grammar)


def _introductions(items: Sequence[Item], introductions: Sequence[Introduction]) -> bool:
    return _all(items, introductions, _is_introduction)


def _is_introduction(item: Item, introduction: Introduction) -> bool:
    text, who = item.text, introduction.who
    match = WIKILINK.match(text)
    if match:
        if not introduction.who.path or wikilink(match[1]) != (who.target, "", ""):
            return False
        text = f"{who.target} {text[match.end() :]}"
    days = zip(("given", "contacted", "reported"), introduction[1:4], strict=True)
    grammar = {word for name, day in days if day for word in (name, day.isoformat())}
    is_plain = item.checked is None and _is_plain(text)
    return is_plain and _has_words(text, f"{who.target} {introduction.note}", grammar)


_TOPIC: Mapping[str, IsShown] = MappingProxyType(
    {"basics": _basics, "hypotheses": _hypotheses, "sources": _lines, "glossary": _lines}
)
LISTS: Mapping[Kind, Mapping[str, IsShown]] = MappingProxyType(
    {
        "interview": MappingProxyType(
            {
                "questions": _questions,
                "research": _research,
                "learned": _learned,
                "promises": _promises,
                "introductions": _introductions,
            }
        ),
        "company": MappingProxyType({"research": _research}),
        "industry": _TOPIC,
        "role": _TOPIC,
    }
)
"""Kind, field -> whether the page shows the items below the field's headings, each with every word."""


def _all(items: Sequence[Item], records: Iterable[Record], is_shown: Callable[[Item, Record], bool]) -> bool:
    """Whether each item has a record of its own that is shown with all its words."""
    left = list(records)
    for item in items:
        place = next((n for n, one in enumerate(left) if not item.nested and is_shown(item, one)), None)
        if place is None:
            return False
        del left[place]
    return bool(items)


def _is_plain(text: str) -> bool:
    return not _MARKUP.search(text) and not _ADDRESS.search(text)


def _has_words(written: str, shown: str, grammar: Iterable[str]) -> bool:
    """Whether what was typed holds no more than words that are shown, words of the grammar and days, once each."""
    said = list((_words(written) - _words(shown)).elements())
    return set(said) <= set(grammar) and len(said) == len(set(said))


def _words(text: str) -> Counter[str]:
    return Counter(word for part in text.casefold().split() if (word := part.strip(_AROUND)))
