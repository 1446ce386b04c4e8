"""`binder init`: a new, empty binder that builds at once."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import click
import jinja2

from ....core.model.options import FOLDERS
from ....formats.new_binder import new_binder
from ....formats.new_note import note_environment
from ...disk import template_folder
from ...note_files import OutsideError, create_note
from ..mkdocs_yml import NAMES
from ..terminal import printable, typed_text
from ..usage import Refusal, examples

_PRIVATE = (
    "Keep this folder's repository private: the notes hold other people's numbers and candid remarks, and a public "
    "repository publishes them, whatever the site shows."
)


@click.command(epilog=examples("binder init", 'binder init my-binder --name "My conversations"'))
@click.argument("folder", default=".", type=click.Path(file_okay=False))
@click.option("--name", default="Prep binder", show_default=True, help="The title of the site.")
def command(folder: str, name: str) -> None:
    """Make a new, empty binder in FOLDER.

    It holds mkdocs.yml, a folder for each kind of note, a set of questions, the templates of new notes, settings for
    Visual Studio Code, a .gitignore, and a workflow that publishes the public edition once you switch it on.
    Without FOLDER it is made in the current one. A file that exists is never touched.
    """
    name = typed_text(name)
    if not name:
        raise Refusal("--name is empty, or holds signs that are no text.")
    root = Path(folder)
    there = next((root / file for file in NAMES if (root / file).exists()), None)
    if there is not None:
        raise Refusal(f"{there} exists: here is a site already. Nothing was made.")
    templates = template_folder()
    own = {file.name: file.read_text("utf-8") for file in (templates / "notes").glob("*.jinja")}
    environment = note_environment(jinja2.FileSystemLoader(str(templates)))
    for piece in new_binder(name, FOLDERS, own, environment):
        _write(root, piece.path, piece.text)
    click.echo(
        f'\n{_PRIVATE}\n\nNext:{_change_folder(root)}\n  mkdocs serve\n  binder new contact "Jane Doe"'
    )


def _write(root: Path, path: str, text: str) -> None:
    shown = printable(os.path.relpath(root / path).replace(os.sep, "/"))
    try:
        create_note(root, path, text)
    except FileExistsError:
        if not os.path.lexists(root / path):
            raise Refusal(f"{shown} cannot be written: a file stands where its folder would be.") from None
        click.echo(f"{shown} exists and stays as it is.")
    except OutsideError as error:
        raise Refusal(
            f"{shown} cannot be written: its folder is a link that leads out of the binder."
        ) from error
    except OSError as error:
        raise Refusal(f"{shown} cannot be written: {error.strerror or error}.") from error
    else:
        click.echo(shown)


def _change_folder(root: Path) -> str:
    return "" if root.resolve() == Path.cwd().resolve() else f"\n  cd {shlex.quote(printable(str(root)))}"
