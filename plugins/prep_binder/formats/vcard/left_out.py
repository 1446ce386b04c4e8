"""What a card says and a contact has no field for: told once for each kind, with the line it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from ...core.model.problem import Location, Problem
from ..google import is_profile
from ..imported_text import no_field
from .lines import Line
from .values import components

_KINDS: Mapping[str, str] = MappingProxyType(
    {
        name: kind
        for kind, names in {
            "photo": "PHOTO",
            "logo": "LOGO",
            "sound": "SOUND",
            "key": "KEY",
            "birthday": "BDAY",
            "anniversary": "ANNIVERSARY X-ANNIVERSARY",
            "labels": "CATEGORIES",
            "messenger": "IMPP X-AIM X-ICQ X-JABBER X-MSN X-SKYPE X-SKYPE-USERNAME X-YAHOO X-QQ X-GTALK X-GOOGLE-TALK",
            "related people": "RELATED X-ABRELATEDNAMES X-SPOUSE X-EVOLUTION-SPOUSE X-MANAGER X-EVOLUTION-MANAGER"
            " X-ASSISTANT X-EVOLUTION-ASSISTANT AGENT",
            "place on the map": "GEO",
            "gender": "GENDER X-GENDER",
            "language": "LANG",
            "interests": "INTEREST HOBBY EXPERTISE",
            "calendar": "CALURI CALADRURI FBURL",
        }.items()
        for name in names.split()
    }
)
"""Property -> what people keep in it. Others, such as UID and REV, are a program's own and not worth a word."""

NO_TELEPHONE: Mapping[str, str] = MappingProxyType({"fax": "fax number", "pager": "pager number"})
"""Types of TEL at which nobody answers."""


def left_out(lines: Sequence[Line], at: Location) -> list[Problem]:
    """Return a problem for each kind of thing of a card that was left out."""
    has_title = any(line.name == "TITLE" and line.value.strip() for line in lines)
    labels = [line for line in lines if line.name == "X-ABLABEL"]
    found: dict[str, Line] = {}
    for line in lines:
        for kind in _kinds(line, labels, has_title=has_title):
            found.setdefault(kind, line)
    return [no_field(kind, Location(at.path, line.number)) for kind, line in found.items()]


def _kinds(line: Line, labels: Sequence[Line], *, has_title: bool) -> Iterator[str]:
    says_something = bool(line.value.strip(" ;"))
    if line.name in _KINDS:
        yield _KINDS[line.name]
    elif line.name == "TEL" and is_assistants(line, labels):
        yield "assistant's number"
    elif line.name == "TEL":
        yield from (kind for word, kind in NO_TELEPHONE.items() if word in line.types())
    elif line.name == "ORG" and any(part.strip() for part in components(line)[1:]):
        yield "department"
    elif line.name == "ROLE" and has_title and says_something:
        yield "ROLE beside the job title"
    elif line.name == "TZ" and says_something and not line.value[:1].isalpha():
        yield "time zone without a name"
    elif line.name in ("X-SOCIALPROFILE", "SOCIALPROFILE") and says_something and not is_linkedin(line):
        yield "social profile"


def is_assistants(line: Line, labels: Iterable[Line]) -> bool:
    """Whether a number is somebody else's, by the label of its group."""
    theirs = (label.value.lower() for label in labels if label.group and label.group == line.group)
    return any("assistant" in text for text in theirs)


def is_linkedin(line: Line) -> bool:
    """Whether an address is a person's page at LinkedIn."""
    return "linkedin" in line.types() or is_profile(line.value)
