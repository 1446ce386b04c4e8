"""`binder explain`: the manual page of a check."""

from __future__ import annotations

import difflib

import click
from click.shell_completion import CompletionItem

from ....core.checks import CATALOG, CheckPage
from ..usage import Refusal, examples


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    del ctx, param
    pages = (page for name, page in sorted(CATALOG.items()) if name.startswith(incomplete))
    return [CompletionItem(page.name, help=page.title) for page in pages]


@click.command(epilog=examples("binder explain unknown-link", "binder explain"))
@click.argument("check", required=False, shell_complete=_complete)
def command(check: str | None) -> None:
    """Say what a check means, why it matters, and how to mend it.

    CHECK is the name in brackets at the end of each line of `binder check`. Without it all checks are listed.
    """
    if check is None:
        for _, one in sorted(CATALOG.items()):
            click.echo(f"{one.name:28} {one.level:8} {one.title}")
        return
    page = CATALOG.get(check.strip("[]"))
    if page is None:
        alike = difflib.get_close_matches(check, CATALOG, n=1)
        hint = f"Did you mean {alike[0]}?" if alike else "`binder explain` lists them."
        raise Refusal(f"There is no check {check!r}. {hint}")
    click.echo(_manual(page))


def _manual(page: CheckPage) -> str:
    return (
        f"{click.style(page.name, bold=True)} ({page.level})\n\n{page.title}\n\n{page.text}\n\n"
        f"To set its level, in mkdocs.yml below `prep-binder`: `checks: {{{page.name}: off}}`, or error, warning, info."
    )
