"""The binder's styles and scripts: small files that a site gets as one style sheet and one script for each use."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

FOLDER = "assets/prep-binder"
"""Where they lie in the site."""
_BUNDLES = {"binder": ("shared", "pages"), "sheet": ("shared", "sheets"), "letter": ("shared", "letters")}
"""Name of a bundle -> the folders whose files it joins: pages have the theme around them, sheets stand alone."""
_INSIDE = "sheet-inside"
_PLACE = "/* the script of the sheet */"
_FOR_READERS = re.compile(r"^[ \t]*/\*(?s:.*?)\*/[ \t]*\n|^[ \t]+(?=\S)|^[ \t]*//.*\n|^\n", re.MULTILINE)
"""Comments that have lines of their own, indent, empty lines; no text of the sheets' scripts spans lines."""


def bundles(*, is_served: bool = False) -> Mapping[str, str]:
    """Return the text of each bundle by its address in the site; files are joined in the order of their names.

    `is_served`: a page that MkDocs serves loads itself again after an edit.
    """
    found = {}
    for name, usual in _BUNDLES.items():
        folders = (*usual, "served") if is_served else usual
        for suffix in (".css", ".js"):
            found[f"{FOLDER}/{name}{suffix}"] = _joined(folders, suffix)
    for suffix in (".css", ".js"):
        found[f"{FOLDER}/sheet{suffix}"] = _small(found[f"{FOLDER}/sheet{suffix}"])
    found[f"{FOLDER}/{_INSIDE}.js"] = _inside(found[f"{FOLDER}/sheet.css"], found[f"{FOLDER}/sheet.js"])
    return found


def locked_page() -> Mapping[str, str]:
    """Return the scripts and the style of the page that unlocks an encrypted site, by their names beside it."""
    return {
        "unlock.css": _joined(("locked",), ".css"),
        "unlock.js": _joined(("locked",), ".js"),
        "keep.js": script("locked/keeper", "keep.js"),
    }


def script(folder: str, name: str) -> str:
    """Return a script that only some sites have."""
    return (_source() / folder / name).read_text("utf-8")


def _small(text: str) -> str:
    """What a sheet loads, without the comments and the indent that only its readers need: it must open at once."""
    return _FOR_READERS.sub("", text)


def _inside(style: str, sheet: str) -> str:
    """A script that brings the texts of a sheet, for the sheet that is saved as one file: `fetch` fails from disk."""
    late = _small(script("alone", "when-shown.js").replace(_PLACE, sheet))
    policy = f"default-src 'none'; script-src {_hash(late)}; style-src {_hash(style)}; img-src data:"
    texts = {"style": style, "script": late, "policy": f"{policy}; base-uri 'none'; form-action 'none'"}
    return "window.prepBinder.inside = " + json.dumps(texts).replace("<", "\\u003c") + ";\n"


def _hash(text: str) -> str:
    """What a content policy calls a text that may stand in the page: the saved file, too, runs nothing else."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def words() -> tuple[str, ...]:
    """Return the words of which passphrases are made."""
    return tuple((_source() / "words" / "eff-large.txt").read_text("ascii").split())


def _joined(folders: tuple[str, ...], suffix: str) -> str:
    return "\n".join(path.read_text("utf-8").rstrip() + "\n" for path in _files(folders, suffix))


def _files(folders: tuple[str, ...], suffix: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((_source() / folder).glob(f"*{suffix}"))


def _source() -> Path:
    return Path(__file__).parent.parent / "assets"
