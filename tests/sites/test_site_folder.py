"""The last good site stays whole, whatever happens to the next build."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .building import CONFIG, build, run_build, write_notes

NOTES = {"contacts/jane-doe.md": "---\nname: Jane Doe\n---\n"}


def litter(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir() if entry.name.startswith(".site"))


def test_a_strict_build_with_warnings_fails_and_keeps_the_last_site(tmp_path: Path) -> None:
    assert build(tmp_path, NOTES, "--strict").code == 0
    before = (tmp_path / "site/index.html").read_bytes()
    write_notes(
        tmp_path,
        {"contacts/bad.md": "---\nname: [\n---\n", "contacts/b.md": "---\nlast_contact: 2026-02-30\n---\n"},
    )
    failed = run_build(tmp_path, "--strict")
    assert failed.code == 1
    assert "[bad-yaml]" in failed.log
    assert "[bad-date]" in failed.log
    assert (tmp_path / "site/index.html").read_bytes() == before
    assert litter(tmp_path) == []


def test_a_build_without_strict_reports_and_succeeds(tmp_path: Path) -> None:
    built = build(tmp_path, {**NOTES, "contacts/bad.md": "---\nname: [\n---\n"})
    assert built.code == 0
    assert "[bad-yaml]" in built.log


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_killed_build_keeps_the_last_site_and_the_next_one_clears_up(
    tmp_path: Path, sign: signal.Signals
) -> None:
    notes = {
        f"contacts/person-{i}.md": f"---\nname: Person {i}\n---\n\n{'words ' * 300}\n" for i in range(150)
    }
    assert build(tmp_path, notes).code == 0
    pages = sorted(page.relative_to(tmp_path) for page in (tmp_path / "site").rglob("*.html"))
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=tmp_path,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    deadline = time.monotonic() + 30
    while not litter(tmp_path) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(sign)
    process.wait(30)
    assert sorted(page.relative_to(tmp_path) for page in (tmp_path / "site").rglob("*.html")) == pages
    if sign != signal.SIGKILL:
        assert litter(tmp_path) == []
    assert run_build(tmp_path).code == 0
    assert litter(tmp_path) == []


def test_hidden_entries_of_the_site_folder_stay(tmp_path: Path) -> None:
    build(tmp_path, NOTES)
    (tmp_path / "site/.git").mkdir()
    (tmp_path / "site/stale.html").write_text("old", "utf-8")
    assert run_build(tmp_path).code == 0
    assert (tmp_path / "site/.git").is_dir()
    assert not (tmp_path / "site/stale.html").exists()


def test_without_the_plugin_nothing_of_the_notes_is_built(tmp_path: Path) -> None:
    config = 'site_name: x\ndocs_dir: notes\nexclude_docs: "*"\ntheme: {name: material, font: false}\n'
    built = build(tmp_path, NOTES, config=config)
    assert built.code == 0
    assert [page.name for page in built.site.rglob("*.html")] == ["404.html"]


def test_a_missing_exclude_docs_is_a_warning(tmp_path: Path) -> None:
    config = CONFIG.replace('exclude_docs: "*"\n', "")
    built = build(tmp_path, {**NOTES, "contacts/private.csv": "a,b"}, "--strict", config=config)
    assert built.code == 1
    assert "exclude_docs" in built.log
    assert not built.site.exists()


def test_only_files_that_a_page_shows_are_copied(tmp_path: Path) -> None:
    notes: dict[str, str | bytes] = {
        "contacts/jane-doe.md": "[her paper](paper.pdf)\n",
        "contacts/paper.pdf": b"%PDF",
        "contacts/other.pdf": b"%PDF",
        "Connections.csv": b"a",
        "jane.vcf": b"a",
        "me.png": b"a",
        ".hidden/x.png": b"a",
    }
    built = build(tmp_path, notes)
    assert (built.site / "contacts/paper.pdf").is_file()
    assert (built.site / "me.png").is_file()
    for name in ("contacts/other.pdf", "Connections.csv", "jane.vcf", ".hidden"):
        assert not (built.site / name).exists(), name


def test_the_private_edition_is_not_deployed(tmp_path: Path) -> None:
    write_notes(tmp_path, NOTES)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "gh-deploy"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "may not be deployed" in done.stderr + done.stdout
    assert not (tmp_path / "site").exists()
