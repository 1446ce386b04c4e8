"""Change every private value, and not one byte of a site for others changes; the same notes give the same bytes."""

from __future__ import annotations

import datetime as dt
import re
import string
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.model.records import Publish
from prep_binder.core.pipeline import think
from prep_binder.core.render import Renderer, search_words

from ...templates import COMPILED, TEMPLATES
from .canaries import Aviary, Canary, aviary
from .in_process import build_here, lay_out

DAY = re.compile(r"\d{4}-\d\d-\d\d")


@cache
def birds() -> Aviary:
    return aviary()


def pages(notes: Mapping[str, str], edition: Publish) -> str:
    """All that a site is made from: pages, texts and the words that search knows."""
    sources = [Source(path, text.encode()) for path, text in sorted(notes.items()) if path.startswith(SEEN)]
    options = Options(today=dt.date(2026, 11, 23), edition=edition, pseudonym_key=b"k" * 32)
    thought = think(sources, options)
    renderer = Renderer(
        thought.binder,
        thought.derived,
        options,
        TEMPLATES,
        href=lambda source, to: f"{source}>{to}",
        compiled=COMPILED,
    )
    views = list(renderer.views(()))
    rendered = [(view.path, view.title, view.section, renderer.page(view)) for view in views]
    shown = [*rendered, *renderer.sheets(), *thought.binder.texts.items()]
    words = [search_words(thought.binder, view.path) for view in views]
    fronts = [(path, page.name, page.front) for path, page in thought.binder.pages.items()]
    return repr((shown, words, fronts))


SEEN = ("contacts/", "interviews/", "companies/", "industries/", "roles/", "questions/", "pages/")


def private_values(edition: Publish) -> list[Canary]:
    """Values that may change; file names stay, as the opaque addresses are made from them."""
    return [
        bird
        for bird in birds().canaries.values()
        if not bird.is_allowed(edition) and "file name" not in bird.where and "/" not in bird.token
    ]


def changed(change: Callable[[Canary, int], str], edition: Publish) -> dict[str, str]:
    """The notes with each private value replaced, wherever it stands."""
    instead = {bird.token: change(bird, number) for number, bird in enumerate(private_values(edition))}
    pattern = re.compile("|".join(map(re.escape, sorted(instead, key=len, reverse=True))))
    return {path: pattern.sub(lambda match: instead[match[0]], text) for path, text in birds().notes.items()}


@cache
def unchanged(edition: Publish) -> str:
    return pages(birds().notes, edition)


LETTERS = string.ascii_letters + string.digits + "äßéžñøλжש漢"


@pytest.mark.parametrize("edition", ["share", "public"])
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_private_values_change_nothing_in_the_pages(edition: Publish, data: st.DataObject) -> None:
    salt = data.draw(st.text(LETTERS, min_size=3, max_size=12))
    days = data.draw(st.integers(-20_000, 20_000))
    number = data.draw(st.integers(1, 3000))

    def change(bird: Canary, position: int) -> str:
        if DAY.fullmatch(bird.token):
            return (dt.date(1990, 1, 1) + dt.timedelta(days=days + position)).isoformat()
        return str(number + position) if bird.token.isdigit() else f"q{salt}{position}"

    assert pages(changed(change, edition), edition) == unchanged(edition)


def test_a_value_that_is_not_private_does_change_them() -> None:
    token = next(bird.token for bird in birds().canaries.values() if bird.where == "industry/public text")
    notes = {path: text.replace(token, "otherwise") for path, text in birds().notes.items()}
    assert pages(notes, "public") != unchanged("public")


def bytes_of_every_file(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.parametrize("edition", ["share", "public"])
def test_private_values_change_no_byte_of_a_site(
    edition: Publish, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, birds())
    before = bytes_of_every_file(build_here(tmp_path, edition, monkeypatch))
    for path, text in changed(lambda _, position: f"another{position}", edition).items():
        (tmp_path / "notes" / path).write_text(text, "utf-8")
    assert bytes_of_every_file(build_here(tmp_path, edition, monkeypatch)) == before


@pytest.mark.parametrize("edition", ["private", "share", "public"])
def test_the_same_notes_give_the_same_bytes(
    edition: Publish, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, birds())
    first = bytes_of_every_file(build_here(tmp_path, edition, monkeypatch))
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert bytes_of_every_file(build_here(tmp_path, edition, monkeypatch)) == first
