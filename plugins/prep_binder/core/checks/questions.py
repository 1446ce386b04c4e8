"""Checks of the questions: what not to ask, what can be looked up, and whether they fit the time."""

from __future__ import annotations

from collections.abc import Iterator

from ..derive.checklists import RESERVE
from ..derive.red_flags import is_double, is_yes_no, job_request, lookup_rewrite
from ..model.problem import Location
from ..model.records import Interview
from ..model.values import Question
from .finding import Finding, Scene

FEWEST, MOST = 5, 10
"""Questions for one conversation (the note format)."""
INSIGHT = 0.6
"""Least share of insight among the chosen questions (the note format)."""


def asks_for_a_job(scene: Scene) -> Iterator[Finding]:
    """A question or an opener asks for a job.

    An informational interview is asked for in order to learn. Whoever asks for a job, an opening or a
    referral puts the other person on the spot, and loses what they came for; leads come by themselves.
    Questions of the sets, questions of coming interviews and openers are looked at. Asking how somebody got
    their own job is fine.

    Use the wording that the message offers, or take the sentence out.
    """
    for at, text, kind in _texts(scene):
        instead = job_request(text)
        if instead:
            yield Finding(
                at,
                f"the {kind} asks for a job: “{_short(text)}”",
                f"Ask for what only this person knows, for example: “{instead}”",
            )


def _texts(scene: Scene) -> Iterator[tuple[Location, str, str]]:
    for one in scene.binder.question_sets.values():
        for question in one.questions:
            yield question.at, question.text, "question"
    for interview in scene.ahead:
        for chosen in interview.questions:
            if not chosen.source:
                yield chosen.question.at, chosen.question.text, "question"
    for contact in scene.binder.contacts.values():
        if contact.opener is not None:
            yield contact.opener.at, contact.opener.text, "opener"


def researchable_question(scene: Scene) -> Iterator[Finding]:
    """A chosen question asks for what can be looked up.

    Size, history, products and news stand on the web and in the trade press. Asking for them spends the few
    minutes on what you could know already, and shows that you did not prepare. Looked at are the questions of
    coming interviews: those marked `#research`, and those that ask for such facts by their wording.

    Look it up, note it under Research, and ask what only this person knows about it.
    """
    for interview in scene.ahead:
        for chosen in interview.questions:
            question = chosen.question
            if chosen.asked:
                continue
            instead = lookup_rewrite(question.text)
            if instead:
                yield Finding(
                    question.at,
                    f"this can be looked up: “{_short(question.text)}”",
                    f"Note the answer under Research, and ask for insight, for example: “{instead}”",
                )
            elif question.purpose == "research":
                yield Finding(
                    question.at,
                    f"this question is marked `#research`: “{_short(question.text)}”",
                    "Look it up before the talk, and ask what surprised this person about it",
                )


def too_few_insight(scene: Scene) -> Iterator[Finding]:
    """Fewer than 60 per cent of the chosen questions ask for insight.

    Insight from somebody who has done the work is what no other source offers. Opening and closing questions
    are needed too, and research has its place beforehand.

    Choose more questions of the purpose `#insight`, or take others out.
    """
    for interview, questions in _chosen(scene):
        insight = sum(question.purpose == "insight" for question in questions)
        if insight < INSIGHT * len(questions):
            yield Finding(
                questions[0].at,
                f"only {insight} of {len(questions)} questions for {scene.names(interview)} ask for insight",
                "Choose more `#insight` questions, so that they are at least 60 %",
            )


def over_time(scene: Scene) -> Iterator[Finding]:
    """The chosen questions take longer than the talk.

    Five of the minutes go to the greeting and the close. Going on after the agreed time is the surest way not
    to be given any again. A question without `(n min)` counts 2.5 minutes.

    Take questions out, or agree on more `minutes`.
    """
    for interview, questions in _chosen(scene):
        planned = sum(question.minutes for question in questions)
        room = max(0.0, interview.minutes - RESERVE)
        if planned > room:
            yield Finding(
                questions[0].at,
                f"the questions for {scene.names(interview)} take {planned:g} minutes, and there is room for "
                f"{room:g} of {interview.minutes:g}",
                "Take out the questions that matter least, or agree on more `minutes`",
            )


def question_count(scene: Scene) -> Iterator[Finding]:
    """The number or the form of the questions makes the talk harder than it need be.

    Five to ten questions fit a talk. Two questions in one get one answer, to the easier of them. One
    that begins with a verb (`Do you like ...?`) can be answered with yes or no; one that begins with what,
    how or which gets a story. A closing request such as `May I write to tell you what came of it?` is fine.

    Choose, divide or reword.
    """
    for interview, questions in _chosen(scene):
        if not FEWEST <= len(questions) <= MOST:
            number = "1 question is" if len(questions) == 1 else f"{len(questions)} questions are"
            yield Finding(
                questions[0].at,
                f"{number} chosen for {scene.names(interview)}; 5 to 10 fit a talk",
                "Choose more from the question sets" if len(questions) < FEWEST else "Keep the best ones",
            )
        for question in questions:
            if is_double(question.text):
                yield Finding(
                    question.at,
                    f"two questions stand in one: “{_short(question.text)}”",
                    "Make two of it, or keep the better half",
                )
            if _wants_rewording(question):
                yield Finding(
                    question.at,
                    f"this can be answered with yes or no: “{_short(question.text)}”",
                    "Begin with what, how or which, so that it gets a story",
                )


def _wants_rewording(question: Question) -> bool:
    """A yes-or-no form is not worth a word where the question itself is to be replaced."""
    if question.purpose == "close" or not is_yes_no(question.text):
        return False
    return not job_request(question.text) and not lookup_rewrite(question.text)


def _chosen(scene: Scene) -> Iterator[tuple[Interview, tuple[Question, ...]]]:
    for interview in scene.ahead:
        if interview.questions:
            yield interview, tuple(chosen.question for chosen in interview.questions)


def _short(text: str, most: int = 80) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
