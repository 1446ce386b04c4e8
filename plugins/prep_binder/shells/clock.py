"""The one definition of "today"."""

from __future__ import annotations

import datetime as dt
import os

NO_MOMENT = "the variable SOURCE_DATE_EPOCH is no number of seconds since 1970 that makes a date; unset it"


def today(configured: dt.date | None = None) -> dt.date:
    """Return the day that rules count from.

    The option `today:` wins; then SOURCE_DATE_EPOCH (seconds since 1970, UTC; reproducible builds);
    then the local date of this machine. Raises ValueError when SOURCE_DATE_EPOCH is no moment.
    """
    if configured is not None:
        return configured
    return now().date()


def now() -> dt.datetime:
    """Return this moment with its zone: SOURCE_DATE_EPOCH in UTC, else the local time of this machine.

    Raises ValueError when SOURCE_DATE_EPOCH is no whole number, or one beyond all years that dates have.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC)
        except (ValueError, OverflowError, OSError):
            raise ValueError(NO_MOMENT) from None
    return dt.datetime.now().astimezone()
