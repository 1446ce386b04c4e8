"""Measures what the binder costs on top of MkDocs: time and memory of whole builds, and time of the core.

usage: python tests/benchmarks/bench_build.py [--quick] [--runs 5]

Builds synthetic notes as whole processes, in pairs: with the plugin, and the same notes by MkDocs and the
theme alone, with the same theme options and Markdown extensions, search, and a short nav. Prints the tables
of README.md; ends with 1 when a limit is passed.
"""

from __future__ import annotations

import argparse
import compileall
import datetime as dt
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml

from prep_binder.core.derive import derive
from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.pipeline import build_binder
from prep_binder.shells import collection
from prep_binder.shells.two_readers import take_all

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
TODAY = dt.date(2026, 11, 23)
SIZES = (300, 1000, 3000)
WITH, WITHOUT = "with the plugin", "without"

MOST_TIME = 1.3
"""Times the build without the plugin."""
MOST_MEMORY = 2.0
"""Times the build without the plugin."""
MOST_GROWTH = 3.3
"""Time for 3,000 notes by time for 1,000 notes."""
MOST_CORE = 6.0
"""Percent of the build without the plugin, the shorter one."""


class Tagged:
    """A value such as `!!python/name:…`, passed on as it stands."""

    def __init__(self, tag: str, content: str | dict[Any, Any]) -> None:
        self.tag, self.content = tag, content


class Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without running anything that it names."""


class Dumper(yaml.SafeDumper):
    """Writes what `Loader` has read."""


def _keep_tag(loader: yaml.SafeLoader, tag: str, node: yaml.Node) -> Tagged:
    if isinstance(node, yaml.MappingNode):
        return Tagged(tag, loader.construct_mapping(node, deep=True))
    return Tagged(tag, str(node.value))


def _write_tag(dumper: yaml.SafeDumper, value: Tagged) -> yaml.Node:
    if isinstance(value.content, dict):
        return dumper.represent_mapping(value.tag, value.content)
    return dumper.represent_scalar(value.tag, value.content)


Loader.add_multi_constructor("", _keep_tag)  # for every tag that the loader does not know
Dumper.add_representer(Tagged, _write_tag)


@dataclass
class Runs:
    """What was measured of one kind of build."""

    seconds: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)

    def time(self) -> float:
        """Return the median in seconds."""
        return statistics.median(self.seconds)

    def memory(self) -> float:
        """Return the median of the peaks in megabytes."""
        return statistics.median(self.megabytes)


def run_core(notes_dir: Path) -> float:
    """Return the seconds that the core alone takes, from read to derive; the files are in memory before."""
    paths = sorted(notes_dir.rglob("*.md"))
    sources = [Source(path.relative_to(notes_dir).as_posix(), path.read_bytes()) for path in paths]
    options = Options(today=TODAY)
    collection.pause()  # as the plugin does, and reading in two processes too
    start = time.perf_counter()
    binder, _, _ = build_binder(sources, options, take_all)
    derive(binder, options)
    return time.perf_counter() - start


def write_configurations(folder: Path) -> dict[str, Path]:
    """Write a mkdocs.yml for each kind of build below `folder`, with the options of the project's own."""
    file = PROJECT / "mkdocs.yml"
    own: dict[str, Any] = yaml.load(file.read_text("utf-8"), Loader) if file.exists() else {}
    common: dict[str, Any] = {
        "site_name": "Benchmark",
        "docs_dir": str(folder / "notes"),
        "site_dir": str(folder / "site"),
    }
    common |= {"theme": own.get("theme", {"name": "material", "font": False})}
    common |= {key: own[key] for key in ("markdown_extensions", "extra", "use_directory_urls") if key in own}
    kinds: dict[str, dict[str, Any]] = {
        WITH: {"exclude_docs": "*", "plugins": ["search", {"prep-binder": {"today": TODAY}}]},
        WITHOUT: {"nav": ["index.md"], "not_in_nav": "*", "plugins": ["search"]},
    }
    written = {}
    for kind, special in kinds.items():
        written[kind] = folder / f"{kind.replace(' ', '-')}.yml"
        written[kind].write_text(yaml.dump(common | special, Dumper=Dumper, sort_keys=False), "utf-8")
    return written


