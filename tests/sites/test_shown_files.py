"""Pictures and other files in the editions for others: cleaned, or withheld and named."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.planted_pictures import planted

from .building import CONFIG, ROOT, Built, copy_sample, run_build, write_notes
from .pages import dead_links

WORD = "quixotic-place"
PAGE = """\
---
publish: public
---

# Welcome

![The bench](bench.jpg) [the plan](files/plan.pdf), ![drawing](drawing.svg) ![half](half.png)
"""
NOTES: dict[str, str | bytes] = {
    "index.md": PAGE,
    "bench.jpg": planted("JPEG", lambda _: WORD),
    "unseen.jpg": planted("JPEG", lambda _: WORD),
    "drawing.svg": f"<svg xmlns='http://www.w3.org/2000/svg'><title>{WORD}</title></svg>",
    "half.png": planted("PNG", lambda _: WORD)[:-200],
    "files/plan.pdf": f"%PDF-1.7 {WORD}",
}


def built(folder: Path, edition: str = "public", *arguments: str) -> Built:
    """Build an edition of the notes above."""
    write_notes(folder, NOTES, CONFIG.replace("{today", f"{{edition: {edition}, today"))
    return run_build(folder, *arguments)


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """No build service, whose log may be read by others."""
    monkeypatch.delenv("CI", raising=False)


@pytest.mark.parametrize("edition", ["share", "public"])
def test_a_picture_is_published_without_its_metadata(tmp_path: Path, edition: str) -> None:
    result = built(tmp_path, edition)
    assert result.code == 0, result.log
    assert '<img alt="The bench" src="bench.jpg"' in result.page("")
    with Image.open(result.site / "bench.jpg") as picture:
        assert picture.size == (48, 32)
    files = [path for path in result.site.rglob("*") if path.is_file()]
    assert [path for path in files if WORD.encode() in path.read_bytes()] == []
    assert not (result.site / "unseen.jpg").exists()


def test_what_cannot_be_cleaned_is_withheld_and_named_and_its_link_is_words(tmp_path: Path) -> None:
    result = built(tmp_path, "public", "--strict")
    assert result.code == 0, result.log
    for name in ("files/plan.pdf", "drawing.svg", "half.png"):
        assert f"notes/{name} is withheld: " in result.log
        assert not (result.site / name).exists()
        assert name not in result.page("")
    assert "half.png is withheld: it cannot be read as a picture" in result.log
    assert "</a>" not in result.page("").partition("The bench")[2].partition("</p>")[0]
    assert "the plan" in result.page("")
    assert "bench.jpg is withheld" not in result.log


def test_a_public_log_tells_only_how_many_files_are_withheld(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    result = built(tmp_path)
    assert result.code == 0, result.log
    assert "withheld: 3" in result.log
    assert not [name for name in ("plan.pdf", "drawing", "half.png") if name in result.log]


def test_the_private_edition_copies_files_as_they_are(tmp_path: Path) -> None:
    result = built(tmp_path, "private")
    for name in ("bench.jpg", "half.png", "drawing.svg", "files/plan.pdf"):
        assert (result.site / name).read_bytes() == (tmp_path / "notes" / name).read_bytes()


def test_files_that_the_settings_name_are_published_and_pictures_among_them_cleaned(tmp_path: Path) -> None:
    config = CONFIG.replace("font: false", "font: false, favicon: icon.png, logo: drawing.svg")
    config = f"{config}extra_css: [look.css]\n".replace("{today", "{edition: public, today")
    notes: dict[str, str | bytes] = {
        **NOTES,
        "icon.png": planted("PNG", lambda _: WORD),
        "look.css": "p { color: navy }",
    }
    write_notes(tmp_path, notes, config)
    result = run_build(tmp_path)
    assert result.code == 0, result.log
    assert (result.site / "look.css").read_text("utf-8") == notes["look.css"]
    assert (result.site / "drawing.svg").is_file()
    assert WORD.encode() not in (result.site / "icon.png").read_bytes()
    with Image.open(result.site / "icon.png") as picture:
        assert picture.size == (48, 32)


def test_pictures_of_a_theme_of_ones_own_are_cleaned_too(tmp_path: Path) -> None:
    config = CONFIG.replace("font: false", "font: false, custom_dir: overrides, favicon: assets/own.png")
    config = config.replace("{today", "{edition: public, today")
    (tmp_path / "overrides/assets").mkdir(parents=True)
    (tmp_path / "overrides/assets/own.png").write_bytes(planted("PNG", lambda _: WORD))
    (tmp_path / "overrides/assets/half.png").write_bytes(planted("PNG", lambda _: WORD)[:-200])
    write_notes(tmp_path, NOTES, config)
    result = run_build(tmp_path)
    assert result.code == 0, result.log
    assert WORD.encode() not in (result.site / "assets/own.png").read_bytes()
    assert (result.site / "assets/images/favicon.png").is_file()
    assert "overrides/assets/half.png is withheld" in result.log
    assert not (result.site / "assets/half.png").exists()


@pytest.fixture
def without_pillow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build finds no Pillow."""
    folder = tmp_path / "hidden"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text("import sys\nsys.modules['PIL'] = None\n", "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder))


@pytest.mark.usefixtures("without_pillow")
def test_without_pillow_pictures_are_withheld_with_a_warning(tmp_path: Path) -> None:
    result = built(tmp_path)
    assert result.code == 0, result.log
    assert 'pip install "prep-binder[publish]"' in result.log
    assert "WARNING" in result.log
    assert "bench.jpg" not in result.page("")
    assert not (result.site / "bench.jpg").exists()


@pytest.mark.usefixtures("without_pillow")
def test_the_private_edition_needs_no_pillow(tmp_path: Path) -> None:
    result = built(tmp_path, "private", "--strict")
    assert result.code == 0, result.log
    assert (result.site / "bench.jpg").is_file()


@pytest.mark.parametrize("edition", ["private", "share", "public"])
def test_the_guide_shows_one_person_in_all_three_editions(
    tmp_path: Path, edition: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BINDER_EDITION", edition)
    copy_sample(tmp_path)
    result = run_build(tmp_path, "--strict")
    assert result.code == 0, result.log
    assert dead_links(result.site) == []
    for name in ("private", "share", "public"):
        picture = f"pictures/one-person-{name}.png"
        assert f'src="../{picture}"' in result.page("guide/publishing")
        content = (result.site / "guide" / picture).read_bytes()
        assert len(content) < 120_000
        with (
            Image.open(ROOT / "notes/guide" / picture) as own,
            Image.open(result.site / "guide" / picture) as copied,
        ):
            assert not own.info
            assert ImageChops.difference(own.convert("RGB"), copied.convert("RGB")).getbbox() is None
