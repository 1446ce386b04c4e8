"""What counts as asking for a job, as something to look up, as a yes-or-no question: and what does not."""

from __future__ import annotations

import pytest

from prep_binder.core.derive.red_flags import (
    JOB_REQUESTS,
    RESEARCHABLE,
    aims_at_job,
    is_double,
    is_yes_no,
    job_request,
    lookup_rewrite,
)


@pytest.mark.parametrize(
    "text",
    [
        "Are you hiring?",
        "Are you currently hiring at the moment?",
        "Is your company hiring juniors?",
        "Will they be recruiting next year?",
        "Do you have any openings?",
        "Do you have any job openings right now?",
        "Does your team have a vacancy?",
        "Are there any open positions in your department?",
        "Do you have a job for me?",
        "Is there a position for someone like me?",
        "Could you get me a job?",
        "Can you find me an internship at your firm?",
        "Would you hire me?",
        "Would you hire somebody like me?",
        "Can you refer me?",
        "Could you recommend me to your boss?",
        "Could you put in a good word with HR?",
        "Could you pass on my CV?",
        "Can I send you my résumé?",
        "Could you take a look at my CV?",
        "Would you forward my application to your manager?",
        "I’m looking for a job in fintech.",
        "Can I apply to your company?",
    ],
)
def test_this_asks_for_a_job(text: str) -> None:
    assert job_request(text)


@pytest.mark.parametrize(
    "text",
    [
        "How did you get your job?",
        "What does the job consist of?",
        "Who gets hired?",
        "Who gets hired here, and who leaves?",
        "What do you look for when you hire?",
        "How does your team decide whom to hire?",
        "What made you take the job?",
        "What is the hardest part of the job for you?",
        "What does hiring look like from the inside?",
        "Which openings in the market do you see for new products?",
        "Can you recommend me a book?",
        "Could you recommend a podcast to me?",
        "Which books would you recommend?",
        "What do you refer to when you say platform?",
        "What position did you play in that decision?",
        "What would you do in my position?",
        "Which words in a CV make you stop reading?",
        "What does an opening talk look like?",
        "How open is the field to people from outside?",
        "Which jobs vanished in the last five years?",
        "Would you take this job again?",
        "Do you have a routine for the first hour of the day?",
        "Do you have jobs in your area that nobody wants to do?",
        "May I write to tell you what came of it?",
        "Who sees this differently from you?",
        "Have you ever regretted the job?",
    ],
)
def test_this_does_not_ask_for_a_job(text: str) -> None:
    assert not job_request(text)


@pytest.mark.parametrize(
    "goal",
    [
        "Get a job at Acme",
        "get hired",
        "Find a position in fintech",
        "Ask for a referral to get a referral",
        "Land an internship",
        "Are you hiring?",
        "a job offer",
        "Get an interview at Acme",
        "apply for a job there",
    ],
)
def test_this_goal_aims_at_a_job(goal: str) -> None:
    assert aims_at_job(goal)


@pytest.mark.parametrize(
    "goal",
    [
        "Learn how people get a job in this field",
        "What the job consists of",
        "Find out who gets hired",
        "Understand which jobs exist",
        "Get a picture of the job market",
        "How she found her position",
        "Learn what a product manager's job looks like",
        "Get an idea of job titles",
        "Who gets hired and why",
        "Find out whether the job suits me",
        "Learn how breadth and budget fit together",
    ],
)
def test_this_goal_aims_at_learning(goal: str) -> None:
    assert not aims_at_job(goal)


@pytest.mark.parametrize(
    "text",
    [
        "How big is the company?",
        "How big is your team?",
        "How many employees do you have?",
        "How many people work here?",
        "When was the company founded?",
        "Who founded the company?",
        "What products do you make?",
        "Which services does your company offer?",
        "What does your company do?",
        "What are the latest news about Acme?",
        "Who are your competitors?",
        "Where is your company based?",
        "What is your annual revenue?",
        "In which year did your company start?",
    ],
)
def test_this_can_be_looked_up(text: str) -> None:
    assert lookup_rewrite(text)


@pytest.mark.parametrize(
    "text",
    [
        "How big is the step from analyst to manager?",
        "How large a team would you want next time?",
        "When did you start to like it?",
        "When did you start at the company?",
        "What do you do when a plan fails?",
        "What does your company do better than others?",
        "What news would change your mind?",
        "Which product are you proud of?",
        "How many people do you need to convince?",
        "What made the team grow?",
        "What do customers get wrong?",
        "How do you read the press about your field?",
        "What did your company do when the market fell?",
    ],
)
def test_this_cannot_be_looked_up(text: str) -> None:
    assert not lookup_rewrite(text)


@pytest.mark.parametrize(
    "text",
    [
        "Do you like it?",
        "Is there a dress code?",
        "Would you do it again?",
        "Have you ever changed teams?",
        "Didn't you want to stay?",
        "Can people work from home?",
    ],
)
def test_this_invites_a_yes_or_no(text: str) -> None:
    assert is_yes_no(text)


@pytest.mark.parametrize(
    "text",
    [
        "What do you like?",
        "May I write to tell you what came of it?",
        "Would it be ok to call again?",
        "Is there anyone else I should talk to?",
        "Do you prefer large teams or small ones?",
        "Describe last week.",
        "Does well: who, and why?",
    ],
)
def test_this_does_not(text: str) -> None:
    assert not is_yes_no(text)


def test_two_question_marks_are_two_questions() -> None:
    assert is_double("What is hard? And why?")
    assert not is_double("What is hard, and why?")


def test_no_rewrite_breaks_the_rules_itself() -> None:
    for wording in (*JOB_REQUESTS, *RESEARCHABLE):
        assert wording.instead.endswith("?")
        assert not job_request(wording.instead)
        assert not lookup_rewrite(wording.instead)
        assert not is_yes_no(wording.instead)
