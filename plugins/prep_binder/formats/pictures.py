"""Pictures without what is written into them: only pixels, and the times of an animation, are taken over.

A picture is decoded and written anew in its own format, so that nothing has to be known about the places in a file
where a camera, an editor or a person may have left something: EXIF with its coordinates and its small preview, XMP,
IPTC, comments, text chunks, bytes behind the end. PNG and GIF lose nothing by that, JPEG next to nothing, because the
tables it was written with are used again. A picture that EXIF turns is turned. Colours are converted to sRGB, because
a colour profile can name the owner of a screen; without one a browser takes sRGB.

Needs Pillow, the extra `publish`.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from PIL import Image, ImageCms, ImageOps, ImageSequence
from PIL.IcoImagePlugin import IcoImageFile
from PIL.JpegImagePlugin import JpegImageFile, get_sampling

MOST_PIXELS = 100_000_000
"""Of all frames together; a larger picture is not decoded, as a small file may hold one that fills the memory."""
_SRGB = ImageCms.createProfile("sRGB")


class _Drawn(NamedTuple):
    """What there is to see in a file."""

    content: bytes
    picture: Image.Image
    """The file as Pillow reads it."""
    frames: list[Image.Image]
    """Bare of everything else; the sizes of an icon."""
    milliseconds: list[float]
    """How long each frame is shown."""


def cleaned(content: bytes) -> bytes | None:
    """Return the picture in `content` with nothing but what is seen of it; None if it is none that can be read whole.

    The same bytes give the same bytes, with one version of Pillow.
    """
    try:
        with Image.open(
            io.BytesIO(content), formats=("PNG", "GIF", "JPEG", "WEBP", "AVIF", "ICO")
        ) as picture:
            if _count(picture) * picture.width * picture.height > MOST_PIXELS:
                return None
            return _written(_drawn(content, picture))
    except Exception:  # noqa: BLE001 - a broken picture breaks a decoder in any way
        return None


def _count(picture: Image.Image) -> int:
    """Frames of an animation; MPO, which phones make, is a JPEG with other pictures behind it, and the first counts."""
    return 1 if picture.format == "MPO" else getattr(picture, "n_frames", 1)


def _drawn(content: bytes, picture: Image.Image) -> _Drawn:
    drawn = _Drawn(content, picture, [], [])
    for shown in _sizes(picture) if isinstance(picture, IcoImageFile) else ImageSequence.Iterator(picture):
        shown.load()
        drawn.milliseconds.append(shown.info.get("duration", 0))
        drawn.frames.append(_in_srgb(_bare(shown), shown.info.get("icc_profile")))
        if len(drawn.frames) == _count(picture) and not isinstance(picture, IcoImageFile):
            break
    return drawn


def _sizes(icon: IcoImageFile) -> Iterator[Image.Image]:
    """An icon in all its sizes, the largest first."""
    for size in sorted(icon.ico.sizes(), reverse=True):
        yield icon.ico.getimage(size)


def _bare(shown: Image.Image) -> Image.Image:
    """A frame as it is seen, upright, without anything else that its file says."""
    image = ImageOps.exif_transpose(shown).copy()
    image.info = {key: value for key, value in image.info.items() if key == "transparency"}
    if image.mode in ("RGBA", "LA"):  # what an eraser made transparent is still there, unseen
        image.paste(0, mask=image.getchannel("A").point(lambda alpha: 255 * (alpha == 0)))
    return image


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours that the profile means; one that cannot be used is left out of account."""
    found = None
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        mode = "RGB" if image.mode == "CMYK" else image.mode
        try:
            meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            found = ImageCms.profileToProfile(image, meant, _SRGB, outputMode=mode)
        except (ImageCms.PyCMSError, OSError):
            found = None
    if found is None:
        return image.convert("RGB") if image.mode == "CMYK" else image
    found.info = {}
    return found


def _written(drawn: _Drawn) -> bytes:
    kind = "JPEG" if drawn.picture.format == "MPO" else drawn.picture.format or ""
    options = _OPTIONS[kind](drawn)
    target = io.BytesIO()
    drawn.frames[0].save(target, kind, append_images=drawn.frames[1:], **options)
    return target.getvalue()


def _animation(drawn: _Drawn) -> dict[str, Any]:
    if len(drawn.frames) == 1:
        return {}
    loop = drawn.picture.info.get("loop")
    times = {"save_all": True, "duration": [round(time) for time in drawn.milliseconds]}
    return times if loop is None else {**times, "loop": loop}


def _png(drawn: _Drawn) -> Mapping[str, Any]:
    options = _animation(drawn)
    if options and getattr(
        drawn.picture, "default_image", False
    ):  # the first picture is for who shows no animation
        return {**options, "duration": options["duration"][1:], "default_image": True}
    return options


def _gif(drawn: _Drawn) -> Mapping[str, Any]:
    drawn.frames[:] = [_with_palette(frame) for frame in drawn.frames]
    is_clear = any("transparency" in frame.info for frame in drawn.frames)
    return {**_animation(drawn), "disposal": 2 if is_clear else 1, "optimize": False}


def _with_palette(image: Image.Image) -> Image.Image:
    """The same pixels with a palette, as a GIF has them: exact up to 255 colours, and transparent ones."""
    if image.mode not in ("RGB", "RGBA"):
        return image
    found = image.convert("RGB").quantize(255, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    if image.mode == "RGBA":
        found.paste(255, mask=image.getchannel("A").point(lambda alpha: 255 * (alpha == 0)))
        found.info["transparency"] = 255
    return found


def _jpeg(drawn: _Drawn) -> Mapping[str, Any]:
    picture = drawn.picture
    if not isinstance(picture, JpegImageFile):
        raise TypeError(f"{picture.format} is no JPEG")
    tables = {"qtables": picture.quantization, "progressive": bool(picture.info.get("progressive"))}
    sampling = get_sampling(picture)
    return tables if sampling == -1 else {**tables, "subsampling": sampling}


def _webp(drawn: _Drawn) -> Mapping[str, Any]:
    is_lossless = b"VP8L" in drawn.content and b"VP8 " not in drawn.content
    return {**_animation(drawn), **({"lossless": True} if is_lossless else {"quality": 95})}


def _avif(drawn: _Drawn) -> Mapping[str, Any]:
    return {**_animation(drawn), "quality": 90, "max_threads": 1}


def _ico(drawn: _Drawn) -> Mapping[str, Any]:
    return {"sizes": [frame.size for frame in drawn.frames]}


_OPTIONS: Mapping[str, Callable[[_Drawn], Mapping[str, Any]]] = MappingProxyType(
    {"PNG": _png, "GIF": _gif, "JPEG": _jpeg, "WEBP": _webp, "AVIF": _avif, "ICO": _ico}
)
"""How a picture is written so that it looks as it did."""
