"""Puts a locked site in the place of the plain one: a page that asks for the passphrase, and sealed files."""

from __future__ import annotations

import getpass
import importlib.util
import os
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from ...core.model.records import Publish
from ..assets import locked_page
from ..disk import template_folder
from .editions import refuse_hidden
from .report import log

if TYPE_CHECKING:
    from ...formats.encrypted_site import Sealed, Sealer

VARIABLE = "BINDER_PASSPHRASE"
FOLDER = "sealed"
_SEALED_CALENDAR = (
    "`feeds: true` beside `encrypt: true`: follow-ups.ics is sealed too, so no calendar can subscribe to it; take "
    "`feeds` out, and write the file with `binder export ics`"
)


class Encryption:
    """What encrypts the site of one build; made before anything is built, so that a reason against it comes first."""

    def __init__(self, edition: Publish, config: MkDocsConfig, *, dirty: bool, feeds: bool) -> None:
        """Ask for the passphrase; raises PluginError with the reason why the site cannot be encrypted.

        With `feeds` a warning says that the calendar is sealed as well.
        """
        try:
            _refuse(edition, dirty=dirty)
            refuse_hidden(config)
            self._sealer = _sealer()
        except ValueError as error:
            raise PluginError(f"{error}; nothing was built") from error
        if feeds:
            log.warning("%s", _SEALED_CALENDAR)

    def encrypt(self, site: Path, policy: str) -> None:
        """Seal every file below `site`, and leave none of them; `policy` is for the page that shows all others.

        A build that fails on the way has an unfinished folder, which is thrown away.
        """
        plain = sorted(path for path in site.rglob("*") if path.is_file())
        paths = [path.relative_to(site).as_posix() for path in plain]
        (site / FOLDER).mkdir(exist_ok=True)
        items = (self._sealer.seal(path, file.read_bytes()) for path, file in zip(paths, plain, strict=True))
        names = []
        for file, item in zip(plain, items, strict=True):
            file.unlink()
            names.append(_write(site, item))
        names.append(_write(site, self._sealer.contents(paths)))
        _remove_empty_folders(site)
        top = {**locked_page(), "index.html": _page(policy), "header.js": self._sealer.header(names)}
        for name, text in top.items():
            (site / name).write_text(text, "utf-8")
        log.info("The site is encrypted: %d files, which the passphrase opens", len(paths))


def _refuse(edition: Publish, *, dirty: bool) -> None:
    if edition != "private":
        msg = f"`encrypt: true` is for the private edition, and this is the {edition} one; take one of the two out"
        raise ValueError(msg)
    if dirty:
        msg = "--dirty writes into the site as it is, and `encrypt: true` needs a whole one; leave one of the two out"
        raise ValueError(msg)
    if importlib.util.find_spec("cryptography") is None:
        msg = '`encrypt: true` needs the package cryptography; install it: pip install "prep-binder[encrypt]"'
        raise ValueError(msg)


def _sealer() -> Sealer:
    from ...formats.encrypted_site import Sealer  # noqa: PLC0415 - needs a package that not everybody has

    return Sealer(_passphrase(), secrets.token_bytes)


def _write(site: Path, item: Sealed) -> str:
    (site / FOLDER / f"{item.name}.js").write_text(item.script, "ascii")
    return item.name


def _page(policy: str) -> str:
    templates = jinja2.Environment(loader=jinja2.FileSystemLoader(template_folder()), autoescape=True)
    return templates.get_template("locked/index.jinja").render(policy=policy)


def _remove_empty_folders(site: Path) -> None:
    for folder, _, _ in os.walk(site, topdown=False):
        if not any(os.scandir(folder)):
            Path(folder).rmdir()


def _passphrase() -> str:
    """The passphrase from the variable, or as it is typed; never shown, kept or logged."""
    given = os.environ.get(VARIABLE, "")
    if given or not sys.stdin.isatty():
        if not given.strip():
            msg = f"`encrypt: true` needs a passphrase in the variable {VARIABLE}; `binder passphrase` makes one"
            raise ValueError(msg)
        return given
    first = getpass.getpass("Passphrase of the binder: ")
    if getpass.getpass("Once more: ") != first:
        msg = "the two passphrases differ; start the build again"
        raise ValueError(msg)
    return first
