"""Texts, links and addresses of the front matter, each as the person wrote it."""

from __future__ import annotations

import re

from ..model.raw import Mapping as RawMapping
from ..model.raw import Node, Scalar
from ..model.values import Link, Text
from ..read import WIKILINK, wikilink
from ..schema import Field
from .reading import Reading, scalars, shortened

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d)")
MAILBOX = re.compile(r"(?!mailto:)[^\s@<>\"']+@[^\s@<>\"']+\Z", re.IGNORECASE)
"""An e-mail address that a link can be made of."""
_MARKDOWN_LINK = re.compile(r"\[([^\[\]]*)\]\(<?([^()<>]*)>?\)")


def one(node: Node, field: Field, reading: Reading) -> Scalar | None:
    """Return the single text of a field that holds one; a list of several or keys of its own are a problem.

    A scalar is handed back as it is: converters never see an empty one.
    """
    if type(node) is Scalar:
        return node
    if type(node) is RawMapping:
        reading.bad_value(
            node.at,
            f"`{field.name}` holds keys of its own where text is expected",
            "Write it as text, in quotes if it holds a colon",
        )
        return None
    found = scalars(node, field.name, reading)
    if len(found) > 1:
        reading.bad_value(
            node.at,
            f"`{field.name}` holds a list where one value is expected",
            f"Keep one value; the first, `{shortened(found[0].text)}`, counts",
        )
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
    return [Link(text, "", "", scalar.at, is_text="/" in text)]


def text(node: Node, field: Field, reading: Reading) -> object:
    """Return one text, wikilinks as the reader sees them."""
    found = one(node, field, reading)
    return unlinked(found.text.strip()) if found else None


def prose(node: Node, field: Field, reading: Reading) -> object:
    """Return a text in which several values are joined by commas."""
    if type(node) is Scalar:
        return unlinked(node.text.strip())
    return ", ".join(unlinked(scalar.text.strip()) for scalar in scalars(node, field.name, reading)) or None


def lines(node: Node, field: Field, reading: Reading) -> object:
    """Return a text that keeps its lines."""
    return (
        "\n".join(scalar.text.strip("\n").rstrip() for scalar in scalars(node, field.name, reading)) or None
    )


def placed(node: Node, field: Field, reading: Reading) -> object:
    """Return a text with the place it stands at."""
    found = scalars(node, field.name, reading)
    return Text(", ".join(unlinked(scalar.text.strip()) for scalar in found), found[0].at) if found else None


def strings(node: Node, field: Field, reading: Reading) -> object:
    """Return a list of texts."""
    return tuple([unlinked(scalar.text.strip()) for scalar in scalars(node, field.name, reading)])


def texts(node: Node, field: Field, reading: Reading) -> object:
    """Return a list of texts with their places."""
    if type(node) is Scalar:
        return (Text(node.text.strip(), node.at),)
    return tuple([Text(scalar.text.strip(), scalar.at) for scalar in scalars(node, field.name, reading)])


def emails(node: Node, field: Field, reading: Reading) -> object:
    """Return a list of e-mail addresses; what is none is kept for the reader, and told."""
    found = tuple([Text(scalar.text.strip(), scalar.at) for scalar in scalars(node, field.name, reading)])
    for email in found:
        if not MAILBOX.match(email.text):
            reading.problem(
                "bad-value",
                email.at,
                f"`{shortened(email.text)}` is no e-mail address, so nobody can be written to with it",
                "Write the address alone, as name@example.org; several are a list",
                "warning",
            )
    return found


def links(node: Node, field: Field, reading: Reading) -> object:
    """Return the links of a value or of a list of values."""
    if type(node) is Scalar:
        return tuple(parse_links(node.text.strip(), node))
    found = scalars(node, field.name, reading)
    return tuple([link for scalar in found for link in parse_links(scalar.text.strip(), scalar)])


def urls(node: Node, field: Field, reading: Reading) -> object:
    """Return a list of web addresses."""
    return tuple(
        [url for scalar in scalars(node, field.name, reading) if (url := _address(scalar, field, reading))]
    )


def url(node: Node, field: Field, reading: Reading) -> object:
    """Return one web address."""
    found = one(node, field, reading)
    return _address(found, field, reading) if found else None


def _address(scalar: Scalar, field: Field, reading: Reading) -> str:
    text = scalar.text.strip()
    markdown = _MARKDOWN_LINK.fullmatch(text)
    text = (markdown[2] if markdown else text).strip("<> \t")
    scheme = _SCHEME.match(text)
    if any(sign.isspace() or not sign.isprintable() for sign in text) or (
        scheme and scheme[1].lower() not in ("http", "https")
    ):
        reading.bad_value(
            scalar.at, f"`{field.name}` is no web address: `{shortened(text)}`", "Write it as https://..."
        )
        return ""
    return text
