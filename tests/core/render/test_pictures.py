"""Pictures and long lists: where things stand, and how a long list is parted."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_binder.core.derive.introductions.branches import branches
from prep_binder.core.model.introductions import Chain, Member, Person
from prep_binder.core.model.months import SHORT_MONTHS
from prep_binder.core.render.knowledge import pieces
from prep_binder.core.render.pictures.columns import HEIGHT, WIDTH, Point, columns
from prep_binder.core.render.pictures.tree import HEIGHT as TALL
from prep_binder.core.render.pictures.tree import INDENT, PHONE, ROW, tree
from prep_binder.core.render.quarters import by_quarter


def chain(levels: list[int]) -> Chain:
    """A chain of people at these levels, in order; each level is at most one deeper than that before."""
    members = tuple(
        Member(Person(f"p{n}", f"Person {n}", has_page=True, stage="named"), level, None, ())
        for n, level in enumerate(levels)
    )
    return Chain(members, max(levels), 0, 0, is_circle=False)


@st.composite
def levels(draw: st.DrawFn) -> list[int]:
    found = [0]
    for _ in range(draw(st.integers(0, 60))):
        found.append(draw(st.integers(1, found[-1] + 1)))
    return found


def test_everybody_stands_below_whoever_introduced_them_and_one_step_further_to_the_right() -> None:
    picture = tree(chain([0, 1, 2, 2, 1]).members)
    assert [(node.x // INDENT, node.y // ROW) for node in picture.nodes] == [
        (0, 0),
        (1, 1),
        (2, 2),
        (2, 3),
        (1, 4),
    ]
    assert picture.edges[0].path == "M12 34Q12 40 18 40H34"
    assert picture.trunks == ("M12 18V118", "M40 46V90")


@pytest.mark.parametrize(
    ("name", "level", "shown"),
    [
        ("Ada Lindqvist", 8, "Ada Lindqvi…"),
        ("Konstantina Papadopoulou", 0, "Konstantina Papadopoulou"),
        ("Konstantina Papadopoulou", 5, "Konstantina Papadopou…"),
        ("Product manager J at company B", 6, "Product manager J"),
        ("Commissioning engineer AB at company D", 8, "Commissi… AB"),
    ],
)
def test_a_long_name_shows_what_tells_people_apart(name: str, level: int, shown: str) -> None:
    *above, last = chain(list(range(level + 1))).members
    node = tree([*above, last._replace(person=last.person._replace(name=name))]).nodes[-1]
    assert node.name == shown
    assert node.member.person.name == name


@given(levels())
def test_no_two_people_touch_and_all_are_in_the_picture(some: list[int]) -> None:
    picture = tree(chain(some).members, {"p0"})
    assert all(below.y - above.y == ROW > TALL for above, below in pairwise(picture.nodes))
    assert all(node.x + node.width <= picture.width for node in picture.nodes)
    assert picture.nodes[-1].y + TALL <= picture.height
    assert [edge.y for edge in picture.edges] == [node.y + TALL // 2 for node in picture.nodes[1:]]
    assert len(picture.trunks) == len(
        {place for place in range(len(some) - 1) if some[place + 1] > some[place]}
    )


@given(st.integers(0, 8), st.text(min_size=1, max_size=60), st.booleans())
def test_a_chain_of_eight_steps_fits_a_phone_whatever_the_names(steps: int, name: str, goes_on: bool) -> None:
    members = [
        one._replace(person=one.person._replace(name=name)) for one in chain(list(range(steps + 1))).members
    ]
    ends = {members[-1].person.key} if goes_on and steps < 6 else set()
    assert tree(members, ends).width <= PHONE


@given(levels(), st.integers(1, 20))
def test_a_parted_chain_has_everybody_at_one_head_or_inside(some: list[int], most: int) -> None:
    whole = chain(some)
    parts = branches(whole, most)
    cut = {key for part in parts for key in part.goes_on}
    inside = [
        member.person.key
        for part in parts
        for place, member in enumerate(part.members)
        if place == 0 or member.person.key not in part.goes_on
    ]
    assert sorted(inside) == sorted(member.person.key for member in whole.members)
    assert {part.members[0].person.key for part in parts[1:]} == cut
    for part in parts:
        children = [member for member in part.members if member.level == 1]
        assert len(part.members) <= max(most, len(children) + 1)
        assert part.members[0].level == 0


def test_a_cut_branch_says_how_many_go_on() -> None:
    first, second = branches(chain([0, 1, 2, 2, 2, 1]), 4)
    assert dict(first.goes_on) == {"p1": 3}
    assert [member.person.key for member in first.members] == ["p0", "p1", "p5"]
    assert [(member.person.key, member.level) for member in second.members] == [
        ("p1", 0),
        ("p2", 1),
        ("p3", 1),
        ("p4", 1),
    ]


def test_a_column_that_reaches_the_upper_number_fills_the_height_and_nought_has_none() -> None:
    chart = columns([Point("a", 2, "", ""), Point("b", 0, "", ""), Point("c", 8, "", "")])
    assert [(one.y, one.height) for one in chart.columns] == [(75.0, 25.0), (HEIGHT, 0.0), (0.0, HEIGHT)]
    assert chart.lines == (0.0, 25.0, 50.0, 75.0)
    assert chart.scale == (8, 6, 4, 2, 0)
    assert (columns([]).columns, columns([]).labels) == ((), ())


@pytest.mark.parametrize(
    ("count", "labels"),
    [
        (1, [("week 0", 9.17, "start")]),
        (2, [("week 0", 9.17, "start"), ("week 1", 34.17, "start")]),
        (6, [("week 0", 0.83, "start"), ("week 5", 42.5, "start")]),
        (11, [("week 0", 0.83, "start"), ("week 5", 45.83, "middle"), ("week 10", 90.83, "end")]),
        (53, [("week 0", 0.19, "start"), ("week 26", 50.0, "middle"), ("week 52", 99.81, "end")]),
    ],
)
def test_a_label_stands_below_its_own_column_however_few_there_are(
    count: int, labels: list[tuple[str, float, str]]
) -> None:
    chart = columns([Point(f"week {number}", 1, "", "") for number in range(count)])
    assert [tuple(label) for label in chart.labels] == labels


def test_every_month_has_its_label_below_the_middle_of_its_column() -> None:
    chart = columns([Point(month, 1, "", "") for month in SHORT_MONTHS])
    middles = [round(100 * (one.x + WIDTH / 2) / chart.width, 2) for one in chart.columns]
    assert [(label.text, label.x) for label in chart.labels] == list(zip(SHORT_MONTHS, middles, strict=True))


@given(st.integers(1, 10**6))
def test_the_numbers_of_a_chart_are_round_and_no_column_stands_out_above_them(most: int) -> None:
    chart = columns([Point("a", most, "", "")])
    top, step = chart.scale[0], chart.scale[-2]
    assert top >= most > top - step
    assert 2 <= len(chart.scale) <= 5
    assert str(step).rstrip("0") in {"1", "2", "5"}
    assert chart.columns[0].y >= 0


@given(st.lists(st.integers(1, 30)), st.integers(1, 40))
def test_pieces_keep_order_and_are_no_heavier_than_allowed(weights: list[int], most: int) -> None:
    parts = pieces(weights, most, lambda weight: weight)
    assert [weight for part in parts for weight in part] == weights
    assert all(sum(part) <= most or len(part) == 1 for part in parts)


def test_a_full_quarter_has_several_pages_and_the_newest_comes_first() -> None:
    days = [dt.date(2026, 11, 3), dt.date(2026, 10, 2), dt.date(2026, 10, 1), dt.date(2026, 3, 31)]
    listed = by_quarter(days, lambda day: day, "numbers/timeline", 2)
    assert [(page.path, page.title, len(rows)) for page, rows in listed] == [
        ("numbers/timeline-2026-q4.md", "October to December 2026", 2),
        ("numbers/timeline-2026-q4-2.md", "October to December 2026, page 2", 1),
        ("numbers/timeline-2026-q1.md", "January to March 2026", 1),
    ]
