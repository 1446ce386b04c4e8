"""`binder schema`: JSON Schema for the front matter of notes."""

from __future__ import annotations

import json
from typing import cast

import click

from ....core.model.records import Kind
from ....formats.jsonschema import any_note_schema, front_matter_schema
from ....formats.snippets import vscode_snippets
from ..output import output_option, write_output
from ..usage import examples

_KINDS = ("contact", "interview", "company", "industry", "role", "questions")


@click.command(
    epilog=examples(
        "binder schema",
        "binder schema contact -o contact.schema.json",
        "binder schema --snippets -o .vscode/binder.code-snippets",
    )
)
@click.argument("kind", type=click.Choice(_KINDS), required=False)
@click.option("--snippets", is_flag=True, help="Snippets for Visual Studio Code instead, of all kinds.")
@output_option
def command(kind: str | None, output: str, *, snippets: bool) -> None:
    """Print a JSON Schema for the front matter of notes.

    Of one KIND of note, or of all. Editors that know JSON Schema complete and check fields with it.
    """
    if snippets and kind:
        raise click.UsageError("--snippets has those of all kinds; leave the KIND out.")
    if snippets:
        write_output(vscode_snippets().encode(), output)
        return
    schema = front_matter_schema(cast("Kind", kind)) if kind else any_note_schema()
    write_output((json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode(), output)
