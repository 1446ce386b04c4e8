"""Marks the words of a draft that ask for a job, or for something else that one would regret."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...model.letters import RedFlag
from ..red_flags import JOB_REQUESTS, job_request

ASKS_FOR_A_JOB = "it asks for a job, and you ask in order to learn"
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


class Regretted(NamedTuple):
    """A wording that spoils a request or a letter."""

    pattern: re.Pattern[str]
    reason: str
    instead: str


def _regretted(pattern: str, reason: str, instead: str) -> Regretted:
    return Regretted(re.compile(pattern, re.IGNORECASE), reason, instead)


REGRETTED: tuple[Regretted, ...] = (
    _regretted(
        r"\bpick (?:your|their|his|her) brains?\b",
        "it says that you take, and not what you want to know",
        "Name the one thing that you want to learn",
    ),
    _regretted(
        r"\b(?:job |career |work )?opportunit(?:y|ies) (?:at|in|with|for me)\b",
        ASKS_FOR_A_JOB,
        "Ask how people come into this work",
    ),
    _regretted(
        r"\bmy (?:cv|resum[eé]|résum[eé]|application) (?:is |as )?(?:attached|enclosed)\b"
        r"|\b(?:attached|enclosed)(?: \w+){0,3} my (?:cv|resum[eé]|résum[eé]|application)\b",
        "a CV beside a request is read as an application",
        "Send it only when you are asked for it",
    ),
    _regretted(
        r"\b(?:as soon as possible|asap|urgent(?:ly)?|at your earliest convenience)\b",
        "it presses somebody who owes you nothing",
        "Leave the day to them",
    ),
)
"""Beside `red_flags.JOB_REQUESTS`: what career guides advise against in a request for a conversation."""


def rules() -> Iterator[Regretted]:
    """Give every wording that is marked, so that a page can look at what the person writes too."""
    for one in JOB_REQUESTS:
        yield Regretted(one.pattern, ASKS_FOR_A_JOB, f"For example: “{one.instead}”")
    yield from REGRETTED


def red_flags(texts: Iterable[str]) -> tuple[RedFlag, ...]:
    """Return what is marked in `texts`, sentence by sentence, each sentence once."""
    found: dict[str, RedFlag] = {}
    for text in texts:
        for sentence in _SENTENCE.split(text):
            flag = _flag(sentence.strip())
            if flag is not None:
                found.setdefault(flag.words, flag)
    return tuple(found.values())


def _flag(sentence: str) -> RedFlag | None:
    instead = job_request(sentence)
    if instead:
        return RedFlag(sentence, ASKS_FOR_A_JOB, f"For example: “{instead}”")
    one = next((one for one in REGRETTED if one.pattern.search(sentence.replace("’", "'"))), None)
    return RedFlag(sentence, one.reason, one.instead) if one else None
