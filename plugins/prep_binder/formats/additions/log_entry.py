"""Adds one line to the log of a contact or an interview."""

from __future__ import annotations

import re
from itertools import pairwise

from ...core.model.options import Options
from ...core.model.problem import Location
from ...core.model.raw import Item, Section
from ...core.model.records import Contact, Interview, Kind
from ...core.model.values import Touch
from ...core.read.code import clean
from ...core.schema import field_below
from ...core.validate.grammar.log import read_touch
from ...core.validate.reading import Reading
from .lines import Lines
from .list_item import end_of_item
from .proof import Known, UnsafeError, is_proved, read, without_places

_BULLET = re.compile(r"[ \t]*(?:([-*+])|\d{1,9}[.)])[ \t]")
_SIGN = re.compile(r"%%|<!--")
_BY_HAND = "Write the line into the log by hand."
_NOT_TOLD = "the log cannot be told from the text around it."
_COMMENT = (
    "the line holds the sign of a comment (`%%…%%` or `<!-- … -->`), and a comment is no part of the log. "
    "Log the line without it, and write the comment into the note by hand: it stays private there."
)


def add_touch(content: bytes, path: str, options: Options, line: str) -> bytes:
    """Return the note with the log line `line`, without bullet, where its log goes on.

    A log with the newest line first grows at its head, any other at its end; a note without a log gets a heading
    `Log` at its end. Raises UnsafeError.
    """
    before = read(content, path, options)
    if not isinstance(before.entry, (Contact, Interview)):
        raise UnsafeError("the note is neither a contact nor an interview, so it has no log.")
    if clean(line, len(line)).body != line:
        raise UnsafeError(_COMMENT)
    touch = _understood(before, options, line)
    lines = Lines(content)
    section = _log_of(before)
    if section is None:
        _begin_log(lines, line)
    elif section.items:
        _go_on(lines, before, section, line)
    else:
        lines.insert(section.at.line, f"- {line}")
        if lines.texts[section.at.line - 1].strip("-= \t"):
            lines.insert(section.at.line, "")
    after = read(lines.content(), path, options)
    if not is_proved(before, after, "log", lambda old, new: _is_one_more(old, new, touch)):
        raise UnsafeError(_COMMENT if _SIGN.search(line) else f"{_NOT_TOLD} {_BY_HAND}")
    return lines.content()


def _understood(note: Known, options: Options, line: str) -> object:
    kind: Kind = "contact" if isinstance(note.entry, Contact) else "interview"
    item = Item(line, None, "", Location(note.raw.path))
    touch = read_touch(item, Reading(note.raw, kind, options))
    if touch is None:
        raise UnsafeError(f"`{line}` is no line of a log; it begins with a day that exists.")
    return without_places(touch)


def _log_of(note: Known) -> Section | None:
    """The section that the log goes on in: the last one that has lines, else the last heading of that name."""
    kind: Kind = "contact" if isinstance(note.entry, Contact) else "interview"
    logs = [section for section in note.raw.sections if _is_log(section, kind)]
    return next((section for section in reversed(logs) if section.items), logs[-1] if logs else None)


def _is_log(section: Section, kind: Kind) -> bool:
    field = field_below(kind, section.heading) if section.level else None
    return field is not None and field.name == "log"


def _go_on(lines: Lines, note: Known, section: Section, line: str) -> None:
    first, last = section.items[0].at.line - 1, section.items[-1].at.line - 1
    bullet = _BULLET.match(lines.texts[last])
    indent = lines.texts[last][: len(lines.texts[last]) - len(lines.texts[last].lstrip())]
    sign = bullet[1] if bullet and bullet[1] else "-"
    index = first if _is_newest_first(note, section) else end_of_item(lines.texts, last)
    lines.insert(index, f"{indent}{sign} {line}")


def _is_newest_first(note: Known, section: Section) -> bool:
    """Whether most lines are older than the one above them; a log that is neither grows at its end."""
    places = {item.at for item in section.items}
    log: tuple[Touch, ...] = getattr(note.entry, "log", ())
    days = [touch.day for touch in log if touch.at in places]
    falling = sum(before > after for before, after in pairwise(days))
    rising = sum(before < after for before, after in pairwise(days))
    return falling > rising


def _begin_log(lines: Lines, line: str) -> None:
    """A heading at the end of the note, with a blank line on either side."""
    blank = bool(lines.texts) and bool(lines.texts[-1].strip())
    for text in (*([""] if blank else []), "## Log", "", f"- {line}"):
        lines.insert(len(lines.texts), text)


def _is_one_more(old: object, new: object, touch: object) -> bool:
    if not isinstance(old, tuple) or not isinstance(new, tuple) or touch not in new:
        return False
    return any((*new[:at], *new[at + 1 :]) == old for at, one in enumerate(new) if one == touch)
