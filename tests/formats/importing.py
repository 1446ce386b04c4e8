"""Takes a file of another program through reading, joining and planning, as `binder import` does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader

from prep_binder.core.matching import Plan, Step, join_all, plan
from prep_binder.core.model.binder import Binder
from prep_binder.core.model.options import Options
from prep_binder.core.model.person import Person
from prep_binder.core.model.problem import Problem
from prep_binder.core.model.raw import Source
from prep_binder.core.pipeline import build_binder
from prep_binder.formats.contacts_csv import read_contacts
from prep_binder.formats.google import read_google
from prep_binder.formats.linkedin import read_linkedin
from prep_binder.formats.new_note import contact_note, note_environment
from prep_binder.formats.vcard import read_vcard
from prep_binder.shells.disk import template_folder
from tests.golden import TODAY

People = tuple[Person, ...]
Reader = Callable[[bytes, str], tuple[People, tuple[Problem, ...]]]

READERS: Mapping[str, Reader] = {
    "linkedin": read_linkedin,
    "google": read_google,
    "vcard": read_vcard,
    "csv": read_contacts,
}
OPTIONS = Options(today=TODAY)


class Imported(NamedTuple):
    """What came of a file."""

    steps: Plan
    problems: tuple[Problem, ...]


def environment() -> Environment:
    """The binder's own templates."""
    return note_environment(FileSystemLoader(template_folder()))


def binder_of(notes: Mapping[str, str]) -> Binder:
    """The binder of notes in memory."""
    return build_binder([Source(path, text.encode()) for path, text in notes.items()], OPTIONS)[0]


def imported(form: str, data: bytes, path: str, notes: Mapping[str, str]) -> Imported:
    """Read a file and plan what would come of it beside `notes`."""
    people, problems = READERS[form](data, path)
    joined, told = join_all(people)
    return Imported(
        plan(joined, binder_of(notes), OPTIONS, notes),
        tuple(sorted((*problems, *told), key=lambda one: one.at)),
    )


def shown(steps: Iterable[Step], templates: Environment) -> str:
    """A plan as text for a golden: new notes whole, of others what would be added and what differs."""
    return "\n".join(_shown(step, templates) for step in steps)


def _shown(step: Step, templates: Environment) -> str:
    if step.action == "create":
        beside = f" ({step.why})" if step.why else ""
        return f"create {step.path}{beside}\n{contact_note(step.person, TODAY, templates)}"
    lines = [f"{step.action} {step.path or step.person.name}: {step.why}"]
    lines += [f"  add {name}: {', '.join(values)}" for name, values in step.adds.items()]
    lines += [f"  {one.field}: {', '.join(one.noted)} / {', '.join(one.found)}" for one in step.differences]
    return "\n".join((*lines, ""))
