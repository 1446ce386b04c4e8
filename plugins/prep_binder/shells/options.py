"""The options of the plugin as one table, for the shell of MkDocs and for the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from ..core.model.options import Options
from ..core.model.records import Publish
from . import settings, yaml_values
from .clock import today
from .time_zones import KnownZones

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
        "encrypt": settings.read_encrypt,
    }
)
"""Name of an option -> what understands its value; a ValueError is the message. `None` stands for the default."""
_OF_THE_SITE = ("offline", "encrypt")
"""What the core need not know: they change how the site is written, not what it says."""
_OF_MKDOCS = frozenset({"enabled"})
"""What MkDocs accepts below every plugin."""


def to_options(values: Mapping[str, Any], edition: Publish, key: bytes = b"") -> Options:
    """The core's options from values that were understood, for an edition with the key of its pseudonyms.

    Raises ValueError when the variable that sets the day cannot be read.
    """
    known = {name: value for name, value in values.items() if name not in _OF_THE_SITE}
    levels = {"levels": known.pop("checks")} if "checks" in known else {}
    known |= levels | {"today": today(known.get("today")), "edition": edition, "pseudonym_key": key}
    return Options(**known, zones=KnownZones())


def read_options(given: Mapping[str, object]) -> tuple[Options | None, tuple[str, ...]]:
    """Return the options and no mistakes, or None and a message for each mistake.

    A terminal is the person's own, so it shows the private edition whatever the site is for.
    """
    values: dict[str, Any] = {}
    mistakes: list[str] = []
    for name, value in given.items():
        read = READERS.get(name)
        if read is None:
            mistakes += [] if name in _OF_MKDOCS else [unknown(name)]
        elif value is not None:
            try:
                values[name] = read(value)
            except ValueError as error:
                mistakes.append(str(error))
    try:
        options = to_options(values, "private")
    except ValueError as error:
        options = None
        mistakes.append(str(error))
    return (None, tuple(mistakes)) if mistakes else (options, ())


def unknown(name: object) -> str:
    """The message about an option that the plugin does not have."""
    return f"the plugin has no option `{name}`; {yaml_values.meant(str(name), READERS)}"
