"""`binder passphrase`: words drawn by lot, for an encrypted site."""

from __future__ import annotations

import secrets

import click

from ...assets import words
from ..usage import examples

FEWEST = 6
"""Words; six of 7,776 make 77 bits, which nobody can try through."""


@click.command(epilog=examples("binder passphrase", "binder passphrase --words 8"))
@click.option(
    "--words",
    "count",
    type=click.IntRange(FEWEST, 20),
    default=FEWEST,
    show_default=True,
    help="How many words.",
)
def command(count: int) -> None:
    """Make a passphrase for an encrypted site.

    The words are drawn by lot and shown once; nothing keeps them. Write them on paper, or let a password
    manager keep them: without them the site cannot be opened. Build with `encrypt: true` and the words in
    BINDER_PASSPHRASE.
    """
    stock = words()
    click.echo(" ".join(secrets.choice(stock) for _ in range(count)))
