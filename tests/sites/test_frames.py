"""What the theme writes around pages is kept and used again, and no page is another one for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

from prep_binder.shells.mkdocs import frames

from .building import CONFIG, copy_sample, write_notes

PEOPLE = {f"contacts/{name}.md": f"# {name.title()} Doe\n\n## Work\n" for name in ("ana", "bo", "cy", "di")}


@pytest.fixture
def framed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of pages that were written into a frame, in their order."""
    found: list[str] = []
    around = frames._Frame.around

    def noted(frame: frames._Frame, page: Page) -> str:
        found.append(page.url)
        return around(frame, page)

    monkeypatch.setattr(frames._Frame, "around", noted)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    return found


def built(folder: Path, **more: Any) -> dict[str, bytes]:
    """Build in this process; return every HTML file of the site."""
    build_site(load_config(str(folder / "mkdocs.yml"), **more))
    return {
        path.relative_to(folder / "site").as_posix(): path.read_bytes()
        for path in folder.rglob("site/**/*.html")
    }


@pytest.mark.parametrize(
    "settings", [{}, {"site_url": "https://example.org/x/", "use_directory_urls": False}]
)
def test_a_page_in_a_frame_is_the_page_that_the_theme_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, framed: list[str], settings: dict[str, Any]
) -> None:
    copy_sample(tmp_path)
    in_frames = built(tmp_path, **settings)
    assert len(framed) > 40
    monkeypatch.setattr(frames, "_is_known", lambda _: False)
    assert built(tmp_path, **settings) == in_frames


@pytest.mark.parametrize("index", ["People", f"People {frames._TITLE}"])
def test_no_title_or_heading_of_a_note_upsets_a_frame(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, framed: list[str], index: str
) -> None:
    mark = frames._TITLE
    odd = {
        "plain/one.md": "# Guide\n\n## Set up\n\ntext\n",
        "plain/two.md": "<h1>Guide</h1>\n\n## Guide\n\n### Set up\n",
        "plain/three.md": "# Guide\n\n# Set up\n",
        "plain/four.md": f"# {mark} & <b>\n\n## {mark}\n",
        "plain/five.md": "no heading at all\n",
        "plain/six.md": "---\ndescription: of this page alone\n---\n\n# Six\n",
        "contacts/one.md": f"---\nname: '{mark} \\1 <i>'\n---\n\n# h\n\n### deep\n\n## flat\n",
        "contacts/one/two.md": "# Two\n",
        "contacts/index.md": f"# {index}\n",
    }
    write_notes(tmp_path, {**PEOPLE, **odd})
    in_frames = built(tmp_path)
    assert framed
    monkeypatch.setattr(frames, "_is_known", lambda _: False)
    assert built(tmp_path) == in_frames


def test_where_somebody_changes_the_theme_it_writes_every_page(tmp_path: Path, framed: list[str]) -> None:
    write_notes(tmp_path, PEOPLE, CONFIG.replace("font: false", "font: false, custom_dir: own"))
    (tmp_path / "own").mkdir()
    own = '{% extends "base.html" %}{% block extrahead %}<meta name="at" content="{{ page.url }}">{% endblock %}'
    (tmp_path / "own" / "main.html").write_text(own, "utf-8")
    found = built(tmp_path)
    for name in ("ana", "bo", "cy", "di"):
        assert f'content="contacts/{name}/"'.encode() in found[f"contacts/{name}/index.html"]
    assert not framed


def test_a_frame_that_leaves_something_out_is_not_used(tmp_path: Path, framed: list[str]) -> None:
    config = CONFIG + "repo_url: https://example.org/me/binder\nedit_uri: edit/main/\n"
    write_notes(
        tmp_path, PEOPLE, config.replace("font: false", "font: false, features: [content.action.edit]")
    )
    found = built(tmp_path)
    for name in ("ana", "bo", "cy", "di"):
        assert f"edit/main/contacts/{name}.md".encode() in found[f"contacts/{name}/index.html"]
    assert framed.count("contacts/bo/") == 1
    assert "contacts/di/" not in framed


def test_the_next_build_of_a_process_shows_what_changed(tmp_path: Path, framed: list[str]) -> None:
    write_notes(tmp_path, PEOPLE)
    built(tmp_path)
    write_notes(tmp_path, {"contacts/di.md": "# Di Roe\n\n## Play\n"}, CONFIG.replace("Test", "Other"))
    page = built(tmp_path)["contacts/di/index.html"].decode()
    assert framed.count("contacts/di/") == 2
    assert "<title>Di Roe - Other binder</title>" in page
    assert 'href="#play"' in page
    assert "Doe" not in page.partition("<main")[0]
    assert "Test binder" not in page
