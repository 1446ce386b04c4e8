"""One note for one edition: field by field what the schema allows, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from ..model.raw import Mapping as RawMapping
from ..model.raw import Node, Scalar, Sequence
from ..model.records import Contact, Entry, Interview, OrdinaryPage, Topic
from ..schema import FIELDS, HELPERS
from .faces import Faces
from .prose import ProseCutter
from .values import Terms, handed_on, people
from .wording import Wording

PAGE_KEYS = (
    "title",
    "description",
    "author",
    "subtitle",
    "status",
    "icon",
    "template",
    "hide",
    "tags",
    "search",
)
"""Keys of an ordinary page's front matter that the site generator shows or obeys; no other one is handed on."""
_OF_THE_NOTE = HELPERS | {"name", "publish"}


def cut_record(entry: Entry, faces: Faces, wording: Wording, cutter: ProseCutter) -> Entry:
    """The record of a note that the edition has, with only the fields that it may show."""
    path = faces.paths[entry.path]
    rewritten = partial(cutter.rewritten, entry.path)
    terms = Terms(path, faces.is_full(entry), faces, wording, rewritten)
    values: dict[str, Any] = {}
    for field in FIELDS[faces.kinds[entry.path]]:
        if field.name in _OF_THE_NOTE or not faces.shows(entry, field.shown):
            continue
        value = getattr(entry, field.name)
        values[field.name] = (
            people(value, terms) if field.kind == "contact" else handed_on(value, field, terms)
        )
    if isinstance(entry, Topic):
        values["kind"] = entry.kind
    if isinstance(entry, OrdinaryPage):
        values["front"] = _front(entry, wording)
    return type(entry)(
        path=path,
        name=wording.text(faces.names[entry.path]) if faces.is_named(entry.path) else faces.names[entry.path],
        at=terms.at(),
        has_note=entry.has_note,
        publish=faces.publish(entry),
        **values,
    )


def cut_source(entry: Contact | Interview, faces: Faces, wording: Wording) -> Entry:
    """Who stands behind the claims of the public edition: no name, no date, only who is the same, and who knows whom.

    Without it nobody could tell whether two claims come from one person or from two.
    """
    terms = Terms(faces.opaque(entry.path), False, faces, wording, wording.text)  # noqa: FBT003 - not in full
    values: dict[str, Any] = {}
    for field in FIELDS[faces.kinds[entry.path]]:
        if field.name in ("learned", "industry", "role") and faces.shows(entry, field.shown):
            values[field.name] = handed_on(getattr(entry, field.name), field, terms)
    names = ("introduced_by",) if isinstance(entry, Contact) else ("contact",)
    for name in names:
        values[name] = tuple(
            link._replace(target="", label="", heading="", at=terms.at(), path=faces.opaque(link.path))
            for link in getattr(entry, name)
            if link.path in faces.entries
        )
    values["introductions"] = tuple(
        one._replace(
            who=one.who._replace(target="", label="", at=terms.at(), path=faces.opaque(one.who.path)),
            given=None,
            contacted=None,
            reported=None,
            note="",
            at=terms.at(),
        )
        for one in entry.introductions
        if one.who.path in faces.entries
    )
    return type(entry)(path=terms.path, name="", at=terms.at(), has_note=False, **values)


def _front(page: OrdinaryPage, wording: Wording) -> Mapping[str, Node]:
    return {key: _said(node, wording) for key, node in page.front.items() if key in PAGE_KEYS}


def _said(node: Node, wording: Wording) -> Node:
    if isinstance(node, Scalar):
        return node._replace(text=wording.text(node.text))
    if isinstance(node, Sequence):
        return node._replace(items=tuple(_said(item, wording) for item in node.items))
    return RawMapping(tuple((key, _said(value, wording)) for key, value in node.entries), node.at)
