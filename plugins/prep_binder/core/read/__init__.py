"""Stage 1: a file becomes a note taken apart, with the place of everything and nothing interpreted."""

from __future__ import annotations

from ..model.problem import Location, Problem
from ..model.raw import RawNote, Source
from .aloud import read_aloud
from .code import clean, code_spans, mask_code
from .comments import BLOCK, NOTE, unclosed
from .decode import decode
from .front import read_front
from .links import WIKILINK, read_links, wikilink
from .sections import read_sections

__all__ = ["LIMIT", "WIKILINK", "code_spans", "mask_code", "read_aloud", "read_note", "wikilink"]

LIMIT = 1_000_000
"""Characters of a body that are searched for sections and links."""


def read_note(source: Source) -> tuple[RawNote | None, tuple[Problem, ...]]:
    """Take a note apart; return None for it when it must be held back (unreadable-file, bad-yaml).

    Never raises, whatever the bytes; the time it takes grows with their number and not faster.
    """
    path = source.path
    text = decode(source)
    if isinstance(text, Problem):
        return None, (text,)
    front, problems = read_front(text, path)
    if front is None:
        return None, tuple(problems)
    written = text[front.body_start :]
    cleaned = clean(written, LIMIT)
    body, masked = cleaned.body, cleaned.masked
    if cleaned.unclosed >= 0:
        problems.append(_unclosed(written, cleaned.unclosed, path, front.body_line, NOTE))
    if cleaned.open >= 0:
        problems.append(_unclosed(written, cleaned.open, path, front.body_line, BLOCK))
    if len(body) > LIMIT:
        problems.append(_large(path, len(body)))
        masked = masked[:LIMIT]
    h1, sections = read_sections(body, masked, path, front.body_line)
    links = read_links(masked, path, front.body_line)
    return RawNote(path, front.entries, body, front.body_line, h1, sections, links), tuple(problems)


def _unclosed(written: str, position: int, path: str, first_line: int, hidden: str) -> Problem:
    line = first_line + written.count("\n", 0, position)
    sign = "%%" if written.startswith("%%", position) else "<!--"
    return unclosed(Location(path, line, position - written.rfind("\n", 0, position)), sign, hidden)


def _large(path: str, length: int) -> Problem:
    return Problem(
        "large-note",
        "warning",
        Location(path),
        f"the note has {length / 1e6:.1f} million characters; lists and links are read in the first million",
        "Split it, or move long material to a file of its own",
    )
