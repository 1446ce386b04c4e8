"""Front matter of a new note: YAML that every program reads back as the same text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

_WORDS = re.compile(r"[^\W\d_](?:[\w .()'’/&+-]*[\w.)])?")
_ADDRESS = re.compile(r"https?://[\w./?=&~+-]+|\w[\w.+-]*@[\w.-]*\w")
_TYPED = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf"})
"""Words that some YAML program takes for something else than text."""
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def front_lines(values: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return one line `key: value` for each field that has values; several stand in brackets."""
    return tuple(f"{name}: {front_value(texts)}" for name, texts in values.items() if texts)


def front_value(texts: Sequence[str]) -> str:
    """Return the values of a field on one line."""
    if len(texts) == 1:
        return quoted(texts[0])
    return f"[{', '.join(map(quoted, texts))}]"


def quoted(text: str) -> str:
    """Return `text` as a YAML scalar on one line: plain where nobody can misread it, else in double quotes."""
    is_plain = _WORDS.fullmatch(text) and text.casefold() not in _TYPED
    if is_plain or _ADDRESS.fullmatch(text):
        return text
    escaped = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", escaped)
