"""`binder check`: every problem in the notes, with file, line and how to mend it."""

from __future__ import annotations

from pathlib import Path

import click

from .... import __version__
from ....core.checks import CATALOG
from ....core.model.problem import Problem
from ....formats.report import as_github, as_json, as_line, summary
from ....formats.sarif import as_sarif
from ..project import Project, open_project, read_notes
from ..terminal import printable
from ..usage import Refusal, config_file_option, examples

_COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}


@click.command(
    epilog=examples("binder check", "binder check --strict notes/contacts", "binder check --format github")
)
@click.argument("files", nargs=-1, metavar="[FILES]...", type=click.Path(exists=True))
@click.option("--strict", is_flag=True, help="Warnings count as errors do.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json", "sarif"]),
    default="text",
    show_default=True,
    help="Lines to read, annotations for GitHub, or a list for other programs.",
)
@config_file_option
@click.pass_context
def command(
    ctx: click.Context, files: tuple[str, ...], form: str, config_file: str | None, *, strict: bool
) -> None:
    """Report what needs mending in the notes.

    Each line names file, line and column, says what is wrong and how to mend it. FILES, notes or folders, limit
    the report; all notes are read nevertheless, since a name may be explained elsewhere. The exit status is 1
    when there is an error, with --strict also for a warning.
    """
    project = open_project(config_file)
    chosen = [_below_notes(project, file) for file in files]
    problems = [
        one for one in read_notes(project).problems if not chosen or any(_is_in(one, path) for path in chosen)
    ]
    _print(problems, project, form)
    bad = {"error", "warning"} if strict else {"error"}
    if any(problem.level in bad for problem in problems):
        ctx.exit(1)


def _below_notes(project: Project, file: str) -> str:
    """The path of a note or folder; empty for a folder that all notes are in.

    A link among the notes is a note by its own name, wherever it leads.
    """
    given, notes = Path(file), project.notes_dir.resolve()
    places = [given.parent.resolve() / given.name] if given.is_symlink() else []
    for place in (*places, given.resolve()):
        if place.is_relative_to(notes):
            path = place.relative_to(notes).as_posix()
            return "" if path == "." else path
    if notes.is_relative_to(given.resolve()):
        return ""
    raise Refusal(f"{file} is not in the notes folder {project.shown()}.")


def _is_in(problem: Problem, path: str) -> bool:
    return not path or problem.at.path == path or problem.at.path.startswith(f"{path}/")


def _print(problems: list[Problem], project: Project, form: str) -> None:
    if form == "json":
        click.echo(as_json(problems, project.shown))
    elif form == "sarif":
        click.echo(as_sarif(problems, project.shown, CATALOG, __version__))
    elif form == "github":
        for line in as_github(problems, project.shown):
            click.echo(line)
    else:
        _print_lines(problems, project)


def _print_lines(problems: list[Problem], project: Project) -> None:
    for problem in problems:
        level = click.style(problem.level, fg=_COLOURS[problem.level])
        click.echo(f"{level}: {printable(as_line(problem, project.shown))}")
    click.echo(f"{summary(problems)}." if problems else "Nothing needs mending.")
