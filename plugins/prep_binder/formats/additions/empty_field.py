"""Fills a field of a contact that is empty: one key more, or a value in the place of one that says nothing."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.matching import describe
from ...core.model.options import Options
from ...core.model.records import Contact
from ...core.model.values import Link
from ..front_matter import front_value
from .front import front_of, is_empty, key_of, put_key
from .lines import Lines
from .nothing import is_nothing, put_in_place
from .proof import UnsafeError, is_proved, read


def fill_field(content: bytes, path: str, options: Options, name: str, values: Sequence[str]) -> bytes:
    """Return the note of a contact with `values` in the field `name`.

    Raises UnsafeError when the field says something already, or when the note would not say just that afterwards.
    """
    before = read(content, path, options)
    if not isinstance(before.entry, Contact):
        raise UnsafeError("the note is no contact.")
    lines = Lines(content)
    front = front_of(lines, before)
    key = key_of(front, "contact", name)
    if key is not None and not is_nothing(key[1]):
        raise UnsafeError(f"`{name}` has a value already.")
    if front is None or key is None or is_empty(key[1]):
        put_key(lines, front, key, name, front_value(values))
    elif not put_in_place(lines, front, key, values):
        raise UnsafeError(f"`{name}` is empty on several lines. Write `{name}: {front_value(values)}` there.")
    after = read(lines.content(), path, options)
    said = describe(after.entry, _shown).values.get(name) if isinstance(after.entry, Contact) else None
    if said != tuple(values) or not is_proved(before, after, name, lambda old, new: not old and bool(new)):
        raise UnsafeError(
            f"the front matter is not of a form that can be added to. Write `{name}: {front_value(values)}` there."
        )
    return lines.content()


def _shown(link: Link) -> str:
    return link.shown
