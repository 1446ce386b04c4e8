"""An encrypted build: what lies in the folder afterwards, and the reasons for which there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from prep_binder.core.model.options import Options
from prep_binder.core.pipeline import think
from prep_binder.formats.leak_check import Needles, find_leaks
from tests.formats.encrypted_site.opening import data_of, header_of, opened, unlock
from tests.sample import DAY, sample_sources

from .building import CONFIG, Built, copy_sample, run_build, write_notes

PHRASE = "unable foam deepen abiding denim glisten"
LOCKED = CONFIG.replace("{today", "{encrypt: true, today")
NOTES: Mapping[str, str | bytes] = {
    "contacts/zoe.md": "---\nname: Zoé Quillfeather\n---\n\n![her](zoe.png)\n",
    "contacts/zoe.png": b"PNG?",
}


def files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Path and content of every file of a site."""
    for path in sorted(site.rglob("*")):
        if path.is_file():
            yield path.relative_to(site).as_posix(), path.read_bytes()


def built(folder: Path, *arguments: str, config: str = LOCKED, **variables: Any) -> Built:
    """Build a small binder."""
    write_notes(folder, NOTES, config)
    return run_build(folder, *arguments, **variables)


@pytest.fixture(scope="module")
def two_builds(tmp_path_factory: pytest.TempPathFactory) -> list[Built]:
    """The sample, encrypted twice."""
    folders = [tmp_path_factory.mktemp(name) for name in ("first", "second")]
    for folder in folders:
        copy_sample(folder)
        config = (folder / "mkdocs.yml").read_text("utf-8")
        (folder / "mkdocs.yml").write_text(
            config.replace("  - prep-binder:\n", "  - prep-binder:\n      encrypt: true\n"), "utf-8"
        )
    results = [run_build(folder, "--strict", BINDER_PASSPHRASE=PHRASE) for folder in folders]
    assert [result.code for result in results] == [0, 0], results[0].log
    return results


@pytest.mark.xdist_group("locked")
def test_nothing_of_the_notes_stands_in_any_file_or_name(two_builds: list[Built]) -> None:
    options = Options(today=DAY, edition="public", pseudonym_key=bytes(32))
    withheld = think(sample_sources(), options).withheld
    # The guide speaks of the unlocking page too, and three letters stand in any base64 by chance.
    telling = [item for item in withheld if not item.path.startswith("guide/") and len(item.value) >= 8]
    needles = Needles(telling)
    assert len(telling) > 100
    found = list(files(two_builds[0].site))
    assert list(find_leaks(found, needles)) == []
    assert list(find_leaks([("planted", telling[0].value.encode())], needles)) != []
    assert {path.partition("/")[0] for path, _ in found} == {
        "header.js", "index.html", "keep.js", "sealed", "unlock.css", "unlock.js",
    }  # fmt: skip


@pytest.mark.xdist_group("locked")
def test_two_builds_have_the_same_number_of_files_of_the_same_sizes_and_no_other_likeness(
    two_builds: list[Built],
) -> None:
    one, other = (dict(files(result.site)) for result in two_builds)
    sealed, others = ({path for path in found if path.startswith("sealed/")} for found in (one, other))
    assert sealed.isdisjoint(others)
    assert sorted(len(one[path]) for path in sealed) == sorted(len(other[path]) for path in others)
    assert {path for path in one.keys() & other.keys() if one[path] != other[path]} == {"header.js"}


@pytest.mark.xdist_group("locked")
def test_the_passphrase_opens_every_file_of_the_site(two_builds: list[Built]) -> None:
    site = two_builds[0].site
    keys = unlock(header_of((site / "header.js").read_text("ascii")), PHRASE)
    page = (site / "sealed" / f"{keys.name('contacts/beatriz-falcao.html')}.js").read_text("ascii")
    assert "Beatriz Falcão" in opened(keys, "contacts/beatriz-falcao.html", data_of(page)).decode()


def test_the_passphrase_stands_in_no_file_and_not_in_the_log(tmp_path: Path) -> None:
    result = built(tmp_path, "--verbose", BINDER_PASSPHRASE=PHRASE)
    assert result.code == 0, result.log
    assert "The site is encrypted" in result.log
    everything = b"".join(content for _, content in files(tmp_path)) + result.log.encode()
    assert [word for word in (PHRASE, "glisten") if word.encode() in everything] == []


@pytest.mark.parametrize(
    ("arguments", "variables", "reason"),
    [
        ((), {}, "needs a passphrase in the variable BINDER_PASSPHRASE"),
        ((), {"BINDER_PASSPHRASE": " "}, "needs a passphrase in the variable BINDER_PASSPHRASE"),
        ((), {"BINDER_PASSPHRASE": "hunter2"}, "`binder passphrase` makes a good one"),
        ((), {"BINDER_PASSPHRASE": PHRASE, "BINDER_EDITION": "share"}, "is for the private edition"),
        (("--dirty",), {"BINDER_PASSPHRASE": PHRASE}, "--dirty writes into the site as it is"),
    ],
)
def test_a_site_that_cannot_be_encrypted_is_not_built(
    tmp_path: Path, arguments: tuple[str, ...], variables: dict[str, str], reason: str
) -> None:
    result = built(tmp_path, *arguments, **variables)
    assert result.code != 0
    assert reason in result.log
    assert "hunter2" not in result.log
    assert not (tmp_path / "site").exists()


def test_without_the_ciphers_nothing_is_built(tmp_path: Path) -> None:
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden/sitecustomize.py").write_text(
        "import importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, *rest: None if name == 'cryptography' else find(name, *rest)\n",
        "utf-8",
    )
    result = built(tmp_path, BINDER_PASSPHRASE=PHRASE, PYTHONPATH=str(tmp_path / "hidden"))
    assert result.code != 0
    assert 'pip install "prep-binder[encrypt]"' in result.log
    assert not (tmp_path / "site").exists()


def test_hidden_files_of_an_earlier_site_are_not_published_with_it(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/.old-notes").write_text("plain", "utf-8")
    result = built(tmp_path, BINDER_PASSPHRASE=PHRASE)
    assert result.code != 0
    assert "the site folder holds .old-notes" in result.log


def test_an_earlier_plain_site_is_gone_afterwards(tmp_path: Path) -> None:
    assert built(tmp_path, config=CONFIG).code == 0
    assert (tmp_path / "site/contacts/zoe/index.html").is_file()
    assert built(tmp_path, BINDER_PASSPHRASE=PHRASE).code == 0
    assert not (tmp_path / "site/contacts").exists()


def test_a_calendar_that_nobody_can_subscribe_to_is_told(tmp_path: Path) -> None:
    result = built(
        tmp_path, config=LOCKED.replace("{encrypt", "{feeds: true, encrypt"), BINDER_PASSPHRASE=PHRASE
    )
    assert result.code == 0, result.log
    assert "no calendar can subscribe to it" in result.log
    assert not list(result.site.rglob("*.ics"))


def test_a_locked_site_without_a_calendar_says_nothing_of_calendars(tmp_path: Path) -> None:
    assert "subscribe" not in built(tmp_path, BINDER_PASSPHRASE=PHRASE).log
