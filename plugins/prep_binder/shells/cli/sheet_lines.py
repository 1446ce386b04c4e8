"""The call sheet as lines of a terminal, in the order of a call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from zoneinfo import ZoneInfo

import click

from ...core.derive.call_sheets import TOLD
from ...core.derive.sentences.words import plain_words
from ...core.model.appointment import Appointment
from ...core.model.binder import Binder
from ...core.model.call_sheet import CallSheet
from ...core.model.drafts import plain
from ...core.model.options import Options
from ...core.model.values import Chosen
from ...core.render.wording import clock, day, label, lasting, own_time
from .terminal import printable, wrapped

_WIDEST = 96
_CLOSE = (
    "May I write to tell you what came of this?",
    "Who sees this differently?",
    "How do you spell your name, and where may I send a card?",
)
"""The product, call sheet: the close."""
_NAMES = "Who else should I talk to?"


class Scene(NamedTuple):
    """What a sheet is shown with."""

    binder: Binder
    options: Options
    now: dt.datetime
    width: int


def sheet_lines(sheet: CallSheet, scene: Scene) -> Iterator[str]:
    """Name, number and hour there; opener; why and who sent me; goal; questions; what is known; the close.

    Before all that stands the wish not to be contacted.
    """
    contact, width = sheet.contact, min(scene.width, _WIDEST)
    if contact.do_not_contact:
        wish = f"{contact.name} asked not to be contacted (do_not_contact). Do not call, do not write."
        yield from (click.style(line, fg="red", bold=True) for line in wrapped(printable(wish), width))
        yield ""
    said = f" (say: {contact.pronunciation})" if contact.pronunciation else ""
    yield click.style(printable(f"{contact.name}{said}"), bold=True)
    yield from _wrap(_reached(sheet, scene), width)
    if sheet.appointment is not None:
        yield from _wrap(_agreed(sheet, sheet.appointment), width)
    yield from _part(_said_as("Opener", "proposed", is_so=sheet.is_proposed), _opener(sheet), width)
    yield from _part("Why", _why(sheet, scene.binder), width)
    yield from _part("Goal", [sheet.goal] if sheet.goal else [], width)
    yield from _part(
        _said_as("Questions", "suggested", is_so=sheet.is_suggested), _asked(sheet.questions), width
    )
    yield from _part("Known already, not to be asked", [f"- {fact.text}" for fact in sheet.facts], width)
    told = sheet.earlier.told[:TOLD] if sheet.earlier is not None else ()
    yield from _part("They told me", [f"- {plain_words(claim.text)}" for claim in told], width)
    yield from _part("Spare", _asked(sheet.spare), width)
    yield from _part(
        "About yourself, under 60 seconds", [scene.options.me.about] if scene.options.me.about else [], width
    )
    yield from _part("Only five minutes", _asked(sheet.short), width)
    close = (*_CLOSE, _NAMES) if scene.options.referral_ask == "close" else _CLOSE
    yield from _part("Close", [f"- {line}" for line in close], width)
    yield ""
    yield click.style(f"Never ask for a job. Stop after {lasting(sheet.minutes)}.", bold=True)


def _opener(sheet: CallSheet) -> list[str]:
    return [plain(sheet.opener)] if sheet.opener else []


def _said_as(title: str, word: str, *, is_so: bool) -> str:
    """A title that says what the person did not write or choose."""
    return f"{title} ({word})" if is_so else title


def _part(title: str, texts: Iterable[str], width: int) -> Iterator[str]:
    """A heading with its texts; nothing where there are none."""
    texts = list(texts)
    if not texts:
        return
    yield ""
    yield click.style(title, fg="cyan")
    for text in texts:
        yield from _wrap(text, width)


def _wrap(text: str, width: int) -> Iterator[str]:
    """Lines with an indent of two; what begins with `- ` or a box hangs behind it."""
    text = printable(text)
    mark = next((sign for sign in ("[ ] ", "[x] ", "- ") if text.startswith(sign)), "")
    first, *others = wrapped(text.removeprefix(mark), max(20, width - 2 - len(mark)))
    yield f"  {mark}{first}"
    yield from (f"  {' ' * len(mark)}{line}" for line in others)


def _asked(questions: Iterable[Chosen]) -> list[str]:
    return [
        f"[{'x' if one.asked else ' '}] {one.question.text} ({one.question.minutes:g} min)"
        for one in questions
    ]


def _why(sheet: CallSheet, binder: Binder) -> list[str]:
    found = [sheet.contact.why_them] if sheet.contact.why_them else []
    if sheet.sent_by:
        found.append(f"Sent by {', '.join(map(binder.name, sheet.sent_by))}")
    if sheet.earlier is not None:
        found.append(f"Last talk: {day(sheet.earlier.day)}")
    return found


def _reached(sheet: CallSheet, scene: Scene) -> str:
    contact = sheet.contact
    phones = [phone.text for phone in contact.phone] or ["no phone number"]
    zone = (sheet.interview.timezone if sheet.interview is not None else "") or contact.timezone
    work = " at ".join(
        filter(None, (", ".join(map(scene.binder.name, links)) for links in (contact.role, contact.company)))
    )
    return " · ".join(filter(None, (work, *phones, _hour(zone, scene.now))))


def _agreed(sheet: CallSheet, appointment: Appointment) -> str:
    """Day and hour by the clock it was agreed by, the hour here, channel and place."""
    when, talk = appointment.when, sheet.interview
    hour = f"{clock(when.clock)} {appointment.zone}".rstrip() if when.clock is not None else ""
    here = own_time(appointment.here, when.day) if appointment.here is not None else ""
    how = (label(talk.channel).lower() if talk.channel else "", talk.place) if talk is not None else ()
    return ", ".join(filter(None, (day(when.day), hour, here, *how)))


def _hour(zone: str, now: dt.datetime) -> str:
    """The hour where they are; empty where the zone is not known."""
    if not zone:
        return ""
    try:
        there = now.astimezone(ZoneInfo(zone))
    except (ValueError, LookupError, OSError):
        return zone
    return f"{there:%H:%M} there ({zone})"
