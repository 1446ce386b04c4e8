"""`mkdocs serve` in a browser: an open page follows every edit, under the policy of the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from ..sites.building import write_notes
from ..sites.test_serve import Server

NOTE = "---\nname: Jane Doe\nopener: {words}\n---\n\n{words}\n"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    write_notes(tmp_path, {"contacts/jane-doe.md": NOTE.format(words="first words")})
    running = Server(tmp_path)
    running.wait_for("contacts/jane-doe/", "first words")
    yield running
    running.process.terminate()
    running.process.wait(15)


@pytest.mark.parametrize("address", ["contacts/jane-doe/", "call/jane-doe/"])
def test_an_open_page_follows_an_edit(address: str, server: Server, tmp_path: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.port}/{address}")
    expect(page.get_by_text("first words").first).to_be_visible()
    (tmp_path / "notes/contacts/jane-doe.md").write_text(NOTE.format(words="second thoughts"), "utf-8")
    expect(page.get_by_text("second thoughts").first).to_be_visible(timeout=20_000)
    page.close()
