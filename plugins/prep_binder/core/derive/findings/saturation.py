"""How much each further conversation on an industry or role adds to what was heard before."""

from __future__ import annotations

import datetime as dt

from ...model.binder import Binder
from ...model.derived import Derived
from ...model.findings import Novelty, Saturation
from ..talks import held_talks
from ..wording import counted

LATEST = 4
"""Conversations that the sentence looks at: fewer say little, more hide what is going on now."""


def saturation(binder: Binder, derived: Derived, topic: str) -> Saturation:
    """Return the conversations on the industry or role at path `topic`, each with what was new in it.

    A claim is new when its slug was not heard before on this topic, or not yet with this sign: the first to
    contradict says something new. A claim without a slug is tied to nothing and counts as new.
    """
    talks: list[Novelty] = []
    known: set[tuple[str, bool]] = set()
    unwritten: list[dt.date] = []
    for talk in held_talks(derived, binder.interviews_of.get(topic, ())):
        if not talk.interview.learned:
            unwritten.append(talk.day)
            continue
        new = 0
        for claim in talk.interview.learned:
            key = (claim.slug, claim.opposes)
            if not claim.slug or key not in known:
                new += 1
                known.add(key)
        talks.append(Novelty(talk.interview.path, talk.day, new, len(talk.interview.learned) - new))
    return Saturation(tuple(talks), tuple(unwritten))


def saturation_sentence(found: Saturation, name: str) -> str:
    """Say what the last four conversations on `name` added; empty where nothing was written up yet.

    For example `The last four conversations on Fintech added one new claim.` Where one was held in that time of
    which nothing is noted, the sentence says that it looks at the others.
    """
    if not found.talks:
        return ""
    latest = found.talks[-LATEST:]
    new = sum(talk.new for talk in latest)
    talks = counted(len(latest), "conversation")
    is_all = len(found.talks) <= LATEST
    if any(is_all or day >= latest[0].day for day in found.unwritten):
        which = f"{talks} on {name} that {'was' if len(latest) == 1 else 'were'} written up"
    else:
        which = f"{talks} on {name}{' so far' if is_all else ''}"
    if is_all:
        return f"The {which} gave {counted(new, 'claim')}."
    return f"The last {which} added {counted(new, 'new claim') if new else 'nothing new'}."
