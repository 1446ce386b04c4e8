"""The ways in which a value can hide in a file, each as a function from the value to the file's bytes."""

from __future__ import annotations

import base64
import gzip
import io
import json
import quopri
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Mapping
from urllib.parse import quote

Disguise = Callable[[str], bytes]


def _page(text: str) -> bytes:
    return f"<!doctype html><html><body><p>Some words. {text} More words.</p></body></html>".encode()


def _png(kind: bytes, data: bytes) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(kind, data) + pixels + chunk(b"IEND", b"")


def _jpeg(payload: bytes) -> bytes:
    body = b"Exif\0\0II*\0\x08\0\0\0" + payload
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(body) + 2) + body + b"\xff\xd9"


def _pdf(text: str) -> bytes:
    stream = zlib.compress(
        b"BT /F1 12 Tf [" + b" -20 ".join(b"(%c)" % sign for sign in text.encode()) + b"] TJ ET"
    )
    return b"%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n" + stream + b"\nendstream\nendobj\n%%EOF"


def _pdf_hex(text: str) -> bytes:
    return b"%PDF-1.7\nstream\nBT <" + text.encode().hex().encode() + b"> Tj ET\nendstream"


def _zip(text: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:t>{text}</w:t>")
    return target.getvalue()


def _folded(text: str) -> bytes:
    line = f"SUMMARY:Talk with {text}"
    return "\r\n ".join([line[:23], line[23:]]).encode()


def _quoted(text: str) -> bytes:
    written = quopri.encodestring(text.encode(), quotetabs=True).replace(b"=\n", b"")
    half = len(written) // 2
    while written[half - 2 : half].count(b"="):
        half += 1
    return b"NOTE:" + written[:half] + b"=\r\n" + written[half:]


def _hidden(text: str) -> str:
    return "\u200b".join(text)


DISGUISES: Mapping[str, Disguise] = {
    "plain": _page,
    "capitals": lambda text: _page(text.upper()),
    "composed": lambda text: _page(unicodedata.normalize("NFC", text)),
    "decomposed": lambda text: _page(unicodedata.normalize("NFD", text)),
    "entities": lambda text: _page("".join(f"&#{ord(sign)};" for sign in text)),
    "hexadecimal entities": lambda text: _page("".join(f"&#x{ord(sign):x};" for sign in text)),
    "entities twice": lambda text: _page("".join(f"&amp;#{ord(sign)};" for sign in text)),
    "percents": lambda text: _page(f'<a href="?q={quote(text, safe="")}">x</a>'),
    "JSON": lambda text: json.dumps({"t": text}).encode(),
    "JavaScript": lambda text: "".join(
        f"\\x{byte:02x}" for byte in text.encode("latin-1", "replace")
    ).encode(),
    "no-break spaces": lambda text: _page(text.replace(" ", "\u00a0")),
    "narrow spaces": lambda text: _page(text.replace(" ", "\u202f")),
    "hyphens": lambda text: _page(text.replace(" ", "-")),
    "zero-width signs": lambda text: _page(_hidden(text)),
    "soft hyphens": lambda text: _page(f"{text[:3]}&shy;{text[3:]}"),
    "tags between": lambda text: _page(f"{text[:2]}<b>{text[2:4]}</b>{text[4:]}"),
    "line breaks": lambda text: _page(text.replace(" ", "<br>\n")),
    "an attribute": lambda text: _page(f'<img src="x.png" alt="{text}">'),
    "a comment": lambda text: _page(f"<!-- {text} -->"),
    "quoted-printable": _quoted,
    "a folded line": _folded,
    "base64": lambda text: base64.b64encode(f"name: {text}.".encode()),
    "base64 for addresses": lambda text: _page(base64.urlsafe_b64encode(f"??{text}>>".encode()).decode()),
    "base64 in lines": lambda text: base64.encodebytes(f"{'x ' * 40}{text}{' y' * 40}".encode()),
    "gzip": lambda text: gzip.compress(_page(text)),
    "Latin-1": lambda text: _page(text).replace(text.encode(), text.encode("latin-1", "replace")) + b"\xff",
    "UTF-16, little end": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "UTF-16, big end": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "UTF-16 at an odd place": lambda text: b"\xff\xd8\0" + text.encode("utf-16-le"),
    "a PNG text": lambda text: _png(b"tEXt", b"Comment\0" + text.encode("latin-1", "replace")),
    "a packed PNG text": lambda text: _png(b"zTXt", b"Comment\0\0" + zlib.compress(text.encode())),
    "an international PNG text": lambda text: _png(
        b"iTXt", b"Title\0\x01\0en\0Title\0" + zlib.compress(text.encode())
    ),
    "EXIF in UTF-8": lambda text: _jpeg(text.encode()),
    "EXIF in UTF-16": lambda text: _jpeg(b"UNICODE\0" + text.encode("utf-16-le")),
    "a PDF": _pdf,
    "a PDF in hexadecimal": _pdf_hex,
    "an office document": _zip,
    "an office document in gzip": lambda text: gzip.compress(_zip(text)),
}
"""Name of a disguise -> the file."""
