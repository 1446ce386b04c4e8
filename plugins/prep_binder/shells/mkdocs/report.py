"""Problems to the log, each in the words that the Health page shows."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from ...core.model.problem import Problem
from ..site_check import is_public_log
from .shown_files import NO_CLEANER

log = get_plugin_logger("prep_binder")
_LEVELS = {"error": logging.ERROR, "warning": logging.WARNING}


def report(problems: Iterable[Problem], notes_dir: str) -> None:
    """Log errors and warnings one by one, and the number of hints.

    `mkdocs build --strict` counts what is logged here. Hints are logged when MkDocs is verbose.
    """
    hints = 0
    for problem in problems:
        level = _LEVELS.get(problem.level, logging.DEBUG)
        hints += level == logging.DEBUG
        log.log(level, "%s", f"{notes_dir}/{problem}".replace("\n", " "))
    if hints:
        log.info("%s", f"{hints} hints to make the binder better stand on the Health page")


def report_number(problems: Collection[Problem]) -> None:
    """Log how many problems there are and no word of them: a build log can be public, and they quote the notes."""
    if problems:
        log.info("%d problems in the notes; `binder check` and the private edition name them", len(problems))


def report_withheld(files: Mapping[str, str], notes_dir: str) -> None:
    """Log each file that a page of an edition for others shows and that is withheld, with the reason.

    It is no warning, as the edition is right without them; but that pictures are missing for want of a package is one.
    Where the log is public only their number is told.
    """
    if NO_CLEANER in files.values():
        log.warning("%s", f"Pictures are withheld: {NO_CLEANER}")
    if is_public_log() and files:
        log.info("Files that pages show and that are withheld: %d; a build at home names them", len(files))
        return
    for path, reason in files.items():
        log.info("%s", f"{notes_dir}/{path} is withheld: {reason}".replace("\n", " "))


def shown_dir(config: MkDocsConfig) -> str:
    """The notes folder as the person knows it: its last part."""
    return config.docs_dir.replace("\\", "/").rstrip("/").rpartition("/")[2]


def warnings_so_far() -> int:
    """How many warnings and errors `--strict` has counted in this build; 0 without `--strict`."""
    for handler in logging.getLogger("mkdocs").handlers:
        counts = getattr(handler, "get_counts", None)
        if counts is not None:
            return sum(number for _, number in counts())
    return 0
