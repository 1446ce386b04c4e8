"""Pictures for others: what is seen stays, and every other word in the file goes."""

from __future__ import annotations

import io
from itertools import count
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageSequence, ImageStat
from PIL.PngImagePlugin import PngInfo

from prep_binder.formats import pictures
from prep_binder.formats.leak_check.layers import layers
from prep_binder.formats.pictures import cleaned
from tests.planted_pictures import Kind, planted, scene

KINDS: tuple[Kind, ...] = get_args(Kind)
PLACES = {
    "PNG": {"tEXt", "iTXt", "XMP", "EXIF description", "EXIF artist", "EXIF GPS day"},
    "JPEG": {
        *("comment", "XMP", "IPTC", "preview", "private segment"),
        *("EXIF description", "EXIF artist", "EXIF GPS day"),
    },
    "GIF": {"comment"},
    "WEBP": {"XMP", "EXIF description", "EXIF artist", "EXIF GPS day"},
    "AVIF": {"XMP", "EXIF description", "EXIF artist", "EXIF GPS day"},
}


def clean(content: bytes) -> bytes:
    found = cleaned(content)
    assert found is not None
    return found


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def on_white(image: Image.Image) -> Image.Image:
    seen = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB")


def far_apart(one: Image.Image, other: Image.Image) -> float:
    """How far the colours are apart that are seen in the same places: on average, of 255."""
    assert one.size == other.size
    return sum(ImageStat.Stat(ImageChops.difference(on_white(one), on_white(other))).mean) / 3


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_of_a_file_stays(kind: Kind) -> None:
    numbers = count(1)
    words: dict[str, str] = {}
    content = planted(kind, lambda place: words.setdefault(place, f"wd{next(numbers):03}wd"))
    assert words.keys() == PLACES[kind] | {"behind the end"}
    before, after = b"\n".join(layers(content)), b"\n".join(layers(clean(content)))
    assert {place for place, word in words.items() if word.encode() in before} == words.keys()
    assert {place for place, word in words.items() if word.encode() in after} == set()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_describes_a_picture_stays(kind: Kind) -> None:
    image = opened(clean(planted(kind, lambda _: "x")))
    assert image.format == kind
    assert not image.getexif()
    assert not image.info.keys() & {"icc_profile", "xmp", "exif", "comment", "photoshop", "Author", "Title"}


def test_compressed_text_goes() -> None:
    texts = PngInfo()
    texts.add_text("Comment", "a long story " * 20, zip=True)
    content = saved(scene(), "PNG", pnginfo=texts)
    assert b"zTXt" in content
    assert b"zTXt" not in clean(content)


@pytest.mark.parametrize("kind", KINDS)
def test_what_only_the_metadata_tells_apart_becomes_the_same_bytes(kind: Kind) -> None:
    assert clean(planted(kind, lambda _: "one")) == clean(planted(kind, lambda _: "another"))


@pytest.mark.parametrize(
    ("kind", "mode", "options", "furthest"),
    [
        ("PNG", "RGB", {}, 0),
        ("PNG", "RGBA", {}, 0),
        ("PNG", "P", {"transparency": 0}, 0),
        ("PNG", "L", {}, 0),
        ("PNG", "1", {}, 0),
        ("GIF", "P", {}, 0),
        ("GIF", "P", {"transparency": 3}, 0),
        ("WEBP", "RGB", {"lossless": True}, 0),
        ("WEBP", "RGB", {"quality": 80}, 2),
        ("AVIF", "RGB", {"quality": 80}, 2),
        ("JPEG", "RGB", {"quality": 60}, 2),
        ("JPEG", "RGB", {"quality": 92, "subsampling": 0, "progressive": True}, 0.2),
        ("JPEG", "L", {}, 0.2),
        ("JPEG", "CMYK", {}, 2),
    ],
)
def test_a_picture_looks_as_before(kind: str, mode: str, options: dict[str, Any], furthest: int) -> None:
    content = saved(scene(mode), kind, **options)
    assert far_apart(opened(content), opened(clean(content))) <= furthest


@pytest.mark.parametrize(("mode", "erased"), [("RGBA", (200, 30, 60, 0)), ("LA", (200, 0))])
def test_what_was_erased_is_gone(mode: str, erased: tuple[int, ...]) -> None:
    image = Image.new(mode, (8, 8), (*erased[:-1], 255))
    image.paste(erased, (0, 0, 4, 8))
    after = opened(clean(saved(image, "PNG")))
    assert after.getpixel((1, 1)) == (0,) * len(erased)
    assert after.getpixel((6, 1)) == (*erased[:-1], 255)


def test_sixteen_bits_of_grey_stay() -> None:
    image = Image.new("I;16", (4, 4), 12_345)
    assert opened(clean(saved(image, "PNG"))).getpixel((1, 1)) == 12_345


