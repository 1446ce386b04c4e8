"""Checks after a conversation: the letter of thanks, promises, and the people who were named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..link.names import find_paths
from ..model.values import Introduction, Promise
from .finding import Finding, Scene


def thanks_missing_takeaway(scene: Scene) -> Iterator[Finding]:
    """A thank-you is due, and nothing is noted under Learned that it could name.

    Thanks that name one thing you learned, and what you will do with it, are remembered. The letter's draft
    takes it from the list of what was learned.

    Add one line under `## Learned`: `- advice: talk to two underwriters first`.
    """
    for interview in scene.to_thank:
        if not interview.learned and interview.held is not None:
            yield Finding(
                interview.held.at,
                f"the thanks to {scene.names(interview)} have nothing to name yet",
                "Add one thing you learned under `## Learned`",
            )


def no_postal_address(scene: Scene) -> Iterator[Finding]:
    """A thank-you is due, and the postal address is not known.

    A letter by post is the thanks that people keep. Asking for the address is a good close of a talk.

    Add `address:` to the contact's note, or thank by e-mail: `thanked: 2026-11-19 email`.
    """
    seen: set[str] = set()
    for interview in scene.to_thank:
        for contact in scene.with_whom[interview.path]:
            if not contact.address and contact.path not in seen and not contact.do_not_contact:
                seen.add(contact.path)
                yield Finding(
                    contact.at,
                    f"{contact.name} is to be thanked, and no postal address is known",
                    "Add `address:`, or thank by e-mail and note it: `thanked: <date> email`",
                )


def promise_without_date(scene: Scene) -> Iterator[Finding]:
    """A promise has no date.

    What was promised without a day is kept last. Until it has one, it is due a week after the talk. Promises
    that are kept, and those of talks that are closed, are not looked at.

    Add the day: `- [ ] send the article by 2026-11-25`.
    """
    for interview in scene.binder.interviews.values():
        if scene.state(interview) in {"held", "thanked"}:
            yield from _undated(interview.promises)
    for contact in scene.binder.contacts.values():
        yield from _undated(contact.promises)


def _undated(promises: Iterable[Promise]) -> Iterator[Finding]:
    for promise in promises:
        if promise.due is None and not promise.is_done:
            yield Finding(
                promise.at,
                f"the promise has no date: “{promise.text}”",
                "Add when you will keep it: `by 2026-11-25`, with a day of yours",
            )


def introduction_without_note(scene: Scene) -> Iterator[Finding]:
    """A person who was named to you has no note.

    An introduction is the most valuable thing a talk can give, and it gets lost where the person has no note:
    there is no page and no channel.

    Create a note for the person, with `introduced_by`.
    """
    for interview in scene.binder.interviews.values():
        yield from _without_note(scene, interview.introductions, scene.names(interview))
    for contact in scene.binder.contacts.values():
        yield from _without_note(scene, contact.introductions, contact.name)


def _without_note(scene: Scene, introductions: Iterable[Introduction], by: str) -> Iterator[Finding]:
    for introduction in introductions:
        if not _has_note(scene, introduction) and not _means_several(scene, introduction):
            name = introduction.who.shown
            yield Finding(
                introduction.at,
                f"{name}, whom {by} named, has no note",
                f"Create a contact note `{name}` with `introduced_by: {by}`",
            )


def _has_note(scene: Scene, introduction: Introduction) -> bool:
    entry = scene.binder.entry(introduction.who.path) if introduction.who.path else None
    return entry is not None and entry.has_note


def _means_several(scene: Scene, introduction: Introduction) -> bool:
    """Whether notes of that name exist, and it is open which is meant: `ambiguous-link` tells it."""
    if introduction.who.path:
        return False
    return any(
        path in scene.binder.contacts for path in find_paths(scene.binder.names, introduction.who.target)
    )
