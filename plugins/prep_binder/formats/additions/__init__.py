"""Additions to a note that exists: one line or one key more, and every other byte as it was.

Each takes the bytes of a note and returns those with the addition, or raises `UnsafeError` and says why. What comes
out is read again: the note must say what it said before and what was added, nothing else.
"""

from __future__ import annotations

from .empty_field import fill_field
from .front_key import set_event
from .list_item import mark_item
from .log_entry import add_touch
from .proof import UnsafeError

__all__ = ["UnsafeError", "add_touch", "fill_field", "mark_item", "set_event"]
