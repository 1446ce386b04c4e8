"""The format of an encrypted site: each file sealed under a key that only the passphrase opens.

The data key is made by chance for each build and wrapped by a key that PBKDF2 makes from the passphrase. Its first half
seals contents (AES-256-GCM, bound to the file's path), its second half makes names (HMAC-SHA256 of the path). The
browser's side is `assets/locked/10-keys.js`. Needs `cryptography`, the extra `encrypt`.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

Chance = Callable[[int], bytes]
"""Gives so many bytes that nobody can foretell."""

ROUNDS = 600_000
"""Of PBKDF2 with SHA-256; what the OWASP Password Storage Cheat Sheet asks for."""
BLOCK = 4096
"""Bytes; the length of each file is rounded up to this, so that its size tells little."""
FEWEST_LETTERS = 20
"""Of a passphrase. Everybody can try to open what is on a public host, as often as they like."""
CONTENTS = ""
"""The path under which the list of all paths is sealed."""
_SALT, _NONCE, _HALF, _LENGTH, _NAME = 16, 12, 32, 4, 16
_KEY_LABEL = b"prep-binder key 1"
_SPACES = re.compile(r"[ \t\r\n]+")


class Sealed(NamedTuple):
    """A file as it is published."""

    name: str
    """32 hexadecimal digits, which tell nothing of the path."""
    script: str
    """Hands the sealed bytes to the page; a script, because a page from disk may load nothing else."""


def normal(passphrase: str) -> str:
    """The passphrase without what a phone's keyboard adds: capitals and spaces do not count."""
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", passphrase).lower()).strip(" ")


class Sealer:
    """Seals the files of one build."""

    def __init__(self, passphrase: str, chance: Chance, rounds: int = ROUNDS) -> None:
        """Make the keys of this build; raises ValueError for a passphrase that can be guessed."""
        phrase = normal(passphrase)
        if len(phrase) < FEWEST_LETTERS:
            msg = (
                f"the passphrase has {len(phrase)} letters, and one with fewer than {FEWEST_LETTERS} can be found "
                "by trying; `binder passphrase` makes a good one"
            )
            raise ValueError(msg)
        self._chance = chance
        self._rounds = rounds
        self._salt = chance(_SALT)
        key = chance(2 * _HALF)
        wrapping = AESGCM(hashlib.pbkdf2_hmac("sha256", phrase.encode(), self._salt, rounds))
        self._wrapped = self._sealed(wrapping, key, _KEY_LABEL)
        self._contents, self._names = AESGCM(key[:_HALF]), key[_HALF:]

    def seal(self, path: str, content: bytes) -> Sealed:
        """Return the file of `path`, which is the way from the top of the site, with slashes."""
        name = hmac.digest(self._names, path.encode(), "sha256")[:_NAME].hex()
        data = _text(self._sealed(self._contents, _padded(content), path.encode()))
        return Sealed(name, f'binderLocked.sealedFile("{name}","{data}");\n')

    def contents(self, paths: Iterable[str]) -> Sealed:
        """Return the list of all paths."""
        return self.seal(CONTENTS, json.dumps(sorted(paths)).encode())

    def header(self, names: Iterable[str]) -> str:
        """Return the script that says how the key was made, and what the sealed files are called."""
        found = {
            "format": 1,
            "derivation": "PBKDF2-SHA256",
            "rounds": self._rounds,
            "salt": _text(self._salt),
            "cipher": "AES-256-GCM",
            "key": _text(self._wrapped),
            "names": sorted(names),
        }
        return f"binderLocked.header({json.dumps(found)});\n"

    def _sealed(self, cipher: AESGCM, data: bytes, label: bytes) -> bytes:
        nonce = self._chance(_NONCE)
        return nonce + cipher.encrypt(nonce, data, label)


def _padded(content: bytes) -> bytes:
    whole = len(content).to_bytes(_LENGTH, "big") + content
    return whole.ljust(-(-len(whole) // BLOCK) * BLOCK, b"\0")


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
