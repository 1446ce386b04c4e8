"""Notes that two processes read are what one would have read, whatever becomes of the second process."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.pipeline import Taken, take, take_each
from prep_binder.shells import two_readers
from prep_binder.shells.disk import NoteSources, walk
from prep_binder.shells.two_readers import take_all
from tests.golden import TODAY
from tests.sample import sample_sources

OPTIONS = Options(today=TODAY)
PAGE = Source("about.md", b"---\ntitle: About\nhide: [toc]\n---\nAn ordinary page.\n")
BROKEN = Source("contacts/broken.md", b"---\nname: [unclosed\n---\n")
UNREADABLE = Source("contacts/locked.md", None, "Permission denied")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="one process reads there")


@pytest.fixture
def sources(monkeypatch: pytest.MonkeyPatch) -> list[Source]:
    """The sample, with every kind of file twenty times over: enough for two."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: {0, 1})
    counted = threading.active_count
    others = counted() - 1  # of what runs the tests
    monkeypatch.setattr(threading, "active_count", lambda: counted() - others)
    every = [*sample_sources(), PAGE, BROKEN, UNREADABLE]
    many = [source._replace(path=f"{number}/{source.path}") for number in range(25) for source in every]
    assert len(many) >= two_readers.FEWEST
    return many


@pytest.fixture(autouse=True)
def nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No pipe or memory of these readers stays open, and no helper waits to be buried.

    A worker of the tests may have a living browser or other files: they are left alone.
    """
    pipes: set[str] = set()
    begun: list[int] = []
    pipe, fork = os.pipe, os.fork

    def noted_pipe() -> tuple[int, int]:
        ends = pipe()
        pipes.update(f"pipe:[{os.fstat(end).st_ino}]" for end in ends)
        return ends

    def noted_fork() -> int:
        begun.append(process := fork())
        return process

    monkeypatch.setattr(os, "pipe", noted_pipe)
    monkeypatch.setattr(os, "fork", noted_fork)
    yield
    left = [link for link in _open_files() if link in pipes or link.startswith("/memfd:notes")]
    assert not left
    for helper in begun:
        with pytest.raises(ChildProcessError):
            os.waitpid(helper, os.WNOHANG)


def _open_files() -> list[str]:
    """What the descriptors of this process lead to."""
    links = []
    for descriptor in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):  # the listing's own
            links.append(str(descriptor.readlink()))
    return links


@pytest.fixture
def helpers(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The processes that were begun."""
    begun: list[int] = []
    fork = os.fork

    def noted() -> int:
        begun.append(process := fork())
        return process

    monkeypatch.setattr(os, "fork", noted)
    return begun


def test_two_read_what_one_reads(sources: list[Source], helpers: list[int]) -> None:
    assert list(take_all(sources, OPTIONS)) == list(take_each(sources, OPTIONS))
    assert len(helpers) == 1


def test_both_take_a_share(sources: list[Source], monkeypatch: pytest.MonkeyPatch) -> None:
    mine: list[str] = []
    first = os.getpid()
    begun, waited = os.pipe(), os.pipe()

    def together(source: Source, options: Options) -> Taken:
        """At its first note each of the two waits for the other."""
        if not mine:
            says, hears = (begun, waited) if os.getpid() == first else (waited, begun)
            os.write(says[1], b".")
            os.read(hears[0], 1)
        mine.append(source.path)
        return take(source, options)

    monkeypatch.setattr(two_readers, "take", together)
    try:
        assert [one.path for one in take_all(sources, OPTIONS)] == [source.path for source in sources]
    finally:
        for end in (*begun, *waited):
            os.close(end)
    assert 0 < len(mine) < len(sources)
    assert len(set(mine)) == len(mine)


@pytest.mark.parametrize("end", ["raises", "is killed"])
def test_what_the_second_process_failed_at_is_read_by_the_first(
    sources: list[Source], end: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    first = os.getpid()

    def fails(source: Source, options: Options) -> Taken:
        if os.getpid() != first:
            if end == "is killed":
                os.kill(os.getpid(), signal.SIGKILL)
            raise MemoryError
        return take(source, options)

    monkeypatch.setattr(two_readers, "take", fails)
    assert list(take_all(sources, OPTIONS)) == list(take_each(sources, OPTIONS))
    assert capfd.readouterr() == ("", "")


def test_an_error_of_both_is_raised_once(sources: list[Source], monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_source: Source, _options: Options) -> Taken:
        raise RecursionError

    monkeypatch.setattr(two_readers, "take", fails)
    with pytest.raises(RecursionError):
        list(take_all(sources, OPTIONS))


def test_who_buries_its_children_unseen_gets_all_the_same(sources: list[Source], helpers: list[int]) -> None:
    usual = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert list(take_all(sources, OPTIONS)) == list(take_each(sources, OPTIONS))
    finally:
        signal.signal(signal.SIGCHLD, usual)
    assert len(helpers) == 1


def test_where_there_is_no_such_memory_one_reads(
    sources: list[Source], helpers: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "memfd_create")
    assert list(take_all(sources, OPTIONS)) == list(take_each(sources, OPTIONS))
    assert not helpers


def test_the_second_process_ends_when_the_first_is_gone(
    sources: list[Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, there = os.getpid(), os.getppid
    monkeypatch.setattr(os, "getppid", lambda: 1 if os.getpid() != first else there())
    mine: list[str] = []

    def noted(source: Source, options: Options) -> Taken:
        mine.append(source.path)
        return take(source, options)

    monkeypatch.setattr(two_readers, "take", noted)
    assert len(list(take_all(sources, OPTIONS))) == len(mine) == len(sources)


@pytest.mark.parametrize("refusing", ["fork", "memfd_create"])
def test_without_a_second_process_one_reads(
    sources: list[Source], refusing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_given: object) -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, refusing, refused)
    assert list(take_all(sources, OPTIONS)) == list(take_each(sources, OPTIONS))


def test_few_notes_are_read_by_one(sources: list[Source], helpers: list[int]) -> None:
    few = sources[: two_readers.FEWEST - 1]
    assert list(take_all(few, OPTIONS)) == list(take_each(few, OPTIONS))
    assert not helpers


def test_one_processor_is_used_by_one(
    sources: list[Source], helpers: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: {0})
    assert list(take_all(sources, OPTIONS)) == list(take_each(sources, OPTIONS))
    assert not helpers


def test_a_process_of_many_threads_is_not_copied(sources: list[Source], helpers: list[int]) -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert list(take_all(sources, OPTIONS)) == list(take_each(sources, OPTIONS))
    finally:
        done.set()
        thread.join()
    assert not helpers


def test_files_are_read_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"one")
    (tmp_path / "b.png").write_bytes(b"no note")
    (tmp_path / "c.md").write_bytes(b"two")
    sources = NoteSources(walk(str(tmp_path))[0])
    assert list(sources) == sources[0:9] == [Source("a.md", b"one"), Source("c.md", b"two")]
    (tmp_path / "c.md").write_bytes(b"three")
    assert sources[-1] == Source("c.md", b"three")
