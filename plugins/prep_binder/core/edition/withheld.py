"""The complement of the cut: everything that the notes say and an edition may not, each value with its note."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from ..link import name_key
from ..model.binder import Binder
from ..model.options import Options
from ..model.problem import Location
from ..model.records import Company, Contact, Entry, Interview
from ..model.values import Chosen, Claim, Introduction, Link, Question, When
from ..read import WIKILINK
from ..schema import FIELDS, HELPERS, PROSE
from ..validate.vocabulary import CATEGORIES
from .faces import Faces

RUN = 6
"""Words in a row of a withheld text that count as a passage of it (what an edition may show, rule 7)."""
SHORTEST_PART = 3
"""Letters of a part of a name that tells a person apart."""
SHORTEST_LINE = 4
"""Signs of a line of an address that tells a place: `UK` does not."""
_WORDS = re.compile(r"\w+(?:['’]\w+)*")
_BLOCK = re.compile(r"\n\s*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)]|#+)[ \t])")
_BOX = re.compile(r"\[[ xX]\]")
_PLAIN_WORD = re.compile(r"(?<![\w@./-])[a-z]{3,}(?![\w@/-]|\.\w)")
_LINES = {"address": "address", "email": "e-mail", "phone": "telephone"}
_NOT_SAID = HELPERS | {"name", "aliases", "tags", "publish"}


OF_UNREADABLE = "file name of an unreadable note"
"""The kind of what is known of a note that is held back."""


class Withheld(NamedTuple):
    """A value that must not be found in a site."""

    kind: str
    """name, name part, company, e-mail, telephone, address, file name, `OF_UNREADABLE`, or passage."""
    value: str
    """As written; a passage as words in small letters with one space between them."""
    path: str
    """The note it comes from."""


def withheld_values(
    binder: Binder, shown: Binder, options: Options, held_back: Collection[str] = ()
) -> tuple[Withheld, ...]:
    """Return what `shown`, the cut of `binder` for `options.edition`, may not show; nothing for the private edition.

    A passage that the edition shows elsewhere, as a question of a set that was also asked, is none. Of notes
    held back only the file names are known.
    """
    if options.edition == "private":
        return ()
    faces = Faces(binder, options)
    found = dict.fromkeys(_names(binder, faces))
    found.update(dict.fromkeys(_ways(faces)))
    found.update(
        dict.fromkeys(Withheld("address", line, "mkdocs.yml") for line in _address(options.me.address))
    )
    found.update(dict.fromkeys(Withheld(OF_UNREADABLE, _stem(path), path) for path in sorted(held_back)))
    said = set(_runs((text for _, text in _shown_texts(shown)), RUN - 1))
    for path, text in _hidden_texts(binder, faces):
        found.update((Withheld("passage", run, path), None) for run in _runs((text,)) if _is_own(run, said))
    return tuple(found)


def _is_own(run: str, said: Collection[str]) -> bool:
    """Whether a passage is the withheld text's own.

    It is not where all but its first or last word are shown elsewhere: a heading above a question that is shown
    would make one; nor where it only lists the binder's own categories, as pages do.
    """
    if run.partition(" ")[2] in said or run.rpartition(" ")[0] in said:
        return False
    return not CATEGORIES.keys() >= set(run.split())


def _names(binder: Binder, faces: Faces) -> Iterator[Withheld]:
    """Names of people and companies, with the parts that tell a person apart, and the names of their files."""
    ordinary = _ordinary_words(binder)
    for path, entry in faces.entries.items():
        if not isinstance(entry, (Contact, Company, Interview)) or faces.is_named(path):
            continue
        if entry.has_note:
            yield Withheld("file name", _stem(path), path)
        if isinstance(entry, Company):
            single = (
                name for name in (entry.name, *entry.aliases) if " " in name or _is_telling(name, ordinary)
            )
            yield from (Withheld("company", name, entry.at.path) for name in single)
        elif isinstance(entry, Contact):
            yield from _person((entry.name, *entry.aliases), path, ordinary)
    for mention in binder.mentions:
        if mention.kind == "contact":
            yield from _person((mention.name,), mention.link.at.path, ordinary, is_mention=True)


def _person(
    names: Iterable[str], path: str, ordinary: Collection[str], *, is_mention: bool = False
) -> Iterator[Withheld]:
    """The whole name and its telling parts: `von` in `Ada von Berg` is none, nor is a word of `a friend of mine`."""
    for name in names:
        if " " in name.strip() or _is_telling(name, ordinary):
            yield Withheld("name", name, path)
        parts = _WORDS.findall(name)
        has_capitals = is_mention or any(part[0].isupper() for part in parts)
        for part in parts:
            if _is_telling(part, ordinary) and not (has_capitals and part[0].islower()):
                yield Withheld("name part", part, path)


def _is_telling(word: str, ordinary: Collection[str]) -> bool:
    return len(word) >= SHORTEST_PART and word.casefold() not in ordinary


def _ordinary_words(binder: Binder) -> frozenset[str]:
    """Words that two or more notes use in small letters: `field` is one, also where somebody is called Field."""
    counts: Counter[str] = Counter()
    for prose in binder.texts.values():
        counts.update(set(_PLAIN_WORD.findall(WIKILINK.sub(" ", prose.markdown))))
    return frozenset(word for word, notes in counts.items() if notes > 1)


def _ways(faces: Faces) -> Iterator[Withheld]:
    """Ways to reach somebody."""
    for path, entry in faces.entries.items():
        if not isinstance(entry, Contact):
            continue
        for field in FIELDS["contact"]:
            if field.name in _LINES and not (path in faces.paths and faces.shows(entry, field.shown)):
                value = getattr(entry, field.name)
                lines = _address(value) if isinstance(value, str) else [one.text for one in value]
                yield from (Withheld(_LINES[field.name], line, path) for line in lines)


def _address(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if len(line.strip()) >= SHORTEST_LINE]


def _hidden_texts(binder: Binder, faces: Faces) -> Iterator[tuple[str, str]]:
    for path, entry in faces.entries.items():
        is_present = path in faces.paths
        kind = faces.kinds[path]
        for field in FIELDS[kind]:
            if field.name not in _NOT_SAID and not (is_present and faces.shows(entry, field.shown)):
                yield from ((path, text) for text in _said(getattr(entry, field.name)))
        if isinstance(entry, Interview) and not faces.is_named(path):
            yield path, entry.name
        if path in binder.texts and not (is_present and faces.shows(entry, PROSE[kind])):
            yield path, binder.texts[path].markdown


def _shown_texts(shown: Binder) -> Iterator[tuple[str, str]]:
    for shelf in (
        shown.contacts,
        shown.interviews,
        shown.companies,
        shown.industries,
        shown.roles,
        shown.question_sets,
    ):
        for path, entry in shelf.items():
            yield from ((path, text) for text in _fields(entry))
    yield from ((path, prose.markdown) for path, prose in shown.texts.items())


def _fields(entry: Entry) -> Iterator[str]:
    names = dict.fromkeys(field.name for fields in FIELDS.values() for field in fields)
    for name in names:
        if name not in _NOT_SAID and hasattr(entry, name):
            yield from _said(getattr(entry, name))


def _said(value: object) -> Iterator[str]:
    """Every text in a value; names of notes that links lead to are no text."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Chosen):
        yield from (*_said(value.question), value.answer)
    elif isinstance(value, Question):
        yield f"{value.text} {value.minutes:g} min"
    elif isinstance(value, Claim):
        yield f"{value.category} {value.text} {value.slug}"
    elif isinstance(value, Introduction):
        yield value.note
    elif isinstance(value, tuple) and not isinstance(value, (Link, When, Location)):
        for part in value:
            yield from _said(part)


def _runs(texts: Iterable[str], length: int = RUN) -> Iterator[str]:
    """Every `length` words in a row of a paragraph or list item, as withheld texts are searched."""
    for text in texts:
        for block in _BLOCK.split(text):
            words = [word.casefold() for word in _WORDS.findall(_BOX.sub("", block))]
            for start in range(len(words) - length + 1):
                yield " ".join(words[start : start + length])


def _stem(path: str) -> str:
    return name_key(path.rpartition("/")[2].removesuffix(".md"))
