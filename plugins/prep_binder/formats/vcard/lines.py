"""Content lines of a vCard: folded lines joined, name, group, parameters and value taken apart.

Sources: RFC 6350 and 2426, section on folding; the vCard 2.1 specification for quoted-printable and BASE64.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..decoding import Decoded, windows

_HEAD = re.compile(r'(?:([\w-]+)\.)?([\w-]+)((?:;(?:[^;:"]|"[^"\n]*")*)*):')
_LOOSE_HEAD = re.compile(r"(?:([\w-]+)\.)?([\w-]+)((?:;[^;:]*)*):")
_PARAMETER = re.compile(r';((?:[^;"]|"[^"]*"?)*)')
_BASE64 = re.compile(r"[A-Za-z0-9+/=]*")
_CHARSET = re.compile(
    r"utf-?8|utf-?16(le|be)?|(us-)?ascii|iso-?8859-?\d{1,2}|latin-?1|(windows|cp)-?125\d|koi8-[ru]"
    r"|shift_?jis|euc-(jp|kr)|gb2312|gbk|gb18030|big5|iso-2022-jp|macintosh",
    re.IGNORECASE,
)

_LOST = "\ufffd"


class Line(NamedTuple):
    """One content line, unfolded."""

    number: int
    """The line of the file on which it begins."""
    group: str
    name: str
    """In capitals; empty when the line has no name and value, then `value` is all of it."""
    parameters: Mapping[str, tuple[str, ...]]
    """Name in capitals -> values; the nameless ones of vCard 2.1 are all under `TYPE`, in small letters."""
    value: str

    def types(self) -> frozenset[str]:
        """What the line says of its kind: `work`, `fax`, `pref`."""
        return frozenset(self.parameters.get("TYPE", ()))

    def encoding(self) -> str:
        """`QUOTED-PRINTABLE`, `B` or empty."""
        given = self.parameters.get("ENCODING", ("",))[0].upper()
        words = {given, *(word.upper() for word in self.parameters.get("TYPE", ()))}
        if "QUOTED-PRINTABLE" in words:
            return "QUOTED-PRINTABLE"
        return "B" if words & {"B", "BASE64"} else ""


def content_lines(decoded: Decoded) -> Iterator[Line]:
    """Every content line of the text, values decoded; lines of pictures and empty lines are left out."""
    lines = decoded.text.split("\n")
    at = 0
    while at < len(lines):
        number, text = at + 1, lines[at]
        at += 1
        if not text.strip():
            continue
        line = _parted(number, text)
        encoding = line.encoding()
        if encoding != "QUOTED-PRINTABLE" and lines[at : at + 1] and lines[at][:1] in (" ", "\t"):
            text, at = _unfolded(text, lines, at)
            line = _parted(number, text)
        if encoding == "QUOTED-PRINTABLE":
            value, at = _soft_broken(line.value, lines, at)
            yield line._replace(value=_quoted_printable(value, line, decoded))
        elif encoding == "B":
            at = _behind_base64(lines, at)
            yield line._replace(value="")
        else:
            yield line if decoded.is_unicode else line._replace(value=_recoded(line.value, line))


def _unfolded(text: str, lines: Sequence[str], at: int) -> tuple[str, int]:
    parts = [text]
    while at < len(lines) and lines[at][:1] in (" ", "\t"):
        parts.append(lines[at][1:])
        at += 1
    return "".join(parts), at


def _parted(number: int, text: str) -> Line:
    match = _HEAD.match(text) or _LOOSE_HEAD.match(text.lstrip())
    if match is None:
        return Line(number, "", "", {}, text)
    parameters: dict[str, list[str]] = {}
    for parameter in _PARAMETER.findall(match[3]):
        name, sign, value = parameter.partition("=")
        name, value = (name.strip().upper(), value) if sign else ("TYPE", name)
        given = value.strip().strip('"')
        parameters.setdefault(name, []).extend(given.lower().split(",") if name == "TYPE" else [given])
    frozen = {name: tuple(values) for name, values in parameters.items()}
    return Line(number, (match[1] or "").lower(), match[2].upper(), frozen, match.string[match.end() :])


def _soft_broken(value: str, lines: Sequence[str], at: int) -> tuple[str, int]:
    """A value of quoted-printable goes on in the next line when it ends with `=`."""
    parts = [value]
    while parts[-1].endswith("=") and at < len(lines):
        parts[-1] = parts[-1][:-1]
        parts.append(lines[at])
        at += 1
    return "".join(parts), at


def _behind_base64(lines: Sequence[str], at: int) -> int:
    """Where the next content line begins: lines of BASE64 that are not folded hold no other sign."""
    while at < len(lines) and lines[at] and _BASE64.fullmatch(lines[at]):
        at += 1
    return at


def _quoted_printable(value: str, line: Line, decoded: Decoded) -> str:
    raw = value.encode("utf-8" if decoded.is_unicode else "latin-1", "replace")
    return _text(binascii.a2b_qp(raw), line)


def _recoded(value: str, line: Line) -> str:
    return value if value.isascii() else _text(value.encode("latin-1", "replace"), line)


def _text(data: bytes, line: Line) -> str:
    """Bytes to text by the line's CHARSET, else as UTF-8, else as Windows-1252."""
    charset = line.parameters.get("CHARSET", ("utf-8",))[0]
    try:
        return data.decode(charset if _CHARSET.fullmatch(charset) else "utf-8")
    except (UnicodeDecodeError, LookupError):
        return _lenient(data)


def _lenient(data: bytes) -> str:
    """UTF-8 in which a byte or two are cut off, else Windows-1252."""
    text = data.decode("utf-8", "replace")
    lost = text.count(_LOST)
    foreign = sum(not sign.isascii() for sign in text)
    return text.replace(_LOST, "") if lost * 10 <= foreign else windows(data)
