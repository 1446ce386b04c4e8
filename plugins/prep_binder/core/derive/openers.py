"""The opener of a call: the person's own, else one put together from what the notes hold."""

from __future__ import annotations

from ..model.drafts import Piece, Wording, plain
from ..model.earlier import Earlier
from ..model.options import Options
from ..model.records import Contact, Interview
from .checklists import USUAL_MINUTES
from .follow_ups.wording import spoken
from .sentences.connection import aim, reason
from .sentences.second_person import is_third_person


def opener_for(
    options: Options, contact: Contact, interview: Interview | None, by: str, earlier: Earlier | None
) -> tuple[Wording, bool]:
    """Return the opener for a call to `contact`, and whether it is proposed.

    The contact's own goes first, then the one of the option `me`; else one is proposed from why_them, `by` (who
    introduced them) and the goal. It is two sentences and asks whether now is a good time (the product, call sheet).
    After an `earlier` talk nobody is greeted as a stranger: the option's is passed over, and the talk is mentioned.
    For somebody who asked not to be contacted there is none but their own note's.
    """
    if contact.opener is not None:
        return (Piece(contact.opener.text, "notes"),), False
    if contact.do_not_contact:
        return (), False
    if options.me.opener and earlier is None:
        return (Piece(options.me.opener, "notes"),), False
    return (*_who(options, contact, by, earlier), *_what(interview)), True


def _who(options: Options, contact: Contact, by: str, earlier: Earlier | None) -> Wording:
    me = Piece(options.me.name, "notes") if options.me.name else Piece("(your name)", "missing")
    greeting: Wording = (Piece("Hello "), Piece(contact.name, "notes"), Piece(", this is "), me)
    if earlier is not None:
        return (*greeting, Piece(f"; thank you for our talk on {spoken(earlier.day, options.today)}."))
    if by:
        return (*greeting, Piece("; "), Piece(by, "notes"), Piece(" gave me your name."))
    why = reason(contact, "calling")
    if why:
        return (*greeting, Piece("; "), Piece(_small(why[0].text), why[0].origin), *why[1:])
    return (*greeting, Piece("; I turn to you because "), Piece("(why them)", "missing"), Piece("."))


def _what(interview: Interview | None) -> Wording:
    minutes = f"{interview.minutes if interview is not None else USUAL_MINUTES:g}"
    ask = Piece(f"; is now a good time, or is there a better day for {minutes} minutes?")
    wish = aim(interview.goal.text) if interview is not None and interview.goal is not None else ()
    if not wish:
        return Piece(" I would like to learn "), Piece("(your goal)", "missing"), ask
    if is_third_person(plain(wish)):
        return Piece(" I would like to learn "), Piece("(your goal, as said to them)", "missing"), ask
    *said, _full_stop = wish
    return Piece(" "), *said, ask


def _small(frame: str) -> str:
    """The start of a sentence behind a semicolon; the word I stays as it is."""
    return frame if frame.startswith("I ") else frame[0].lower() + frame[1:]
