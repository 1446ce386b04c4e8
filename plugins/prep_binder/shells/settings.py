"""The options of mkdocs.yml, from YAML values to the core's types; each mistake has its own message."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import cast

from ..core.model.options import (
    CADENCE,
    DUE,
    FOLDERS,
    RANKING,
    CoverageBy,
    DateOrder,
    DueRule,
    Me,
    Span,
    Unit,
)
from ..core.model.problem import LEVELS, Level
from ..core.model.records import EDITIONS, Landed, Publish
from . import yaml_values

MOST_POINTS = 100
"""Of a reason in `ranking`; more would not be read at a glance."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def read_day(value: object, what: str = "the date") -> dt.date:
    """A day from `2026-11-23`, as YAML date or as text; ValueError otherwise."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        msg = f"{what} is {yaml_values.shown(value)}; write it as year-month-day, for example 2026-11-23"
        raise ValueError(msg) from None


def read_folders(value: object) -> Mapping[str, str]:
    """Kind -> folder below the notes folder, without slashes at the ends."""
    given = yaml_values.mapping(value, "`folders`")
    yaml_values.known_keys(given, tuple(FOLDERS), "`folders`")
    folders = {
        **FOLDERS,
        **{kind: yaml_values.text(name, f"`folders.{kind}`").strip("/") for kind, name in given.items()},
    }
    if any(part in ("", ".", "..") for name in folders.values() for part in name.split("/")):
        msg = "`folders` must name folders below the notes folder, for example `contact: people`"
        raise ValueError(msg)
    if len(set(folders.values())) < len(folders):
        msg = "`folders` must give every kind a folder of its own"
        raise ValueError(msg)
    return MappingProxyType(folders)


def read_dates(value: object) -> DateOrder:
    """How `01/02/2026` is to be read."""
    return cast("DateOrder", yaml_values.one_of(value, ("iso", "dmy", "mdy"), "`dates`"))


def _read_rule(kind: str, value: object) -> DueRule:
    base = DUE[kind]
    least = -60 if base.due.count < 0 else 0
    if not isinstance(value, dict):
        days = yaml_values.count(value, f"`due.{kind}`", least=least)
        shift = days - base.due.count
        overdue = base.overdue.count if base.due.count < 0 else base.overdue.count + shift
        return DueRule(Span(days, base.due.unit), Span(overdue, base.overdue.unit))
    given = yaml_values.mapping(value, f"`due.{kind}`")
    yaml_values.known_keys(given, ("days", "unit", "overdue"), f"`due.{kind}`")
    days = yaml_values.count(given.get("days", base.due.count), f"`due.{kind}.days`", least=least)
    unit = cast(
        "Unit",
        yaml_values.one_of(given.get("unit", base.due.unit), ("business", "days"), f"`due.{kind}.unit`"),
    )
    overdue = yaml_values.count(
        given.get("overdue", base.overdue.count), f"`due.{kind}.overdue`", least=least
    )
    if overdue < days:
        msg = f"`due.{kind}`: overdue ({overdue}) comes before due ({days}); give `overdue` a larger number"
        raise ValueError(msg)
    return DueRule(Span(days, unit), Span(overdue, unit if "overdue" in given else base.overdue.unit))


def read_due(value: object) -> Mapping[str, DueRule]:
    """Kind of follow-up -> when it is due and overdue; kinds not named keep their defaults."""
    given = yaml_values.mapping(value, "`due`")
    yaml_values.known_keys(given, tuple(DUE), "`due`")
    return MappingProxyType({**DUE, **{kind: _read_rule(kind, rule) for kind, rule in given.items()}})


def read_cadence(value: object) -> Mapping[str, int]:
    """Priority -> days until the person should be in touch again."""
    given = {name.upper(): days for name, days in yaml_values.mapping(value, "`cadence`").items()}
    yaml_values.known_keys(given, tuple(CADENCE), "`cadence`")
    days = {name: yaml_values.count(item, f"`cadence.{name}`", least=1) for name, item in given.items()}
    return MappingProxyType({**CADENCE, **days})


def read_weekdays(value: object) -> frozenset[int]:
    """Business days from names (`mon` or `Monday`), Monday is 0."""
    names = value if isinstance(value, list) else [value]
    days = []
    for name in names:
        short = str(name).strip().lower()[:3]
        days.append(WEEKDAYS.index(yaml_values.one_of(short, WEEKDAYS, "a day of `weekdays`")))
    if not days:
        msg = "`weekdays` is empty; name at least one day, for example [mon, tue, wed, thu, fri]"
        raise ValueError(msg)
    return frozenset(days)


def read_holidays(value: object) -> frozenset[dt.date]:
    """Days on which no business is done."""
    if not isinstance(value, list):
        msg = f"`holidays` is {yaml_values.shown(value)}; write a list of dates, for example [2026-12-25]"
        raise ValueError(msg)
    return frozenset(read_day(item, "a day of `holidays`") for item in value)


def _known_zone(name: object) -> None:
    """Refuse a zone that is not known, where the system knows any."""
    if not name:
        return
    from ..core.validate.zones import instead  # noqa: PLC0415 - few binders name a zone
    from .time_zones import KnownZones  # noqa: PLC0415

    if str(name) not in KnownZones():
        mend = instead(str(name), KnownZones())
        msg = f"`me.timezone` is {name!r}, which is not on the IANA list of time zones; {mend[0].lower()}{mend[1:]}"
        raise ValueError(msg)


def read_me(value: object) -> Me:
    """Who the person is."""
    given = yaml_values.mapping(value, "`me`")
    names = ("name", "address", "opener", "about", "timezone")
    yaml_values.known_keys(given, names, "`me`")
    _known_zone(given.get("timezone"))
    return Me(**{name: yaml_values.text(given[name], f"`me.{name}`") for name in given})


def read_landed(value: object) -> Landed:
    """The news to tell everyone who helped: `{date: 2026-11-20, text: …}` or a date alone."""
    if not isinstance(value, dict):
        return Landed(read_day(value, "`landed`"), "")
    given = yaml_values.mapping(value, "`landed`")
    yaml_values.known_keys(given, ("date", "text"), "`landed`")
    return Landed(
        read_day(given.get("date"), "`landed.date`"), yaml_values.text(given.get("text", ""), "`landed.text`")
    )


def read_coverage(value: object) -> CoverageBy:
    """The columns of the coverage: `role`, `company`, or a list of tags."""
    if isinstance(value, list):
        tags = tuple(dict.fromkeys(yaml_values.text(tag, "a tag of `coverage`").strip() for tag in value))
        if not all(tags) or not tags:
            msg = "`coverage` names no tags; write `role`, `company`, or a list such as [junior, senior]"
            raise ValueError(msg)
        return tags
    return cast("CoverageBy", yaml_values.one_of(value, ("role", "company"), "`coverage`"))


def read_ranking(value: object) -> Mapping[str, float]:
    """Reason to ask somebody next -> its points; reasons that are not named keep theirs."""
    given = yaml_values.mapping(value, "`ranking`")
    yaml_values.known_keys(given, tuple(RANKING), "`ranking`")
    for name, points in given.items():
        if isinstance(points, bool) or not isinstance(points, int | float) or not 0 <= points <= MOST_POINTS:
            msg = f"`ranking.{name}` is {yaml_values.shown(points)}; write a number from 0 to {MOST_POINTS}"
            raise ValueError(msg)
    return MappingProxyType({**RANKING, **{name: float(str(points)) for name, points in given.items()}})


def read_levels(value: object) -> Mapping[str, Level]:
    """Check -> level that replaces its own; YAML's `off` (False) is understood."""
    from ..core.checks import CATALOG  # noqa: PLC0415 - to load all rules takes 20 ms, and few binders set levels

    given = yaml_values.mapping(value, "`checks`")
    yaml_values.known_keys(given, tuple(sorted(CATALOG)), "`checks`")
    levels = {name: "off" if level is False else level for name, level in given.items()}
    return MappingProxyType(
        {
            name: cast("Level", yaml_values.one_of(level, LEVELS, f"`checks.{name}`"))
            for name, level in levels.items()
        }
    )


