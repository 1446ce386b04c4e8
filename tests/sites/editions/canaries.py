"""A binder in which every value is unlike every other: whatever is found in a site tells where it came from.

The notes are made from the schema, so a new field is in here as soon as it exists.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

from prep_binder.core.model.records import EDITIONS, Kind, Publish
from prep_binder.core.schema import FIELDS, PROSE, Field, Shown, shows
from prep_binder.core.schema.shown import IF_SHARED, NEVER
from tests.planted_pictures import Kind as PictureKind
from tests.planted_pictures import planted

FOLDERS: dict[Kind, str] = {
    "contact": "contacts",
    "interview": "interviews",
    "company": "companies",
    "industry": "industries",
    "role": "roles",
    "questions": "questions",
    "page": "pages",
}
ZONES = (
    "Pacific/Kiritimati",
    "Antarctica/Vostok",
    "America/Nome",
    "Asia/Urumqi",
    "Indian/Chagos",
    "Africa/Juba",
)
FORMATS: tuple[PictureKind, ...] = get_args(PictureKind)
BEYOND = Shown("public", asked=False)
_NOT_UNIQUE = frozenset({"yes_no", "rating", "motivation", "publish", "stage", "channel", "minutes"})
"""Shapes with a few fixed values, which no search can tell apart; `test_cut` looks at the records instead."""


Never = Literal["", "to others", "to anybody"]


@dataclass(frozen=True, slots=True)
class Canary:
    """One value, where it stands, and what decides about it."""

    token: str
    where: str
    kind: Kind
    publish: Publish
    shown: Shown | None
    never: Never = ""
    """In which editions it is not shown, whatever the note says."""

    def is_allowed(self, edition: Publish) -> bool:
        """Whether the schema lets `edition` show it."""
        if self.never:
            return edition == "private" and self.never == "to others"
        return shows(edition, self.shown, self.publish)


@dataclass
class Aviary:
    """The notes with their canaries."""

    notes: dict[str, str] = field(default_factory=dict)
    assets: dict[str, bytes] = field(default_factory=dict)
    canaries: dict[str, Canary] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _zones: Iterator[str] = field(default_factory=lambda: iter(ZONES))

    def word(
        self, where: str, kind: Kind, publish: Publish, shown: Shown | None, *, never: Never = ""
    ) -> str:
        """A new word."""
        return self._keep(f"cn{next(self._numbers):04}cn", where, kind, publish, shown, never=never)

    def day(self, where: str, kind: Kind, publish: Publish, shown: Shown | None) -> str:
        """A new day, long ago."""
        day = dt.date(1950, 1, 1) + dt.timedelta(days=next(self._numbers))
        return self._keep(day.isoformat(), where, kind, publish, shown)

    def number(self, where: str, kind: Kind, publish: Publish, shown: Shown | None) -> str:
        """A new number."""
        return self._keep(str(70_000 + next(self._numbers)), where, kind, publish, shown)

    def zone(self, where: str, kind: Kind, publish: Publish, shown: Shown | None) -> str:
        """A time zone that no other note has."""
        return self._keep(next(self._zones).lower(), where, kind, publish, shown)

    def _keep(
        self,
        token: str,
        where: str,
        kind: Kind,
        publish: Publish,
        shown: Shown | None,
        *,
        never: Never = "",
    ) -> str:
        self.canaries[token] = Canary(token, where, kind, publish, shown, never)
        return token


def aviary() -> Aviary:
    """The whole binder: a note of every kind for every word of `publish`, and what must never be seen."""
    found = Aviary()
    for kind in FIELDS:
        for publish in EDITIONS:
            _note(found, kind, publish)
    _never(found)
    _links(found)
    return found


def _note(found: Aviary, kind: Kind, publish: Publish) -> None:
    """A note with every field that a search can tell apart; ordinary pages have no other names, notes show no tags."""
    where = f"{kind}/{publish}"
    name_shown = next(one.shown for one in FIELDS[kind] if one.name == "name")
    stem = found.word(f"{where} file name", kind, publish, name_shown)
    called = "title" if kind == "page" else "name"
    lines = [f"publish: {publish}", f"{called}: {found.word(f'{where}.{called}', kind, publish, name_shown)}"]
    for one in FIELDS[kind]:
        value = None if one.name in _UNUSED else _value(found, one, kind, publish, where)
        if value is not None:
            lines.append(f"{_key(kind, one)}: {value}")
    unknown = found.word(f"{where} unknown key", kind, publish, NEVER)
    lines.append(f"mood-of-the-day: {unknown}")
    path = f"{FOLDERS[kind]}/{stem}.md"
    found.notes[path] = "---\n" + "\n".join(lines) + "\n---\n\n" + _body(found, kind, publish, where)


_UNUSED = frozenset(
    {"name", "title", "first_name", "last_name", "type", "categories", "publish", "date", "template"}
)
"""Names are given above; `type` and the like tell what a note is; `date` would be taken for `held`."""


def _key(kind: Kind, one: Field) -> str:
    return "for" if (kind, one.name) == ("questions", "applies_to") else one.name


def _value(found: Aviary, one: Field, kind: Kind, publish: Publish, where: str) -> str | None:
    place, shown = f"{where}.{one.name}", one.shown
    args = (place, kind, publish, shown)
    beside = (f"{place} beside", kind, publish, IF_SHARED)
    if one.shape in _NOT_UNIQUE:
        return None
    if one.name == ("aliases" if kind == "page" else "tags"):
        return None
    if one.name == "aliases":
        also = f", the public {kind}" if publish == "public" else ""
        return f"[{found.word(*args)}{also}]"
    if one.shape == "links":
        return _link(found, one, kind, publish, place)
    makers = {
        "when": lambda: f"{found.day(*args)} {found.word(*beside)}",
        "whens": lambda: f"[{found.day(*args)} {found.word(*beside)}]",
        "follow_up": lambda: f"{found.day(*args)} reconnect",
        "minutes": lambda: found.number(*args),
        "priority": lambda: f"{found.number(*args)} days",
        "zone": lambda: _proper(found.zone(*args)),
        "url": lambda: f"https://{found.word(*args)}.example",
        "urls": lambda: f"https://{found.word(*args)}.example",
        "strings": lambda: f"[{found.word(*args)}]",
        "facts": lambda: f"['[x] {found.word(*args)} ({found.word(*args)})']",
        "basics": lambda: f"['{found.word(*args)} ({found.word(*args)})']",
        "claims": lambda: f"['advice: {found.word(*args)} #{found.word(*args)}']",
        "promises": lambda: f"['{found.word(*args)} by {found.day(*args)}']",
        "introductions": lambda: (
            f"['[[{found.word(f'{place} who', kind, publish, NEVER)}]] given {found.day(*args)}, "
            f"{found.word(*beside)}']"
        ),
        "log": lambda: f"['{found.day(*args)} email request: {found.word(*args)}']",
        "questions": lambda: f"['{found.word(*args)}?']",
    }
    return makers.get(one.shape, lambda: found.word(*args))()


def _proper(zone: str) -> str:
    return next(name for name in ZONES if name.lower() == zone)


def _link(found: Aviary, one: Field, kind: Kind, publish: Publish, place: str) -> str:
    """A name without a note: a role or industry of that name is in the share edition, nothing else is."""
    is_topic = one.kind in ("industry", "role")
    word = found.word(
        place,
        "industry" if is_topic else kind,
        "private" if is_topic else publish,
        BEYOND if is_topic else NEVER,
    )
    also = f', "[[the public {one.kind}]]"' if is_topic and one.name in ("industry", "role") else ""
    return f'["{word}"{also}]'


def _body(found: Aviary, kind: Kind, publish: Publish, where: str) -> str:
    def word(what: str, *, never: Never = "") -> str:
        return found.word(f"{where} {what}", kind, publish, PROSE[kind], never=never)

    its_format = FORMATS[len(found.assets) % len(FORMATS)]
    name = word("picture's name")
    picture = f"{name}.{its_format.lower()}"
    found.assets[f"{FOLDERS[kind]}/{picture}"] = planted(
        its_format, lambda place: word(f"{place} of a picture", never="to others")
    )
    text = f"""\
