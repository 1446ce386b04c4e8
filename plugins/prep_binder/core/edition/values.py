"""The values of fields for one edition: what each shape keeps, and what it leaves at home."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from ..model.problem import Location
from ..model.values import Chosen, Claim, Fact, Introduction, Link, Promise, Question, Text, Touch, When
from ..schema import Field, Shape
from .faces import Faces
from .wording import Wording


class Terms(NamedTuple):
    """On what terms the values of one note are handed on."""

    path: str
    """Where the note lies in the edition."""
    is_full: bool
    """Whether the note itself says that it may be seen: then words beside dates and names stay."""
    faces: Faces
    wording: Wording
    rewritten: Callable[[str], str]
    """From Markdown of the note to Markdown that the edition may show."""

    def at(self, number: int = 0) -> Location:
        """A place that keeps the order of values and tells nothing of the file they stand in."""
        return Location(self.path, number + 1)


def handed_on(value: Any, field: Field, terms: Terms) -> Any:  # noqa: ANN401 - each shape has its own type
    """The value of a field as the edition may show it."""
    return None if value is None else _SHAPES[field.shape](value, terms)


def links(value: Iterable[Link], terms: Terms) -> tuple[Link, ...]:
    """Links to pages of the edition, under the names they have there; others are left out."""
    faces = terms.faces
    return tuple(
        Link(faces.names[link.path], _label(link, terms), "", terms.at(number), faces.paths[link.path])
        for number, link in enumerate(value)
        if link.path in faces.paths
    )


def people(value: Iterable[Link], terms: Terms) -> tuple[Link, ...]:
    """Links to people; one without a note is somebody."""
    faces = terms.faces
    return tuple(
        Link(faces.person(link), _label(link, terms), "", terms.at(number), faces.paths.get(link.path, ""))
        for number, link in enumerate(value)
    )


def _label(link: Link, terms: Terms) -> str:
    is_named = link.path in terms.faces.paths and terms.faces.is_named(link.path)
    return terms.wording.text(link.label) if is_named else ""


def _same(value: Any, terms: Terms) -> Any:  # noqa: ANN401 - numbers, choices and addresses
    del terms
    return value


def _text(value: str, terms: Terms) -> str:
    return terms.wording.text(value)


def _placed(value: Text, terms: Terms) -> Text:
    return Text(terms.wording.text(value.text), terms.at())


def _strings(value: Iterable[str], terms: Terms) -> tuple[str, ...]:
    return tuple(terms.wording.text(one) for one in value)


def _texts(value: Iterable[Text], terms: Terms) -> tuple[Text, ...]:
    return tuple(Text(terms.wording.text(one.text), terms.at(number)) for number, one in enumerate(value))


def _when(value: When, terms: Terms) -> When:
    return value._replace(at=terms.at()) if terms.is_full else When(value.day, None, "", terms.at())


def _whens(value: Iterable[When], terms: Terms) -> tuple[When, ...]:
    return tuple(_when(one, terms) for one in value)


def _facts(value: Iterable[Fact], terms: Terms) -> tuple[Fact, ...]:
    say = terms.wording.text
    return tuple(
        Fact(say(one.text), say(one.source), one.is_done, terms.at(number))
        for number, one in enumerate(value)
    )


def _claims(value: Iterable[Claim], terms: Terms) -> tuple[Claim, ...]:
    say = terms.wording.text
    return tuple(
        Claim(
            say(one.category),
            say(one.text),
            one.slug,
            one.opposes,
            one.done if terms.is_full else None,
            terms.at(number),
        )
        for number, one in enumerate(value)
    )


def _promises(value: Iterable[Promise], terms: Terms) -> tuple[Promise, ...]:
    return tuple(
        one._replace(text=terms.wording.text(one.text), at=terms.at(number))
        for number, one in enumerate(value)
    )


def _introductions(value: Iterable[Introduction], terms: Terms) -> tuple[Introduction, ...]:
    return tuple(
        Introduction(
            who,
            one.given,
            one.contacted,
            one.reported,
            terms.wording.text(one.note) if terms.is_full else "",
            terms.at(number),
        )
        for number, one in enumerate(value)
        for who in people((one.who,), terms)
    )


def _log(value: Iterable[Touch], terms: Terms) -> tuple[Touch, ...]:
    return tuple(
        one._replace(text=terms.wording.text(one.text), at=terms.at(number))
        for number, one in enumerate(value)
    )


def _questions(value: Iterable[Question | Chosen], terms: Terms) -> tuple[Question | Chosen, ...]:
    return tuple(
        _question(one, terms, number) if isinstance(one, Question) else _chosen(one, terms, number)
        for number, one in enumerate(value)
    )


def _question(one: Question, terms: Terms, number: int) -> Question:
    say = terms.wording.text
    return one._replace(text=say(one.text), category=say(one.category), at=terms.at(number))


def _chosen(one: Chosen, terms: Terms, number: int) -> Chosen:
    return Chosen(
        _question(one.question, terms, number),
        one.asked,
        terms.wording.text(one.answer) if terms.is_full else "",
        terms.faces.paths.get(one.source, ""),
        terms.rewritten(one.markdown) if terms.is_full else "",
    )


_SHAPES: Mapping[Shape, Callable[[Any, Terms], Any]] = MappingProxyType(
    {
        "text": _text,
        "prose": _text,
        "lines": _text,
        "placed": _placed,
        "strings": _strings,
        "texts": _texts,
        "emails": _texts,
        "links": links,
        "url": _same,
        "urls": _same,
        "when": _when,
        "whens": _whens,
        "follow_up": _when,
        "yes_no": _same,
        "minutes": _same,
        "rating": _same,
        "motivation": _same,
        "publish": _same,
        "priority": _same,
        "stage": _placed,
        "zone": _same,
        "channel": _same,
        "facts": _facts,
        "basics": _facts,
        "claims": _claims,
        "promises": _promises,
        "introductions": _introductions,
        "log": _log,
        "questions": _questions,
    }
)
