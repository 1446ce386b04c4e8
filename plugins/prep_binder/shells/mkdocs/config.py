"""The plugin's options as MkDocs reads them, typed; what understands a value stands in the table of options."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, TypeVar, cast

from mkdocs.config.base import BaseConfigOption, Config, ConfigErrors, ConfigWarnings, ValidationError

from ...core.model.options import CADENCE, DUE, FOLDERS, RANKING, CoverageBy, DateOrder, DueRule, Me
from ...core.model.problem import Level
from ...core.model.records import Landed, Publish
from ..options import READERS, unknown

Value = TypeVar("Value")


class Setting(BaseConfigOption[Value], Generic[Value]):
    """An option that the table of options understands; a ValueError of its reader is the message."""

    def __init__(self, default: Value) -> None:
        """Take the typed default; what reads a YAML value is found by the name of the option."""
        super().__init__()
        self.default: Any = default

    def __set_name__(self, owner: Any, name: str) -> None:  # noqa: ANN401 - as MkDocs has it
        """Take what the table has under the name of the option."""
        super().__set_name__(owner, name)  # type: ignore[no-untyped-call]
        self.read = READERS[name]

    def run_validation(self, value: object) -> Value:
        """Return the typed value; a default is typed already."""
        if value is None or (type(value) is type(self.default) and value == self.default):
            return cast("Value", self.default)
        try:
            return cast("Value", self.read(value))
        except ValueError as error:
            raise ValidationError(str(error)) from None


class PrepBinderConfig(Config):
    """Options of the plugin `prep-binder`; each is documented in the guide."""

    folders = Setting[Mapping[str, str]](FOLDERS)
    """Kind of note -> folder below the notes folder."""
    today = Setting[dt.date | None](None)
    """The day that due dates count from; leave it out for the real today."""
    dates = Setting[DateOrder]("iso")
    """How `01/02/2026` is meant: `dmy`, `mdy`, or `iso` to ask."""
    due = Setting[Mapping[str, DueRule]](DUE)
    """Kind of follow-up -> days, or `{days, unit, overdue}`."""
    cadence = Setting[Mapping[str, int]](CADENCE)
    """Priority A to D -> days until the next touch."""
    max_nudges = Setting[int](1)
    """How often a request without reply is followed by a nudge."""
    weekdays = Setting[frozenset[int]](frozenset(range(5)))
    """Business days, by name."""
    holidays = Setting[frozenset[dt.date]](frozenset())
    """Dates that are no business days."""
    me = Setting[Me](Me())
    """Name, address, opener, about, timezone of the person."""
    referral_ask = Setting[Any]("close")
    """When to ask for further names: `close` or `week_later`."""
    landed = Setting[Landed | None](None)
    """The news to tell everyone who helped."""
    coverage = Setting[CoverageBy]("role")
    """Columns of the coverage of industries: `role`, `company`, or a list of tags."""
    ranking = Setting[Mapping[str, float]](RANKING)
    """Points of each reason to ask somebody next."""
    checks = Setting[Mapping[str, Level]](MappingProxyType({}))
    """Check -> error, warning, info or off."""
    feeds = Setting[bool](default=False)
    """Whether the private site holds a calendar of what is due, `follow-ups.ics`."""
    edition = Setting[Publish]("private")
    """Who the site is for: `private`, `share` or `public`; the variable BINDER_EDITION goes before it."""
    public_pages = Setting[tuple[str, ...]](())
    """Patterns of ordinary pages that count as `publish: public`."""
    may_appear = Setting[tuple[str, ...]](())
    """Words that the leak check lets pass although somebody bears them as a name."""
    offline = Setting[bool](default=False)
    """True for a site that is opened from disk: links name files, and search needs no server."""
    encrypt = Setting[bool](default=False)
    """True for a site that only a passphrase opens."""

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """Refuse an option that is not ours, of which MkDocs only warns; each mistake names the file."""
        failed, warnings = super().validate()
        strange = [key for key in self if key not in READERS]
        failed += [(key, ValidationError(unknown(key))) for key in strange]
        file = Path(self.config_file_path or "mkdocs.yml").name
        return (
            [(key, ValidationError(f"{file}: {mistake}")) for key, mistake in failed],
            [told for told in warnings if told[0] not in strange],
        )
