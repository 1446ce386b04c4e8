"""The binder as pages see it: looked up once, then asked page by page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from ..derive.discretion import told
from ..derive.earlier import questions_in_hand
from ..model.binder import Binder
from ..model.derived import MET, URGENCY, AskedQuestion, Derived, FollowUp
from ..model.options import Options
from ..model.problem import Problem
from ..model.records import Contact, Entry, Interview
from ..model.values import Chosen, Introduction, Link
from .addresses import addresses
from .knowledge import Knowledge, gather_knowledge
from .letters import Letters, survey_letters
from .reference import Ref

TODAY = "index.md"
CONTACTS = "contacts/index.md"
INTERVIEWS = "interviews/index.md"
INDUSTRIES = "industries/index.md"
ROLES = "roles/index.md"
COMPANIES = "companies/index.md"
QUESTIONS = "questions/index.md"
CALLS = "call.md"
FOLLOW_UPS = "follow-ups/index.md"
CLAIMS = "claims/index.md"
INTRODUCTIONS = "introductions/index.md"
NUMBERS = "numbers/index.md"
COVERAGE = "numbers/coverage.md"
ASK_NEXT = "numbers/ask-next.md"
TIMELINE = "numbers/timeline.md"
NEWS = "follow-ups/news.md"
HEALTH = "health/index.md"
CHECKS = "health/checks.md"
CALENDAR = "follow-ups.ics"

T = TypeVar("T")
Href = Callable[[str, str], str]
"""From the path of a page and the path that it links to, to the relative address."""

COMING = frozenset({"idea", "requested", "scheduled"})
"""States of an interview that has a checklist page."""


class Given(NamedTuple):
    """An introduction with the people who made it and the note that says so."""

    introduction: Introduction
    by: tuple[str, ...]
    """Paths of the contacts."""
    path: str


@dataclass(frozen=True, slots=True)
class Site:
    """What every page may look up."""

    binder: Binder
    derived: Derived
    options: Options
    problems: tuple[Problem, ...]
    people: Mapping[str, tuple[Contact, ...]]
    """Path of an industry, role or company -> its people, by name."""
    open_follow_ups: Mapping[str, tuple[FollowUp, ...]]
    """Path of a contact -> what is still to do, in the order of the status index."""
    coming: Mapping[str, tuple[FollowUp, ...]]
    """Path of a contact -> what comes up by itself on a later day."""
    places: Mapping[int, int]
    """`id` of an open follow-up -> its place by due day, name and urgency, which is the same on every day."""
    made: Mapping[str, tuple[Given, ...]]
    """Path of a contact -> introductions they made."""
    received: Mapping[str, tuple[Given, ...]]
    """Path of a contact -> introductions that led to them."""
    checklists: Mapping[str, str]
    """Path of a coming interview -> path of its checklist page."""
    call_sheets: Mapping[str, str]
    """Path of a contact -> path of their call sheet."""
    bank: Mapping[str, tuple[AskedQuestion, ...]]
    """Path of a question set -> its questions with their use."""
    knowledge: Knowledge
    chosen: Callable[[Interview], tuple[Chosen, ...]]
    """The questions in hand for an interview."""
    letters: Letters
    name: str = ""
    """Name of the site: what a browser keeps for one binder is not mixed up with another."""

    @property
    def held_back(self) -> frozenset[str]:
        """Paths of notes that exist and could not be read: nobody is told to create them."""
        return frozenset(one.at.path for one in self.problems if one.check in ("bad-yaml", "unreadable-file"))

    def met(self, interview: Interview) -> bool:
        """Whether an interview took place."""
        return self.derived.states[interview.path].name in MET


@dataclass(frozen=True, slots=True)
class Here:
    """The page that is being made: every link of it is seen from its place."""

    site: Site
    path: str
    href: Href

    def url(self, path: str) -> str:
        """The relative address of a page, which may carry `#id`; empty for an empty path."""
        return self.href(self.path, path) if path else ""

    def ref(self, path: str, text: str = "") -> Ref:
        """A link to a page under its name, or under another text."""
        entry = None if text else self.site.binder.entry(path)
        return Ref(text or (entry.name if entry else path), self.url(path))

    def entry(self, entry: Entry) -> Ref:
        """A link to a record under its name."""
        return Ref(entry.name, self.href(self.path, entry.path))

    def link(self, link: Link) -> Ref:
        """A link that stands in a note; only text where it leads nowhere."""
        return Ref(self.site.binder.name(link), self.url(link.path))

    def key(self, entry: Entry) -> str:
        """Under which a browser keeps what is ticked and written about a record."""
        return f"{self.site.name}/{entry.path}"

    def links(self, links: Iterable[Link]) -> tuple[Ref, ...]:
        """Several links of a note."""
        return tuple(self.link(link) for link in links)

    def crumbs(self, index: str, name: str) -> tuple[Ref, ...]:
        """The way from Today over an index page to here."""
        return (self.home, Ref(name, self.href(self.path, index)))

    def told(self, count: int, total: int | None = None) -> int | None:
        """A count of people where the edition may show it, also as a part of a `total` that it shows; else None."""
        return told(count, self.site.options.edition, total)

    @property
    def home(self) -> Ref:
        """The first page: in the private edition it says what to do today."""
        is_private = self.site.options.edition == "private"
        return Ref("Today" if is_private else "Home", self.href(self.path, TODAY))


def year_path(year: int) -> str:
    """The path of a year in review."""
    return f"numbers/{year:04d}.md"


def survey(binder: Binder, derived: Derived, options: Options, name: str = "") -> Site:
    """Look everything up once that pages ask for again and again."""
    is_private = options.edition == "private"
    made, received = _introductions(binder)
    open_follow_ups: dict[str, list[FollowUp]] = defaultdict(list)
    for follow_up in derived.follow_ups:
        if follow_up.state != "closed" and is_private:
            open_follow_ups[follow_up.contact].append(follow_up)
    coming: dict[str, list[FollowUp]] = defaultdict(list)
    for follow_up in derived.coming if is_private else ():
        coming[follow_up.contact].append(follow_up)
    knowledge = gather_knowledge(binder, derived)
    bank: dict[str, list[AskedQuestion]] = defaultdict(list)
    for question in knowledge.questions:
        bank[question.path].append(question)
    checklists = [path for path, one in binder.interviews.items() if is_private and is_coming(one, derived)]
    return Site(
        binder,
        derived,
        options,
        (),
        _people(binder),
        _frozen(open_follow_ups),
        _frozen(coming),
        _places(derived),
        made,
        received,
        addresses(checklists, options.folders["interview"], "questions/checklists"),
        addresses(binder.contacts if is_private else (), options.folders["contact"], "call"),
        _frozen(bank),
        knowledge,
        questions_in_hand(binder, derived),
        survey_letters(binder, derived, options, is_private=is_private),
        name,
    )


def _places(derived: Derived) -> dict[int, int]:
    still_open = [one for one in (*derived.follow_ups, *derived.coming) if one.state != "closed"]
    still_open.sort(key=lambda one: (one.due, one.name, URGENCY.index(one.kind)))
    return {id(one): place for place, one in enumerate(still_open, 1)}


def _frozen(lists: Mapping[str, list[T]]) -> dict[str, tuple[T, ...]]:
    return {key: tuple(items) for key, items in lists.items()}


def _people(binder: Binder) -> dict[str, tuple[Contact, ...]]:
    """People by industry, role and company: their own, their company's, those of their interviews."""
    found: dict[str, dict[str, Contact]] = defaultdict(dict)
    for contact in binder.contacts.values():
        links = [*contact.role, *contact.company, *contact.industry]
        if not contact.industry:
            companies = (binder.companies.get(link.path) for link in contact.company)
            links += [link for company in companies if company for link in company.industry]
        for interview in binder.interviews_of.get(contact.path, ()):
            links += [*interview.role, *interview.company, *interview.industry]
        for link in links:
            if link.path:
                found[link.path][contact.path] = contact
    return {path: tuple(people.values()) for path, people in found.items()}


def _introductions(binder: Binder) -> tuple[dict[str, tuple[Given, ...]], dict[str, tuple[Given, ...]]]:
    """Introductions by who made them and by whom they led to."""
    made: dict[str, list[Given]] = defaultdict(list)
    received: dict[str, list[Given]] = defaultdict(list)
    for contact in binder.contacts.values():
        _note_down(
            (Given(one, (contact.path,), contact.path) for one in contact.introductions), made, received
        )
    for interview in binder.interviews.values():
        by = tuple(link.path for link in interview.contact if link.path in binder.contacts)
        _note_down((Given(one, by, interview.path) for one in interview.introductions), made, received)
    return _frozen(made), _frozen(received)


def _note_down(
    givens: Iterable[Given], made: dict[str, list[Given]], received: dict[str, list[Given]]
) -> None:
    for given in givens:
        for path in given.by:
            made[path].append(given)
        if given.introduction.who.path:
            received[given.introduction.who.path].append(given)


def is_coming(interview: Interview, derived: Derived) -> bool:
    """Whether a conversation is still to come; one whose day has passed unrecorded is not."""
    if interview.scheduled is not None and interview.scheduled.day < derived.today:
        return False
    return derived.states[interview.path].name in COMING
