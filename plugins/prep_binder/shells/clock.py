"""The one definition of "today"."""

from __future__ import annotations

import datetime as dt
import os


def today(configured: dt.date | None = None) -> dt.date:
    """Return the day that rules count from.

    The option `today:` wins; then SOURCE_DATE_EPOCH (seconds since 1970, UTC; reproducible builds);
    then the local date of this machine. Raises ValueError when SOURCE_DATE_EPOCH is no number.
    """
    if configured is not None:
        return configured
    return now().date()


def now() -> dt.datetime:
    """Return this moment with its zone: SOURCE_DATE_EPOCH in UTC, else the local time of this machine."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC)
    return dt.datetime.now().astimezone()
