"""A headless Chromium, and the sample binder served to it."""

from __future__ import annotations

import datetime as dt
import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from ..sample import invented_notes
from ..sites.building import build, copy_sample, run_build

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
"""The day of the sample, on which it is built."""

_Made = TypeVar("_Made", BrowserContext, Page)


def find_browser() -> str:
    """The Chromium to use: `CHROMIUM`, else one on the PATH; empty when there is none."""
    names = (
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    )
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), "") or ""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = find_browser()
    if not executable:
        pytest.skip("no Chromium found: install it, or name it in the environment variable CHROMIUM")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        with pytest.MonkeyPatch.context() as patch:
            for name in ("new_context", "new_page"):
                patch.setattr(running, name, _on_the_day(getattr(running, name)))
            yield running
        running.close()


def _on_the_day(make: Callable[..., _Made]) -> Callable[..., _Made]:
    """Let pages begin at noon of the sample's day, whatever the day of the test; a test may set another."""

    def made(**options: Any) -> _Made:
        opened = make(**options)
        opened.clock.install(time=NOON)
        return opened

    return made


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a log, and as servers do: over connections that stay, styles and scripts to keep."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        """Let the browser keep what all pages of a site share."""
        if "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


class Server(http.server.ThreadingHTTPServer):
    """A server that does not mind when a page is closed while it loads."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: the browser went away."""


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built sample."""
    folder = tmp_path_factory.mktemp("browser")
    copy_sample(folder)
    built = run_build(folder)
    assert built.code == 0, built.log
    return built.site


@pytest.fixture(scope="session")
def address(sample_site: Path) -> Iterator[str]:
    """Where the built sample is served."""
    with served(sample_site) as found:
        yield found


@pytest.fixture(scope="session")
def invented_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a binder of a hundred and fifty invented notes is served, built on the sample's day."""
    folder = tmp_path_factory.mktemp("invented")
    built = build(folder, invented_notes())
    assert built.code == 0, built.log
    with served(built.site) as found:
        yield found


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine."""
    handler = functools.partial(Quiet, directory=str(site))
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
