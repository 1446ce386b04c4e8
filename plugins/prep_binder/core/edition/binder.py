"""The binder that an edition may know, made from the whole one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from ..link import interviews_of, name_key, shelf
from ..model.binder import Backlink, Binder, Prose
from ..model.options import Options
from ..model.problem import Location
from ..model.records import Company, Contact, Entry, Interview, OrdinaryPage, QuestionSet, Topic
from ..schema import FIELDS, PROSE
from .faces import Faces
from .prose import ProseCutter
from .records import cut_record, cut_source
from .wording import Wording

E = TypeVar("E", bound=Entry)


def cut(binder: Binder, options: Options) -> Binder:
    """Return the part of `binder` that `options.edition` may show.

    The private edition shows everything that was read; private comments and notes held back never enter the
    model at all. The others get new records: what the schema does not allow is in none of them. Raises
    ValueError where they have no key for the pseudonyms.
    """
    if options.edition == "private":
        return binder
    faces = Faces(binder, options)
    wording = Wording(binder, faces)
    cutter = ProseCutter(binder, faces, wording)
    records: dict[str, Entry] = {}
    for path, entry in faces.entries.items():
        if path in faces.paths:
            records[faces.paths[path]] = cut_record(entry, faces, wording, cutter)
        elif isinstance(entry, (Contact, Interview)):
            records[faces.opaque(path)] = cut_source(entry, faces, wording)
    interviews = {path: one for path, one in sorted(records.items()) if isinstance(one, Interview)}
    topics = shelf(records, Topic)
    return Binder(
        contacts=shelf(records, Contact),
        interviews=MappingProxyType(interviews),
        companies=shelf(records, Company),
        industries=MappingProxyType({path: one for path, one in topics.items() if one.kind == "industry"}),
        roles=MappingProxyType({path: one for path, one in topics.items() if one.kind == "role"}),
        question_sets=shelf(records, QuestionSet),
        pages=shelf(records, OrdinaryPage),
        texts=_texts(binder, faces, cutter),
        backlinks=_backlinks(binder, faces),
        names=_names(binder, faces),
        mentions=(),
        interviews_of=interviews_of(interviews.values()),
    )


def _texts(binder: Binder, faces: Faces, cutter: ProseCutter) -> Mapping[str, Prose]:
    return MappingProxyType(
        {
            faces.paths[path]: Prose(cutter.rewritten(path, prose.markdown), 1)
            for path, prose in binder.texts.items()
            if path in faces.paths and faces.shows(faces.entries[path], PROSE[faces.kinds[path]])
        }
    )


def _backlinks(binder: Binder, faces: Faces) -> Mapping[str, tuple[Backlink, ...]]:
    found: dict[str, tuple[Backlink, ...]] = {}
    for path, links in binder.backlinks.items():
        kept = [shown for link in links if (shown := _backlink(link, faces)) is not None]
        if path in faces.paths and kept:
            found[faces.paths[path]] = tuple(sorted(kept))
    return MappingProxyType(dict(sorted(found.items())))


def _backlink(link: Backlink, faces: Faces) -> Backlink | None:
    """A place that links to a page, where the edition shows that place.

    The words around the link stay there: where they are cut off depends on the length of names around them.
    """
    if link.path not in faces.paths:
        return None
    entry, kind = faces.entries[link.path], faces.kinds[link.path]
    shown = PROSE[kind]
    if link.prop != "text":
        field = next((field for field in FIELDS[kind] if field.name == link.prop), None)
        if field is None or field.shown is None:
            return None
        shown = field.shown
    if not faces.shows(entry, shown):
        return None
    path = faces.paths[link.path]
    return Backlink(path, link.prop, Location(path), "")


def _names(binder: Binder, faces: Faces) -> Mapping[str, tuple[str, ...]]:
    """Names that links of the edition's texts can bear: of its own pages alone."""
    found: dict[str, tuple[str, ...]] = {}
    for key, paths in binder.names.items():
        if kept := tuple(path for path in paths if path in faces.paths and faces.is_named(path)):
            found[key] = kept
    for path, shown in faces.paths.items():
        if shown != path:
            found[name_key(shown.removesuffix(".md"))] = (shown,)
    return MappingProxyType(found)
