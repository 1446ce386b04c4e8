"""The options of the plugin as one table, for shells that read mkdocs.yml without MkDocs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from ..core.model.options import Options
from . import settings
from .clock import today

READERS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {
        "folders": settings.read_folders,
        "today": settings.read_day,
        "dates": settings.read_dates,
        "due": settings.read_due,
        "cadence": settings.read_cadence,
        "max_nudges": settings.read_max_nudges,
        "weekdays": settings.read_weekdays,
        "holidays": settings.read_holidays,
        "me": settings.read_me,
        "referral_ask": settings.read_referral_ask,
        "landed": settings.read_landed,
        "coverage": settings.read_coverage,
        "ranking": settings.read_ranking,
        "checks": settings.read_levels,
        "feeds": settings.read_feeds,
        "edition": settings.read_edition,
        "public_pages": settings.read_public_pages,
        "may_appear": settings.read_may_appear,
        "offline": settings.read_offline,
    }
)
"""Name of an option -> what understands its value; a ValueError is the message. `None` stands for the default."""
_OF_THE_SITE = ("offline",)
"""What the core need not know: they change how the site is written, not what it says."""
_OF_MKDOCS = frozenset({"enabled"})
"""What MkDocs accepts below every plugin."""


def read_options(given: Mapping[str, object]) -> tuple[Options | None, tuple[str, ...]]:
    """Return the options and no mistakes, or None and a message for each mistake.

    A terminal is the person's own, so it shows the private edition whatever the site is for.
    """
    values: dict[str, Any] = {}
    mistakes: list[str] = []
    for name, value in given.items():
        read = READERS.get(name)
        if read is None:
            mistakes += [] if name in _OF_MKDOCS else [_unknown(name)]
        elif value is not None:
            try:
                values[name] = read(value)
            except ValueError as error:
                mistakes.append(str(error))
    try:
        values["today"] = today(values.get("today"))
    except ValueError:
        mistakes.append("the variable SOURCE_DATE_EPOCH is no whole number of seconds; unset it")
    if mistakes:
        return None, tuple(mistakes)
    if "checks" in values:
        values["levels"] = values.pop("checks")
    known = {name: value for name, value in values.items() if name not in _OF_THE_SITE}
    return Options(**known | {"edition": "private"}), ()


def _unknown(name: str) -> str:
    import difflib  # noqa: PLC0415 - for a slip of the pen only

    alike = difflib.get_close_matches(str(name), READERS, n=1)
    hint = f"did you mean `{alike[0]}`?" if alike else f"it knows: {', '.join(READERS)}"
    return f"the plugin has no option `{name}`; {hint}"
