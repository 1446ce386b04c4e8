"""Whom to import: by what they have in common, or from a list in the terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence

import click

from ....core.matching import Selection, select
from ....core.model.person import Person
from ..terminal import is_interactive, printable
from ..usage import Refusal

_SHOWN = 30
"""People that one screen of the list holds."""
_NUMBERS = re.compile(r"\d{1,9}(?:-\d{1,9})?(?:[ ,]+\d{1,9}(?:-\d{1,9})?)*")
_PROMPT = "Whom? Numbers such as 1,3-5; words that narrow the list; `all` of this list; nothing to stop"


def chosen(people: Sequence[Person], selection: Selection, *, everybody: bool) -> tuple[Person, ...]:
    """Return the people that the options mean, or those picked from the list; raises Refusal without either."""
    if selection.since is not None and all(person.since is None for person in people):
        raise Refusal("--since: nobody in this file has a day. Only LinkedIn tells when you connected.")
    if everybody or selection != Selection():
        return select(people, selection)
    if not is_interactive():
        raise Refusal("Say whom to import: --company, --match, --since, or --all for everybody in the file.")
    return _picked(people)


def _picked(people: Sequence[Person]) -> tuple[Person, ...]:
    listed: Sequence[Person] = people
    while True:
        _list(listed)
        answer = click.prompt(_PROMPT, default="", show_default=False).strip()
        if not answer:
            return ()
        if answer.casefold() == "all":
            return tuple(listed)
        if _NUMBERS.fullmatch(answer):
            numbers, missing = _numbers(answer, len(listed))
            if not missing:
                return tuple(person for number, person in enumerate(listed, 1) if number in numbers)
            told = ", ".join(f"`{part}`" for part in missing)
            click.echo(f"Nobody was taken: {told} is not in this list, which goes from 1 to {len(listed)}.")
            continue
        found = select(people, Selection(match=answer))
        listed = found or listed
        if not found:
            click.echo(f"Nobody in the file fits `{printable(answer)}`.")


def _list(people: Sequence[Person]) -> None:
    width = len(str(min(len(people), _SHOWN)))
    for number, person in enumerate(people[:_SHOWN], 1):
        click.echo(f"  {number:{width}}  {printable(in_one_line(person))}")
    if len(people) > _SHOWN:
        click.echo(f"  … and {len(people) - _SHOWN} more")


def in_one_line(person: Person) -> str:
    """A person as one recognises them: name, job, company."""
    return ", ".join(filter(None, (person.name, person.first("role"), person.first("company"))))


def _numbers(answer: str, most: int) -> tuple[frozenset[int], list[str]]:
    """The numbers that an answer means, and its parts that mean none; `2-99` goes to the end of the list."""
    found: set[int] = set()
    missing: list[str] = []
    for part in re.split(r"[ ,]+", answer):
        first, _, last = part.partition("-")
        meant = range(int(first), min(int(last or first), most) + 1)
        found.update(meant)
        if not meant or not 1 <= meant[0] <= most:
            missing.append(part)
    return frozenset(found), missing
