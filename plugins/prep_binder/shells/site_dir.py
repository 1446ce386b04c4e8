"""Builds beside the site folder and exchanges the two at the end, so that the last good site stays whole."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


class Staging:
    """A folder beside `site_dir` that takes its place once the build is good.

    The names carry the process number, so two builds do not meet, and what a killed build
    left behind is known and cleared by the next one.
    """

    def __init__(self, site_dir: str) -> None:
        """Clear what dead builds left; make no folder yet."""
        self.target = Path(os.path.realpath(site_dir))
        self.folder = self._beside("new", os.getpid())
        self._clear_leftovers()

    def _beside(self, role: str, process: int) -> Path:
        return self.target.with_name(f".{self.target.name}.{role}-{process}")

    def _clear_leftovers(self) -> None:
        pattern = re.compile(re.escape(f".{self.target.name}.") + r"(new|old)-(\d+)")
        if not self.target.parent.is_dir():
            return
        for entry in sorted(self.target.parent.iterdir()):
            match = pattern.fullmatch(entry.name)
            if match is None or not _is_dead(int(match[2])):
                continue
            if match[1] == "old" and not self.target.exists():
                entry.rename(self.target)
            else:
                shutil.rmtree(entry)

    def publish(self) -> None:
        """Put the new site in place of the old one; hidden entries of the old one (`.git`) come along."""
        if not self.folder.is_dir():
            return
        if not self.target.exists():
            self.target.parent.mkdir(parents=True, exist_ok=True)
            self.folder.rename(self.target)
            return
        for entry in self.target.iterdir():
            if entry.name.startswith(".") and not (self.folder / entry.name).exists():
                shutil.move(str(entry), self.folder / entry.name)
        old = self.folder
        if not _exchange(self.folder, self.target):
            old = self._beside("old", os.getpid())
            self.target.rename(old)
            self.folder.rename(self.target)
        shutil.rmtree(old)

    def remove(self) -> None:
        """Remove the new site and the old one: nothing of either may be published."""
        self.discard()
        if self.target.is_dir():
            shutil.rmtree(self.target)

    def discard(self) -> None:
        """Remove the new site; the last good one stays. Does nothing when there is none."""
        if self.folder.is_dir():
            shutil.rmtree(self.folder)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step where the system can (Linux); tell whether it did."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)


def _is_dead(process: int) -> bool:
    """True when no process has this number; on Windows only what is not ours counts as dead."""
    if process == os.getpid():
        return True
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
