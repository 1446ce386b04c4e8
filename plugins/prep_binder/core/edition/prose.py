"""The person's own text for one edition: links to what is withheld become words, links to the rest stay links."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from ..link import find
from ..model.binder import Binder
from ..model.records import Entry
from ..read import WIKILINK, mask_code, wikilink
from .faces import Faces
from .wording import Wording

_INLINE = re.compile(
    r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?([^()<>\s]+)>?(?:\s+[\"'(][^()\n]*[\"')]?)?\s*\)"
)
_OTHER_FILE = re.compile(r"\.(?!md$)[A-Za-z0-9]{1,8}$")
_FOREIGN = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#")


class ProseCutter:
    """Rewrites Markdown."""

    def __init__(self, binder: Binder, faces: Faces, wording: Wording) -> None:
        """Take what is known of the edition."""
        self._binder = binder
        self._faces = faces
        self._wording = wording

    def rewritten(self, path: str, markdown: str) -> str:
        """The text of the note at `path`, for this edition; code keeps its brackets and loses its names."""
        masked = mask_code(markdown)
        found = [
            (match.start(), match.end(), self._wiki(markdown, match)) for match in WIKILINK.finditer(masked)
        ]
        taken = [(start, end) for start, end, _ in found]
        found += [
            (match.start(), match.end(), self._inline(path, markdown, match))
            for match in _INLINE.finditer(masked)
            if not any(start < match.end() and match.start() < end for start, end in taken)
        ]
        pieces: list[str] = []
        last = 0
        for start, end, instead in sorted(found):
            pieces += (self._wording.renamed(markdown[last:start]), instead)
            last = end
        return "".join((*pieces, self._wording.renamed(markdown[last:])))

    def _wiki(self, markdown: str, match: re.Match[str]) -> str:
        inner = markdown[match.start(1) : match.end(1)]
        target, heading, label = wikilink(inner)
        if not target or _OTHER_FILE.search(target):
            return match[0] if not target else f"[[{self._wording.renamed(inner)}]]"
        entry = self._faces.entries.get(find(self._binder, target))
        if entry is None or entry.path not in self._faces.paths:
            return self._wording.link_words(target, heading, label)
        return self._linked(entry, heading, label, bar=r"\|" if r"\|" in inner else "|")

    def _inline(self, path: str, markdown: str, match: re.Match[str]) -> str:
        """`[text](../contacts/jane-doe.md)`; links to the world and to files stay, as the shell admits these."""
        label = markdown[match.start(2) : match.end(2)]
        target, _, heading = unquote(match[3]).partition("#")
        if _FOREIGN.match(match[3]) or (_OTHER_FILE.search(target) and not target.endswith(".md")):
            return f"{match[1]}[{self._wording.renamed(label)}]{markdown[match.end(2) + 1 : match.end()]}"
        entry = self._faces.entries.get(normpath(join(dirname(path), target)))
        if entry is None or entry.path not in self._faces.paths:
            return self._wording.words_for(entry, label) if entry else self._wording.renamed(label)
        if self._faces.is_named(entry.path):
            return f"{match[1]}[{self._wording.renamed(label)}]{markdown[match.end(2) + 1 : match.end()]}"
        return self._linked(entry, heading, label, bar="|")

    def _linked(self, entry: Entry, heading: str, label: str, *, bar: str) -> str:
        faces = self._faces
        target = faces.paths[entry.path].removesuffix(".md")
        if not faces.is_named(entry.path):
            return f"[[{target}{bar}{faces.names[entry.path]}]]"
        anchor = f"#{heading}" if heading else ""
        shown = self._wording.words_for(entry, label) + (f" › {heading}" if heading and not label else "")
        return f"[[{target}{anchor}{bar}{shown}]]"
