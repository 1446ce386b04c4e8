"""Text of other programs is data: made fit for one field of a note, with a word where anything was changed."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..core.model.person import Person
from ..core.model.problem import Location, Problem
from ..core.read import WIKILINK
from ..core.schema import Field, field_of

_BREAKS = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_LINED = frozenset({"lines", "prose", "placed"})
"""Shapes of fields whose text may have lines."""
_LINKED = re.compile(r"\[[^\[\]]*\]\([^()]*\)")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d)")
_MARKS = (("[[", "[ ["), ("%%", "% %"), ("<!--", "< !--"), ("{{", "{ {"))
MANY: frozenset[str] = frozenset({"strings", "texts", "emails", "links", "urls"})
"""Shapes of fields that hold several values."""


def person(
    at: Location,
    name: Iterable[str],
    values: Mapping[str, Iterable[str]],
    *,
    since: dt.date | None = None,
    origin: str = "",
    text: str = "",
) -> tuple[Person | None, list[Problem]]:
    """Return the person that a file describes, and what was changed or left out; None without a name.

    `name` gives the candidates for the name, the best first; `values` the raw values of fields of contacts.
    """
    changed: set[str] = set()
    problems: list[Problem] = []
    fitted = {
        field.name: kept
        for key, raw in values.items()
        if (field := field_of("contact", key)) and (kept := _fit(field, raw, at, changed, problems))
    }
    shown = next((found for one in name if (found := _as_name(one, changed))), "")
    body = many_lines(text, changed)
    if changed:
        what = f"{shown or 'this row'}: {' and '.join(sorted(changed))}"
        problems.append(Problem("import-value", "info", at, what, "Look the text over, if it matters"))
    if not shown:
        return None, problems
    kept_values = MappingProxyType(fitted)
    return Person(at=at, name=shown, values=kept_values, since=since, origin=origin, text=body), problems


def _fit(
    field: Field, raw: Iterable[str], at: Location, changed: set[str], problems: list[Problem]
) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for value in raw:
        text = many_lines(value, changed).strip() if field.shape in _LINED else one_line(value, changed)
        text = _as_data(text, changed)
        if field.shape in ("url", "urls") and text and not _is_address(text):
            problems.append(_no_address(field.name, text, at))
        elif text:
            kept.setdefault(text.casefold() if field.name == "email" else text, text)
    values = tuple(kept.values())
    if field.shape in MANY:
        return values
    problems.extend(_left_out(field.name, text, at) for text in values[1:])
    return values[:1]


def one_line(text: str, changed: set[str]) -> str:
    """Return text on one line, without control characters."""
    if text.isprintable():
        return text.strip()
    return _seen(_BREAKS.sub(" ", text), changed).strip()


def many_lines(text: str, changed: set[str]) -> str:
    """Return text that keeps its lines, without control characters and spaces at their ends."""
    lines = [_seen(line, changed).rstrip() for line in _BREAKS.sub("\n", text).split("\n")]
    return "\n".join(lines).strip("\n")


def _seen(text: str, changed: set[str]) -> str:
    if text.isprintable():
        return text
    kept = "".join(sign for sign in text if not _is_unseen(sign))
    if kept != text.replace("\ufeff", ""):
        changed.add("control characters were dropped")
    return kept


def _is_unseen(sign: str) -> bool:
    """A control character, half a character, a mark of byte order, or a code point that is none."""
    code = ord(sign)
    return (
        (unicodedata.category(sign) in ("Cc", "Cs") and sign != "\t")
        or sign == "\ufeff"
        or code & 0xFFFE == 0xFFFE
        or 0xFDD0 <= code <= 0xFDEF
    )


def _as_data(text: str, changed: set[str]) -> str:
    """Return text in which nothing is a link, a comment or a placeholder of the note format."""
    if WIKILINK.search(text) or "{{" in text or _holds(text, "%%", "%%") or _holds(text, "<!--", "-->"):
        for mark, parted in _MARKS:
            text = text.replace(mark, parted)
        changed.add("a space was put between two marks that mean something in notes")
    if _LINKED.fullmatch(text):
        text = text.replace("](", "] (")
        changed.add("a space was put between two marks that mean something in notes")
    return text


def _as_name(text: str, changed: set[str]) -> str:
    """Return a name; brackets that would make a link are dropped, as the note format reads a name without them."""
    return _as_data(one_line(text.replace("[[", "").replace("]]", ""), changed), changed)


def _holds(text: str, begin: str, end: str) -> bool:
    """Whether something stands between `begin` and a later `end`."""
    at = text.find(begin)
    return at >= 0 and text.find(end, at + len(begin)) >= 0


def _is_address(text: str) -> bool:
    scheme = _SCHEME.match(text)
    return not any(sign.isspace() for sign in text) and (
        scheme is None or scheme[1].lower() in ("http", "https")
    )


def _no_address(name: str, text: str, at: Location) -> Problem:
    what = f"`{name}` is no web address and was left out: `{shortened(text)}`"
    return Problem("import-value", "warning", at, what, "Add it by hand, beginning with https://")


def _left_out(name: str, text: str, at: Location) -> Problem:
    what = f"`{name}` holds one value in a note, so a second one was left out: `{shortened(text)}`"
    return Problem("import-value", "info", at, what, "Add it to the text of the note, if it is needed")


def no_field(kind: str, at: Location) -> Problem:
    """Return the problem that something was left out; the same words for all people, so that they can be told once."""
    what = f"left out, as a contact has no field for it: {kind}"
    return Problem("import-value", "info", at, what, "Write into the text of the note by hand what is needed")


def shortened(text: str) -> str:
    """A value for a message, on one line and not longer than 60 characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else f"{flat[:57]}..."
