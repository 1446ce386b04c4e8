"""What there was before with a person: the last talk, and what came of all of them."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from .values import Claim, Fact


class Earlier(NamedTuple):
    """Talks with one person that took place."""

    day: dt.date
    """The day of the last one."""
    told: tuple[Claim, ...]
    """What was learned from this person, the newest talk first."""
    facts: tuple[Fact, ...]
    """What was found out for those talks."""
    answered: frozenset[str]
    """Identities of the questions that were asked or answered (`question_bank.identities`)."""
