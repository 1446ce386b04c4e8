"""Opens an encrypted site as its format is described, apart from the code that writes it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_FILE = re.compile(r'binderLocked\.sealedFile\("([0-9a-f]{32})","([A-Za-z0-9+/=]+)"\);\n')


class Keys(NamedTuple):
    """What the passphrase opens."""

    contents: AESGCM
    names: bytes

    def name(self, path: str) -> str:
        """What the file of a path is called."""
        return hmac.new(self.names, path.encode(), hashlib.sha256).hexdigest()[:32]


def header_of(script: str) -> Mapping[str, Any]:
    """The values in `header.js`."""
    found: Mapping[str, Any] = json.loads(script.removeprefix("binderLocked.header(").removesuffix(");\n"))
    return found


def unlock(header: Mapping[str, Any], passphrase: str) -> Keys:
    """The keys; raises InvalidTag for another passphrase."""
    salt, wrapped = (base64.b64decode(header[name]) for name in ("salt", "key"))
    wrapping = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, header["rounds"], 32)
    key = AESGCM(wrapping).decrypt(wrapped[:12], wrapped[12:], b"prep-binder key 1")
    return Keys(AESGCM(key[:32]), key[32:])


def data_of(script: str) -> bytes:
    """The sealed bytes in a file."""
    found = _FILE.fullmatch(script)
    assert found is not None
    return base64.b64decode(found[2])


def opened(keys: Keys, path: str, data: bytes) -> bytes:
    """The file's content; raises InvalidTag when it is not what was sealed for this path."""
    padded = keys.contents.decrypt(data[:12], data[12:], path.encode())
    length = int.from_bytes(padded[:4], "big")
    assert set(padded[4 + length :]) <= {0}
    return padded[4 : 4 + length]
