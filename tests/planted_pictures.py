"""Small pictures with a word in every place where a file can carry more than is seen of it."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from typing import Any, Literal

from PIL import Image, ImageCms, ImageDraw
from PIL.PngImagePlugin import PngInfo

Kind = Literal["PNG", "JPEG", "GIF", "WEBP", "AVIF"]
Say = Callable[[str], str]
"""Gives the word for a place."""
SIZE = (48, 32)


def scene(mode: str = "RGB", shift: int = 0) -> Image.Image:
    """A few plain fields of colour; the corner at the top left is red."""
    image = Image.new("RGB", SIZE, "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 15, 15), "red")
    draw.rectangle((16 + shift, 8, 31 + shift, 23), "navy")
    return image.convert(mode)


def planted(kind: Kind, say: Say, image: Image.Image | None = None) -> bytes:
    """A picture of a kind with a word in each place that the kind has."""
    picture = image or scene("P" if kind == "GIF" else "RGB")
    target = io.BytesIO()
    picture.save(target, kind, **_OPTIONS[kind](say))
    content = target.getvalue()
    if kind == "JPEG":
        content = content[:2] + _segments(say) + content[2:]
    return content + say("behind the end").encode()


def _png(say: Say) -> dict[str, Any]:
    texts = PngInfo()
    texts.add_text("Author", say("tEXt"))
    texts.add_itxt("Title", say("iTXt"), lang="en")
    texts.add_text("XML:com.adobe.xmp", _xmp(say))
    return {"pnginfo": texts, "exif": _exif(say), "icc_profile": _profile()}


def _jpeg(say: Say) -> dict[str, Any]:
    return {"quality": 90, "comment": say("comment"), "exif": _exif(say), "icc_profile": _profile()}


def _webp(say: Say) -> dict[str, Any]:
    return {"lossless": True, "exif": _exif(say), "xmp": _xmp(say).encode()}


def _avif(say: Say) -> dict[str, Any]:
    return {"quality": 90, "exif": _exif(say), "xmp": _xmp(say).encode()}


_OPTIONS: dict[Kind, Callable[[Say], dict[str, Any]]] = {
    "PNG": _png,
    "JPEG": _jpeg,
    "GIF": lambda say: {"comment": say("comment").encode()},
    "WEBP": _webp,
    "AVIF": _avif,
}


def _exif(say: Say) -> bytes:
    """What a camera and an editor leave: a place, a name, a description."""
    exif = Image.Exif()
    exif[0x010E] = say("EXIF description")
    exif[0x013B] = say("EXIF artist")
    exif[0x8825] = {1: "N", 2: (51.0, 27.0, 14.0), 29: say("EXIF GPS day")}
    return exif.tobytes()


def _xmp(say: Say) -> str:
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><creator>{say("XMP")}</creator></x:xmpmeta>'


def _segments(say: Say) -> bytes:
    """The places of a JPEG that Pillow does not write: XMP, IPTC, a preview in a second EXIF, a private segment."""
    caption = say("IPTC").encode()
    iptc = b"\x1c\x02\x78" + struct.pack(">H", len(caption)) + caption
    parts = [
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + _xmp(say).encode()),
        (0xED, b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc),
        (0xE1, b"Exif\0\0" + _preview(say)),
        (0xEB, b"maker\0" + say("private segment").encode()),
    ]
    return b"".join(b"\xff" + struct.pack(">BH", code, len(data) + 2) + data for code, data in parts)


def _preview(say: Say) -> bytes:
    """EXIF whose second directory is a small JPEG, with a comment of its own."""
    target = io.BytesIO()
    scene().save(target, "JPEG", comment=say("preview"))
    small = target.getvalue()
    first = struct.pack("<HHHIHHI", 1, 0x0112, 3, 1, 1, 0, 26)
    second = struct.pack("<HHHIIHHIII", 2, 0x0201, 4, 1, 56, 0x0202, 4, 1, len(small), 0)
    return b"II*\0" + struct.pack("<I", 8) + first + second + small


def _profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
