"""The key of the pseudonyms: made once, kept beside the notes, never overwritten and never published."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

FILE = ".binder-key"
"""In the folder of mkdocs.yml; hidden, so that no build takes it for a note."""
_BYTES = 32


def pseudonym_key(folder: Path) -> bytes:
    """Return the key in `folder`, which is made where there is none.

    Raises ValueError, with what to do, for a file that holds no key or cannot be read or made.
    """
    path = folder / FILE
    try:
        written = _make(path) if not path.exists() else path.read_text("ascii")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"the key of the pseudonyms, {FILE}, can be neither read nor made ({error}); see to its rights"
        raise ValueError(msg) from error
    try:
        key = bytes.fromhex(written.strip())
    except ValueError:
        key = b""
    if len(key) != _BYTES:
        msg = (
            f"{FILE} holds no key of {_BYTES} bytes; put the old file back, or move it away to get a new one"
        )
        raise ValueError(msg)
    return key


def _make(path: Path) -> str:
    """Write a new key that only its owner can read; one that another build made meanwhile wins."""
    key = secrets.token_hex(_BYTES)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text("ascii")
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(f"{key}\n")
    return key
