"""Recognises wording that asks for a job, that can be looked up, or that invites a yes or no."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

REMEMBERED = 8192
"""Texts whose verdict is remembered: the same questions come up in many interviews."""


class Wording(NamedTuple):
    """A wording to avoid, with what to say instead."""

    pattern: re.Pattern[str]
    instead: str


def _wording(pattern: str, instead: str) -> Wording:
    return Wording(re.compile(pattern, re.IGNORECASE), instead)


_WORK = r"(?:jobs?|positions?|openings?|vacanc(?:y|ies)|internships?|traineeships?|placements?)"
_CV = r"(?:cv|c\.v\.|resum[eé]s?|résum[eé]s?|curriculum vitae|application)"
_FIRM = r"(?:company|team|firm|department|group|organi[sz]ation|business|employer|industry|market)"
_ME = r"(?:for )?(?:me|myself|somebody like me|someone like me)"

JOB_REQUESTS: tuple[Wording, ...] = (
    _wording(
        rf"\b(?:are|is|will) (?:you|your {_FIRM}|they|the company) (?:be )?"
        r"(?:currently |still |now |actively )*(?:hiring|recruiting|taking on)\b",
        "How do people usually come into this field, and what made the last ones you saw succeed?",
    ),
    _wording(
        r"\b(?:do|does|have|has|are|is) (?:you|your \w+|they|the company|there)(?: \w+){0,3}? "
        r"(?:any |an? |some )?(?:\w+ )?"
        r"(?:openings?|vacanc(?:y|ies)|open (?:positions?|roles?)|(?:jobs?|positions?|internships?) "
        r"(?:available|open|free|for me|going))\b",
        "Which kinds of work is your field short of people for?",
    ),
    _wording(
        rf"\b(?:get|give|find|offer|land|arrange) (?:me|us) (?:an? |some |any )?(?:\w+ )?{_WORK}\b"
        rf"|\b(?:get|give|offer|find) an? (?:\w+ )?{_WORK} to me\b",
        "What would you do in my place to become useful in this field?",
    ),
    _wording(
        r"\b(?:hire|employ|recruit|take on) (?:me|somebody like me|someone like me|people like me)\b",
        "What would somebody with my background have to learn first?",
    ),
    _wording(
        rf"\b{_WORK} {_ME}\b(?! (?:to (?:read|watch|visit|study)))",
        "Which of my experiences would count in your field, and which would not?",
    ),
    _wording(
        r"\b(?:refer|recommend|vouch for) me\b(?!(?: to)? (?:a |an |any |some |the |your )?"
        r"(?:books?|articles?|papers?|podcasts?|websites?|courses?))|\bput in a (?:good )?word\b",
        "Who sees this differently from you and might talk to me as well?",
    ),
    _wording(
        rf"\b(?:pass|hand|send|forward|give|submit|share|take|look at|review|drop)(?: \w+){{0,3}}? my {_CV}\b"
        rf"|\bmy {_CV} (?:to|with) (?:hr|your|the|human|somebody|someone)\b"
        rf"|\bsend (?:you|them) my {_CV}\b",
        "Which parts of my background would you bring out, and which would you leave out?",
    ),
    _wording(
        r"\b(?:can|could|may|should|how (?:can|do|could)) i (?:apply|work) "
        r"(?:to|for|at|with) (?:you|your|the company|a job|a position)\b"
        r"|\bi(?:'m| am) looking for an? (?:\w+ )?(?:job|position|internship)\b",
        "What do you wish you had known before you started here?",
    ),
)
"""Wordings that ask for a job; each rewrite asks for what only this person knows."""
JOB_GOALS: tuple[Wording, ...] = (
    _wording(
        r"\b(?:get|land|find|obtain|secure|win|ask for|apply for)(?: \w+){0,2}? (?:an? |any |some |the )?"
        rf"(?:\w+ )?(?:{_WORK}|offer|interview)\b"
        r"(?! (?:market|works?|satisfaction|descriptions?|titles?|people|they|others|is|are|means|looks?))",
        "",
    ),
    _wording(r"\b(?:get|be) (?:hired|recruited|employed|referred)\b(?! in general)", ""),
    _wording(r"\bget a referral\b|\b(?:job|employment) (?:offer|lead)s?\b", ""),
)
"""Goals that aim at a job; `get a picture of the job market` does not."""
_HOW_OTHERS = re.compile(r"\b(?:how|why|what|where|who|which|when|whether|if)\b", re.IGNORECASE)
_JOB_WORDS = re.compile(
    r"hir|recruit|taking on|take on|employ|opening|vacanc|open |job|position|internship|trainee|placement|"
    r"refer|recommend|word|vouch|cv\b|c\.v|sum[eé]|curriculum|application|apply|work ",
    re.IGNORECASE,
)

RESEARCHABLE: tuple[Wording, ...] = (
    _wording(
        rf"\bhow (?:big|large|old) is (?:your|the|this) (?:\w+ )?{_FIRM}\b|"
        r"\bhow many (?:employees|people (?:work|are employed)|staff|offices|branches|customers|clients|"
        r"locations|countries|warehouses)\b|"
        r"\bwhat is (?:your|the) (?:company's |annual )?(?:revenue|turnover|market share|headcount)\b",
        "What changed in the daily work when the company grew to its present size?",
    ),
    _wording(
        r"\b(?:when|in (?:what|which) year) (?:was|were|did) (?:your|the|this|it)(?: \w+){0,2}? "
        r"(?:founded|established|started|created|set up|start|begin|go public)\b(?! to\b)|"
        r"\bwho (?:founded|owns|started) (?:your|the|this) (?:company|firm|business|organi[sz]ation)\b|"
        r"\bwhat is the history of\b|\btell me about the history\b",
        "Which decision from its early years still shapes how the company works?",
    ),
    _wording(
        r"\b(?:what|which) (?:\w+ )?(?:products?|services?|brands?) (?:do|does) "
        r"(?:you|they|it|your \w+|the \w+) (?:\w+ )?(?:make|sell|offer|have|produce|provide|build)\b|"
        rf"\bwhat does (?:your|the|this) {_FIRM} (?:actually |really )?(?:do|make|sell|offer|produce)"
        r"(?: exactly)?(?=\s*(?:[?,.]|$))|"
        r"\bwho are your (?:main |biggest )?(?:competitors|customers|clients)\b|"
        r"\bwhere (?:is|are) (?:your|the) (?:company|firm|head ?quarters|offices?)(?: based| located)?\b",
        "What do outsiders get wrong about what the company does?",
    ),
    _wording(
        r"\b(?:latest|recent|current|any) (?:company |press )?news\b|\bpress releases?\b|"
        r"\bwhat(?:'s| is| are) the (?:latest|newest) (?:developments?|figures|numbers|announcements?)\b",
        "Which recent change matters more than the trade press makes of it?",
    ),
)
"""Questions that the web or the trade press answers: size, history, products, news."""
_LOOKUP_WORDS = re.compile(
    r"how (?:big|large|old|many)|revenue|turnover|share|headcount|founded|established|started|created|set up|"
    r"start|begin|public|own|history|product|service|brand|compan|firm|business|organi|competitor|customer|"
    r"client|quarters|office|news|press|developments?|figures|numbers|announce",
    re.IGNORECASE,
)
_SUBJECTS = (
    r"(?:you|your|they|the|there|this|that|it|these|those|people|most|one|a|an|any|anyone|some|he|she|we|i)"
)
_YES_NO = re.compile(
    r"^(?:and |so |but )?(?:do|does|did|is|are|was|were|can|could|will|would|have|has|had|should)(?:n['’]t)? "
    rf"{_SUBJECTS}\b",
    re.IGNORECASE,
)
_CLOSING_REQUEST = re.compile(
    r"^(?:may i|can i|could i|would it be (?:ok|okay|all right|alright|fine|possible)|would you mind|"
    r"is it (?:ok|okay|all right|alright|fine)|is there (?:any|some)(?:one|body|thing) )",
    re.IGNORECASE,
)
_CHOICE = re.compile(r",? or (?!not\b)", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED)
def job_request(text: str) -> str:
    """Return a rewrite for a text that asks for a job; empty where it does not."""
    return _first(JOB_REQUESTS, text) if _JOB_WORDS.search(text) else ""


def aims_at_job(goal: str) -> bool:
    """Tell whether a goal is to get a job, and not to learn how others got theirs."""
    if job_request(goal):
        return True
    for wording in JOB_GOALS:
        found = wording.pattern.search(goal)
        if found is not None and not _HOW_OTHERS.search(goal[: found.end()]):
            return True
    return False


@lru_cache(maxsize=REMEMBERED)
def lookup_rewrite(text: str) -> str:
    """Return an insight rewrite for a question that can be looked up; empty where it cannot."""
    return _first(RESEARCHABLE, text) if _LOOKUP_WORDS.search(text) else ""


def _first(wordings: tuple[Wording, ...], text: str) -> str:
    plain = text.replace("’", "'")
    return next((wording.instead for wording in wordings if wording.pattern.search(plain)), "")


def is_yes_no(text: str) -> bool:
    """Tell whether a question invites a yes or no; a closing request (`May I write ...?`) is meant to."""
    plain = text.strip()
    if _CLOSING_REQUEST.match(plain) or not _YES_NO.match(plain):
        return False
    return _CHOICE.search(plain) is None


def is_double(text: str) -> bool:
    """Tell whether two questions stand in one."""
    return text.count("?") > 1
