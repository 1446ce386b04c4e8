"""The person's own text of an interview without the questions that the page shows above it, answers and all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..link import name_key, slug
from ..link.questions import is_part
from ..model.binder import Prose
from ..model.raw import Item
from ..model.records import Interview
from ..model.values import Chosen
from ..read import mask_code
from ..read.sections import read_sections
from ..schema import field_below
from ..validate.grammar.questions import MINUTES, read_question

_HEADING = re.compile(r"^(#{1,6})[ \t]+([^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_LINE = re.compile(r"[-*+][ \t]|\d{1,9}[.)][ \t]|[ ]{2}|[ ]?\t")
"""How each line of such a part begins: an item, or what belongs to the item above it."""
_FENCE = re.compile(r"```|~~~")
_MARKUP = re.compile(r"[*_`\[\]<&\\~^=]")
"""Signs that a question is shown with as they are, where Markdown may make something else of them."""
_BORROWED = re.compile(
    r"\[(?![ xX\[]\])[^\[\]]*\](?![(\]])|\[\^|^[ \t]*\*\[|^[ \t]*#{1,6}[ \t]", re.MULTILINE
)
"""What may mean something only within the whole note: links and notes explained elsewhere, headings."""


class OwnText(NamedTuple):
    """What is left of a text, and what search and links should find in its place, besides the answers."""

    markdown: str
    questions: tuple[str, ...]
    """The words of every question that the page shows above it, in their order."""
    anchors: tuple[str, ...]
    """Names of the headings that are left out."""


def without_questions(interview: Interview, prose: Prose | None) -> OwnText | None:
    """Return the own text without its lists of questions; None where it has none, or where one says more.

    A list is left out only where the page shows all of it: nothing but questions that were read and that bear
    their own words, each with its tick and with an answer that stands by itself. In doubt the text stays whole.
    """
    if prose is None or not interview.questions:
        return None
    known = _by_name(interview.questions)
    kept: list[str] = []
    anchors: list[str] = []
    last = 0
    for heading, start, end in _parts(prose.markdown):
        if not _is_shown(prose.markdown[start:end], known):
            return None
        kept.append(prose.markdown[last:start])
        anchors.append(slug(heading))
        last = end
    if not anchors:
        return None
    questions = tuple(one.question.text for one in interview.questions)
    return OwnText("".join((*kept, prose.markdown[last:])), questions, tuple(dict.fromkeys(anchors)))


def _by_name(questions: tuple[Chosen, ...]) -> Mapping[str, Chosen]:
    found = {name_key(one.question.text): one for one in questions}
    return found | {f"^{one.question.ident.casefold()}": one for one in questions}


def _parts(markdown: str) -> Iterator[tuple[str, int, int]]:
    """Each part below a heading for questions, with what is below smaller headings: the heading, begin and end."""
    headings = list(_HEADING.finditer(mask_code(markdown)))
    for place, heading in enumerate(headings):
        field = field_below("interview", heading[2])
        if field is not None and field.name == "questions":
            after = (one.start() for one in headings[place + 1 :] if len(one[1]) <= len(heading[1]))
            yield heading[2], heading.start(), next(after, len(markdown))


def _is_shown(part: str, known: Mapping[str, Chosen]) -> bool:
    """Whether a part holds nothing but questions that the page shows above, with all that they hold."""
    lines = [(number, line) for number, line in enumerate(part.split("\n")[1:], 2) if line.strip()]
    if _FENCE.search(part) or not all(_LINE.match(line) for _, line in lines):
        return False
    begun = [number for number, line in lines if not line.startswith((" ", "\t"))]
    _, sections = read_sections(part, part, "", 1)
    items = [item for section in sections for item in section.items]
    return (
        len(sections) == 1
        and begun[:1] == [number for number, _ in lines[:1]]
        and begun == [item.at.line for item in items]
        and all(_has_all(item, known) for item in items)
    )


def _has_all(item: Item, known: Mapping[str, Chosen]) -> bool:
    read = read_question(item.text, "", item.at)
    if read is None:
        return False
    found = known.get(f"^{read.ident.casefold()}") or known.get(name_key(read.text))
    return (
        found is not None
        and read.text in ("", found.question.text)
        and read.minutes in (MINUTES, found.question.minutes)
        and read.purpose in ("insight", found.question.purpose)
        and (found.asked or not item.checked)
        and is_part(item.nested, found.markdown)
        and not _MARKUP.search(read.text)
        and not _BORROWED.search(item.nested)
    )
