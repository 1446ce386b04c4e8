"""`python -m prep_binder` is the command `binder`."""

from __future__ import annotations

from .shells.cli.main import main

main()
