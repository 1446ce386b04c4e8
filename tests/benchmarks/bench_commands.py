"""Measures what commands cost: whole processes on 3,000 notes, beside one that only reads the files and their YAML.

usage: python tests/benchmarks/bench_commands.py [--runs 7] [--notes 3000]

The processes take turns. Prints the tables of README.md; ends with 1 when a limit is passed.
"""

from __future__ import annotations

import argparse
import compileall
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
CONFIG = 'site_name: Benchmark\ndocs_dir: notes\nexclude_docs: "*"\nplugins: [{prep-binder: {today: 2026-11-23}}]\n'
READING = """
import sys
from pathlib import Path
import yaml
for path in Path(sys.argv[1]).rglob("*.md"):
    text = path.read_bytes().decode("utf-8-sig")
    if text.startswith("---"):
        try:
            yaml.load(text[4 : text.index("\\n---", 4)], yaml.CSafeLoader)
        except (ValueError, yaml.YAMLError):
            pass
"""
"""Reads every note and parses its front matter with the C loader, and nothing else."""

MOST_SECONDS = 1.5
"""Of `binder due` and `binder check` on 3,000 notes."""
MOST_TIMES = 4.0
"""As long as reading the files and parsing their YAML."""
MOST_HELP = 0.15
"""Seconds of `binder --help` over a Python that does nothing."""


class Run(NamedTuple):
    """What one process took."""

    seconds: float
    cpu: float
    """Of the processors, both where two are used."""


def run(arguments: list[str], folder: Path) -> Run:
    """Run Python with `arguments` in `folder`, its output thrown away."""
    nowhere = [(os.POSIX_SPAWN_OPEN, descriptor, os.devnull, os.O_WRONLY, 0) for descriptor in (1, 2)]
    os.chdir(folder)
    start = time.perf_counter()
    process = os.posix_spawn(sys.executable, [sys.executable, *arguments], os.environ, file_actions=nowhere)
    _, _, usage = os.wait4(process, 0)
    return Run(time.perf_counter() - start, usage.ru_utime + usage.ru_stime)


def measure(folder: Path, runs: int) -> dict[str, list[Run]]:
    """Let the processes take turns, once unmeasured so that the files are in memory."""
    commands = {
        "python -c pass": ["-c", "pass"],
        "binder --help": ["-m", "prep_binder", "--help"],
        "read and parse": ["-c", READING, "notes"],
        "binder due": ["-m", "prep_binder", "due"],
        "binder check": ["-m", "prep_binder", "check"],
    }
    found: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, arguments in commands.items():
            taken = run(arguments, folder)
            if number:
                found[name].append(taken)
    return found


def print_runs(found: dict[str, list[Run]]) -> None:
    """Print the table of all processes."""
    print("| Process | min s | median s | max s | CPU s |\n|---|---:|---:|---:|---:|")
    for name, runs in found.items():
        seconds = [one.seconds for one in runs]
        cpu = statistics.median(one.cpu for one in runs)
        print(
            f"| {name} | {min(seconds):.2f} | {statistics.median(seconds):.2f} | {max(seconds):.2f} | {cpu:.2f} |"
        )


def limits(found: dict[str, list[Run]]) -> list[tuple[str, float, float]]:
    """Return each limit with what was measured and what is allowed; times of pairs are compared run by run."""
    rows = []
    for name in ("binder due", "binder check"):
        pairs = list(zip(found[name], found["read and parse"], strict=True))
        rows.append((f"{name}, seconds", min(one.seconds for one in found[name]), MOST_SECONDS))
        times = statistics.median(a.seconds / b.seconds for a, b in pairs)
        rows.append((f"{name}, times reading", times, MOST_TIMES))
    idle = statistics.median(one.seconds for one in found["python -c pass"])
    helped = statistics.median(one.seconds for one in found["binder --help"])
    rows.append(("binder --help, seconds over python -c pass", helped - idle, MOST_HELP))
    return rows


def main() -> None:
    """Measure and print; end with 1 when a limit is passed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--notes", type=int, default=3000)
    given = parser.parse_args()
    compileall.compile_dir(HERE.parent.parent / "plugins", quiet=1)  # as pip does with what it installs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
        run([str(HERE / "make_binder.py"), str(given.notes), str(folder / "notes")], folder)
        found = measure(folder, given.runs)
        os.chdir(HERE)
    print_runs(found)
    print("\n| Limit | measured | at most | |\n|---|---:|---:|---|")
    rows = limits(found)
    for what, measured, most in rows:
        print(f"| {what} | {measured:.2f} | {most:.2f} | {'PASS' if measured <= most else 'FAIL'} |")
    sys.exit(any(measured > most for _, measured, most in rows))


if __name__ == "__main__":
    main()
