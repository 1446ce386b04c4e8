"""Links of a body to other notes: wikilinks, embeds and relative Markdown links, outside code."""

from __future__ import annotations

import re
from urllib.parse import unquote

from ..model.problem import Location
from ..model.values import Link

WIKILINK = re.compile(r"\[\[([^\[\]\n\x00\x01]{1,500})\]\]")
_MARKDOWN = re.compile(r"\[([^\[\]\n]{0,300})\]\(<?([^<>()\n\"']{1,300}?\.md)(?:#([^\s)>]*))?(?=[>) ])")


def wikilink(inner: str) -> tuple[str, str, str]:
    """Take the text between `[[` and `]]` apart: target, heading, label (both may be empty)."""
    target, bar, label = inner.partition("|")
    if bar and target.endswith("\\"):
        target = target[:-1]
    target, _, heading = target.partition("#")
    return target.strip(), heading.strip(), label.strip()


def read_links(masked: str, path: str, first_line: int) -> tuple[Link, ...]:
    """Return the links in `masked`, a body with code masked that begins on `first_line` of its note.

    The target of a relative Markdown link is made a path below the notes folder, with `/` in front.
    """
    wiki = "[[" in masked
    marked = ".md" in masked
    if not wiki and not marked:
        return ()
    found: list[tuple[int, str, str, str]] = []
    if wiki:
        found += [
            (match.start(), *wikilink(match.group(1)))
            for match in WIKILINK.finditer(masked)
            if masked[match.start() - 1 : match.start()] != "\\"
        ]
    if marked:
        found += [
            (match.start(), _below_notes(path, unquote(match.group(2))), match.group(3) or "", match.group(1))
            for match in _MARKDOWN.finditer(masked)
        ]
        found.sort()
    return _placed(found, masked, path, first_line)


def _placed(
    found: list[tuple[int, str, str, str]],
    masked: str,
    path: str,
    first_line: int,
) -> tuple[Link, ...]:
    links, last, line = [], 0, first_line
    for start, target, heading, label in found:
        line += masked.count("\n", last, start)
        last = start
        if target:
            column = start - masked.rfind("\n", 0, start)
            links.append(Link(target, label, heading, Location(path, line, column)))
    return tuple(links)


def _below_notes(path: str, target: str) -> str:
    """Where `target` leads from the note at `path`: `/contacts/jane.md`; empty when it leads out of the notes."""
    if target.startswith("/") or ":" in target.partition("/")[0]:
        return ""
    parts = path.split("/")[:-1]
    for part in target.split("/"):
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/" + "/".join(parts)
