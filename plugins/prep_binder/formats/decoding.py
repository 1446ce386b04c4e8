"""Bytes of another program's file to text: Unicode by its marks, else UTF-8, else one byte a character."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from ..core.model.problem import Location, Problem

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
"""Bytes at the beginning by which UTF-16 without a mark is known."""


class Decoded(NamedTuple):
    r"""The text of a file, line ends as `\n`."""

    text: str
    is_unicode: bool
    """False when every byte stands for the character of its number (Latin-1)."""


def decode(data: bytes) -> Decoded:
    r"""Return the text of `data`; never fails. Byte order marks are taken off, all line ends become `\n`.

    What is no UTF-8 as a whole stays bytes, also below the mark of UTF-8: a line end may stand within a character.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_lined(data[len(mark) :].decode(encoding, "replace")), is_unicode=True)
    data = data.removeprefix(codecs.BOM_UTF8)
    encoding = _unmarked(data[:_SAMPLE])
    if encoding:
        return Decoded(_lined(data.decode(encoding, "replace")), is_unicode=True)
    try:
        return Decoded(_lined(data.decode("utf-8")), is_unicode=True)
    except UnicodeDecodeError:
        return Decoded(_lined(data.decode("latin-1")), is_unicode=False)


def decode_table(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """Return the text of a file of rows; one that is no Unicode is taken for Windows-1252, with a word."""
    decoded = decode(data)
    if data.startswith(codecs.BOM_UTF8) and not decoded.is_unicode:
        return decoded.text.encode("latin-1").decode("utf-8", "replace"), []
    if decoded.is_unicode:
        return decoded.text, []
    problem = Problem(
        "import-file",
        "warning",
        Location(path),
        "the file is not UTF-8; it was read as Windows-1252",
        "Where names look odd, save the file as `CSV UTF-8` and import it again",
    )
    return windows(decoded.text.encode("latin-1")), [problem]


def windows(data: bytes) -> str:
    """Return text of Windows-1252; the five bytes without a meaning become control characters."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(_of_byte(byte) for byte in data)


def _of_byte(byte: int) -> str:
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _unmarked(sample: bytes) -> str:
    """`utf-16-le` or `-be` when every other byte of mostly Latin text is zero; else empty."""
    half = len(sample) // 2
    if half and sample[1::2].count(0) > half * 0.6 and sample[::2].count(0) == 0:
        return "utf-16-le"
    if half and sample[::2].count(0) > half * 0.6 and sample[1::2].count(0) == 0:
        return "utf-16-be"
    return ""


def _lined(text: str) -> str:
    r"""All line ends as `\n`; a phone that writes CR CR LF means one."""
    if "\r" not in text:
        return text
    return text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
