"""`binder done`: notes that a follow-up is done, where the binder looks for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

import click

from ....core.derive.clearing import EVENTS, TOUCHES, WORDS, Clearing, Person, clearings, open_kinds
from ....core.link import name_key
from ....core.model.options import Options
from ....core.model.values import CHANNELS, Introduction, Promise
from ....core.pipeline import Foreseen
from ....core.schema import same
from ....formats.additions import add_touch, mark_item, set_event
from ..changing import change, chosen_day
from ..completing import complete_open, complete_person
from ..people import find_people, one_person
from ..project import foresee_notes, open_project
from ..terminal import printable
from ..usage import Refusal, config_file_option, examples


@click.command(
    epilog=examples(
        "binder done jane thanked --by mail",
        'binder done "Sam Roe" promise --about article',
        "binder done sam nudge --on 2026-11-20",
    )
)
@click.argument("person", shell_complete=complete_person)
@click.argument("kind", shell_complete=complete_open)
@click.option(
    "--about", metavar="TEXT", default="", help="Which one, where several are open: a part of its words."
)
@click.option("--by", "channel", type=click.Choice(CHANNELS), default=None, help="How it was done.")
@click.option("--on", metavar="DAY", help="The day it was done, year-month-day. [default: today]")
@config_file_option
def command(
    person: str, kind: str, about: str, channel: str | None, on: str | None, config_file: str | None
) -> None:
    """Note that something is done for a person.

    KIND is a kind of follow-up as `binder due` shows it, or its past form: requested, nudged, replied, confirmed,
    held, debriefed, thanked, promise, contacted, reported, reconnect, news. What is added is one key of the interview,
    one line of the contact's log, or the day at the promise or the introduction; nothing else in the note changes.
    """
    what = WORDS.get(same(kind))
    if what is None:
        raise Refusal(
            f'"{kind}" is no kind of follow-up. Known are: {", ".join(dict.fromkeys(WORDS.values()))}.'
        )
    if what == "research":
        raise Refusal("Research is done when three facts stand in the note, below the heading `Research`.")
    project = open_project(config_file)
    day = chosen_day(on, project.options)
    thought = foresee_notes(project)
    whom = _whom(thought, person)
    clearing = _chosen(thought, whom, what, about)
    if channel and clearing.how not in ("event", "touch"):
        raise Refusal(f"--by does not go with `{what.replace('_', ' ')}`: its line holds a day only.")
    _refuse_before_the_talk(thought, clearing, day)
    words = " ".join(filter(None, (str(day), channel)))
    change(project, clearing.path, _addition(clearing, project.options, day, channel or ""))
    click.echo(printable(f"{project.shown(clearing.path)}: {_told(clearing, words)}"))


def _refuse_before_the_talk(thought: Foreseen, clearing: Clearing, day: dt.date) -> None:
    """Nobody thanks for a talk, or writes it up, before it took place."""
    held = thought.derived.timelines[clearing.path].held if clearing.how == "event" else None
    if held is not None and clearing.word in ("thanked", "debriefed") and day < held.day:
        raise Refusal(f"--on {day} lies before the talk, which was on {held.day}.")


def _whom(thought: Foreseen, typed: str) -> Person:
    """The contact, or somebody without a note for whom something is open."""
    if not find_people(thought.binder, typed):
        key = name_key(typed)
        for one in thought.derived.follow_ups:
            if not one.contact and key == name_key(one.name):
                return Person(one.name)
    contact = one_person(thought.binder, typed, thought.held_back)
    return Person(contact.name, contact)


def _chosen(thought: Foreseen, whom: Person, kind: str, about: str) -> Clearing:
    found = clearings(thought.binder, thought.derived, whom, kind)
    meant = [one for one in found if name_key(about) in name_key(f"{one.about} {one.path}")]
    if len(meant) > 1:
        raise Refusal.of([f"Several are open for {whom.name}; say which with --about:", *_listed(meant)])
    if not meant:
        raise Refusal.of(_nothing_open(thought, whom, kind))
    if not meant[0].path:
        raise Refusal(f'{whom.name} has no note to write into. Create one: binder new contact "{whom.name}"')
    return meant[0]


def _nothing_open(thought: Foreseen, whom: Person, kind: str) -> list[str]:
    known = ", ".join(open_kinds(thought.derived, whom)) or "nothing"
    lines = [f"No {kind.replace('_', ' ')} is open for {whom.name}. Open: {known}."]
    if kind in TOUCHES and kind not in EVENTS:
        lines.append(f'A line in the log needs nothing open: binder log "{whom.name}" {TOUCHES[kind]}')
    return lines


def _listed(found: Sequence[Clearing]) -> list[str]:
    return [printable(f"{one.about} ({one.path})") for one in found]


def _addition(clearing: Clearing, options: Options, day: dt.date, channel: str) -> Callable[[bytes], bytes]:
    if clearing.how == "event":
        value = f"{day} {channel}".rstrip()
        return partial(set_event, path=clearing.path, options=options, event=clearing.word, value=value)
    if clearing.how == "touch":
        line = " ".join(filter(None, (str(day), channel, clearing.word)))
        return partial(add_touch, path=clearing.path, options=options, line=line)
    return partial(_mark, clearing=clearing, options=options, day=day)


def _mark(content: bytes, clearing: Clearing, options: Options, day: dt.date) -> bytes:
    """Write the day at the promise or the introduction."""
    if clearing.at is None:
        return content
    if clearing.how == "promise":

        def kept(promise: Promise) -> Promise:
            return promise._replace(is_done=True, done=day)

        return mark_item(
            content, clearing.path, options, clearing.at, field="promises", words=f" done {day}", changed=kept
        )

    def told(introduction: Introduction) -> Introduction:
        if clearing.how == "contacted":
            return introduction._replace(contacted=day)
        return introduction._replace(reported=day)

    words = f", {clearing.how} {day}"
    return mark_item(
        content, clearing.path, options, clearing.at, field="introductions", words=words, changed=told
    )


def _told(clearing: Clearing, words: str) -> str:
    """What was added, in one line."""
    if clearing.how == "event":
        return f"{clearing.word}: {words}"
    if clearing.how == "touch":
        return f"- {words} {clearing.word}"
    return f"{clearing.about}: {'done' if clearing.how == 'promise' else clearing.how} {words}"
