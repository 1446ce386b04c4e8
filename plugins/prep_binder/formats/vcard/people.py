"""The properties of one card as fields of a contact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ...core.model.person import Person
from ...core.model.problem import Location, Problem
from ..google import is_profile
from ..imported_text import person
from .lines import Line

_NO_TELEPHONE = frozenset({"fax", "pager"})
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_PART = re.compile(r"((?:\\.|[^\\;]|\\\Z)*)(;|\Z)", re.DOTALL)
_LISTED = re.compile(r"(?:\\.|[^\\,])+", re.DOTALL)
_ADDRESSES = ("X-SOCIALPROFILE", "SOCIALPROFILE", "URL")
_LEFT_OUT = {
    "PHOTO": "photo",
    "LOGO": "logo",
    "SOUND": "sound",
    "KEY": "key",
    "BDAY": "birthday",
    "ANNIVERSARY": "anniversary",
    "X-ANNIVERSARY": "anniversary",
    "CATEGORIES": "labels",
    "IMPP": "messenger",
    "RELATED": "related people",
    "X-ABRELATEDNAMES": "related people",
}
"""What people keep in an address book and a contact has no field for."""


def person_of(lines: Sequence[Line], at: Location) -> tuple[Person | None, list[Problem]]:
    """Return the person of a card's lines; None for a company, a group, or a card that names nobody."""
    by_name: dict[str, list[Line]] = {}
    for line in lines:
        by_name.setdefault(line.name, []).append(line)
    if what := _no_person(by_name):
        return None, [
            _info(at, f"this card is {what}, so it was left out", "Make a note of it by hand, if needed")
        ]
    emails = [_plain(line).removeprefix("mailto:") for line in by_name.get("EMAIL", ())]
    one, problems = person(
        at,
        (*(_plain(line) for line in by_name.get("FN", ())), *_structured_names(by_name), *emails),
        _values(by_name, emails),
        origin="my address book",
        text="\n\n".join(_plain(line) for line in by_name.get("NOTE", ())),
    )
    if one is None:
        problems.append(
            _info(at, "this card names nobody, so it was left out", "Give it a name (FN) and import it again")
        )
    left_out = list(dict.fromkeys(_LEFT_OUT[name] for name in by_name if name in _LEFT_OUT))
    if one is not None and left_out:
        what = f"left out of {one.name}, as a contact has no field for it: {', '.join(left_out)}"
        problems.append(_info(at, what, "Write into the text of the note by hand what is needed"))
    return one, problems


def _info(at: Location, what: str, mend: str) -> Problem:
    return Problem("import-card", "info", at, what, mend)


def _no_person(by_name: Mapping[str, Sequence[Line]]) -> str:
    kind = next((line.value.strip().lower() for line in by_name.get("KIND", ())), "individual")
    if kind in ("org", "group", "location"):
        return {"org": "a company", "group": "a group", "location": "a place"}[kind]
    shown_as = next((line.value.strip().upper() for line in by_name.get("X-ABSHOWAS", ())), "")
    return "a company" if shown_as == "COMPANY" else ""


def _values(by_name: Mapping[str, Sequence[Line]], emails: Iterable[str]) -> dict[str, Iterable[str]]:
    addresses = [line for name in _ADDRESSES for line in by_name.get(name, ())]
    return {
        "aliases": [name for line in by_name.get("NICKNAME", ()) for name in _listed(line.value)],
        "role": _all(by_name, "TITLE") or _all(by_name, "ROLE"),
        "company": [parts[0] for line in by_name.get("ORG", ()) if (parts := _components(line))],
        "email": emails,
        "phone": [_plain(line).removeprefix("tel:") for line in _telephones(by_name)],
        "address": [_address(line) for line in _preferred(by_name.get("ADR", ()))],
        "linkedin": [_plain(line) for line in addresses if _is_linkedin(line)],
        "url": [_plain(line) for line in by_name.get("URL", ()) if not _is_linkedin(line)],
        "timezone": [_plain(line) for line in by_name.get("TZ", ()) if line.value[:1].isalpha()],
    }


def _is_linkedin(line: Line) -> bool:
    return "linkedin" in line.types() or is_profile(line.value)


def _all(by_name: Mapping[str, Sequence[Line]], name: str) -> list[str]:
    return [text for line in by_name.get(name, ()) if (text := _plain(line).strip())]


def _structured_names(by_name: Mapping[str, Sequence[Line]]) -> Iterable[str]:
    """`N` as one says it: prefix, first, middle, last, suffix."""
    for line in by_name.get("N", ()):
        family, given, middle, prefix, suffix, *_ = *_components(line), "", "", "", "", ""
        yield " ".join(part for text in (prefix, given, middle, family, suffix) if (part := text.strip()))


def _telephones(by_name: Mapping[str, Sequence[Line]]) -> Iterable[Line]:
    """Numbers at which the person answers: no fax, no pager, nobody else's."""
    labels = {line.group: line.value.lower() for line in by_name.get("X-ABLABEL", ()) if line.group}
    for line in _preferred(by_name.get("TEL", ())):
        if not line.types() & _NO_TELEPHONE and "assistant" not in labels.get(line.group, ""):
            yield line


def _preferred(lines: Sequence[Line]) -> list[Line]:
    """The preferred ones first, otherwise in the order of the card."""
    return sorted(lines, key=lambda line: "pref" not in line.types() and "PREF" not in line.parameters)


def _address(line: Line) -> str:
    """The lines of an envelope."""
    box, extended, street, town, region, code, country, *_ = *_components(line), *[""] * 7
    place = " ".join(part for text in (town, region, code) if (part := text.strip()))
    return "\n".join(part for text in (box, extended, street, place, country) if (part := text.strip()))


def _plain(line: Line) -> str:
    """The value as text; only semicolons are escaped where quoted-printable has carried the lines."""
    return line.value.replace("\\;", ";") if line.encoding() else _unescaped(line.value)


def _components(line: Line) -> list[str]:
    parts: list[str] = []
    for match in _PART.finditer(line.value):
        parts.append(match[1].replace("\\;", ";") if line.encoding() else _unescaped(match[1]))
        if not match[2]:
            break
    return parts


def _listed(value: str) -> list[str]:
    return [_unescaped(part) for part in _LISTED.findall(value)]


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], text)
