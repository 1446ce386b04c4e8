"""Checks that spare other people: do not contact, do not press, do not ask two colleagues at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..model.derived import FollowUp
from ..model.records import Interview
from ..model.values import When
from .finding import Finding, Scene

GENERATED = frozenset({"research", "debrief", "reconnect", "news"})
"""Kinds that need no contact with the person, or come from the calendar alone."""
APART = 3
"""Business days within which two requests at one company count as parallel (the note format)."""
ASKING = frozenset({"requested", "scheduled"})


def do_not_contact_due(scene: Scene) -> Iterator[Finding]:
    """Something is due for a person who is not to be contacted.

    `do_not_contact` silences every reminder. Where something is still due, a thank-you, a promise or a
    planned day, the note says two things at once, and it would be forgotten in silence.

    Close what is due (write the date on which it was done, or remove the plan), or remove `do_not_contact`.
    """
    open_for: dict[str, list[FollowUp]] = {}
    for one in scene.derived.follow_ups:
        if one.state == "silenced" and one.due <= scene.today and one.kind not in GENERATED:
            contact = scene.binder.contacts.get(one.contact)
            if contact is not None and contact.do_not_contact:
                open_for.setdefault(one.contact, []).append(one)
    for found in open_for.values():
        kinds = ", ".join(dict.fromkeys(one.kind.replace("_", " ") for one in found))
        first = found[0]
        yield Finding(
            first.at,
            f"{first.name} is not to be contacted, but since {first.due} something is due: {kinds}",
            "Note that it is done, take the plan out, or remove `do_not_contact`",
        )


def too_many_nudges(scene: Scene) -> Iterator[Finding]:
    """A person was reminded of a request more often than is polite.

    One friendly reminder is welcome, more feel like pressure. The number allowed is the option `max_nudges`.

    Let it rest. After some 90 days of silence a new request is in order, in a new note.
    """
    allowed = scene.options.max_nudges
    for interview in scene.binder.interviews.values():
        if scene.state(interview) not in {"requested", "silent"}:
            continue
        nudged = scene.derived.timelines[interview.path].nudged
        if len(nudged) > allowed:
            yield Finding(
                nudged[allowed].at,
                f"{scene.names(interview)} was nudged {len(nudged)} times; at most {allowed} is polite",
                "Let the request rest; ask again after 90 days, or raise `max_nudges`",
            )


def parallel_asks(scene: Scene) -> Iterator[Finding]:
    """Two people of one company were asked within three business days.

    Colleagues talk: two requests in the same week look like a circular. It is better to wait for the first
    answer, and often the first person names the right second one.

    Mention the other request when you are in touch; next time ask one after the other.
    """
    asked: dict[str, list[tuple[When, Interview]]] = {}
    for interview in scene.ahead:
        if interview.requested is not None and scene.state(interview) in ASKING:
            for path in {link.path for link in interview.company if link.path}:
                asked.setdefault(path, []).append((interview.requested, interview))
    for path, requests in asked.items():
        requests.sort(key=lambda request: (request[0].day, request[1].path))
        for (earlier, one), (later, other) in pairwise(requests):
            if _people(one).isdisjoint(_people(other)) and (
                later.day <= scene.calendar.business_days_after(earlier.day, APART)
            ):
                name = scene.binder.companies[path].name if path in scene.binder.companies else path
                yield Finding(
                    later.at,
                    f"{scene.names(other)} was asked on {later.day}, and {scene.names(one)}, also at {name}, "
                    f"on {earlier.day}",
                    "Tell both of the other request, and next time wait for the first answer",
                )


def _people(interview: Interview) -> frozenset[str]:
    return frozenset(link.path or link.target for link in interview.contact)
