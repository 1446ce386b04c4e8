"""Snippets for Visual Studio Code: every field of a note with its words, and the lines of the small grammars."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

from ..core.model.values import CHANNELS
from ..core.schema import FIELDS, HELPERS, Field, Shape
from ..core.validate.vocabulary import STATES, TOUCHES
from .field_words import WORDS

_TODAY = "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}"
_CHANNEL = f"${{1|{','.join(CHANNELS)}|}}"
_BODIES: Mapping[Shape, str] = MappingProxyType(
    {
        "when": f"{_TODAY}$0",
        "whens": f"[{_TODAY}$0]",
        "follow_up": f"{_TODAY} ${{1|reconnect,request,nudge|}}",
        "channel": _CHANNEL,
        "links": '"[[$1]]"',
        "minutes": "${1:20}",
        "priority": "${1|A,B,C,D,none|}",
        "publish": "${1|private,share,public|}",
        "stage": f"${{1|{','.join(STATES)}|}}",
        "yes_no": "${1|yes,no|}",
        "rating": "${1|1,2,3,4,5|}",
        "motivation": "${1|0,1,2,3|}",
        "zone": "${1:Europe/Lisbon}",
        "lines": "|\n  $0",
    }
)
"""What follows the key; every other shape is free text."""
_WITH_CHANNEL = frozenset({"requested", "held", "thanked"})
_LINES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "log": (
            f"- {_TODAY} {_CHANNEL} ${{2|{','.join(dict.fromkeys(TOUCHES.values()))}|}}: $0",
            "A touch, under ## Log.",
        ),
        "learned": (
            "- ${1|advice,trend,insight,work,culture,entry,resource,project|}: $2 #$3",
            "A claim, under ## Learned.",
        ),
        "question": (
            "- [ ] $1? (${2:3} min) #${3|insight,open,close,research|}",
            "A question, under ## Questions.",
        ),
        "promise": (f"- [ ] $1 by {_TODAY}", "A promise, under ## Promises."),
        "introduction": (f"- [[$1]] given {_TODAY}", "Somebody they named, under ## Introductions."),
        "fact": ("- $1 ($2)", "A fact and its source, under ## Research."),
    }
)


def vscode_snippets() -> str:
    """Return the text of a `.code-snippets` file: JSON with a snippet for each field and each kind of line."""
    found: dict[str, object] = {}
    for kind, fields in FIELDS.items():
        for field in fields if kind != "page" else ():
            if field.name not in HELPERS:
                key = "for" if field.name == "applies_to" else field.name
                found.setdefault(key, _snippet(key, f"{key}: {_body(field)}", WORDS[field.name]))
    for name, (line, words) in _LINES.items():
        found[f"line: {name}"] = _snippet(f"- {name}", line, words)
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _body(field: Field) -> str:
    if field.name in _WITH_CHANNEL:
        return f"{_TODAY} {_CHANNEL}"
    return _BODIES.get(field.shape, "$0")


def _snippet(prefix: str, body: str, words: str) -> dict[str, object]:
    return {"scope": "markdown", "prefix": prefix, "body": body.split("\n"), "description": words}
