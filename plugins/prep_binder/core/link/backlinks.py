"""Who links to a page, from which property or from which sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..model.binder import Backlink
from ..model.raw import RawNote
from ..model.records import Company, Contact, Entry, Interview, QuestionSet, Topic
from ..model.values import Link
from .resolver import Resolver

LONGEST_EXCERPT = 180


def _fields(entry: Entry) -> Iterable[tuple[str, tuple[Link, ...]]]:
    if isinstance(entry, Contact):
        yield from (("role", entry.role), ("company", entry.company), ("industry", entry.industry))
        yield "introduced_by", entry.introduced_by
        yield "introductions", tuple(item.who for item in entry.introductions)
    elif isinstance(entry, Interview):
        yield from (("contact", entry.contact), ("company", entry.company), ("industry", entry.industry))
        yield from (("role", entry.role), ("introductions", tuple(item.who for item in entry.introductions)))
    elif isinstance(entry, Company):
        yield "industry", entry.industry
    elif isinstance(entry, Topic):
        yield "parent", entry.parent
    elif isinstance(entry, QuestionSet):
        yield from (("for", entry.applies_to), ("extends", entry.extends))


def _excerpt(lines: list[str], at: int) -> str:
    line = lines[at].strip() if 0 <= at < len(lines) else ""
    text = line.lstrip("-*+># ").replace("[[", "").replace("]]", "")
    return text if len(text) <= LONGEST_EXCERPT else text[: LONGEST_EXCERPT - 1].rstrip() + "…"


def collect(
    entries: Iterable[Entry], raws: Mapping[str, RawNote], resolver: Resolver
) -> dict[str, tuple[Backlink, ...]]:
    """Path -> the places that link to it, in the order of the entries; a link to oneself is none.

    A person who stands in a property of a note is not named again for the note's text.
    """
    found: dict[str, list[Backlink]] = defaultdict(list)
    for entry in entries:
        seen = {entry.path}
        for prop, links in _fields(entry):
            for link in links:
                if link.path and link.path not in seen and link.at.path == entry.path:
                    found[link.path].append(Backlink(entry.path, prop, link.at, ""))
                    seen.add(link.path)
        raw = raws.get(entry.path)
        if raw is None or not raw.links:
            continue
        lines = raw.body.split("\n")
        for link in raw.links:
            target = resolver.in_text(link, entry.path)
            if target and target not in seen:
                found[target].append(
                    Backlink(entry.path, "text", link.at, _excerpt(lines, link.at.line - raw.body_line))
                )
                seen.add(target)
    return {path: tuple(links) for path, links in found.items()}
