"""The ways in which bytes may be read as text: encodings, and the escapes of HTML, addresses, JSON and mail."""

from __future__ import annotations

import html
import quopri
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

_TAG = re.compile(r"<!--|-->|</?[a-zA-Z][^<>]*>")
_BLOCK = re.compile(
    r"</?(?:p|div|li|ul|ol|h[1-6]|br|tr|td|th|table|section|dt|dd|dl|option|text|title|tspan)\b[^<>]*>",
    re.IGNORECASE,
)
_UNICODE = re.compile(r"\\u\{?([0-9a-fA-F]{2,6})\}?|\\x([0-9a-fA-F]{2})|\\([0-9a-fA-F]{4,6})\s?")
_SIMPLE = re.compile(r"\\([nrtbf\"'/\\])")
_ALPHABETS = re.compile(r"(?<=[\u0000-\u024f])(?=[^\u0000-\u024f])|(?<=[^\u0000-\u024f])(?=[\u0000-\u024f])")
"""Where a text goes from one alphabet to another: bytes that are none look like signs of a far one."""
_EXIF_MARK = b"UNICODE\0"
"""Stands before a comment of a photograph; its last sign would be read as the first letter of the comment."""
_FOLD = re.compile(r"\r?\n[ \t]")
_SOFT_BREAK = re.compile(r"=\r?\n")
_QUOTED = re.compile(r"=[0-9A-Fa-f]{2}")


def readings(content: bytes) -> Iterator[str]:
    """Give the texts that `content` may be read as, each once."""
    seen: set[str] = set()
    for text in _decoded(content):
        for read in (text, *_unescaped(text)):
            if read not in seen:
                seen.add(read)
                yield read


def _decoded(content: bytes) -> Iterator[str]:
    try:
        yield content.decode()
        is_plain = True
    except UnicodeDecodeError:
        yield content.decode("utf-8", "ignore")
        yield content.decode("latin-1")
        is_plain = False
    if not is_plain or b"\0" in content:
        content = content.replace(_EXIF_MARK, bytes(len(_EXIF_MARK)))
        for start in (0, 1):
            part = content[start : len(content) - (len(content) - start) % 2]
            for encoding in ("utf-16-le", "utf-16-be"):
                yield _ALPHABETS.sub(" ", part.decode(encoding, "ignore"))


def _unescaped(text: str) -> Iterator[str]:
    """Give the text without the escapes of pages and scripts, then without those of mail, then without tags."""
    for undo in ESCAPES:
        text = undo(text)
    yield text
    mail = text
    for undo in FOLDS:
        mail = undo(mail)
    yield mail
    if "<" in text:
        yield without_tags(text)


def entities(text: str) -> str:
    """Undo HTML entities, also those that are written twice."""
    return html.unescape(html.unescape(text)) if "&" in text else text


def percents(text: str) -> str:
    """Undo the escapes of addresses."""
    return unquote(text) if "%" in text else text


def backslashes(text: str) -> str:
    """Undo the escapes of JSON, JavaScript and CSS."""
    if "\\" not in text:
        return text
    return _SIMPLE.sub(lambda found: " " if found[1] in "nrtbf" else found[1], _UNICODE.sub(_sign, text))


def _sign(found: re.Match[str]) -> str:
    number = int(found[1] or found[2] or found[3], 16)
    if 0xD800 <= number < 0xE000:
        return f"\\u{number:04x}"
    return chr(number) if number < 0x110000 else found[0]


def quoted(text: str) -> str:
    """Undo quoted-printable, where a text holds any."""
    if not (_SOFT_BREAK.search(text) or _QUOTED.search(text)):
        return text
    return quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace")


def folded(text: str) -> str:
    """Join lines that go on behind a line break and a blank, as in calendars and address cards."""
    return _FOLD.sub("", text)


def without_tags(text: str) -> str:
    """The text of a page: blocks part words, other tags do not."""
    return _TAG.sub("", _BLOCK.sub(" ", text))


Undo = Callable[[str], str]
ESCAPES: tuple[Undo, ...] = (entities, percents, backslashes)
"""Undone one on top of the other; a text without an escape comes out as it is."""
FOLDS: tuple[Undo, ...] = (quoted, folded)
"""Undone on top of those: what mail, calendars and address cards do to lines."""
