"""Measures what a part of the binder costs: builds with and without it, as whole processes that take turns.

usage: python tests/benchmarks/bench_pairs.py [--runs 5] [--notes 3000] [knowledge] [public]

`knowledge` is everything that follows from what people said: claims, introductions, coverage, numbers, timelines.
`public` is the public edition with its leak check beside the private one, of 1,000 notes that may all be published, and
of the same notes as they are. The invented notes say the same sentences again and again, so where all may be published
the leak check finds what some of them withhold, and refuses the site at the very end; its time counts all the same.
Prints the table of README.md; ends with 1 when a limit is passed.
"""

from __future__ import annotations

import argparse
import compileall
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.bench_build import HERE, PROJECT, WITH, write_configurations

KNOWLEDGE = re.compile(r"(claims|introductions|numbers)/|follow-ups/news\.md")
"""Paths of pages that are there for knowledge alone."""
MOST_KNOWLEDGE = 1.1
"""Times the build without those pages, and without what is derived for them."""
MOST_PUBLIC = 1.2
"""Times the private build of the same notes."""


class Pair(NamedTuple):
    """Two builds of the same notes."""

    name: str
    notes: int
    first: dict[str, str]
    second: dict[str, str]
    """Variables of the environment; WITHOUT_KNOWLEDGE is understood by `build_here`."""
    is_published: bool
    most: float


def pairs(notes: int) -> dict[str, list[Pair]]:
    """What can be measured."""
    private, public = {"BINDER_EDITION": "private"}, {"BINDER_EDITION": "public"}
    bare = private | {"WITHOUT_KNOWLEDGE": "1"}
    return {
        "knowledge": [Pair("knowledge", notes, private, bare, is_published=False, most=MOST_KNOWLEDGE)],
        "public": [
            Pair("public, all may be published", 1000, public, private, is_published=True, most=MOST_PUBLIC),
            Pair("public, as they are", 1000, public, private, is_published=False, most=MOST_PUBLIC),
        ],
    }


def build_here(configuration: str) -> None:
    """Build in this process, as `mkdocs build` does."""
    if os.environ.get("WITHOUT_KNOWLEDGE"):
        _forget_knowledge()
    from mkdocs.__main__ import cli  # noqa: PLC0415 - what is measured includes loading it

    cli(["build", "-q", "-f", configuration])


def _forget_knowledge() -> None:
    from prep_binder.core.render import knowledge, pages  # noqa: PLC0415 - one of the two builds needs it

    planned = pages._indexes
    vars(pages)["_indexes"] = lambda of: (one for one in planned(of) if not KNOWLEDGE.match(one[1]))
    vars(knowledge).update({"all_findings": lambda *_: (), "introduction_steps": lambda *_: ()})


def seconds(configuration: Path, variables: dict[str, str], *, may_fail: bool) -> float:
    """Build in a process of its own, from nothing; return the seconds of the processor."""
    shutil.rmtree(configuration.parent / "site", ignore_errors=True)
    arguments = [sys.executable, "-m", "tests.benchmarks.bench_pairs", "--build", str(configuration)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **variables}
    nowhere = [(os.POSIX_SPAWN_OPEN, descriptor, os.devnull, os.O_WRONLY, 0) for descriptor in (1, 2)]
    process = os.posix_spawn(sys.executable, arguments, environment, file_actions=nowhere)
    _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) and not may_fail:
        sys.exit(f"the build failed: {configuration} with {variables}")
    return usage.ru_utime + usage.ru_stime


def write_notes(folder: Path, pair: Pair) -> None:
    """Write the notes; for a pair where all may be published each says so."""
    command = [sys.executable, str(HERE / "make_binder.py"), str(pair.notes), str(folder / "notes")]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    if pair.is_published:
        for note in sorted((folder / "notes").rglob("*.md")):
            text = note.read_text("utf-8")
            if text.startswith("---\n"):
                note.write_text(text.replace("---\n", "---\npublish: public\n", 1), "utf-8")


def measured(pair: Pair, runs: int) -> list[tuple[float, float]]:
    """Let the two builds take turns; return their seconds."""
    found = []
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        write_notes(folder, pair)
        configuration = write_configurations(folder)[WITH]
        for number in range(runs):
            order = (pair.first, pair.second) if number % 2 else (pair.second, pair.first)
            taken = [seconds(configuration, variables, may_fail=pair.is_published) for variables in order]
            found.append((taken[0], taken[1]) if number % 2 else (taken[1], taken[0]))
    return found


def main() -> None:
    """Run the benchmark, or one build of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help="knowledge, public; without any, both")
    parser.add_argument("--runs", type=int, default=5, help="of each pair (default 5)")
    parser.add_argument("--notes", type=int, default=3000, help="for `knowledge` (default 3000)")
    parser.add_argument("--build", metavar="CONFIGURATION", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.build:
        build_here(given.build)
        return
    compileall.compile_dir(PROJECT / "plugins", quiet=1)  # as pip does with what it installs
    print("| Build | Notes | with, CPU s | without, CPU s | ratio, median of pairs | at most | |")
    print("|---|---:|---:|---:|---:|---:|---|")
    kept = True
    for pair in (one for part in given.parts or ("knowledge", "public") for one in pairs(given.notes)[part]):
        found = measured(pair, given.runs)
        ratio = statistics.median(first / second for first, second in found)
        first, second = (statistics.median(column) for column in zip(*found, strict=True))
        kept = kept and ratio <= pair.most
        row = f"| {pair.name} | {pair.notes} | {first:.2f} | {second:.2f} | {ratio:.2f} | {pair.most} |"
        print(f"{row} {'PASS' if ratio <= pair.most else 'FAIL'} |", flush=True)
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