def build(configuration: Path) -> tuple[float, float]:
    """Build a site in a process of its own, from nothing; return seconds and peak memory in megabytes."""
    shutil.rmtree(configuration.parent / "site", ignore_errors=True)
    arguments = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(configuration)]
    start = time.perf_counter()
    process = os.posix_spawn(sys.executable, arguments, {**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"the build failed: {' '.join(arguments)}")
    return seconds, in_megabytes(usage)


def in_megabytes(usage: resource.struct_rusage) -> float:
    """Return the peak of memory; Linux counts it in kilobytes, macOS in bytes."""
    return usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def measure_builds(count: int, folder: Path, runs: int) -> dict[str, Runs]:
    """Build `count` notes below `folder` `runs` times in each way; the pairs take turns at being first."""
    subprocess.run(
        [sys.executable, HERE / "make_binder.py", str(count), folder / "notes"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    configurations = write_configurations(folder)
    measured = {kind: Runs() for kind in configurations}
    if count == SIZES[0]:
        build(configurations[WITH])  # once for the disk's and Python's caches
    for number in range(runs):
        for kind in (WITH, WITHOUT) if number % 2 else (WITHOUT, WITH):
            seconds, megabytes = build(configurations[kind])
            measured[kind].seconds.append(seconds)
            measured[kind].megabytes.append(megabytes)
    return measured


def measure_core(notes_dir: Path, runs: int) -> list[float]:
    """Return the seconds of the core, each from a process of its own."""
    command = [sys.executable, __file__, "--core", str(notes_dir)]
    return [float(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(runs)]


def print_tables(measured: dict[int, dict[str, Runs]], core: list[float]) -> None:
    """Print what was measured, as Markdown."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "Markdown"))
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} CPUs"
    print(f"{machine}, Python {platform.python_version()}, {packages}\n")
    print("| Notes | Build | min s | median s | max s | peak MB | time | memory |")
    print("|---:|---|---:|---:|---:|---:|---:|---:|")
    for count, builds in measured.items():
        bare = builds[WITHOUT]
        for kind, runs in builds.items():
            times = f"{min(runs.seconds):.2f} | {runs.time():.2f} | {max(runs.seconds):.2f}"
            ratios = f"{runs.time() / bare.time():.2f} x | {runs.memory() / bare.memory():.2f} x"
            print(f"| {count} | {kind} | {times} | {runs.memory():.0f} | {ratios} |")
    count, builds = list(measured.items())[-1]
    middle = statistics.median(core)
    shares = " | ".join(f"{100 * middle / builds[kind].time():.1f} %" for kind in (WITHOUT, WITH))
    print("\n| Notes | Core alone | min s | median s | max s | of the build without | of the build with |")
    print("|---:|---|---:|---:|---:|---:|---:|")
    print(f"| {count} | read to derive | {min(core):.2f} | {middle:.2f} | {max(core):.2f} | {shares} |\n")


def judge(measured: dict[int, dict[str, Runs]], core: list[float]) -> bool:
    """Print each limit with PASS or FAIL; return whether all were kept."""
    limits = []
    for count, builds in measured.items():
        bare, full = builds[WITHOUT], builds[WITH]
        limits.append((f"time, {count} notes", full.time() / bare.time(), MOST_TIME, "x"))
        limits.append((f"memory, {count} notes", full.memory() / bare.memory(), MOST_MEMORY, "x"))
    if {1000, 3000} <= set(measured):
        growth = measured[3000][WITH].time() / measured[1000][WITH].time()
        limits.append(("time, 3000 notes to 1000", growth, MOST_GROWTH, "x"))
    count, builds = list(measured.items())[-1]
    share = 100 * statistics.median(core) / builds[WITH].time()
    limits.append((f"core, {count} notes", share, MOST_CORE, "%"))
    print("| Limit | measured | at most | |\n|---|---:|---:|---|")
    for name, value, most, unit in limits:
        print(f"| {name} | {value:.2f} {unit} | {most} {unit} | {'PASS' if value <= most else 'FAIL'} |")
    return all(value <= most for _, value, most, _ in limits)


def main() -> None:
    """Run the benchmark, or the core alone for one measurement of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help=f"only {SIZES[0]} notes")
    parser.add_argument("--runs", type=int, default=5, help="of each build (default 5)")
    parser.add_argument(
        "--core", type=Path, metavar="NOTES", help="print the seconds of the core for a folder"
    )
    given = parser.parse_args()
    if given.core:
        print(run_core(given.core))
        return
    compileall.compile_dir(PROJECT / "plugins", quiet=1)  # as pip does with what it installs
    measured: dict[int, dict[str, Runs]] = {}
    core: list[float] = []
    for count in SIZES[:1] if given.quick else SIZES:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            measured[count] = measure_builds(count, Path(folder), given.runs)
            core = measure_core(Path(folder) / "notes", given.runs)
        print(f"{count} notes measured", file=sys.stderr)
    print_tables(measured, core)
    sys.exit(0 if judge(measured, core) else 1)


if __name__ == "__main__":
    main()
