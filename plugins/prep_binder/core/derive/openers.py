"""The opener of a call: the person's own, else one put together from what the notes hold."""

from __future__ import annotations

import re

from ..model.binder import Binder
from ..model.drafts import Piece, Wording
from ..model.options import Options
from ..model.records import Contact, Interview
from .checklists import USUAL_MINUTES

_AIM = re.compile(r"(?:to )?(?:learn|understand|find out|hear|see) ", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s")


def opener_for(
    binder: Binder, options: Options, contact: Contact, interview: Interview | None
) -> tuple[Wording, bool]:
    """Return the opener for a call to `contact`, and whether it is proposed.

    The contact's own goes first, then the one of the option `me`; else one is proposed from why_them, the
    introducer and the goal. It is two sentences and asks whether now is a good time (the product, call sheet).
    """
    if contact.opener is not None:
        return (Piece(contact.opener.text, "notes"),), False
    if options.me.opener:
        return (Piece(options.me.opener, "notes"),), False
    return (*_who(binder, options, contact), *_what(interview)), True


def _who(binder: Binder, options: Options, contact: Contact) -> Wording:
    me = Piece(options.me.name, "notes") if options.me.name else Piece("(your name)", "missing")
    greeting: Wording = (Piece("Hello "), Piece(contact.name, "notes"), Piece(", this is "), me)
    if contact.introduced_by:
        by = binder.name(contact.introduced_by[0])
        return (*greeting, Piece("; "), Piece(by, "notes"), Piece(" gave me your name."))
    if contact.why_them:
        why = first_sentence(contact.why_them)
        return (*greeting, Piece("; I turn to you because of this: "), Piece(why, "notes"), Piece("."))
    return (*greeting, Piece("; I turn to you because "), Piece("(why them)", "missing"), Piece("."))


def _what(interview: Interview | None) -> Wording:
    minutes = f"{interview.minutes if interview is not None else USUAL_MINUTES:g}"
    ask = Piece(f"; is now a good time, or is there a better day for {minutes} minutes?")
    if interview is None or interview.goal is None:
        return Piece(" I would like to learn "), Piece("(your goal)", "missing"), ask
    goal = first_sentence(interview.goal.text)
    aim = _AIM.match(goal)
    if aim is None:
        return Piece(" What I would like to learn: "), Piece(goal, "notes"), ask
    verb = aim[0].lower().removeprefix("to ")
    return Piece(f" I would like to {verb}"), Piece(goal[aim.end() :], "notes"), ask


def first_sentence(text: str) -> str:
    """Return the first sentence of `text` on one line, without its full stop."""
    return _SENTENCE.split(" ".join(text.split()), maxsplit=1)[0].rstrip(" .!?;,")
