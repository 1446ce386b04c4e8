"""The letter of thanks: one thing learned, what was done with it, and the next step, from the notes alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...model.binder import Binder
from ...model.derived import MET, Derived, FollowUp
from ...model.drafts import Piece, Wording, plain
from ...model.letters import ThankYou
from ...model.options import Options
from ...model.records import Contact, Interview
from ...model.values import Claim, Introduction
from ..follow_ups.wording import spoken
from ..sentences.second_person import is_third_person
from ..sentences.words import (
    LONGEST,
    first_name,
    missing,
    notes,
    paragraphs,
    plain_words,
    sentences,
    shortened,
    signature,
)
from ..touches import is_posted, people
from .flags import red_flags
from .promised import done_sentences, next_sentence, told_to
from .takeaways import Takeaways


@dataclass(slots=True)
class ThankYous:
    """Makes the letter of thanks to each person of each conversation."""

    binder: Binder
    derived: Derived
    options: Options
    _takeaways: Takeaways = field(init=False)
    _duties: dict[tuple[str, str], FollowUp] = field(default_factory=dict)
    """The follow-up for thanks, by interview and contact."""
    _reached: dict[str, dt.date] = field(default_factory=dict)
    """Path of a contact to whom one was introduced -> the day on which one was in touch, as any note has it."""
    _made: dict[tuple[str, str], ThankYou] = field(default_factory=dict)
    """Letters by interview and contact: the page of the interview, the letter's own and the list show the same one."""

    def __post_init__(self) -> None:
        """Look up what every letter needs."""
        self._takeaways = Takeaways(self.binder)
        for one in self.derived.follow_ups:
            if one.kind == "thank_you":
                self._duties[one.interview, one.contact] = one
            elif one.kind == "introduction" and one.cleared_on is not None:
                self._reached.setdefault(one.contact, one.cleared_on)

    def recipients(self, interview: Interview) -> tuple[Contact, ...]:
        """Return who gets a letter for `interview`: everybody with a note, once it took place."""
        if self.derived.states[interview.path].name not in MET:
            return ()
        return tuple(one for one in people(self.binder, interview) if not one.do_not_contact)

    def is_thanked(self, interview: Interview, contact: Contact) -> bool:
        """Tell whether `contact` was thanked for `interview`, as far as the notes say."""
        duty = self._duties.get((interview.path, contact.path))
        typed = self.derived.states[interview.path].name in {"thanked", "closed"}
        return typed or (duty is not None and duty.state == "closed")

    def of(self, interview: Interview, contact: Contact) -> ThankYou:
        """Return the letter to `contact`, one of the recipients of `interview`."""
        key = interview.path, contact.path
        if key not in self._made:
            self._made[key] = self._letter(interview, contact)
        return self._made[key]

    def _letter(self, interview: Interview, contact: Contact) -> ThankYou:
        events = self.derived.timelines[interview.path]
        duty = self._duties.get((interview.path, contact.path))
        takeaway = self._takeaways.best(interview, contact)
        newest = next(iter(self._held(contact)), interview)
        told = told_to(
            interview,
            contact,
            self._contacted,
            is_newest=newest is interview,
            is_alone=len(people(self.binder, interview)) == 1,
        )
        coming, next_step = next_sentence(told, self.binder, self.options.today)
        text = paragraphs(
            (
                (Piece("Dear "), notes(first_name(contact.name)), Piece(",")),
                self._thanks(interview, contact),
                self._learned(takeaway),
                sentences(done_sentences(told, self.binder)),
                (*(coming or _NO_NEXT_STEP), _REPORT),
                signature(self.options.me),
            )
        )
        return ThankYou(
            contact=contact,
            interview=interview,
            held=events.held.day if events.held is not None else None,
            is_thanked=self.is_thanked(interview, contact),
            thanked_on=duty.cleared_on if duty is not None else None,
            thanked_by=self._thanked_by(interview, contact),
            subject=self._subject(interview),
            text=text,
            takeaway=takeaway,
            next_step=next_step,
            hints=tuple(self._hints(interview, contact, takeaway, next_step)),
            flags=red_flags((plain(text),)),
        )

    def _thanked_by(self, interview: Interview, contact: Contact) -> str:
        """The channel of the thanks: a letter that was posted goes before an e-mail."""
        events, touches = self.derived.timelines[interview.path], self.derived.touches.get(contact.path, ())
        if events.held is not None and is_posted(touches, events.held.day):
            return "mail"
        return events.thanked.word if events.thanked is not None else ""

    def _contacted(self, named: Introduction) -> dt.date | None:
        return named.contacted or (self._reached.get(named.who.path) if named.who.path else None)

    def _held(self, contact: Contact) -> Iterator[Interview]:
        """Conversations with `contact` that took place, newest first."""
        for interview in self.binder.interviews_of.get(contact.path, ()):
            if self.derived.states[interview.path].name in MET:
                yield interview

    def _subject(self, interview: Interview) -> str:
        held = self.derived.timelines[interview.path].held
        return (
            f"Thank you for our talk on {spoken(held.day, self.options.today)}"
            if held
            else "Thank you for our talk"
        )

    def _thanks(self, interview: Interview, contact: Contact) -> Wording:
        held = self.derived.timelines[interview.path].held
        day = f" on {spoken(held.day, self.options.today)}" if held is not None else ""
        others = [one.name for one in people(self.binder, interview) if one.path != contact.path]
        if not others:
            return (Piece(f"Thank you for taking the time to talk with me{day}."),)
        listed = " and ".join(filter(None, (", ".join(others[:-1]), others[-1])))
        return Piece("Thank you for the time that you and "), notes(listed), Piece(f" gave me{day}.")

    def _learned(self, takeaway: Claim | None) -> Wording:
        if takeaway is None:
            what = missing("one specific thing that you learned from them")
            return Piece("What has stayed with me most: "), what, Piece(".")
        words = shortened(plain_words(takeaway.text))
        kind = "piece of advice" if takeaway.category == "advice" else "thing"
        stays = Piece(f"One {kind} from our talk stays with me: ")
        end = Piece("" if words.endswith(("?", "!", "…")) else ".")
        if takeaway.done is None:
            return stays, notes(words), end
        return stays, notes(words), end, Piece(f" I did so on {spoken(takeaway.done, self.options.today)}.")

    def _hints(
        self, interview: Interview, contact: Contact, takeaway: Claim | None, next_step: str
    ) -> Iterator[str]:
        if takeaway is None and interview.learned:
            yield (
                "What you noted under Learned contradicts others or names somebody else, so it is not passed on: "
                "write one thing that you learned from them"
            )
        elif takeaway is None:
            yield f"Nothing is noted under `## Learned` in `{interview.path}`: one specific thing makes the letter"
        else:
            if is_third_person(takeaway.text):
                yield "Your note speaks of them as he or she: say “you” in the letter"
            if len(plain_words(takeaway.text)) > LONGEST:
                yield "The takeaway is long: the letter has its beginning, the interview all of it"
        if not next_step:
            yield f"No next step is noted: add what you promised under `## Promises` in `{interview.path}`"
        if not contact.address:
            yield f"No postal address is known: add `address:` to `{contact.path}`"
        lacking = [key for key in ("name", "address") if not getattr(self.options.me, key)]
        if lacking:
            what = f"{' and '.join(lacking)} {'are' if len(lacking) > 1 else 'is'}"
            yield f"Your own {what} missing on the letter: add `{lacking[0]}:` under `me:` in mkdocs.yml"


_NO_NEXT_STEP = (Piece("What I will do next: "), missing("your next step"), Piece("."))
_REPORT = Piece(" I will write to tell you what comes of it.")
