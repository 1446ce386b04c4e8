"""The request for a conversation: connection first, a question, 20 minutes, to learn and not for a job."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Literal, NamedTuple

from ...model.binder import Binder
from ...model.derived import Derived
from ...model.drafts import Piece, Wording, plain
from ...model.letters import Message, RedFlag, Request
from ...model.options import Options
from ...model.records import Contact, Interview
from ..call_sheets import CallSheets
from ..checklists import USUAL_MINUTES
from ..follow_ups.asking import ASKED
from ..follow_ups.wording import spoken
from ..readiness import planned_interview
from ..red_flags import aims_at_job, is_yes_no, job_request, lookup_rewrite
from ..sentences.connection import CUTS, aim, connection
from ..sentences.second_person import is_third_person
from ..sentences.words import missing, notes, paragraphs, plain_words, sentences, signature, word_count
from .flags import ASKS_FOR_A_JOB, red_flags

LIMIT = 75
"""Words that a request stays under: it is read to the end on a telephone (the product, requests)."""
AGAIN = 90
"""Days of silence after which one may ask again (the note format, life of an interview)."""
Channel = Literal["phone", "email", "mail"]
CHANNELS: tuple[Channel, ...] = ("phone", "email", "mail")
_SENTENCE = re.compile(r"(?<=[.!?])\s")


class Form(NamedTuple):
    """How much a request says of what it can do without, so that it stays short."""

    with_me: bool
    """Who asks, in one line."""
    with_question: bool
    with_no: bool
    """That no is a good answer."""
    cut: int = 0
    """How much of the reason is left out, see `connection`."""


FORMS = (
    Form(with_me=True, with_question=True, with_no=True),
    Form(with_me=True, with_question=False, with_no=True),
    Form(with_me=False, with_question=True, with_no=True),
    Form(with_me=False, with_question=False, with_no=True),
    Form(with_me=False, with_question=False, with_no=False),
)
"""The best first: who asks matters more than a question beside the goal (the guide, good practice)."""
VERBS = {"phone": "calling", "email": "writing", "mail": "writing"}


@dataclass(slots=True)
class Requests:
    """Makes the request to one contact after another."""

    binder: Binder
    derived: Derived
    options: Options
    _sheets: CallSheets = field(init=False)

    def __post_init__(self) -> None:
        """Look up what every request needs."""
        self._sheets = CallSheets(self.binder, self.derived, self.options)

    def is_wanted(self, contact: Contact) -> bool:
        """Tell whether `contact` was not asked yet, or so long ago that one may ask again."""
        if contact.do_not_contact:
            return False
        asked, stage = self._asked(contact), self.derived.stages[contact.path]
        is_long_ago = asked is None or (self.options.today - asked).days >= AGAIN
        return stage in {"new", "idea", "silent"} and is_long_ago

    def of(self, contact: Contact) -> Request:
        """Return the request to `contact`; each form of it stays under `LIMIT` words where that can be."""
        interview = planned_interview(self.binder, self.derived.states, contact)
        return Request(
            contact,
            interview,
            tuple(self._message(channel, contact, interview) for channel in CHANNELS),
            tuple(self._hints(contact, interview)),
        )

    def _asked(self, contact: Contact) -> dt.date | None:
        """The day on which `contact` was last asked for a conversation."""
        touches = self.derived.touches[contact.path]
        return next((touch.day for touch in touches if touch.kind in {*ASKED, "nudge"}), None)

    def _message(self, channel: Channel, contact: Contact, interview: Interview | None) -> Message:
        text: Wording = ()
        question = self._question(contact)
        goal = interview.goal.text if interview is not None and interview.goal is not None else ""
        for form, cut in product(FORMS, CUTS):
            asked = question if form.with_question or not goal else ""
            text = paragraphs(self._parts(channel, contact, interview, asked, form._replace(cut=cut)))
            if word_count(plain(text)) < LIMIT:
                break
        subject = self._subject(contact, interview) if channel == "email" else ""
        return Message(channel, subject, text, word_count(plain(text)), _flags(text, goal, question))

    def _parts(
        self, channel: Channel, contact: Contact, interview: Interview | None, question: str, form: Form
    ) -> Iterator[Wording]:
        goal = aim(interview.goal.text) if interview is not None and interview.goal is not None else ()
        one = "One of my questions: " if goal else "My question: "
        wish = (goal, (Piece(one), notes(question)) if question else ())
        if not any(wish):
            wish = ((Piece("I would like to learn "), missing("what you want to learn"), Piece(".")), ())
        if channel == "phone" and contact.opener is not None:
            yield (notes(" ".join(contact.opener.text.split())),)
        else:
            yield from self._beginning(channel, contact, form)
        yield sentences(wish)
        aim_of_it = (
            f" I ask in order to learn, not for a job{'; no is a perfectly good answer' * form.with_no}."
        )
        yield (*self._ask(channel, contact, interview), Piece(aim_of_it))
        if channel != "phone":
            yield signature(self.options.me)

    def _beginning(self, channel: Channel, contact: Contact, form: Form) -> Iterator[Wording]:
        earlier = self._sheets.earlier(contact)
        if earlier is not None:
            day = spoken(earlier.day, self.options.today)
            known: Wording = (Piece(f"Thank you for our talk on {day}."),)
        else:
            known = sentences(
                (self._about(form), connection(contact, self._sender(contact), VERBS[channel], form.cut))
            )
        asked = self._asked(contact)
        if asked is not None:
            before = (
                f"I asked you for a conversation on {spoken(asked, self.options.today)}, and ask once more."
            )
            known = (Piece(before), *((Piece(" "), *known) if form.cut < CUTS[-1] else ()))
        me = self.options.me.name
        if channel == "phone":
            who = notes(me) if me else missing("your name")
            yield Piece("Hello "), notes(contact.name), Piece(", this is "), who, Piece(". "), *known
        else:
            yield Piece("Dear "), notes(contact.name), Piece(",")
            yield known

    def _about(self, form: Form) -> Wording:
        """Who asks, in one line: the first sentence of the answer to "tell me about yourself"."""
        said = plain_words(_SENTENCE.split(" ".join(self.options.me.about.split()), maxsplit=1)[0])
        return (notes(said), Piece(".")) if form.with_me and said else ()

    def _sender(self, contact: Contact) -> str:
        """The name of whoever introduced `contact`; empty where no note says."""
        by = self._sheets.senders.of(contact)
        return self.binder.name(by[0]) if by else ""

    def _ask(self, channel: Channel, contact: Contact, interview: Interview | None) -> Wording:
        minutes = f"{interview.minutes if interview is not None else USUAL_MINUTES:g} minutes"
        if channel == "phone" and contact.opener is not None:
            return (Piece(f"{minutes} are enough."),)
        if channel == "phone":
            return (Piece(f"Is now a good time, or may I have {minutes} on another day?"),)
        if channel == "email":
            return (Piece(f"May I have {minutes} of your time, by phone or video?"),)
        above = Piece("the address above") if self.options.me.address else missing("your address")
        return Piece(f"May I have {minutes} of your time? A line to "), above, Piece(" is enough.")

    def _question(self, contact: Contact) -> str:
        """The first question of the call sheet that only this person can answer."""
        for one in self._sheets.of(contact).questions:
            if one.question.purpose == "insight" and not one.asked:
                return plain_words(one.question.text)
        return ""

    def _subject(self, contact: Contact, interview: Interview | None) -> str:
        fields = (interview.industry if interview is not None else ()) or contact.industry or contact.role
        about = f"a question about {self.binder.name(fields[0])}" if fields else "a question to you"
        by = self._sender(contact)
        if by:
            return f"Introduced by {by}: {about}"
        return about[0].upper() + about[1:]

    def _hints(self, contact: Contact, interview: Interview | None) -> Iterator[str]:
        is_known = self._sheets.senders.of(contact) or self._sheets.earlier(contact) is not None
        if not is_known and not contact.why_them:
            yield f"Say what connects you: add `why_them:` or `introduced_by:` to `{contact.path}`"
        if interview is None:
            yield f"No conversation is planned: add an interview with `contact: [[{contact.name}]]` and a `goal:`"
        elif interview.goal is None:
            yield f"Say what you want to learn: add `goal:` to `{interview.path}`"
        elif is_third_person(plain(aim(interview.goal.text))):
            yield "Your goal speaks of them as he or she: say “you” in the request"
        if not self.options.me.name:
            yield "Your name is missing: add `name:` under `me:` in mkdocs.yml"


def _flags(text: Wording, goal: str, question: str) -> tuple[RedFlag, ...]:
    """What is marked: wordings of the whole text, the aim of the goal, and the form of the question."""
    found = list(red_flags((plain(text),)))
    if aims_at_job(goal) and not job_request(goal):
        found.append(
            RedFlag(plain_words(goal), ASKS_FOR_A_JOB, "Say what you want to learn from this person")
        )
    if question in plain(text) and question:
        instead = lookup_rewrite(question)
        if instead:
            found.append(RedFlag(question, "it can be looked up", f"For example: “{instead}”"))
        elif is_yes_no(question):
            found.append(RedFlag(question, "yes or no would answer it", "Begin with what, how or which"))
    return tuple(found)
