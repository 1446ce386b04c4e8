"""The plugin's options as MkDocs reads them; the values are understood in `settings`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Generic, TypeVar, cast

from mkdocs.config.base import BaseConfigOption, Config, ValidationError

from ...core.model.options import CADENCE, DUE, FOLDERS, RANKING, CoverageBy, DateOrder, DueRule, Me, Options
from ...core.model.problem import Level
from ...core.model.records import Landed, Publish
from .. import settings
from ..clock import today

Value = TypeVar("Value")


class Setting(BaseConfigOption[Value], Generic[Value]):
    """An option that a function of `settings` understands; its ValueError is the message."""

    def __init__(self, read: Callable[[Any], Value], default: Value) -> None:
        """Take the function that reads a YAML value, and the typed default."""
        super().__init__()
        self.read = read
        self.default: Any = default

    def run_validation(self, value: object) -> Value:
        """Return the typed value; a default is typed already."""
        if type(value) is type(self.default) and value == self.default:
            return cast("Value", self.default)
        try:
            return self.read(value)
        except ValueError as error:
            raise ValidationError(str(error)) from None


def _optional(read: Callable[[Any], Value]) -> Callable[[Any], Value | None]:
    return lambda value: None if value is None else read(value)


class PrepBinderConfig(Config):
    """Options of the plugin `prep-binder`; each is documented in the guide."""

    folders = Setting[Mapping[str, str]](settings.read_folders, FOLDERS)
    """Kind of note -> folder below the notes folder."""
    today = Setting[dt.date | None](_optional(settings.read_day), None)
    """The day that due dates count from; leave it out for the real today."""
    dates = Setting[DateOrder](settings.read_dates, "iso")
    """How `01/02/2026` is meant: `dmy`, `mdy`, or `iso` to ask."""
    due = Setting[Mapping[str, DueRule]](settings.read_due, DUE)
    """Kind of follow-up -> days, or `{days, unit, overdue}`."""
    cadence = Setting[Mapping[str, int]](settings.read_cadence, CADENCE)
    """Priority A to D -> days until the next touch."""
    max_nudges = Setting[int](settings.read_max_nudges, 1)
    """How often a request without reply is followed by a nudge."""
    weekdays = Setting[frozenset[int]](settings.read_weekdays, frozenset(range(5)))
    """Business days, by name."""
    holidays = Setting[frozenset[dt.date]](settings.read_holidays, frozenset())
    """Dates that are no business days."""
    me = Setting[Me](settings.read_me, Me())
    """Name, address, opener, about, timezone of the person."""
    referral_ask = Setting[Any](settings.read_referral_ask, "close")
    """When to ask for further names: `close` or `week_later`."""
    landed = Setting[Landed | None](_optional(settings.read_landed), None)
    """The news to tell everyone who helped."""
    coverage = Setting[CoverageBy](settings.read_coverage, "role")
    """Columns of the coverage of industries: `role`, `company`, or a list of tags."""
    ranking = Setting[Mapping[str, float]](settings.read_ranking, RANKING)
    """Points of each reason to ask somebody next."""
    checks = Setting[Mapping[str, Level]](settings.read_levels, MappingProxyType({}))
    """Check -> error, warning, info or off."""
    feeds = Setting[bool](settings.read_feeds, False)  # noqa: FBT003 - the default
    """Whether the private site holds a calendar of what is due, `follow-ups.ics`."""
    edition = Setting[Publish](settings.read_edition, "private")
    """Who the site is for: `private`, `share` or `public`; the variable BINDER_EDITION goes before it."""
    public_pages = Setting[tuple[str, ...]](settings.read_public_pages, ())
    """Patterns of ordinary pages that count as `publish: public`."""
    may_appear = Setting[tuple[str, ...]](settings.read_may_appear, ())
    """Words that the leak check lets pass although somebody bears them as a name."""
    offline = Setting[bool](settings.read_offline, default=False)
    """True for a site that is opened from disk: links name files, and search needs no server."""
    encrypt = Setting[bool](settings.read_encrypt, default=False)
    """True for a site that only a passphrase opens."""


def to_options(config: PrepBinderConfig, edition: Publish = "private", key: bytes = b"") -> Options:
    """The core's options from the plugin's, for an edition with the key of its pseudonyms."""
    return Options(
        today=today(config.today),
        folders=config.folders,
        dates=config.dates,
        due=config.due,
        cadence=config.cadence,
        max_nudges=config.max_nudges,
        weekdays=config.weekdays,
        holidays=config.holidays,
        me=config.me,
        referral_ask=config.referral_ask,
        landed=config.landed,
        coverage=config.coverage,
        ranking=config.ranking,
        levels=config.checks,
        feeds=config.feeds,
        edition=edition,
        pseudonym_key=key,
        public_pages=config.public_pages,
        may_appear=config.may_appear,
    )
