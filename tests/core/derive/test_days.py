"""States and distances against the table of cases that the script of the pages is held to as well."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, NamedTuple

import pytest

from prep_binder.core.derive.follow_ups.standing import state_on
from prep_binder.core.render.wording import distance
from tests.golden import CASES

TABLE: dict[str, Any] = json.loads((CASES / "days" / "days.json").read_text("utf-8"))


class Days(NamedTuple):
    """The days of a follow-up, as the rule asks for them."""

    due: dt.date
    overdue_from: dt.date
    shows_from: dt.date | None
    shows_until: dt.date | None
    silent_until: dt.date | None


def day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


@pytest.mark.parametrize("row", TABLE["states"], ids=lambda row: row["case"])
def test_a_follow_up_stands_where_the_table_says(row: dict[str, str]) -> None:
    found = Days(
        dt.date.fromisoformat(row["due"]),
        dt.date.fromisoformat(row["overdue"]),
        day(row.get("from")),
        day(row.get("until")),
        day(row.get("silent")),
    )
    assert (state_on(found, dt.date.fromisoformat(row["on"])) or "") == row["is"]


@pytest.mark.parametrize("row", TABLE["distances"], ids=lambda row: row["day"] + " " + row["on"])
def test_a_day_is_as_far_away_as_the_table_says(row: dict[str, str]) -> None:
    assert distance(dt.date.fromisoformat(row["day"]), dt.date.fromisoformat(row["on"])) == row["is"]
