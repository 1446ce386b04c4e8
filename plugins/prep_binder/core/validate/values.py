"""Single values of the front matter: text, links, dates, choices; each typed, or a problem with its mend."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..model.raw import Mapping as RawMapping
from ..model.raw import Node, Scalar
from ..model.values import Link, Text
from ..read import WIKILINK, wikilink
from ..schema import Field, Shape, same
from .reading import Reading, scalars, shortened
from .vocabulary import CHANNELS, NO, PACES, STAGES, STATES, YES

Converter = Callable[[Node, Field, Reading], object]

_MINUTES = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*h(?:ours?|rs?)?)?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?)?\.?)?", re.IGNORECASE)
_EVERY = re.compile(r"(?:every\s+)?(\d+)\s*(days?|d|weeks?|w|months?|m|years?|y)?", re.IGNORECASE)
_DAYS = MappingProxyType({"d": 1, "w": 7, "m": 30, "y": 365})
_ZONE = re.compile(r"[A-Z][A-Za-z]+(?:/[A-Z][\w+-]*){1,2}|[A-Z]{2,5}|(?:(?:UTC|GMT)\s*)?[+-]\d{1,2}(?::?\d{2})?|Z")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d)")
_MARKDOWN_LINK = re.compile(r"\[([^\[\]]*)\]\(<?([^()<>]*)>?\)")


def one(node: Node, field: Field, reading: Reading) -> Scalar | None:
    """Return the single text of a field that holds one; a list of several or keys of its own are a problem.

    A scalar is handed back as it is: converters never see an empty one.
    """
    if type(node) is Scalar:
        return node
    if type(node) is RawMapping:
        reading.bad_value(node.at, f"`{field.name}` holds keys of its own where text is expected",
                          "Write it as text, in quotes if it holds a colon")
        return None
    found = scalars(node, field.name, reading)
    if len(found) > 1:
        reading.bad_value(node.at, f"`{field.name}` holds a list where one value is expected",
                          f"Keep one value; the first, `{shortened(found[0].text)}`, counts")
    return found[0] if found else None


def unlinked(text: str) -> str:
    """Return text with each wikilink replaced by what the reader would see of it."""
    if "[[" not in text:
        return text
    return WIKILINK.sub(lambda match: _shown(*wikilink(match.group(1))), text)


def _shown(target: str, heading: str, label: str) -> str:
    return label or target.rpartition("/")[2] or heading


def parse_links(text: str, scalar: Scalar) -> list[Link]:
    """Return the links a value names: wikilinks, a Markdown link, or the whole text as a name or path."""
    if "[[" in text:
        found = [wikilink(match.group(1)) for match in WIKILINK.finditer(text)]
        if found:
            return [Link(target, label, heading, scalar.at) for target, heading, label in found if target]
    markdown = _MARKDOWN_LINK.fullmatch(text) if text[:1] == "[" else None
    if markdown:
        return [Link(markdown[2].strip(), markdown[1].strip(), "", scalar.at)] if markdown[2].strip() else []
    return [Link(text, "", "", scalar.at)]


def _text(node: Node, field: Field, reading: Reading) -> object:
    found = one(node, field, reading)
    return unlinked(found.text.strip()) if found else None


def _prose(node: Node, field: Field, reading: Reading) -> object:
    if type(node) is Scalar:
        return unlinked(node.text.strip())
    return ", ".join(unlinked(scalar.text.strip()) for scalar in scalars(node, field.name, reading)) or None


def _lines(node: Node, field: Field, reading: Reading) -> object:
    return "\n".join(scalar.text.strip("\n").rstrip() for scalar in scalars(node, field.name, reading)) or None


def _placed(node: Node, field: Field, reading: Reading) -> object:
    found = scalars(node, field.name, reading)
    return Text(", ".join(unlinked(scalar.text.strip()) for scalar in found), found[0].at) if found else None


def _strings(node: Node, field: Field, reading: Reading) -> object:
    return tuple([unlinked(scalar.text.strip()) for scalar in scalars(node, field.name, reading)])


def _texts(node: Node, field: Field, reading: Reading) -> object:
    if type(node) is Scalar:
        return (Text(node.text.strip(), node.at),)
    return tuple([Text(scalar.text.strip(), scalar.at) for scalar in scalars(node, field.name, reading)])


def _links(node: Node, field: Field, reading: Reading) -> object:
    if type(node) is Scalar:
        return tuple(parse_links(node.text.strip(), node))
    found = scalars(node, field.name, reading)
    return tuple([link for scalar in found for link in parse_links(scalar.text.strip(), scalar)])


def _urls(node: Node, field: Field, reading: Reading) -> object:
    return tuple([url for scalar in scalars(node, field.name, reading) if (url := _address(scalar, field, reading))])


def _url(node: Node, field: Field, reading: Reading) -> object:
    found = one(node, field, reading)
    return _address(found, field, reading) if found else None


def _address(scalar: Scalar, field: Field, reading: Reading) -> str:
    text = scalar.text.strip()
    markdown = _MARKDOWN_LINK.fullmatch(text)
    text = (markdown[2] if markdown else text).strip("<> \t")
    scheme = _SCHEME.match(text)
    if any(sign.isspace() or not sign.isprintable() for sign in text) or (scheme and scheme[1].lower() not in ("http", "https")):
        reading.bad_value(scalar.at, f"`{field.name}` is no web address: `{shortened(text)}`", "Write it as https://...")
        return ""
    return text


def _when(node: Node, field: Field, reading: Reading) -> object:
    found = one(node, field, reading)
    return reading.when(found.text.strip(), found.at) if found else None


def _whens(node: Node, field: Field, reading: Reading) -> object:
    found = (reading.when(scalar.text.strip(), scalar.at) for scalar in scalars(node, field.name, reading))
    return tuple([when for when in found if when is not None])


def _follow_up(node: Node, field: Field, reading: Reading) -> object:
    found = one(node, field, reading)
    if found and same(found.text.strip()) in (YES | NO) - {"1", "0"}:
        reading.problem("bad-value", found.at, f"`follow_up: {found.text.strip()}` says no day and is left out",
                        "Write the day, `follow_up: 2026-12-01`", "info")
        return None
    when = reading.when(found.text.strip(), found.at) if found else None
    return when._replace(word=when.word.replace("-", "_").replace(" ", "_")) if when else None


def _yes_no(node: Node, field: Field, reading: Reading) -> object:
    found = one(node, field, reading)
    if found is None:
        return None
    text = found.text.strip().casefold()
    if text not in YES and text not in NO:
        reading.bad_value(found.at, f"`{field.name}` is yes or no, not `{shortened(found.text)}`; it is taken for yes",
                          f"Write `{field.name}: yes` or `{field.name}: no`")
    return text not in NO


def _minutes(node: Node, field: Field, reading: Reading) -> object:
    found = one(node, field, reading)
    if found is None:
        return None
    match = _MINUTES.fullmatch(found.text.strip())
    hours, minutes = (float(part.replace(",", ".")) if part else 0.0 for part in match.groups()) if match else (0.0, 0.0)
    total = hours * 60 + minutes
    if not 0 < total <= 24 * 60:
        reading.bad_value(found.at, f"`{field.name}` is no number of minutes: `{shortened(found.text)}`", "Write `minutes: 20`")
        return None
    return total


def _number(low: int, high: int) -> Converter:
    def convert(node: Node, field: Field, reading: Reading) -> object:
        found = one(node, field, reading)
        text = found.text.strip() if found else ""
        if found and not (text.isascii() and text.isdecimal() and low <= int(text[:9]) <= high):
            reading.bad_value(found.at, f"`{field.name}` is {low} to {high}, not `{shortened(text)}`",
                              f"Write a whole number from {low} to {high}")
            return None
        return int(text) if found else None
    return convert


def _publish(node: Node, field: Field, reading: Reading) -> object:
    found = one(node, field, reading)
    text = found.text.strip().casefold() if found else ""
    if found and text not in ("private", "share", "public"):
        if text not in NO:
            reading.bad_value(found.at, f"`{field.name}` is private, share or public, not `{shortened(found.text)}`; the note stays private",
                              "Write `publish: private`, `share` or `public`")
        return None
    return text or None


def _priority(node: Node, field: Field, reading: Reading) -> object:
    found = one(node, field, reading)
    if found is None:
        return None
    text = found.text.strip()
    if text.upper() in ("A", "B", "C", "D"):
        return text.upper()
    if same(text) in PACES:
        return PACES[same(text)]
    match = _EVERY.fullmatch(text)
    if match and len(match[1]) < 6 and int(match[1]):  # noqa: PLR2004 - a longer number is no pace
        return str(int(match[1]) * _DAYS[(match[2] or "d")[0].lower()])
    reading.bad_value(found.at, f"`{field.name}` is A, B, C, D, none or a number of days, not `{shortened(text)}`",
                      "Write `priority: B`, or the days between two contacts, `priority: 60`")
    return None


def _stage(node: Node, field: Field, reading: Reading) -> object:
    found = one(node, field, reading)
    if found is None:
        return None
    state = STAGES.get(same(unlinked(found.text.strip())))
    if state is None:
        reading.bad_value(found.at, f"`{shortened(found.text)}` is no stage of an interview",
                          f"Leave it out, as the dates tell the stage, or write one of {', '.join(STATES)}")
        return None
    return Text(state, found.at)


def _zone(node: Node, field: Field, reading: Reading) -> object:
    found = one(node, field, reading)
    text = found.text.strip() if found else ""
    if found and not _ZONE.fullmatch(text):
        reading.bad_value(found.at, f"`{shortened(text)}` is no time zone", "Write it as Area/City, for example Europe/Lisbon")
        return None
    return text or None


def _channel(node: Node, field: Field, reading: Reading) -> object:
    found = one(node, field, reading)
    if found is None:
        return None
    channel = CHANNELS.get(same(unlinked(found.text.strip())))
    if channel is None:
        reading.bad_value(found.at, f"`{shortened(found.text)}` is no channel", "Write phone, video, in_person, email or mail")
    return channel


CONVERTERS: Mapping[Shape, Converter] = MappingProxyType({
    "text": _text, "prose": _prose, "lines": _lines, "placed": _placed, "strings": _strings, "texts": _texts,
    "links": _links, "url": _url, "urls": _urls, "when": _when, "whens": _whens, "follow_up": _follow_up,
    "yes_no": _yes_no, "minutes": _minutes, "rating": _number(1, 5), "motivation": _number(0, 3),
    "publish": _publish, "priority": _priority, "stage": _stage, "zone": _zone, "channel": _channel,
})
"""For each shape of a single value: what makes a value of a node, None or an empty tuple where there is none."""


