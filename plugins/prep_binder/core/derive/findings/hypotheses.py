"""The hypotheses of an industry or role, with what speaks for and against them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from ...model.derived import ClaimGroup, Heard
from ...model.findings import Evidence
from ...model.records import Topic
from ...validate.grammar.learned import take_slug
from ..introducers import Introducers


def evidence(topic: Topic, claims: Iterable[ClaimGroup], introducers: Introducers) -> tuple[Evidence, ...]:
    """Return the hypotheses of `topic` in the order written, with the `claims` heard on it.

    Only the `#slug` in a hypothesis ties it to claims. A hypothesis that says `#-slug` holds the opposite of
    that claim, so what opposes the claim supports it.
    """
    groups = {group.slug: group for group in claims if group.slug}
    return tuple(_weighed(text, groups, introducers) for text in topic.hypotheses)


def _weighed(written: str, groups: Mapping[str, ClaimGroup], introducers: Introducers) -> Evidence:
    text, slug, opposes = take_slug(written)
    heard = groups[slug].heard if slug in groups else ()
    supporting = tuple(one for one in heard if one.claim.opposes == opposes)
    opposing = tuple(one for one in heard if one.claim.opposes != opposes)
    return Evidence(
        text or written,
        slug,
        supporting,
        opposing,
        _sources(supporting, introducers),
        _sources(opposing, introducers),
        _standing(slug, supporting, opposing),
    )


def _sources(heard: Iterable[Heard], introducers: Introducers) -> int:
    return introducers.independent({path for one in heard for path in one.contacts})


def _standing(
    slug: str, supporting: tuple[Heard, ...], opposing: tuple[Heard, ...]
) -> Literal["untied", "open", "supported", "opposed", "disputed"]:
    if not slug:
        return "untied"
    if supporting and opposing:
        return "disputed"
    if supporting:
        return "supported"
    return "opposed" if opposing else "open"
