"""vCard: 2.1, 3.0 and 4.0 are read as phones and mail programs write them; 4.0 (RFC 6350) is written."""

from __future__ import annotations

from .reading import read_vcard
from .writing import write_vcard

__all__ = ["read_vcard", "write_vcard"]
