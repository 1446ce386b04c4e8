"""`mkdocs serve` follows every edit, and no broken note ends it or makes it hang."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from .building import write_notes


class Server:
    """A running `mkdocs serve`."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = folder / "serve.log"
        with self.log.open("w") as log:
            self.process = self.start(folder, log)

    def start(self, folder: Path, log: IO[str]) -> subprocess.Popen[bytes]:
        """Start the server; its log goes to a file."""
        return subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{self.port}"],
            cwd=folder,
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
        )

    def get(self, address: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=10) as answer:
            return str(answer.read().decode())

    def wait_for(self, address: str, text: str, seconds: float = 25) -> None:
        """Wait until a page holds a text; fail with the log when it does not."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.log.read_text("utf-8")
            try:
                if re.search(text, self.get(address)):
                    return
            except OSError:
                pass
            time.sleep(0.1)
        pytest.fail(f"{text!r} did not appear at /{address}\n" + self.log.read_text("utf-8"))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    write_notes(tmp_path, {"contacts/jane-doe.md": "---\nname: Jane Doe\n---\n\nfirst words\n"})
    running = Server(tmp_path)
    yield running
    running.process.terminate()
    running.process.wait(15)


BROKEN = [
    b"---\nname: [\n---\n",
    b"\xff\xfe\x00",
    b"---\nname: &a [*a]\n---\n",
    b"# x\n\n" + b"[" * 20_000,
    b"<![x]",
    b"[l](http://[::1)",
    b"---\nhide: true\ntemplate: nope.html\ntype: page\n---\n",
]


def test_serve_survives_broken_notes_and_recovers(server: Server, tmp_path: Path) -> None:
    note = tmp_path / "notes/contacts/jane-doe.md"
    server.wait_for("contacts/jane-doe/", "first words")
    for number, text in enumerate(BROKEN):
        note.write_bytes(text)
        (tmp_path / "notes/contacts/other.md").write_text(
            f"---\nname: Other\n---\n\nround {number}\n", "utf-8"
        )
        server.wait_for("contacts/other/", f"round {number}")
    note.write_bytes(b"---\nname: [\n---\n")
    server.wait_for("health/", "bad-yaml")
    note.write_text("---\nname: Jane Doe\n---\n\nmended words\n", "utf-8")
    server.wait_for("contacts/jane-doe/", "mended words")
    note.unlink()
    server.wait_for("contacts/", "Other")


def test_serve_tells_a_misspelt_option_and_goes_on_when_it_is_mended(server: Server, tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    right = config.read_text("utf-8")
    server.wait_for("contacts/jane-doe/", "first words")
    config.write_text(right.replace("{today", "{cadance: {A: 20}, today"), "utf-8")
    told = "mkdocs.yml: the plugin has no option `cadance`; did you mean `cadence`?"
    deadline = time.monotonic() + 25
    while told not in server.log.read_text("utf-8"):
        assert time.monotonic() < deadline, server.log.read_text("utf-8")
        time.sleep(0.1)
    (tmp_path / "notes/contacts/jane-doe.md").write_text("---\nname: Jane Doe\n---\n\nnew words\n", "utf-8")
    config.write_text(right, "utf-8")
    server.wait_for("contacts/jane-doe/", "new words")
    assert "Traceback" not in server.log.read_text("utf-8")