Plain {word("text")}, **{word("bold")}**, [{word("text of a link")}](https://{word("address of a link")}.example).

%% {word("comment", never="to anybody")} %%
<!-- {word("HTML comment", never="to anybody")} -->
<span hidden>{word("hidden text")}</span>

![{word("alt text")}]({picture} "{word("title of a picture")}")

```text
{word("code block")}
```

| {word("table head")} |
|---|
| `{word("code")}` |

## {word("heading")}

Text[^1] about it.

[^1]: {word("footnote")}
"""
    if kind in ("contact", "interview", "questions"):
        asked = next(one.shown for one in FIELDS[kind] if one.name == "questions")
        question = found.word(f"{where} question in the body", kind, publish, asked)
        answer = found.word(
            f"{where} answer", kind, publish, IF_SHARED if kind != "questions" else PROSE[kind]
        )
        text += f"\n## Questions\n\n- [x] {question}? (3 min)\n    - {answer}\n"
    return text


def _never(found: Aviary) -> None:
    def word(what: str, never: Never = "to anybody") -> str:
        return found.word(what, "page", "private", NEVER, never=never)

    held = word("held back: file name", "to others")
    title = word("held back: title")
    found.notes[f"pages/{held}.md"] = f"---\npublish: public\ntitle: [{title}\n---\n{word('held back')}\n"
    for line, what in (("draft: true", "draft"), ("published: false", "not published")):
        stem, title = word(f"{what}: file name", "to others"), word(what, "to others")
        text = word(what, "to others")
        found.notes[f"pages/{stem}.md"] = f"---\npublish: public\n{line}\ntitle: {title}\n---\n{text}\n"
    for folder in ("excluded", "drafts"):
        stem, title, text = word(f"{folder}: file name", "to others"), word(folder), word(folder)
        found.notes[f"{folder}/{stem}.md"] = f"---\npublish: public\ntitle: {title}\n---\n{text}\n"
    for suffix in ("vcf", "csv", "pdf", "zip", "txt"):
        name, content = word("file that nothing shows"), word("content of such a file")
        found.assets[f"files/{name}.{suffix}"] = content.encode()


def _links(found: Aviary) -> None:
    """A public page that links, in every way there is, to notes of people and companies and to what is never shown."""
    lines = ["---", "publish: public", "title: Links", "---", ""]
    names = {
        one.where: one.token for one in found.canaries.values() if one.where.endswith((".name", " file name"))
    }
    for where, stem in names.items():
        kind = where.partition("/")[0]
        if where.endswith(" file name") and kind in ("contact", "interview", "company"):
            path = f"{FOLDERS[found.canaries[stem].kind]}/{stem}"
            name = names[where.removesuffix(" file name") + ".name"]
            lines += [
                f"[[{name}]], [[{path}|{name}]], ![[{stem}]], {name if kind != 'interview' else ''} without a link,",
                f"[{name}](../{path}.md), [words](../{path}.md#{stem}), [words][{len(lines)}], ![words](../{path}.md),",
                f'<a href="../../{path}/">words</a>, <img src="../{path}.png"> <object data="{path}.md">x</object>',
                "",
                f"[{len(lines)}]: ../{path}.md",
                "",
            ]
    for path in found.notes:
        if any(canary.never and canary.token in path for canary in found.canaries.values()):
            lines.append(f'- [words](../{path}) and <a href="../../{path.removesuffix(".md")}/">words</a>')
    found.notes["pages/links.md"] = "\n".join(lines) + "\n"
