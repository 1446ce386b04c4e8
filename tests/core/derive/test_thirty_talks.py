"""Thirty hand-made conversations: every number of the pages on knowledge against arithmetic done by hand."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from prep_binder.core.derive import derive
from prep_binder.core.derive.claims import claims_by_topic
from prep_binder.core.derive.findings.answers import answered
from prep_binder.core.derive.findings.book import all_findings
from prep_binder.core.derive.findings.coverage import coverage
from prep_binder.core.derive.findings.hypotheses import evidence
from prep_binder.core.derive.findings.saturation import saturation, saturation_sentence
from prep_binder.core.derive.history.chronicle import ORDER, contact_timeline, search_timeline
from prep_binder.core.derive.history.news import helpers
from prep_binder.core.derive.history.year import year_in_review, years
from prep_binder.core.derive.introducers import gather_introducers
from prep_binder.core.derive.introductions.chains import chains
from prep_binder.core.derive.introductions.steps import introduction_steps
from prep_binder.core.derive.numbers.funnel import funnel
from prep_binder.core.derive.numbers.replies import (
    rates_by_channel,
    rates_by_priority,
    rates_by_source,
    requests,
)
from prep_binder.core.derive.numbers.thanks import thanks
from prep_binder.core.derive.numbers.weeks import conversations_by_week, open_by_week
from prep_binder.core.derive.question_bank import question_bank
from prep_binder.core.derive.ranking import whom_to_ask
from prep_binder.core.model.binder import Binder
from prep_binder.core.model.derived import Derived
from prep_binder.core.model.numbers import Rate, Week
from prep_binder.core.model.options import Options
from prep_binder.core.model.records import Landed
from prep_binder.core.pipeline import build_binder
from tests.golden import CASES, load

CASE = load(CASES / "knowledge" / "thirty-talks.md")
FINTECH = "industries/fintech.md"


def test_every_number_is_the_one_worked_out_by_hand() -> None:
    options = dataclasses.replace(
        CASE.binder_options(), landed=Landed(dt.date(2026, 11, 20), "I begin in May.")
    )
    binder, problems, _ = build_binder(CASE.sources(), options)
    assert [problem for problem in problems if problem.level == "error"] == []
    derived = derive(binder, options)
    by_hand = [line for line in CASE.output.splitlines() if line and not line.startswith((";", "page "))]
    assert list(_lines(binder, derived, options)) == by_hand


def _lines(binder: Binder, derived: Derived, options: Options) -> Iterator[str]:
    yield from _numbers(binder, derived, options)
    yield from _findings(binder, derived)
    yield from _places(binder, derived)
    yield from _introductions(binder, derived)
    yield from _history(binder, derived)
    yield from _timeline(binder, derived, options)
    for one in whom_to_ask(binder, derived, options):
        reasons = ", ".join(f"{reason.name} {reason.points:g}" for reason in one.reasons)
        yield f"ask {_slug(one.contact)} {one.points:g}: {reasons}".rstrip()
    yield from _news(binder, derived, options)


def _numbers(binder: Binder, derived: Derived, options: Options) -> Iterator[str]:
    for reached in funnel(binder, derived):
        timed = f", {reached.days:g} days in {reached.timed}" if reached.days is not None else ""
        yield f"funnel {reached.step} {reached.interviews}{timed}"
    asked = requests(binder, derived, options)
    yield from _rates("channel", rates_by_channel(asked))
    yield from _rates("source", rates_by_source(asked, gather_introducers(binder)))
    yield from _rates("priority", rates_by_priority(asked))
    done = thanks(derived)
    yield (
        f"thanks {done.in_time} in time, {done.late} late, {done.undated} undated, {done.missing} missing, "
        f"{done.pending} pending, {done.by_letter} by letter"
    )
    weeks = conversations_by_week(binder, derived)
    most = max(week.number for week in weeks)
    held = sum(week.number for week in weeks)
    yield f"weeks {len(weeks)} from {weeks[0].monday}: {held} held, most in a week {most}"
    yield "held " + " ".join(str(week.monday) for week in weeks if week.number)
    yield from _open(open_by_week(derived))


def _open(weeks: tuple[Week, ...]) -> Iterator[str]:
    """The first week, then every week whose number differs from that before: a line for each quarter."""
    yield f"open {len(weeks)} from {weeks[0].monday}: {weeks[0].number}"
    changed = [after for before, after in pairwise(weeks) if after.number != before.number]
    for _, some in groupby(changed, key=lambda week: _quarter(week.monday)):
        yield "open " + ", ".join(f"{week.monday} {week.number}" for week in some)


def _rates(what: str, rates: Iterable[Rate]) -> Iterator[str]:
    for rate in rates:
        share = f", {rate.percent} %" if rate.percent is not None else ""
        waiting = f", {rate.waiting} waiting" if rate.waiting else ""
        yield f"{what} {rate.name or '(not noted)'}: {rate.replied} of {rate.decided}{share}{waiting}"


def _findings(binder: Binder, derived: Derived) -> Iterator[str]:
    for one in all_findings(binder, derived):
        ties = "".join(
            f", {_slug(tie.introducer)} > {f'{tie.steps} > ' if tie.steps > 1 else ''}{_slug(tie.introduced)}"
            for tie in one.ties
        )
        group = one.group
        yield (
            f"finding {group.category} {group.slug or '(untied)'}: {group.standing}, {group.sources} sources, "
            f"{len(one.supporting)} for, {len(one.opposing)} against{ties}"
        )
    introducers = gather_introducers(binder)
    claims = claims_by_topic(binder, derived.timelines, introducers)
    for it in evidence(binder.industries[FINTECH], claims.get(FINTECH, ()), introducers):
        yield (
            f"hypothesis {it.slug or '(untied)'}: {it.standing}, {it.sources_for} for, {it.sources_against} against"
        )


def _places(binder: Binder, derived: Derived) -> Iterator[str]:
    found = coverage(binder, derived, "role")
    for row in found.rows:
        for column in found.columns:
            cell = found.cells.get((row, column))
            if cell is not None:
                yield (
                    f"cell {_slug(row)} {_slug(column)}: heard {_slugs(cell.heard)}; "
                    f"planned {_slugs(cell.planned)}; known {_slugs(cell.known)}"
                )
    grown = {path: saturation(binder, derived, path) for path in found.rows}
    for path, one in grown.items():
        talks = " ".join(f"{_slug(talk.path)}+{talk.new}" for talk in one.talks)
        yield f"saturation {_slug(path)}: {talks}, {len(one.unwritten)} unwritten"
    for path, one in grown.items():
        yield saturation_sentence(one, binder.industries[path].name)
    for it in answered(binder, derived, question_bank(binder, derived.states, derived.timelines)):
        answers = " | ".join(f"{_slug(answer.path)} {answer.text.lstrip('- ')}" for answer in it.answers)
        never = " ".join(_slug(path) for path in it.asked.never_asked_in)
        yield f"question {it.asked.question.ident}: asked {len(it.asked.asked)}, never in {never}: {answers}".rstrip()


def _introductions(binder: Binder, derived: Derived) -> Iterator[str]:
    steps = introduction_steps(binder, derived)
    for step in steps:
        days = {name: getattr(step, name) for name in ("given", "contacted", "held", "reported")}
        dated = ", ".join(f"{name} {day}" for name, day in days.items() if day)
        yield f"step {_slug(step.introducer)} > {_slug(step.introduced)}: {dated}: {step.loop}"
    for chain in chains(binder, derived, steps):
        first, *others = chain.members
        led_to = ", ".join(f"{member.level} {member.person.name}" for member in others)
        yield f"chain {first.person.name}: {led_to}; depth {chain.depth}, met {chain.met}, {chain.loops} to tell"


def _history(binder: Binder, derived: Derived) -> Iterator[str]:
    steps = introduction_steps(binder, derived)
    for year in years(derived):
        one = year_in_review(binder, derived, steps, year)
        months = " ".join(map(str, one.months))
        yield (
            f"year {year}: asked {one.asked}, held {one.held} ({months}), met {len(one.met)}, {one.first_met} first, "
            f"claims {one.claims}, advice {len(one.advice)}, introductions {one.introductions}, "
            f"thanked {one.thanked}, letters {one.letters}, promises {one.promises_kept}"
        )
        for what in ("industries", "roles", "companies", "generous"):
            yield f"  {what} " + (
                ", ".join(f"{_slug(path)} {count}" for path, count in getattr(one, what)) or "-"
            )
        yield "  said " + " ".join(one.said_most)


def _timeline(binder: Binder, derived: Derived, options: Options) -> Iterator[str]:
    events = search_timeline(binder, derived, options)
    kinds = Counter(event.kind for event in events)
    yield f"timeline {len(events)}: " + ", ".join(f"{kind} {kinds[kind]}" for kind in ORDER if kinds[kind])
    quarters = Counter(_quarter(event.day) for event in events)
    yield "timeline " + ", ".join(f"{quarter} {number}" for quarter, number in sorted(quarters.items()))
    hal = contact_timeline(binder, derived, binder.contacts["contacts/hal-ives.md"])
    yield "timeline hal-ives: " + ", ".join(f"{event.day} {event.kind}" for event in hal)


def _news(binder: Binder, derived: Derived, options: Options) -> Iterator[str]:
    found = helpers(binder, derived, options, introduction_steps(binder, derived))
    yield f"news {len(found)}, told {sum(one.told_on is not None for one in found)}"
    for one in found:
        if one.contact in {"contacts/ana-lopes.md", "contacts/eli-brandt.md"}:
            assert one.takeaway is not None
            introduced = " ".join(other.name for other in one.introduced)
            yield (
                f"news {_slug(one.contact)}: {len(one.talks)} talks, introduced {introduced}, "
                f"followed {len(one.followed)}, takeaway {one.takeaway.claim.text}"
            )
    yield "news talks " + ", ".join(f"{_slug(one.contact)} {len(one.talks)}" for one in found)
    yield "news introduced " + ", ".join(
        f"{_slug(one.contact)} {len(one.introduced)}" for one in found if one.introduced
    )


def _quarter(day: dt.date) -> str:
    return f"{day.year}-q{(day.month + 2) // 3}"


def _slug(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def _slugs(paths: Iterable[str]) -> str:
    return " ".join(map(_slug, paths)) or "-"
