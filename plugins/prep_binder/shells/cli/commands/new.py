"""`binder new`: a note from a template, with what is known already filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import jinja2

from ....core.derive.beginnings import Values, known_values, linked
from ....core.link.resolve import free_path
from ....core.model.options import FOLDERS
from ....core.model.records import Kind
from ....core.pipeline import Foreseen
from ....core.schema import FIELDS, Field, field_of
from ....core.validate.dates import Bad, take_date
from ....formats.additions import UnsafeError
from ....formats.additions.proof import Known, read
from ....formats.scaffold import new_note
from ...disk import walk
from ...note_files import OutsideError, create_note
from ..completing import complete_interviewed, completer_of
from ..doubts import ask_first, doubts
from ..note_templates import note_templates
from ..people import find_held_back, find_people, one_person
from ..project import Project, foresee_notes, open_project
from ..terminal import printable, typed_text
from ..usage import Refusal, config_file_option, examples


@click.command(
    epilog=examples(
        'binder new contact "Jane Doe" --company Acme --set phone="+1 555 0100"',
        'binder new interview jane --set goal="how one learns to underwrite"',
        'binder new questions "For underwriters" --role underwriter --edit',
    )
)
@click.argument("kind", type=click.Choice(list(FOLDERS)))
@click.argument("name", shell_complete=complete_interviewed)
@click.option(
    "--company",
    metavar="NAME",
    shell_complete=completer_of("companies"),
    help="Where the person works, or the talk's company.",
)
@click.option(
    "--industry",
    metavar="NAME",
    shell_complete=completer_of("industries"),
    help="The industry; of a question set, what it is for.",
)
@click.option(
    "--role",
    metavar="NAME",
    shell_complete=completer_of("roles"),
    help="The role; of a question set, what it is for.",
)
@click.option("--set", "fields", metavar="FIELD=VALUE", multiple=True, help="Any field; may be repeated.")
@click.option("--edit", is_flag=True, help="Open the note in your editor ($VISUAL or $EDITOR).")
@click.option("-y", "--yes", is_flag=True, help="Do not ask when a note may be about the same.")
@config_file_option
def command(  # noqa: PLR0913 - an option of the command each
    kind: Kind,
    name: str,
    company: str | None,
    industry: str | None,
    role: str | None,
    fields: tuple[str, ...],
    config_file: str | None,
    *,
    edit: bool,
    yes: bool,
) -> None:
    """Make a note, and print its path.

    NAME is what the note is about; of an interview, the person. Fields that the other notes tell are filled in, and
    an existing note is never overwritten. The templates can be replaced, as those of the pages: put a file such as
    prep_binder/notes/contact.jinja into the theme's custom_dir.
    """
    name = typed_text(name)
    if not name:
        raise Refusal("NAME is empty, or holds signs that are no text.")
    project = open_project(config_file)
    thought = foresee_notes(project)
    given = _given(kind, {"company": company, "industry": industry, "role": role}, fields)
    if kind == "interview":
        name, given["contact"] = _person(thought, name)
    ask_first(doubts(thought, project, kind, name), yes=yes)
    values = {**given, **known_values(thought.binder, kind, name, given)}
    text = _text(project, kind, name, values, given)
    path = _path(project, kind, name, values)
    try:
        create_note(project.notes_dir, path, text)
    except OutsideError as error:
        raise Refusal(f"{project.shown(path)} cannot be written: {error}.") from error
    except OSError as error:
        raise Refusal(f"{project.shown(path)} cannot be written: {error.strerror or error}.") from error
    click.echo(project.shown(path))
    if edit:
        _open(project.notes_dir / path)


def _open(note: Path) -> None:
    try:
        click.edit(filename=str(note))
    except (click.ClickException, ValueError) as error:
        why = error.message if isinstance(error, click.ClickException) else str(error)
        raise Refusal(
            f"The note is made, but the editor did not open it ({why.rstrip('.')}). Set $EDITOR to one that you have."
        ) from error


def _given(kind: Kind, named: dict[str, str | None], fields: Iterable[str]) -> Values:
    """Fields from the options, links as links, in the names that the schema gives them."""
    pairs = [(name, value) for name, value in named.items() if value]
    for field in fields:
        key, sign, value = field.partition("=")
        if not sign:
            raise Refusal(f"--set {field}: write FIELD=VALUE.")
        pairs.append((key.strip(), value.strip()))
    found: Values = {}
    for key, value in pairs:
        wanted = "for" if kind == "questions" and key in ("industry", "role") else key
        known = field_of(kind, wanted)
        if known is None:
            listed = ", ".join(field.name for field in FIELDS[kind])
            raise Refusal(f"A note of the kind {kind} has no field `{key}`; it has {listed}.")
        name = _named(known)
        text = linked(value) if known.shape == "links" else value
        found[name] = (*found.get(name, ()), text)
    return found


def _person(thought: Foreseen, typed: str) -> tuple[str, tuple[str, ...]]:
    """The contact that an interview is with; somebody without a note that can be read keeps the name as typed."""
    if find_people(thought.binder, typed):
        name = one_person(thought.binder, typed, thought.held_back).name
        return name, (linked(name),)
    if not find_held_back(thought.held_back, typed):
        create = printable(
            f'There is no contact called "{typed}" yet. Create one: binder new contact "{typed}"'
        )
        click.echo(create, err=True)
    return typed, (linked(typed),)


def _text(project: Project, kind: Kind, name: str, values: Values, given: Values) -> str:
    """The note from its template.

    Raises Refusal when a template of the person's own gives no readable note, or a value given cannot be read.
    """
    named = values if kind == "interview" else {"name": (name,), **values}
    try:
        text = new_note(kind, named, project.options.today, note_templates(project))
        note = read(text.encode(), f"{project.options.folders[kind]}/new.md", project.options)
    except jinja2.TemplateError as error:
        raise Refusal(f"The template notes/{kind}.jinja has a mistake: {str(error).rstrip('.')}.") from error
    except UnsafeError as error:
        raise Refusal(f"The template notes/{kind}.jinja makes a note that cannot be read: {error}") from error
    if mistakes := list(_mistakes(note, kind, given)):
        raise Refusal.of(mistakes)
    return text


def _mistakes(note: Known, kind: Kind, given: Values) -> Iterator[str]:
    """The errors in the values given, each with its field and how to mend it."""
    keys = {key.at.line: key.text for key, _ in note.raw.front}
    for problem in note.problems:
        above = [line for line in keys if line <= problem.at.line < note.raw.body_line]
        field = field_of(kind, keys[max(above)]) if above else None
        if field is not None and _named(field) in given and problem.level == "error":
            name = f"`{_named(field)}`"
            what = problem.what if name in problem.what else f"{name}: {problem.what}"
            yield f"{what}. {problem.mend}."


def _named(field: Field) -> str:
    """The name of a field as one writes it."""
    return "for" if field.name == "applies_to" else field.name


def _path(project: Project, kind: Kind, name: str, values: Values) -> str:
    taken = {found.path.casefold() for found in walk(str(project.notes_dir))[0]}
    title = f"{_day(project, values)} {name}" if kind == "interview" else name
    return free_path(kind, title, taken, project.options)


def _day(project: Project, values: Values) -> dt.date:
    """The day of a conversation that is set already, else today."""
    for key in ("held", "scheduled"):
        found = take_date(" ".join(values.get(key, ())), project.options.dates)
        if found and not isinstance(found, Bad):
            return found.day
    return project.options.today