def read_feeds(value: object) -> bool:
    """Whether the site holds a calendar file."""
    if isinstance(value, bool):
        return value
    msg = f"`feeds` is {yaml_values.shown(value)}; write `feeds: true` or `feeds: false`"
    raise ValueError(msg)


def read_edition(value: object, what: str = "`edition`") -> Publish:
    """The edition to build."""
    return cast("Publish", yaml_values.one_of(value, EDITIONS, what))


def read_public_pages(value: object) -> tuple[str, ...]:
    """Patterns of ordinary pages that anybody may read."""
    patterns = value if isinstance(value, list) else [value]
    return tuple(yaml_values.text(pattern, "a pattern of `public_pages`").strip("/") for pattern in patterns)


def read_may_appear(value: object) -> tuple[str, ...]:
    """Words that a site for others may hold although somebody in the notes bears them as a name."""
    words = value if isinstance(value, list) else [value]
    return tuple(yaml_values.text(word, "a word of `may_appear`") for word in words)


def read_max_nudges(value: object) -> int:
    """How often one may ask again."""
    return yaml_values.count(value, "`max_nudges`")


def read_referral_ask(value: object) -> str:
    """When to ask for further names: at the close of the talk, or a week later."""
    return yaml_values.one_of(value, ("close", "week_later"), "`referral_ask`")


def read_offline(value: object) -> bool:
    """Whether the site is opened from disk; 1 and 0 count, as `BINDER_OFFLINE=1` gives them, and nothing means no."""
    return _switch(value, "offline")


def read_encrypt(value: object) -> bool:
    """Whether the site is encrypted."""
    return _switch(value, "encrypt")


def _switch(value: object, name: str) -> bool:
    if value is None or value in (True, False):
        return bool(value)
    msg = f"`{name}` is {yaml_values.shown(value)}; write true or false"
    raise ValueError(msg)
