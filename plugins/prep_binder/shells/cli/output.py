"""Where a command writes what it makes: to a file, whole or not at all, or to the terminal."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from pathlib import Path

import click

from ..disk import NOTE_SUFFIXES
from ..note_files import write_all
from .usage import Refusal

output_option = click.option(
    "-o", "--output", metavar="FILE", default="-", help="The file to write. [default: standard output]"
)
_NEVER = (*NOTE_SUFFIXES, ".yml", ".yaml", ".toml")
"""Endings of files that a person writes: no export takes their place."""


def write_output(content: bytes, output: str) -> None:
    """Write `content` to the file `output`, which it replaces; `-` is standard output.

    Raises Refusal for a file that may be a person's own text, and when the disk refuses.
    """
    if output == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    target = Path(os.path.realpath(output))
    if target.suffix.lower() in _NEVER:
        raise Refusal(
            f"{output}: an export never takes the place of a note or a configuration; name another file."
        )
    try:
        _replace(target, content)
    except OSError as error:
        raise Refusal(f"{output}: this file cannot be written: {error.strerror}.") from error


def _replace(target: Path, content: bytes) -> None:
    if target.exists() and not target.is_file():  # a pipe or a device takes the text as it comes
        with target.open("wb") as stream:
            stream.write(content)
        return
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o600
    descriptor, temporary = tempfile.mkstemp(prefix=".binder-", suffix=".tmp", dir=target.parent)
    try:
        try:
            write_all(descriptor, content)
        finally:
            os.close(descriptor)
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    finally:
        Path(temporary).unlink(missing_ok=True)
