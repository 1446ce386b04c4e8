"""What is in hand when somebody answers the phone and says that now is fine."""

from __future__ import annotations

from dataclasses import dataclass

from .appointment import Appointment
from .drafts import Wording
from .earlier import Earlier
from .records import Contact, Interview
from .values import Chosen, Fact, Link


@dataclass(frozen=True, slots=True)
class CallSheet:
    """Everything for one conversation with one person."""

    contact: Contact
    interview: Interview | None
    """The conversation that may still take place; None where none is planned."""
    appointment: Appointment | None
    """When that conversation takes place, where a day is set."""
    opener: Wording
    """Two sentences at most; asks whether now is a good time. Empty where nothing is to be asked."""
    is_proposed: bool
    """True when the opener was put together and not written by the person."""
    sent_by: tuple[Link, ...]
    """Who introduced the person, by whichever note."""
    earlier: Earlier | None
    """What there was before; None for a first talk."""
    goal: str
    """What the person wants to learn; empty when no note says so."""
    minutes: float
    """Length of the conversation."""
    questions: tuple[Chosen, ...]
    """Five at most, in the order of a conversation, the closing one last; they fit into the minutes."""
    spare: tuple[Chosen, ...]
    """Further questions, the best first."""
    short: tuple[Chosen, ...]
    """For "I only have five minutes": one question for insight and the closing one, neither asked yet."""
    is_suggested: bool
    """True when no note chose the questions and they come from the question sets."""
    facts: tuple[Fact, ...]
    """What is known already, so that it is not asked."""
