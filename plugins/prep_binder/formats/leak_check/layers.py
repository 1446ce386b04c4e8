"""What is packed into a file: archives, compressed streams, texts in pictures and documents, base64."""

from __future__ import annotations

import base64
import binascii
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

DEEPEST = 5
"""Layers within layers: an archive in an attachment in a page."""
LARGEST = 64_000_000
"""Bytes of one layer that are unpacked; a site holds no larger text."""

_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{12,}={0,2}")
_WRAPPED = re.compile(rb"(?:[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/]+={0,2}")
_PDF_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_PDF_TEXT = re.compile(rb"\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]{4,})>")
_PNG = b"\x89PNG\r\n\x1a\n"


def layers(content: bytes, depth: int = 0) -> Iterator[bytes]:
    """Give `content`, and everything that is packed into it, layer by layer."""
    yield content
    if depth == DEEPEST:
        return
    for unpack in UNPACKERS:
        for inner in unpack(content):
            if inner and inner != content:
                yield from layers(inner, depth + 1)


def gzipped(content: bytes) -> Iterator[bytes]:
    """What gzip holds: `sitemap.xml.gz` is one."""
    if content.startswith(b"\x1f\x8b"):
        yield _inflated(content, 31)


def archived(content: bytes) -> Iterator[bytes]:
    """The members of a zip archive, which office documents are, with their names."""
    if not content.startswith(b"PK\x03\x04"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                yield member.filename.encode() + b"\n" + member.comment
                if member.file_size <= LARGEST:
                    yield archive.read(member)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, zlib.error, ValueError):
        return  # damaged or locked: its bytes are searched as they are


def png_texts(content: bytes) -> Iterator[bytes]:
    """The text chunks of a PNG picture: plain, compressed, and international."""
    if not content.startswith(_PNG):
        return
    place = len(_PNG)
    while place + 8 <= len(content):
        size, kind = struct.unpack(">I4s", content[place : place + 8])
        data = content[place + 8 : place + 8 + size]
        place += size + 12
        if kind in {b"tEXt", b"iTXt", b"zTXt", b"eXIf"}:
            yield data
            for at in (position for position in range(len(data)) if data[position : position + 1] == b"\0"):
                yield _inflated(data[at + 1 :], 15)
                yield _inflated(data[at + 2 :], 15)


def pdf_texts(content: bytes) -> Iterator[bytes]:
    """The streams of a PDF, and the strings in them put together, as a reader sees them."""
    if not content.startswith(b"%PDF"):
        return
    for stream in (content, *(match[1] for match in _PDF_STREAM.finditer(content))):
        shown = _inflated(stream, 15) or stream
        yield shown
        yield b"".join(_pdf_strings(shown))


def _pdf_strings(stream: bytes) -> Iterator[bytes]:
    for match in _PDF_TEXT.finditer(stream):
        if match[2] is None:
            yield re.sub(rb"\\(.)", rb"\1", match[1])
        else:
            digits = re.sub(rb"\s", b"", match[2])
            yield binascii.unhexlify(digits if len(digits) % 2 == 0 else digits + b"0")


def base64_texts(content: bytes) -> Iterator[bytes]:
    """What runs of base64 hold, in both alphabets, also where they are broken into lines."""
    runs = [match[0] for match in _BASE64.finditer(content)]
    runs += [re.sub(rb"\s", b"", match[0]) for match in _WRAPPED.finditer(content)]
    for run in dict.fromkeys(runs):
        bare = run.rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
        bare = bare[: len(bare) - (len(bare) % 4 == 1)]
        found = base64.b64decode(bare + b"=" * (-len(bare) % 4))
        if _is_text(found):
            yield found


def _is_text(found: bytes) -> bool:
    """Whether bytes may be meant as text; names of functions decode to noise, which is not."""
    if found.startswith((b"\x1f\x8b", b"PK\x03\x04", _PNG, b"%PDF")):
        return True
    try:
        return found.decode().isprintable() or b"\n" in found
    except UnicodeDecodeError:
        return found[1::2].count(0) > len(found) // 4 or found[::2].count(0) > len(found) // 4


def _inflated(data: bytes, bits: int) -> bytes:
    """Uncompressed data, as far as it goes; empty where it is not compressed."""
    try:
        return zlib.decompressobj(bits).decompress(data, LARGEST)
    except zlib.error:
        return b""


UNPACKERS: tuple[Callable[[bytes], Iterator[bytes]], ...] = (
    gzipped,
    archived,
    png_texts,
    pdf_texts,
    base64_texts,
)
"""Each gives what it finds in a layer; nothing where the layer is of another kind."""
