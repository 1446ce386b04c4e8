"""Whom to ask next: every suggestion with its reasons in words, and nothing that counts but the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..model.binder import Binder
from ..model.derived import MET, Derived
from ..model.findings import Coverage
from ..model.numbers import LEAST, Rate
from ..model.options import Options
from ..model.ranking import Reason, Suggestion
from ..model.records import Contact
from .agenda import REST
from .calendar import shifted
from .findings.coverage import coverage, industries_of
from .introducers import Introducers, gather_introducers
from .numbers.replies import rates_by_channel, requests
from .situation import TALKS

UNDER_WAY = frozenset({"requested", "postponed", "scheduled"})
"""States of an interview after which nobody is asked again for now."""
FINAL = frozenset({"declined", "dropped"})
PRIORITIES: Mapping[str, int] = {"A": 3, "B": 2, "C": 1}
BY: Mapping[str, str] = {"phone": "phone", "email": "e-mail", "mail": "letter"}


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the reasons look at."""

    binder: Binder
    weights: Mapping[str, float]
    roles: Coverage
    rates: Mapping[str, Rate]
    """By channel."""
    introducers: Introducers


def whom_to_ask(binder: Binder, derived: Derived, options: Options) -> tuple[Suggestion, ...]:
    """Return everybody who was not heard and may be asked, the one with most points first, then by name.

    Left out are people who were met, who are asked or scheduled, who declined, who are not to be contacted, or not
    yet, and those who stayed silent less than 90 days ago. Points come from the option `ranking`.
    """
    grounds = Grounds(
        binder,
        options.ranking,
        coverage(binder, derived, "role"),
        {rate.name: rate for rate in rates_by_channel(requests(binder, derived, options))},
        gather_introducers(binder),
    )
    found = [
        Suggestion(contact.path, _reasons(grounds, contact))
        for contact in binder.contacts.values()
        if may_be_asked(binder, derived, contact)
    ]
    return tuple(sorted(found, key=lambda one: (-one.points, _name(binder, one))))


def _name(binder: Binder, one: Suggestion) -> tuple[str, str]:
    return binder.contacts[one.contact].name.casefold(), one.contact


def may_be_asked(binder: Binder, derived: Derived, contact: Contact) -> bool:
    """Tell whether somebody was not heard, and may be asked now (`whom_to_ask` says who may not)."""
    snoozed = contact.snooze_until
    if contact.do_not_contact or (snoozed is not None and snoozed.day > derived.today):
        return False
    if any(touch.kind in TALKS for touch in derived.touches[contact.path]):
        return False
    for interview in binder.interviews_of.get(contact.path, ()):
        state = derived.states[interview.path]
        if state.name in MET | UNDER_WAY | FINAL:
            return False
        if state.name == "silent" and (state.since is None or shifted(state.since, REST) > derived.today):
            return False
    return True


def _reasons(grounds: Grounds, contact: Contact) -> tuple[Reason, ...]:
    found = (
        *_gap(grounds, contact),
        *_path(grounds, contact),
        *_priority(contact),
        *_channel(grounds, contact),
    )
    weighed = [
        Reason(name, round(grounds.weights.get(name, 0.0) * times, 1), words) for name, times, words in found
    ]
    return tuple(sorted((one for one in weighed if one.points), key=lambda one: (-one.points, one.name)))


def _gap(grounds: Grounds, contact: Contact) -> Iterator[tuple[str, float, str]]:
    """The place of the contact where fewest were heard, by role and industry; the first of several in order."""
    binder, cells = grounds.binder, grounds.roles.cells
    industries = industries_of(binder, contact)
    roles = [link.path for link in contact.role if link.path in binder.roles]
    places = [(industry, role) for industry in industries for role in roles]
    if not places:
        return
    heard = {place: len(cells[place].heard) if place in cells else 0 for place in places}
    industry, role = min(places, key=lambda place: heard[place])
    where = f"in {binder.industries[industry].name} as {binder.roles[role].name}"
    if heard[industry, role] == 0:
        yield "gap", 1.0, f"Nobody was heard yet {where}"
    elif heard[industry, role] == 1:
        yield "second_voice", 1.0, f"Only one person was heard {where}"


def _path(grounds: Grounds, contact: Contact) -> Iterator[tuple[str, float, str]]:
    above = grounds.introducers.directly.get(contact.path, frozenset())
    names = sorted(grounds.binder.contacts[path].name for path in above if path in grounds.binder.contacts)
    if names:
        yield "introduction", 1.0, f"{_listed(names)} introduced you to them"


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _priority(contact: Contact) -> Iterator[tuple[str, float, str]]:
    letter = contact.priority.strip().upper()
    if letter in PRIORITIES:
        yield "priority", float(PRIORITIES[letter]), f"Priority {letter}"


def _channel(grounds: Grounds, contact: Contact) -> Iterator[tuple[str, float, str]]:
    """The best channel to the contact of which enough is known."""
    has = {"phone": contact.phone, "email": contact.email, "mail": contact.address}
    rates = [
        rate
        for channel, rate in grounds.rates.items()
        if has.get(channel) and rate.decided >= LEAST and rate.replied
    ]
    if rates:
        best = max(rates, key=lambda rate: (rate.replied / rate.decided, rate.name))
        words = f"{best.replied} of {best.decided} requests by {BY[best.name]} were answered"
        yield "channel", best.replied / best.decided, words
