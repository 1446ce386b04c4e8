"""Who helped on the way, how, and what the letter with the news can speak of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...model.binder import Binder
from ...model.derived import Derived, Heard
from ...model.history import Helper, Introduced
from ...model.introductions import Step
from ...model.options import Options
from ...model.records import Contact
from ..claims import heard_in
from ..talks import held_talks


def helpers(binder: Binder, derived: Derived, options: Options, steps: Iterable[Step]) -> tuple[Helper, ...]:
    """Return everyone to tell the news of `landed`, those not told first, then by name.

    They are the people of the follow-ups `news`: who gave a conversation or an introduction before that day.
    Empty without `landed`, or before its day. `steps` are all introductions.
    """
    landed = options.landed
    if landed is None:
        return ()
    by: dict[str, list[Step]] = {}
    for step in steps:
        if step.given is None or step.given <= landed.day:
            by.setdefault(step.introducer, []).append(step)
    found = [
        _helper(
            binder, derived, binder.contacts[one.contact], by.get(one.contact, []), landed.day, one.cleared_on
        )
        for one in derived.follow_ups
        if one.kind == "news" and one.contact in binder.contacts
    ]
    return tuple(sorted(found, key=lambda one: (one.told_on is not None, binder.contacts[one.contact].name)))


def _helper(
    binder: Binder,
    derived: Derived,
    contact: Contact,
    steps: Iterable[Step],
    landed: dt.date,
    told_on: dt.date | None,
) -> Helper:
    interviews = [
        one
        for one in binder.interviews_of.get(contact.path, ())
        if any(link.path == contact.path for link in one.contact)
    ]
    talks = [talk for talk in held_talks(derived, interviews) if talk.day <= landed]
    heard = list(heard_in(contact, (contact,), None))
    for talk in talks:
        heard += heard_in(talk.interview, (contact,), talk.day)
    followed = tuple(one for one in heard if one.claim.done is not None and one.claim.done <= derived.today)
    return Helper(
        contact.path,
        tuple((talk.interview.path, talk.day) for talk in talks),
        tuple(_introduced(binder, step) for step in steps),
        followed,
        _takeaway(heard, followed),
        told_on,
    )


def _introduced(binder: Binder, step: Step) -> Introduced:
    contact = binder.contacts.get(step.introduced)
    if contact is None:
        return Introduced(step.name, "", step.given, step.held)
    return Introduced(contact.name, contact.path, step.given, step.held)


def _takeaway(heard: Iterable[Heard], followed: tuple[Heard, ...]) -> Heard | None:
    listed = [one for one in heard if one.claim.text]
    advice = [one for one in listed if one.claim.category == "advice"]
    return next(iter((*followed, *advice, *listed)), None)
