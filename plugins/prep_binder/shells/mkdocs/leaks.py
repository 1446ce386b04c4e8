"""The last thing that a build for others does: look for what it withholds, and leave no site where any is found."""

from __future__ import annotations

from pathlib import Path

from mkdocs.exceptions import PluginError

from ...core.edition import Withheld
from ..site_check import in_words, is_public_log, leaks_in, remedy
from .report import log

MOST_SHOWN = 20
"""Leaks that are named one by one."""


def refuse_leaks(site: Path, withheld: tuple[Withheld, ...], may_appear: tuple[str, ...], notes: str) -> None:
    """Raise PluginError when a file below `site` holds something withheld; each is named in the log.

    Where the log is public, files of the site are named but no notes.
    """
    leaks = leaks_in(site, withheld, may_appear)
    if not leaks:
        return
    is_public = is_public_log()
    for leak in leaks[:MOST_SHOWN]:
        log.error("%s", in_words(leak, "" if is_public else notes))
    more = f" and {len(leaks) - MOST_SHOWN} more" if len(leaks) > MOST_SHOWN else ""
    where = "; `binder check-site` on your own machine names the notes" if is_public else ""
    help_ = f". {remedy(leaks)}" if remedy(leaks) else ""
    files = len({path for leak in leaks for path in leak.files})
    count = f"{_counted(len(leaks), 'leak')} found in {_counted(files, 'file')}"
    msg = f"{count}{f' ({MOST_SHOWN} shown{more})' if more else ''}, so the site was removed{where}{help_}"
    raise PluginError(msg)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
