"""`binder done`: notes that a follow-up is done, where the binder looks for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial

import click

from ....core.checks.dates import PAIRS
from ....core.derive.clearing import TOUCHES, WORDS, Clearing, Person
from ....core.derive.told import is_postponed_until
from ....core.model.options import Options
from ....core.model.records import Interview
from ....core.model.values import CHANNELS, Introduction, Promise
from ....core.pipeline import Foreseen
from ....core.schema import same
from ....formats.additions import add_touch, mark_item, set_event
from ..changing import change, chosen_day
from ..completing import complete_open, complete_person
from ..meant import chosen_clearing, person_meant
from ..project import foresee_notes, open_project
from ..terminal import printable
from ..usage import Refusal, config_file_option, examples

_MORE_PAIRS = (
    ("requested", "nudged"),
    ("confirmed", "scheduled"),
    ("scheduled", "debriefed"),
    ("scheduled", "thanked"),
)
"""Events of which the first does not come after the second when they are noted one by one."""
_NAMES = {"held": "the talk, which was on", "scheduled": "the talk, agreed for"}
_FITTING = {
    "requested": ("requested", "silent"),
    "nudged": ("requested", "silent"),
    "replied": ("requested", "scheduled"),
    "confirmed": ("scheduled",),
    "held": ("held",),
    "debriefed": ("held", "thanked", "closed"),
    "thanked": ("thanked", "closed"),
}
"""Event -> typed stages that go with it."""


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
    whom = person_meant(thought, person)
    clearing = chosen_clearing(thought, whom, what, about, channel or "")
    if channel and clearing.how not in ("event", "touch"):
        raise Refusal(f"--by does not go with `{what.replace('_', ' ')}`: its line holds a day only.")
    _refuse_out_of_order(thought, whom, clearing, day)
    words = " ".join(filter(None, (str(day), channel)))
    change(project, clearing.path, _addition(clearing, project.options, day, channel or ""))
    click.echo(printable(f"{project.shown(clearing.path)}: {_told(clearing, words)}"))
    _warn_of_stage(thought, clearing, day)


def _refuse_out_of_order(thought: Foreseen, whom: Person, clearing: Clearing, day: dt.date) -> None:
    """Nobody thanks for a talk, or writes it up, before it took place; and it takes place as agreed."""
    if clearing.how == "touch" and clearing.word == TOUCHES["thank_you"]:
        talks = [
            one.started for one in thought.derived.follow_ups if one.kind == "thank_you" and whom.is_in(one)
        ]
        if talks and day < min(talks):
            raise Refusal(f"--on {day} lies before the talk, which was on {min(talks)}.")
    interview = thought.binder.interviews.get(clearing.path) if clearing.how == "event" else None
    if interview is None:
        return
    if clearing.word == "held" and interview.scheduled is not None and day < interview.scheduled.day:
        raise Refusal(
            f"{interview.path} has the talk on {interview.scheduled.day}. If it took place before, write the true day "
            f"at `scheduled` there first; if on that day, wait, or say --on."
        )
    for first, second, known in _neighbours(thought, interview, clearing.word):
        if (clearing.word == second and day < known) or (clearing.word == first and known < day):
            other, side = (first, "before") if clearing.word == second else (second, "after")
            raise Refusal(f"--on {day} lies {side} {_NAMES.get(other, f'`{other}`, which is')} {known}.")


def _neighbours(thought: Foreseen, interview: Interview, word: str) -> Iterator[tuple[str, str, dt.date]]:
    """What has to come before or after an event, with the day where it is known."""
    events = thought.derived.timelines[interview.path]
    for first, second in (*PAIRS, *_MORE_PAIRS):
        other = second if word == first else first if word == second else ""
        when = getattr(events, other) if other not in ("", "nudged") else None
        if when is not None and (first, second) != ("requested", "scheduled"):
            yield first, second, when.day


def _warn_of_stage(thought: Foreseen, clearing: Clearing, day: dt.date) -> None:
    """A typed stage goes before all dates, so what is written now would change nothing."""
    interview = thought.binder.interviews.get(clearing.path) if clearing.how == "event" else None
    stage = interview.stage if interview is not None else None
    if interview is None or stage is None or is_postponed_until(interview, day):
        return
    if stage.text not in _FITTING.get(clearing.word, (stage.text,)):
        click.echo(
            printable(
                f"Note: {stage.at.path}:{stage.at.line} has the stage `{stage.text}`, which goes before all dates. "
                "Remove it, so that this counts."
            ),
            err=True,
        )


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
