"""`binder check-site`: the leak check of a finished site, on its own."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import cast

import click

from ....core.model.records import Publish
from ...site_check import in_words, is_public_log, leaks_in, remedy
from ..project import open_project, read_notes
from ..terminal import printable
from ..usage import Refusal, config_file_option, examples

_ANY_KEY = bytes(32)
"""Pseudonyms are not looked for, so any key will do."""


@click.command(epilog=examples("binder check-site", "binder check-site site --edition share"))
@click.argument("site", default="site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--edition",
    type=click.Choice(["share", "public"]),
    help="What the site was built for. [default: what BINDER_EDITION says, else public]",
)
@config_file_option
@click.pass_context
def command(ctx: click.Context, site: Path, edition: str | None, config_file: str | None) -> None:
    """Look for withheld things in a finished site.

    Every file of SITE is searched for what the notes say and the edition may not show: names, numbers,
    addresses, companies, passages, in any disguise. A build for others does the same by itself. The exit status is 1
    when something is found.
    """
    project = open_project(config_file)
    if edition is None:
        edition = "share" if os.environ.get("BINDER_EDITION") == "share" else "public"
    options = replace(project.options, edition=cast("Publish", edition), pseudonym_key=_ANY_KEY)
    withheld = read_notes(replace(project, options=options)).withheld
    try:
        leaks = leaks_in(site, withheld, options.may_appear)
    except OSError as error:
        raise Refusal(
            f"{error.filename}: this cannot be read, so it cannot be checked: {error.strerror}."
        ) from error
    notes = "" if is_public_log() else project.shown()
    for leak in leaks:
        click.echo(f"{click.style('leak', fg='red')}: {printable(in_words(leak, notes, f'{site}/'))}")
    if leaks:
        click.echo(f"{len(leaks)} found. Remove the site; do not publish it. {remedy(leaks)}".rstrip())
        ctx.exit(1)
    click.echo(f"Nothing withheld was found, of {len(withheld)} names, numbers, addresses and passages.")
