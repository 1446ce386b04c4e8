"""The sample binder: no warning, no dead link, no page that asks another host."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from prep_binder.core.checks import CATALOG

from .building import ROOT, Built, build, copy_sample, run_build
from .pages import Page, dead_links, pages


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("sample")
    copy_sample(folder)
    return run_build(folder, "--strict")


def test_the_sample_builds_without_a_warning(sample: Built) -> None:
    assert sample.code == 0, sample.log
    for name in (
        "",
        "contacts/",
        "interviews/",
        "companies/",
        "industries/",
        "roles/",
        "questions/",
        "follow-ups/",
        "health/",
    ):
        assert (sample.site / name / "index.html").is_file(), name


def test_every_link_of_the_sample_leads_somewhere(sample: Built) -> None:
    assert dead_links(sample.site) == []


@pytest.mark.parametrize("edition", ["share", "public"])
def test_every_link_of_the_editions_for_others_leads_somewhere(tmp_path: Path, edition: str) -> None:
    copy_sample(tmp_path)
    built = run_build(tmp_path, BINDER_EDITION=edition)
    assert built.code == 0, built.log
    assert dead_links(built.site) == []


def test_a_link_to_nothing_is_a_dead_link_and_none_to_its_own_page(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<a href="">x</a> <a href=" ">y</a> <a href="#z" id="z">z</a>', "utf-8"
    )
    assert dead_links(tmp_path) == [("/", ""), ("/", " ")]


def test_no_page_asks_another_host(sample: Built) -> None:
    for address, page in pages(sample.site):
        foreign = [url for url in page.requests if urlsplit(url).netloc]
        assert foreign == [], address
    for style in (sample.site / "assets/prep-binder").rglob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(https?:)?//|@import", style.read_text("utf-8")), style


def test_every_page_has_one_heading_of_first_level(sample: Built) -> None:
    assert {address: page.headings for address, page in pages(sample.site) if page.headings != 1} == {}


def test_a_person_is_found_by_name_company_and_number(sample: Built) -> None:
    index = (sample.site / "search/search_index.json").read_text("utf-8")
    contact = next(
        path for path in sorted((ROOT / "notes/contacts").glob("*.md")) if "phone:" in path.read_text("utf-8")
    )
    note = contact.read_text("utf-8")
    number = re.search(r"^phone:.*?([+\d][\d ]+)", note, re.MULTILINE)
    name = re.search(r"^name: *(.+)$", note, re.MULTILINE)
    assert number is not None
    assert name is not None
    assert number[1].strip() in index
    assert re.sub(r"\D", "", number[1]) in index
    assert name[1] in index


def test_a_name_alone_is_enough_to_be_found(tmp_path: Path) -> None:
    note = "---\nname: Zelda Quill\ncompany: Ashgrove Works\n---\n"
    built = build(tmp_path, {"contacts/z.md": note})
    docs = json.loads((built.site / "search/search_index.json").read_text("utf-8"))["docs"]
    titles = {entry["title"]: entry["text"] for entry in docs}
    assert "Ashgrove Works" in titles["Zelda Quill"]
    assert "Ashgrove Works" in titles


def test_every_check_has_its_place_in_the_manual(sample: Built) -> None:
    manual = Page(sample.site / "health/checks/index.html")
    assert set(CATALOG) <= manual.ids


@pytest.mark.parametrize("tool", ["properdocs"])
def test_the_sample_builds_with_properdocs(tmp_path: Path, tool: str) -> None:
    copy_sample(tmp_path)
    built = run_build(tmp_path, tool=tool)
    assert built.code == 0, built.log
    assert (tmp_path / "site/follow-ups/index.html").is_file()


def test_the_notes_are_not_in_the_navigation(sample: Built) -> None:
    page = (sample.site / "health/index.html").read_text("utf-8")
    navigation = page[page.index("md-nav--primary") : page.index("</nav>", page.rindex("md-nav__list"))]
    contact = next(iter(sorted((ROOT / "notes/contacts").glob("*.md"))))
    assert f"contacts/{contact.stem}/" not in navigation


@pytest.mark.parametrize("count", [0, 1])
def test_a_tiny_binder_says_what_to_do_first(tmp_path: Path, count: int) -> None:
    (tmp_path / "notes/contacts").mkdir(parents=True)
    if count:
        (tmp_path / "notes/contacts/jane-doe.md").write_text("---\nname: Jane Doe\n---\n", "utf-8")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    built = run_build(tmp_path, "--strict")
    assert built.code == 0, built.log
    assert "/jane-doe.md" in built.page("")
