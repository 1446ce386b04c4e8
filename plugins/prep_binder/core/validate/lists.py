"""Lists of the front matter and of the body, both read with the same grammar and joined."""

from __future__ import annotations

from ..model.raw import Item, Mapping, Node, Scalar, Section, Sequence
from ..model.values import Question
from ..schema import Field, field_below, same
from .grammar import GRAMMARS
from .grammar.questions import read_question
from .headings import check_heading
from .reading import Reading, as_item, is_empty

_ORDER: dict[str, tuple[tuple[str, str], ...]] = {
    "introductions": (
        ("who", "{}"),
        ("person", "{}"),
        ("name", "{}"),
        ("given", " given {}"),
        ("contacted", " contacted {}"),
        ("reported", " reported {}"),
        ("note", ", {}"),
    ),
    "promises": (("text", "{}"), ("what", "{}"), ("by", " by {}"), ("due", " by {}"), ("done", " done {}")),
    "log": (("date", "{}"), ("channel", " {}"), ("kind", " {}"), ("text", ": {}"), ("note", ": {}")),
    "facts": (("fact", "{}"), ("text", "{}"), ("source", " ({})")),
    "basics": (("fact", "{}"), ("text", "{}"), ("source", " ({})")),
    "claims": (
        ("category", "{}: "),
        ("text", "{}"),
        ("claim", "{}"),
        ("slug", " #{}"),
        ("done", " [done {}]"),
    ),
    "questions": (
        ("text", "{}"),
        ("question", "{}"),
        ("minutes", " ({} min)"),
        ("purpose", " #{}"),
        ("id", " ^{}"),
    ),
}
"""How keys of their own are put into the words of the grammar, shape by shape."""


def from_front(node: Node, field: Field, reading: Reading) -> tuple[object, ...]:
    """Return the records of a list in the front matter."""
    grammar = GRAMMARS[field.shape]
    found = (grammar(item, reading) for item in _items(node, field, reading))
    return tuple([record for record in found if record is not None])


def _items(node: Node, field: Field, reading: Reading) -> list[Item]:
    if isinstance(node, Scalar):
        if is_empty(node):
            return []
        lines = (
            [line.strip().removeprefix("- ") for line in node.text.split("\n")]
            if not node.plain
            else [node.text]
        )
        return [as_item(node._replace(text=line)) for line in lines if line]
    if isinstance(node, Sequence):
        return [item for part in node.items for item in _items(part, field, reading)]
    return _from_keys(node, field, reading)


def _from_keys(node: Mapping, field: Field, reading: Reading) -> list[Item]:
    """Items of a mapping: keys of the grammar (`who`, `given`), else `advice: talk` that YAML took apart."""
    words = _ORDER.get(field.shape, ())
    known = {same(name) for name, _ in words}
    given = {same(key.text): value for key, value in node.entries}
    if (len(given) > 1 and given.keys() <= known) or (given and next(iter(given)) in ("who", "text")):
        text = "".join(
            pattern.format(value.text.strip())
            for name, pattern in words
            if isinstance(value := given.get(name), Scalar) and not is_empty(value)
        )
        return [as_item(Scalar(text, node.at, plain=True))] if text else []
    items: list[Item] = []
    for key, value in node.entries:
        if isinstance(value, Scalar):
            items.append(as_item(Scalar(f"{key.text}: {value.text}".rstrip(), key.at, plain=True)))
        else:
            reading.bad_value(
                value.at,
                f"`{field.name}` holds lists or keys within an item",
                "Write the item as one line of text, in quotes",
            )
    return items


def from_body(reading: Reading) -> None:
    """Add what stands in the body under a heading of a field's name to the values."""
    kind, values = reading.kind, reading.values
    for section in reading.raw.sections:
        if not section.items:
            continue
        field = field_below(kind, section.heading)
        if field is None:
            check_heading(section, reading)
            continue
        if kind == "questions" and field.name == "questions":
            continue
        grammar = GRAMMARS[field.shape]
        found = [record for item in section.items if (record := grammar(item, reading)) is not None]
        before = values.get(field.name)
        values[field.name] = (*before, *found) if isinstance(before, tuple) else tuple(found)


def question_set(sections: tuple[Section, ...]) -> tuple[Question, ...]:
    """Return the questions of a set: every list item of the body, its category the heading above."""
    found: list[Question] = []
    for section in sections:
        category = section.heading if section.level != 1 else ""
        for item in section.items:
            question = read_question(item.text, category, item.at)
            if question is not None:
                found.append(question)
    return tuple(found)
