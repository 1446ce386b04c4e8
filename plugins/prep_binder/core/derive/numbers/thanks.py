"""How many people were thanked in time."""

from __future__ import annotations

from collections.abc import Iterable

from ...model.derived import Derived, FollowUp
from ...model.numbers import Thanks


def thanks(derived: Derived) -> Thanks:
    """Return how the thank-yous of all conversations stand; each person of a conversation counts.

    In time is before the day on which the follow-up would have been overdue (three days after the talk by
    default). Somebody who is not to be contacted, or not now, is left out while they are not thanked.
    """
    due = [one for one in derived.follow_ups if one.kind == "thank_you" and one.state != "silenced"]
    done = [one for one in due if one.state == "closed"]
    dated = [one for one in done if one.cleared_on is not None]
    in_time = sum(one.cleared_on is not None and one.cleared_on < one.overdue_from for one in dated)
    missing = sum(one.state == "overdue" for one in due)
    return Thanks(
        in_time,
        len(dated) - in_time,
        len(done) - len(dated),
        missing,
        len(due) - len(done) - missing,
        _by_letter(derived, done),
    )


def _by_letter(derived: Derived, done: Iterable[FollowUp]) -> int:
    return sum(
        any(
            touch.kind == "thanks" and touch.channel == "mail" and touch.day >= one.started
            for touch in derived.touches.get(one.contact, ())
        )
        for one in done
    )
