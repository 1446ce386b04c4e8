"""In every edition exactly those values are found that the schema allows; each guard that is taken away is missed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import prep_binder.core.edition.faces
import prep_binder.core.read
import prep_binder.core.render.pages
import prep_binder.shells.mkdocs.plugin
import prep_binder.shells.mkdocs.shown_files
import prep_binder.shells.mkdocs.site
from prep_binder.core.edition.faces import Faces
from prep_binder.core.edition.prose import ProseCutter
from prep_binder.core.edition.wording import Wording
from prep_binder.core.model.raw import RawNote
from prep_binder.core.model.records import Publish
from prep_binder.core.read.code import Cleaned
from prep_binder.shells.mkdocs.admission import admit_assets
from prep_binder.shells.mkdocs.report import report

from .canaries import Aviary, aviary
from .in_process import build_here, bytes_of, found_in, lay_out

ON_NO_PAGE = (
    " unknown key",  # kept, and left alone
    ".introduced_on beside",  # the word behind a date; only events of an interview show it
    ".last_contact beside",
    ".snooze_until beside",
    ".last_contact",  # a typed date only moves the derived one later, and the log is later
    "interview/private.log",  # shown with the contact, and these interviews are with nobody who has a note
    "interview/share.log",
    "interview/public.log",
)
"""What no page of any edition shows, whatever may be shown."""
ONLY_IN_OTHERS = ("contact/private.research", "contact/share.research", "contact/public.research")
"""What the private edition shows on a call sheet, where an interview is planned."""


@pytest.fixture(scope="module")
def birds() -> Aviary:
    return aviary()


@pytest.fixture
def binder(tmp_path: Path, birds: Aviary) -> Path:
    lay_out(tmp_path, birds)
    return tmp_path


def told(tokens: set[str], birds: Aviary) -> list[str]:
    return sorted({birds.canaries[token].where for token in tokens})


def allowed(edition: Publish, birds: Aviary) -> set[str]:
    return {token for token, bird in birds.canaries.items() if bird.is_allowed(edition)}


@pytest.mark.parametrize("edition", ["private", "share", "public"])
def test_an_edition_shows_what_the_schema_allows(
    edition: Publish,
    binder: Path,
    birds: Aviary,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO):
        site = build_here(binder, edition, monkeypatch)
    content = bytes_of(site)
    found, may = found_in(content, birds), allowed(edition, birds)
    assert told(found - may, birds) == []
    elsewhere = ONLY_IN_OTHERS if edition == "private" else ()
    unseen = {
        token for token in may - found if birds.canaries[token].where.endswith((*ON_NO_PAGE, *elsewhere))
    }
    assert told(may - found - unseen, birds) == []
    if edition != "private":
        assert told(found_in(caplog.text.encode(), birds) - may, birds) == []
        assert not list(site.rglob("*.ics"))
        assert b"owner-of-notes" not in content


def _nothing(*_: object, **__: object) -> None:
    return None


def _no_comments(text: str, _limit: int) -> Cleaned:
    return Cleaned(text, text, -1)


GUARDS: dict[str, tuple[Publish, Any, str, Callable[..., Any] | property]] = {
    "what the schema decides": ("public", prep_binder.core.edition.faces, "shows", lambda *_: True),
    "names": ("share", Faces, "is_named", lambda *_: True),
    "terms of a note": ("share", Faces, "is_full", lambda *_: True),
    "texts": ("public", ProseCutter, "rewritten", lambda _self, _path, text: text),
    "names in words": ("public", Wording, "renamed", lambda _self, text: text),
    "pages": ("share", prep_binder.core.render.pages, "has_page", lambda *_: True),
    "files": (
        "public",
        prep_binder.shells.mkdocs.site,
        "admit_shown_assets",
        lambda found, _texts, config: (admit_assets(found, (), config), {}),
    ),
    "metadata of pictures": (
        "public",
        prep_binder.shells.mkdocs.shown_files,
        "_cleaned",
        lambda content: content,
    ),
    "dead links": ("public", prep_binder.shells.mkdocs.site, "without_dead_links", lambda html, *_: html),
    "navigation": ("public", prep_binder.shells.mkdocs.plugin, "shown_nav", lambda nav, _has: nav),
    "settings of MkDocs": ("public", prep_binder.shells.mkdocs.plugin, "narrow", _nothing),
    "log": (
        "public",
        prep_binder.shells.mkdocs.plugin,
        "report_number",
        lambda problems: report(problems, "notes"),
    ),
    "drafts": ("public", RawNote, "is_draft", property(lambda _self: False)),
    "exclusions": ("public", prep_binder.shells.mkdocs.site, "user_exclusions", _nothing),
    "comments": ("public", prep_binder.core.read, "clean", _no_comments),
}
"""What is taken away: the edition in which it is missed, where it stands, its name, and what takes its place."""


@pytest.mark.parametrize("guard", GUARDS)
def test_without_a_guard_something_is_found(
    guard: str,
    binder: Path,
    birds: Aviary,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    edition, owner, name, instead = GUARDS[guard]
    monkeypatch.setattr(owner, name, instead)
    monkeypatch.setattr(prep_binder.shells.mkdocs.plugin, "refuse_leaks", lambda *_: None)
    with caplog.at_level(logging.INFO):
        site = build_here(binder, edition, monkeypatch)
    found = found_in(bytes_of(site) + caplog.text.encode(), birds)
    assert told(found - allowed(edition, birds), birds) != []
