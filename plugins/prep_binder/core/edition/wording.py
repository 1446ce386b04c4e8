"""The words of a note as an edition may print them: links as plain words, withheld people and companies renamed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..link import find, name_key
from ..model.binder import Binder
from ..model.records import Company, Contact, Entry
from ..read import WIKILINK, wikilink
from .faces import SOMEBODY, Faces

A_COMPANY = "a company"
_NEUTRAL = {"contact": SOMEBODY, "company": A_COMPANY, "interview": "a conversation"}
"""What stands for a withheld note whose name would tell who is meant."""
_WORD = re.compile(r"\w+")
_NOTE_LINK = re.compile(r"!?\[([^\[\]]*)\]\(\s*<?[^()<>\s]+\.md(?:#[^()<>\s]*)?>?[^()]*\)")
SHORTEST = 4
"""Letters of a single word that counts as a name: `Bo` and `AI` stand in too many other words."""


class _Known(NamedTuple):
    """A name that must not be printed, and what is printed for it."""

    pattern: re.Pattern[str]
    instead: str


class Wording:
    """Rewrites texts for one edition."""

    def __init__(self, binder: Binder, faces: Faces) -> None:
        """Gather the names of people and companies that the edition withholds."""
        self._binder = binder
        self._faces = faces
        self._people_without_note = frozenset(
            name_key(mention.name) for mention in binder.mentions if mention.kind == "contact"
        )
        self._known: dict[str, list[_Known]] = {}
        for name, instead in sorted(set(self._withheld_names()), key=lambda pair: (-len(pair[0]), pair)):
            words = name.split()
            pattern = re.compile(r"\s+".join(map(re.escape, words)) + r"(?!\w)")
            first = _WORD.search(name)
            if first is not None and first.start() == 0:
                self._known.setdefault(first[0], []).append(_Known(pattern, instead))

    def _withheld_names(self) -> Iterator[tuple[str, str]]:
        faces = self._faces
        for path, entry in faces.entries.items():
            if isinstance(entry, (Contact, Company)) and not faces.is_named(path):
                usual = SOMEBODY if isinstance(entry, Contact) else A_COMPANY
                instead = faces.names.get(path, usual)
                if instead.startswith("Company "):
                    instead = f"c{instead[1:]}"
                yield from ((name, instead) for name in (entry.name, *entry.aliases) if _is_name(name))
        for mention in self._binder.mentions:
            if mention.kind == "contact" and _is_name(mention.name):
                yield mention.name, SOMEBODY

    def text(self, text: str) -> str:
        """A text without markup: every link its words, every withheld name another."""
        if "[[" in text:
            text = WIKILINK.sub(lambda match: self.link_words(*wikilink(match[1])), text)
        if ".md" in text:
            text = _NOTE_LINK.sub(lambda match: match[1], text)
        return self.renamed(text)

    def renamed(self, text: str) -> str:
        """The text with names of withheld people and companies replaced, where they are written in full."""
        if not self._known:
            return text
        pieces: list[str] = []
        last = 0
        for word in _WORD.finditer(text):
            if word.start() < last or word[0] not in self._known:
                continue
            for known in self._known[word[0]]:
                if match := known.pattern.match(text, word.start()):
                    pieces += (text[last : word.start()], known.instead)
                    last = match.end()
                    break
        return "".join((*pieces, text[last:])) if pieces else text

    def link_words(self, target: str, heading: str, label: str) -> str:
        """What a reader of the edition sees of `[[target#heading|label]]`, as plain words."""
        path = find(self._binder, target) if target else ""
        entry = self._faces.entries.get(path)
        if entry is not None:
            return self.words_for(entry, label)
        if name_key(target) in self._people_without_note:
            return SOMEBODY
        return self.renamed(label or target.rpartition("/")[2] or heading)

    def words_for(self, entry: Entry, label: str) -> str:
        """The words for a link to a note: its label where that tells no more than the edition may."""
        faces, path = self._faces, entry.path
        if path in faces.paths and not faces.is_named(path):
            return faces.names[path]
        neutral = _NEUTRAL.get(faces.kinds[path])
        if path in faces.paths or neutral is None:
            return self.renamed(label or entry.name)
        told = {word.casefold() for name in (entry.name, *entry.aliases) for word in _WORD.findall(name)}
        words = {word.casefold() for word in _WORD.findall(label)}
        return self.renamed(label) if label and told.isdisjoint(words) else neutral


def _is_name(name: str) -> bool:
    return " " in name.strip() or len(name.strip()) >= SHORTEST
