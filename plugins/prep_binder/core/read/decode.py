"""Bytes of a note to text, or a problem that says which byte is wrong."""

from __future__ import annotations

from ..model.problem import Location, Problem
from ..model.raw import Source

_FOREIGN = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_BOM = b"\xef\xbb\xbf"


def decode(source: Source) -> str | Problem:
    """Return the text of `source` with plain line ends and no byte order mark, or why it cannot be read."""
    data = source.content
    if data is None:
        why = source.failure or "the file cannot be opened"
        return _unreadable(
            Location(source.path), f"the note cannot be read: {why}", "Check the file and its permissions"
        )
    for mark, name in _FOREIGN:
        if data.startswith(mark):
            return _unreadable(
                Location(source.path), f"the note is encoded as {name}", "Save it as UTF-8 in your editor"
            )
    if b"\0" in data:
        where = _place(source.path, data, data.index(b"\0"))
        return _unreadable(
            where, "the note holds a NUL byte, so it is no text", "Remove the byte, or save the note as UTF-8"
        )
    try:
        text = data.removeprefix(_BOM).decode()
    except UnicodeDecodeError as error:
        bad = error.start + (len(_BOM) if data.startswith(_BOM) else 0)
        what = f"the note is not UTF-8: byte 0x{data[bad]:02X} begins no character here"
        return _unreadable(_place(source.path, data, bad), what, "Save it as UTF-8 in your editor")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _unreadable(at: Location, what: str, mend: str) -> Problem:
    return Problem("unreadable-file", "error", at, what, mend)


def _place(path: str, data: bytes, position: int) -> Location:
    begin = data.rfind(b"\n", 0, position) + 1
    before = data[begin:position].removeprefix(_BOM).decode("utf-8", "replace")
    return Location(path, data.count(b"\n", 0, position) + 1, len(before) + 1)
