"""`binder import`: people of another program's file become contacts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import click

from ....core.matching import Plan, Selection, plan
from ....core.model.person import Person
from ...disk import walk
from ...settings import read_day
from ..imports.choosing import chosen
from ..imports.plan_lines import plan_lines, problem_lines, summary
from ..imports.reading import PROGRAMS, read_file
from ..imports.writing import Failure, carry_out, rehearse
from ..note_templates import note_templates
from ..project import Project, open_project, read_notes
from ..terminal import is_interactive, printable
from ..usage import Refusal, config_file_option, examples

MANY = 25
"""Notes from which on the person is asked: nobody's whole network is wanted by accident."""


@click.command(
    epilog=examples(
        "binder import linkedin Connections.csv --company acme --dry-run",
        "binder import linkedin Connections.csv --match underwriter --since 2024-01-01",
        "binder import vcard jane.vcf --all",
    )
)
@click.argument("program", type=click.Choice(list(PROGRAMS)))
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@click.option("--company", metavar="TEXT", default="", help="Only people whose company has these words.")
@click.option("--match", metavar="TEXT", default="", help="Only people of whom anything has these words.")
@click.option("--since", metavar="DAY", help="Only people you connected with on this day or later.")
@click.option("--all", "everybody", is_flag=True, help="Everybody whom the other options leave.")
@click.option("--dry-run", is_flag=True, help="Show what would happen, and write nothing.")
@click.option("-y", "--yes", is_flag=True, help=f"Do not ask, also for more than {MANY} notes.")
@click.option("-v", "--verbose", is_flag=True, help="Show every problem of the file.")
@config_file_option
@click.pass_context
def command(  # noqa: PLR0913 - an option of the command each
    ctx: click.Context,
    program: str,
    file: str,
    company: str,
    match: str,
    since: str | None,
    config_file: str | None,
    *,
    everybody: bool,
    dry_run: bool,
    yes: bool,
    verbose: bool,
) -> None:
    """Take people over from another program's file.

    PROGRAM says where FILE comes from: `linkedin` (Connections.csv), `google` (Google CSV), `vcard` (.vcf) or `csv`
    (columns with the names of fields). Without options that say whom, a list is shown to choose from. A person who
    has a note is recognised by LinkedIn address, e-mail address, or name and company; only empty fields of that note
    are filled, and what differs is told. Nothing that stands in a note is changed. The exit status is 1 when an
    error is told: something could not be read or written.
    """
    project = open_project(config_file)
    selection = Selection(company, match, _day(since))
    read = read_file(program, file, project.options)
    people = chosen(read.people, selection, everybody=everybody) if read.people else ()
    problems = read.of(people)
    for line in problem_lines(problems, every=verbose):
        click.echo(line, err=True)
    steps = _plan(people, project)
    for line in plan_lines(steps, project):
        click.echo(line)
    if not dry_run:
        _ask(steps, yes=yes)
    failures = rehearse(steps, project) if dry_run else carry_out(steps, project, note_templates(project))
    _tell(failures, project)
    told = summary(steps, {failure.path for failure in failures if failure.is_whole})
    click.echo(f"{told} Nothing was written: --dry-run." if dry_run else told)
    if failures or any(problem.level == "error" for problem in problems):
        ctx.exit(1)


def _day(since: str | None) -> dt.date | None:
    try:
        return None if since is None else read_day(since, "--since")
    except ValueError as error:
        raise Refusal(f"{error}.") from error


def _plan(people: Sequence[Person], project: Project) -> Plan:
    if not people:
        return ()
    thought = read_notes(project)
    if thought.held_back:
        listed = ", ".join(sorted(map(project.shown, thought.held_back))[:5])
        what = f"people in notes that cannot be read are not recognised: {listed}"
        click.echo(f"warning: {printable(what)}. `binder check` says what to mend.", err=True)
    taken = [found.path for found in walk(str(project.notes_dir))[0]]
    return plan(people, thought.binder, project.options, taken)


def _tell(failures: Sequence[Failure], project: Project) -> None:
    for failure in failures:
        click.echo(f"error: {printable(f'{project.shown(failure.path)}: {failure.why}')}.", err=True)


def _ask(steps: Plan, *, yes: bool) -> None:
    """Ask before many notes are written; raises Refusal when nobody can be asked, Abort when the answer is no."""
    count = sum(step.action in ("create", "fill") for step in steps)
    if yes or count <= MANY:
        return
    if not is_interactive():
        raise Refusal(f"{count} notes would be written. Choose fewer people, or say --yes.")
    click.confirm(f"Write {count} notes?", abort=True)
