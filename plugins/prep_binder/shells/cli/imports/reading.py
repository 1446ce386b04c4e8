"""The file of another program: read, and its people joined."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ....core.matching import join_all
from ....core.model.options import Options
from ....core.model.person import Person
from ....core.model.problem import Location, Problem
from ...disk import read_bytes
from ..usage import Refusal

LARGEST = 500_000_000
"""Bytes; an address book with a picture on every card."""

People = tuple[tuple[Person, ...], tuple[Problem, ...]]


def _linkedin(data: bytes, path: str, options: Options) -> People:
    from ....formats.linkedin import read_linkedin  # noqa: PLC0415 - only the reader that is needed is loaded

    return read_linkedin(data, path, options.dates)


def _google(data: bytes, path: str, _options: Options) -> People:
    from ....formats.google import read_google  # noqa: PLC0415 - as above

    return read_google(data, path)


def _vcard(data: bytes, path: str, _options: Options) -> People:
    from ....formats.vcard import read_vcard  # noqa: PLC0415 - as above

    return read_vcard(data, path)


def _csv(data: bytes, path: str, _options: Options) -> People:
    from ....formats.contacts_csv import read_contacts  # noqa: PLC0415 - as above

    return read_contacts(data, path)


PROGRAMS: Mapping[str, Callable[[bytes, str, Options], People]] = MappingProxyType(
    {"linkedin": _linkedin, "google": _google, "vcard": _vcard, "csv": _csv}
)
"""What can be imported, by the word that one types."""


class Read(NamedTuple):
    """What a file says."""

    people: tuple[Person, ...]
    """Each once, in the order of the file."""
    problems: tuple[Problem, ...]
    rows: tuple[int, ...]
    """The lines on which people begin, also of those that were joined to another."""

    def of(self, chosen: Iterable[Person]) -> list[Problem]:
        """The problems of the chosen people, of rows that nobody came of, and of the whole file."""
        theirs = {person.at.line for person in chosen}
        others = {person.at.line for person in self.people} - theirs
        return [problem for problem in self.problems if self._begin(problem) not in others]

    def _begin(self, problem: Problem) -> int:
        """The line on which the person begins that a problem is about; that of the problem, when it is nobody's."""
        at = bisect_right(self.rows, problem.at.line)
        return (
            self.rows[at - 1] if at and problem.check in ("import-value", "import-card") else problem.at.line
        )


def read_file(program: str, file: str, options: Options) -> Read:
    """Read the people of `file`; raises Refusal when the file cannot be opened."""
    content, failure = read_bytes(str(Path(file).absolute()), LARGEST)
    if content is None:
        raise Refusal(f"{file} cannot be read: {failure}.")
    people, problems = PROGRAMS[program](content, file, options)
    joined, told = join_all(people)
    nobody = () if people or any(one.level == "error" for one in problems) else (_nobody(file),)
    found: Sequence[Problem] = sorted((*problems, *told, *nobody), key=lambda problem: problem.at)
    return Read(joined, tuple(found), tuple(sorted(person.at.line for person in people)))


def _nobody(file: str) -> Problem:
    what, mend = "there are no people in this file", "Choose another file, or export it again"
    return Problem("import-file", "warning", Location(file), what, mend)
