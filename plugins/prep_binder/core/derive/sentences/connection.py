"""Why one turns to a person, and what one would like to learn, as sentences to them."""

from __future__ import annotations

import re

from ...model.drafts import Piece, Wording
from ...model.records import Contact
from .second_person import is_third_person, to_you, without_third_person
from .words import missing, notes, plain_words, shortened

_AIM = re.compile(r"(?:to )?(learn|understand|find out|hear|see|know) ", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s")
_CUTS = (
    re.compile(r"\Z"),
    re.compile(r"[,;:–]"),
    re.compile(r"[,;:–]| (?:and|but|before|after|because|so|when|where|which|while) "),
)
CUTS = (0, 1, 2, 3)
"""How much of the reason is left out, from nothing to all of it; see `reason` and `connection`."""
_PRONOUN = re.compile(r"(?:He|She|His|Her) ")
_NOUN = re.compile(r"(?:the|a|an|one of|my|our) ", re.IGNORECASE)
_VERB = re.compile(
    r"(?:(?:also|already|never|now|once|still) )?(?:\w+(?:ed|[^sui\W]s)|is|has|does|was|had|did|came|became|began|"
    r"brought|built|bought|chose|drew|drove|fell|felt|found|gave|got|grew|heard|held|kept|knew|learnt|led|left|lost|"
    r"made|met|paid|put|ran|read|rose|said|sat|saw|sent|set|sold|spent|spoke|stood|taught|thought|told|took|"
    r"understood|went|won|wrote) ",
    re.IGNORECASE,
)
"""First words of a note about somebody that leaves the name out: `taught chemistry`, `plugs ships into the grid`."""


def reason(contact: Contact, verb: str, cut: int = 0) -> Wording:
    """Return why one turns to `contact`, from why_them; empty where nothing is noted. `verb`: writing, calling.

    A note about somebody keeps its third person behind “as somebody who”, and so reads well whatever its verbs are.
    `cut` 1 leaves out what stands behind the first comma, 2 a second thought behind and, before, which ... too.
    """
    said = plain_words(_SENTENCE.split(" ".join(contact.why_them.split()), maxsplit=1)[0])
    said = _CUTS[cut].split(said, maxsplit=1)[0]
    if not said:
        return ()
    frame = "I am calling you as " if verb == "calling" else f"I am {verb} to you as "
    about = _about(said, contact)
    if about is not None:
        return Piece(f"{frame}somebody who "), notes(about), Piece(".")
    if _NOUN.match(said) and not is_third_person(said):
        return Piece(frame), notes(said[0].lower() + said[1:]), Piece(".")
    said = said[0].lower() + said[1:] if _PRONOUN.match(said) else said
    return Piece("Why I turn to you: "), notes(to_you(said)), Piece(".")


def _about(said: str, contact: Contact) -> str | None:
    """What stands behind “somebody who”: without he, she or the name before it; None where no verb begins it."""
    for start in ("He", "She", contact.name, contact.name.split()[0]):
        if said.startswith(f"{start} "):
            said = said[len(start) + 1 :]
            break
    else:
        if not _VERB.match(f"{said} "):
            return None
    rest = shortened(without_third_person(said)) if is_third_person(said) else shortened(said)
    return rest[0].lower() + rest[1:] if rest else None


def aim(goal: str) -> Wording:
    """Return what one would like to learn; empty where there is no goal."""
    said = shortened(plain_words(_SENTENCE.split(" ".join(goal.split()), maxsplit=1)[0]))
    if not said:
        return ()
    found = _AIM.match(said)
    if found is None:
        return Piece("What I would like to learn: "), notes(to_you(said)), Piece(".")
    return Piece(f"I would like to {found[1].lower()} "), notes(to_you(said[found.end() :])), Piece(".")


def connection(contact: Contact, introducer: str, verb: str, cut: int = 0) -> Wording:
    """Return the sentences that come first: who sent me, or what of theirs I know.

    `cut`: see `reason`; the last of `CUTS` leaves the reason out where the introducer is enough.
    """
    why = reason(contact, verb, min(cut, len(_CUTS) - 1)) if cut < CUTS[-1] or not introducer else ()
    if introducer:
        named: Wording = (notes(introducer), Piece(" gave me your name."))
        return (*named, Piece(" "), *why) if why else named
    if why:
        return why
    source = plain_words(contact.source)
    if source:
        return Piece("I found you here: "), notes(shortened(source)), Piece(".")
    what = missing("who sent you, or what of theirs you have read")
    return Piece("I am turning to you because of "), what, Piece(".")