def test_a_jpeg_stays_about_as_large() -> None:
    content = saved(Image.effect_noise((200, 200), 60).convert("RGB"), "JPEG", quality=70, subsampling=2)
    assert len(clean(content)) == pytest.approx(len(content), rel=0.02)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_its_metadata_turns_is_turned(kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned a quarter to the right
    image = opened(clean(saved(scene(), kind, exif=exif.tobytes())))
    assert image.size == (32, 48)
    red, green, blue = image.convert("RGB").getpixel((28, 4))  # type: ignore[misc]
    assert (red > 230, green < 30, blue < 30) == (True, True, True)
    assert 0x0112 not in image.getexif()


def test_colours_mean_the_same_without_their_profile() -> None:
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exchanged = plain.replace(b"rXYZ", b"----").replace(b"gXYZ", b"rXYZ").replace(b"----", b"gXYZ")
    content = saved(Image.new("RGB", (4, 4), (255, 0, 0)), "PNG", icc_profile=exchanged)
    red, green, _ = opened(clean(content)).getpixel((1, 1))  # type: ignore[misc]
    assert (red < 30, green > 225) == (True, True)


def test_a_profile_that_cannot_be_read_only_goes() -> None:
    content = saved(scene(), "PNG", icc_profile=b"no profile")
    assert far_apart(scene(), opened(clean(content))) == 0


ANIMATED = {
    "GIF": ("P", {"disposal": 2, "loop": 3}),
    "PNG": ("RGBA", {"loop": 3}),
    "WEBP": ("RGB", {"loop": 3, "lossless": True}),
    "AVIF": ("RGB", {"quality": 95}),
}


@pytest.mark.parametrize("kind", ANIMATED)
def test_what_moves_goes_on_moving(kind: str) -> None:
    mode, options = ANIMATED[kind]
    scenes = [scene(mode, shift) for shift in (0, 4, 9)]
    times = [100, 250, 400]
    content = saved(scenes[0], kind, save_all=True, append_images=scenes[1:], duration=times, **options)
    before, after = Image.open(io.BytesIO(content)), Image.open(io.BytesIO(clean(content)))
    assert getattr(after, "n_frames", 1) == 3
    assert after.info.get("loop") == before.info.get("loop")
    shown = []
    for one, other in zip(ImageSequence.Iterator(before), ImageSequence.Iterator(after), strict=True):
        assert far_apart(one, other) <= (2 if kind == "AVIF" else 0)
        shown.append(other.info["duration"])
    assert shown == times


def test_a_moving_gif_with_clear_places_keeps_them() -> None:
    frames = []
    for place in (0, 10, 20):
        frame = Image.new("RGBA", (40, 20), (0, 0, 0, 0))
        frame.paste((200, 30, 60, 255), (place, 5, place + 10, 15))
        frames.append(frame)
    content = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=80, disposal=2)
    after = ImageSequence.Iterator(Image.open(io.BytesIO(clean(content))))
    for drawn, found in zip(frames, after, strict=True):
        assert far_apart(drawn, found) == 0


def test_a_png_whose_first_picture_is_not_part_of_the_animation_stays_one() -> None:
    scenes = [scene("RGB", shift) for shift in (0, 4, 9)]
    content = saved(
        scenes[0], "PNG", save_all=True, default_image=True, append_images=scenes[1:], duration=[100, 250]
    )
    after = Image.open(io.BytesIO(clean(content)))
    assert getattr(after, "default_image", False)
    found = [
        (far_apart(want, one), one.info.get("duration"))
        for want, one in zip(scenes, ImageSequence.Iterator(after), strict=True)
    ]
    assert [(far, time) for far, time in found[1:]] == [(0, 100), (0, 250)]
    assert found[0][0] == 0


def test_an_icon_keeps_its_sizes() -> None:
    image = Image.new("RGBA", (64, 64), "teal")
    after = opened(clean(saved(image, "ICO", sizes=[(16, 16), (32, 32), (64, 64)])))
    assert after.info["sizes"] == {(16, 16), (32, 32), (64, 64)}


def test_of_the_pictures_behind_a_photo_none_stays() -> None:
    content = saved(scene(), "MPO", save_all=True, append_images=[scene("RGB", 9)])
    image = opened(clean(content))
    assert image.format == "JPEG"
    assert far_apart(scene(), image) < 4
    assert len(clean(content)) < len(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG",
        b"%PDF-1.7\n",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"BM" + bytes(60),
        saved(scene(), "TIFF"),
        saved(scene(), "JPEG")[:-300],
        saved(scene(), "PNG")[:-40],
    ],
)
def test_what_is_no_whole_picture_of_a_known_kind_is_none(content: bytes) -> None:
    assert cleaned(content) is None


def test_a_picture_that_would_fill_the_memory_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    content = saved(scene(), "PNG")
    monkeypatch.setattr(pictures, "MOST_PIXELS", 48 * 32 - 1)
    assert cleaned(content) is None


WHOLE = [planted(kind, lambda place: place) for kind in KINDS if kind != "AVIF"]


@settings(max_examples=150, deadline=None)
@given(
    content=st.sampled_from(WHOLE),
    changes=st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=8),
    length=st.integers(0, 6000),
)
def test_a_broken_picture_is_none_or_a_picture(
    content: bytes, changes: list[tuple[int, int]], length: int
) -> None:
    broken = bytearray(content[:length])
    for place, value in changes:
        if place < len(broken):
            broken[place] = value
    found = cleaned(bytes(broken))
    assert found is None or opened(found).size > (0, 0)
