"""The properties of one card as fields of a contact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...core.model.person import Person
from ...core.model.problem import Location, Problem
from ..imported_text import person
from .left_out import NO_TELEPHONE, is_assistants, is_linkedin, left_out
from .lines import Line
from .values import components, listed, plain

_ADDRESSES = ("X-SOCIALPROFILE", "SOCIALPROFILE", "URL")


def person_of(lines: Sequence[Line], at: Location) -> tuple[Person | None, list[Problem]]:
    """Return the person of a card's lines; None for a company, a group, or a card that names nobody."""
    by_name: dict[str, list[Line]] = {}
    for line in lines:
        by_name.setdefault(line.name, []).append(line)
    if what := _no_person(by_name):
        return None, [
            _info(at, f"this card is {what}, so it was left out", "Make a note of it by hand, if needed")
        ]
    emails = [plain(line).removeprefix("mailto:") for line in by_name.get("EMAIL", ())]
    one, problems = person(
        at,
        (*(plain(line) for line in by_name.get("FN", ())), *_structured_names(by_name), *emails),
        _values(by_name, emails),
        origin="my address book",
        text="\n\n".join(plain(line) for line in by_name.get("NOTE", ())),
    )
    if one is None:
        problems.append(
            _info(at, "this card names nobody, so it was left out", "Give it a name (FN) and import it again")
        )
    else:
        problems += left_out(lines, at)
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
        "aliases": [name for line in by_name.get("NICKNAME", ()) for name in listed(line.value)],
        "role": _all(by_name, "TITLE") or _all(by_name, "ROLE"),
        "company": [parts[0] for line in by_name.get("ORG", ()) if (parts := components(line))],
        "email": emails,
        "phone": [plain(line).removeprefix("tel:") for line in _telephones(by_name)],
        "address": [_address(line) for line in _preferred(by_name.get("ADR", ()))],
        "linkedin": [plain(line) for line in addresses if is_linkedin(line)],
        "url": [plain(line) for line in by_name.get("URL", ()) if not is_linkedin(line)],
        "timezone": [plain(line) for line in by_name.get("TZ", ()) if line.value[:1].isalpha()],
    }


def _all(by_name: Mapping[str, Sequence[Line]], name: str) -> list[str]:
    return [text for line in by_name.get(name, ()) if (text := plain(line).strip())]


def _structured_names(by_name: Mapping[str, Sequence[Line]]) -> Iterable[str]:
    """`N` as one says it: prefix, first, middle, last, suffix."""
    for line in by_name.get("N", ()):
        family, given, middle, prefix, suffix, *_ = *components(line), "", "", "", "", ""
        yield " ".join(part for text in (prefix, given, middle, family, suffix) if (part := text.strip()))


def _telephones(by_name: Mapping[str, Sequence[Line]]) -> Iterable[Line]:
    """Numbers at which the person answers: no fax, no pager, nobody else's."""
    labels = by_name.get("X-ABLABEL", ())
    for line in _preferred(by_name.get("TEL", ())):
        if line.types().isdisjoint(NO_TELEPHONE) and not is_assistants(line, labels):
            yield line


def _preferred(lines: Sequence[Line]) -> list[Line]:
    """The preferred ones first, otherwise in the order of the card."""
    return sorted(lines, key=lambda line: "pref" not in line.types() and "PREF" not in line.parameters)


def _address(line: Line) -> str:
    """The lines of an envelope."""
    box, extended, street, town, region, code, country, *_ = *components(line), *[""] * 7
    place = " ".join(part for text in (town, region, code) if (part := text.strip()))
    return "\n".join(part for text in (box, extended, street, place, country) if (part := text.strip()))
