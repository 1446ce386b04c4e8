"""Who introduced whom: what is open, a picture of each chain, and the same as a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from ...derive.introductions.branches import Branch, branches
from ...derive.introductions.chains import chains
from ...model.introductions import Chain, Member, Step
from ..knowledge import pieces
from ..page import View
from ..pictures.tree import Tree, tree
from ..planned import Planned
from ..reference import Ref
from ..site import FOLLOW_UPS, INTRODUCTIONS, Here, Site
from .index import index_view

IN_A_PICTURE = 30
"""People in one picture at most, as far as nobody alone introduced more: a screen full."""
ON_A_PAGE = 240
"""People on one page: some 200 kB of HTML."""
SPAN = 8
"""People whose picture, with what is written around it, takes one row of the page; a higher one takes several."""
AROUND = 3
"""Rows of a picture that the heading and what is below it are as high as."""
MOST_ROWS = 6
"""Rows that a picture takes at most, which the styles know: it is higher only where somebody introduced over forty."""
OPEN_SHOWN = 8
"""Open loops that the first page lists: the pictures and Follow-ups have them all."""


class Part(NamedTuple):
    """A picture of one page, before it is drawn."""

    chain: Chain
    branch: Branch
    ident: str
    is_first: bool
    """Whether the whole chain begins here."""


class StepRow(NamedTuple):
    """An introduction in a list."""

    introducer: Ref
    introduced: Ref
    step: Step


class MemberRow(NamedTuple):
    """A person in the list of a chain."""

    member: Member
    person: Ref
    also: tuple[StepRow, ...]
    """Introductions to the same person by others."""
    goes_on: Ref
    """Where those below stand, when they have a picture of their own; how many they are, or `some`, is its text."""
    deeper: int
    """How many lists begin before this person (1) or end (-1, -2, …); 0 stays in the same list."""


class PictureRow(NamedTuple):
    """A chain, or a part of one: a picture and the same as a list."""

    ident: str
    head: Ref
    is_first: bool
    led_to: int | None
    """How many people; None where the edition may not show it, as for the next one."""
    met: int | None
    """Of the whole chain."""
    depth: int
    is_circle: bool
    picture: Tree
    span: int
    """Rows of the page that it takes."""
    rows: tuple[MemberRow, ...]
    urls: dict[str, str]
    """Key of a person -> address of their page, or of the picture that goes on."""
    more: dict[str, str]
    """Key of a person whose people are in another picture -> how many they are, or `some`."""
    closing: int
    """Lists that are still open behind the last person."""


class IntroductionsView(NamedTuple):
    """What one page of introductions shows."""

    steps: int | None
    """None where the edition may not show it, as for the next two."""
    introducers: int | None
    met: int | None
    to_tell: tuple[StepRow, ...]
    to_contact: tuple[StepRow, ...]
    follow_ups: str
    """Address of the status index; like the open loops, what is still to do is shown in the private edition alone."""
    totals: tuple[int, int]
    """Open loops of both kinds, those not listed too."""
    pictures: tuple[PictureRow, ...]
    others: tuple[StepRow, ...]
    """Introductions by people who led only to those who stand in a picture of somebody else."""
    number: int
    pages: tuple[Ref, ...]


def introduction_pages(site: Site) -> Iterator[Planned]:
    """The page of introductions; where there are many, further ones with the chains that led to fewer people."""
    found = chains(site.binder, site.derived, site.knowledge.steps)
    parts = [part for chain in found if len(chain.members) > 1 for part in _parts(chain)]
    alone = {chain.members[0].person.key for chain in found if len(chain.members) == 1}
    others = [step for step in site.knowledge.steps if step.introducer in alone]
    listed = _pages(parts, others)
    places = {
        part.branch.members[0].person.key: f"{_path(number)}#{part.ident}"
        for number, (piece, _) in enumerate(listed, start=1)
        for part in piece
    }
    for number, page in enumerate(listed, start=1):
        make = partial(_view, page=page, places=places, number=number, count=len(listed))
        yield "introductions", _path(number), make


def _pages(parts: list[Part], others: list[Step]) -> list[tuple[tuple[Part, ...], tuple[Step, ...]]]:
    """Pictures first; the other introductions go onto the last page where it has room, else onto their own."""
    listed: list[tuple[tuple[Part, ...], tuple[Step, ...]]]
    listed = [(piece, ()) for piece in pieces(parts, ON_A_PAGE, _weight)] or [((), ())]
    rest = list(pieces(others, ON_A_PAGE))
    if rest and sum(map(_weight, listed[-1][0])) + len(rest[0]) <= ON_A_PAGE:
        listed[-1] = listed[-1][0], rest.pop(0)
    return listed + [((), piece) for piece in rest]


def _weight(part: Part) -> int:
    return len(part.branch.members)


def _parts(chain: Chain) -> Iterator[Part]:
    for number, branch in enumerate(branches(chain, IN_A_PICTURE)):
        yield Part(chain, branch, _ident(branch), number == 0)


def _ident(branch: Branch) -> str:
    key = branch.members[0].person.key.removesuffix(".md").rpartition("/")[2]
    return "pb-from-" + "".join(sign if sign.isalnum() else "-" for sign in key)


def _path(number: int) -> str:
    return INTRODUCTIONS if number == 1 else f"introductions/chains-{number}.md"


def _view(
    here: Here,
    page: tuple[tuple[Part, ...], tuple[Step, ...]],
    places: dict[str, str],
    number: int,
    count: int,
) -> View:
    parts, others = page
    steps = here.site.knowledge.steps
    still = steps if here.site.options.edition == "private" else ()
    to_tell = [one for one in still if one.loop == "to_tell"]
    to_contact = [one for one in still if one.loop == "to_contact"]
    numbers = range(1, count + 1) if count > 1 else ()
    view = IntroductionsView(
        here.told(len(steps)),
        here.told(len({one.introducer for one in steps})),
        here.told(len({one.introduced for one in steps if one.held is not None}), len(steps)),
        _step_rows(here, to_tell) if number == 1 else (),
        _step_rows(here, to_contact) if number == 1 else (),
        here.url(FOLLOW_UPS) if still else "",
        (len(to_tell), len(to_contact)),
        tuple(_picture(here, part, places) for part in parts),
        tuple(step_row(here, one) for one in others),
        number,
        tuple(Ref(str(one), here.url(_path(one))) for one in numbers),
    )
    if number == 1:
        return index_view(here, "introductions", INTRODUCTIONS, "Introductions", view)
    crumbs = here.crumbs(INTRODUCTIONS, "Introductions")
    title = f"Introductions, page {number}"
    return View("introductions", here.path, title, lambda: view, crumbs, INTRODUCTIONS, searchable=False)


def _step_rows(here: Here, steps: Iterable[Step]) -> tuple[StepRow, ...]:
    """Open loops, the one that waits longest first."""
    return tuple(step_row(here, one) for one in list(steps)[:OPEN_SHOWN])


def step_row(here: Here, step: Step) -> StepRow:
    """An introduction as a line of a list."""
    return StepRow(_person(here, step.introducer), _introduced(here, step), step)


def _person(here: Here, key: str) -> Ref:
    return Ref(key.removeprefix("?")) if key.startswith("?") else here.ref(key)


def _introduced(here: Here, step: Step) -> Ref:
    return Ref(step.name) if step.introduced.startswith("?") else here.ref(step.introduced)


def _picture(here: Here, part: Part, places: dict[str, str]) -> PictureRow:
    branch, level, rows = part.branch, 0, []
    urls = {
        one.person.key: here.url(
            places[one.person.key] if one.person.key in branch.goes_on else one.person.key
        )
        for one in branch.members
        if one.person.has_page
    }
    for member in branch.members:
        key = member.person.key
        goes_on = _goes_on(here, branch, places, key)
        person = Ref(member.person.name, here.url(key) if member.person.has_page else "")
        also = tuple(step_row(here, step) for step in member.also)
        rows.append(MemberRow(member, person, also, goes_on, member.level - level))
        level = member.level
    first = rows[0].person
    led_to = len(branch.members) - 1 + sum(branch.goes_on.values())
    return PictureRow(
        part.ident,
        first,
        part.is_first,
        here.told(led_to),
        here.told(part.chain.met, led_to) if part.is_first else None,
        part.chain.depth,
        part.chain.is_circle,
        tree(branch.members, branch.goes_on),
        min(-(-(len(rows) + AROUND) // SPAN), MOST_ROWS),
        tuple(rows),
        urls,
        {row.member.person.key: row.goes_on.text for row in rows if row.goes_on.url},
        level,
    )


def _goes_on(here: Here, branch: Branch, places: dict[str, str], key: str) -> Ref:
    if key not in branch.goes_on:
        return Ref("")
    count = here.told(branch.goes_on[key])
    return Ref("some" if count is None else str(count), here.url(places[key]))
