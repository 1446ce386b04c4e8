"""Pictures and tables of many people: nothing is cut off, runs into its neighbour, or stands where nobody sees it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from ..sites.building import build
from .conftest import served
from .test_paper import pages

PEOPLE, STEPS, ROLES = 160, 8, 12
SIZES = (390, 1280)
OVERLAPPING = """
marks => {
    const boxes = marks.map(one => [one.textContent, one.getBoundingClientRect()]);
    return boxes.flatMap(([name, a], place) => boxes.slice(place + 1)
        .filter(([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map(([other]) => `${name} on ${other}`));
}
"""
OUTSIDE = """
marks => marks.filter(one => {
    const frame = one.closest(".pb-plot, .pb-tree, .pb-wide").getBoundingClientRect();
    const box = one.getBoundingClientRect();
    return box.left < frame.left - 1 || box.right > frame.right + 1;
}).map(one => one.textContent)
"""


PERSON = """\
---
name: Wilhelmina Mommsen-Wagner {number}
role: Senior commissioning engineer {role}
industry: Water works and waste water management {industry}
{above}
---
"""
TALK = """\
---
contact: '[[contacts/p{number}]]'
requested: 2026-01-12 email
held: 2026-{month:02}-0{day}
---

## Learned

- advice: {advice}{number} #slug-{slug} [done 2026-11-02]
"""
ADVICE = "read all of the annual reports before you write to anybody who made them " * 3


WEIR = """\
---
name: Wendy Weir
company: Weir
---

## Log

- 2026-10-01 phone request
- 2026-09-01 email request
"""


def notes() -> Iterator[tuple[str, str]]:
    """Names of wide letters in chains of eight steps, twelve roles, and a year in which every list is full."""
    yield (
        "contacts/w.md",
        WEIR,
    )
    for number in range(PEOPLE):
        above = f"introduced_by: '[[contacts/p{number - 1}]]'\nintroduced_on: 2026-03-02"
        yield (
            f"contacts/p{number}.md",
            PERSON.format(
                number=number,
                role=chr(65 + number % ROLES),
                industry=number % 7,
                above=above if number % (STEPS + 1) else "",
            ),
        )
        yield (
            f"interviews/i{number}.md",
            TALK.format(
                number=number, month=1 + number % 11, day=1 + number % 9, advice=ADVICE, slug=number % 9
            ),
        )


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of these notes."""
    built = build(tmp_path_factory.mktemp("crowded"), dict(notes()))
    assert built.code == 0, built.log
    return built.site


@pytest.fixture(scope="module")
def crowd(crowded: Path) -> Iterator[str]:
    """Where it is served."""
    with served(crowded) as found:
        yield found


@pytest.fixture(params=SIZES)
def screen(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": request.param, "height": 900})
    yield page
    page.close()


@pytest.mark.parametrize(
    "name", ["numbers", "numbers/2026", "industries/water-works-and-waste-water-management-1"]
)
def test_the_labels_of_a_chart_stand_apart_and_inside(crowd: str, screen: Page, name: str) -> None:
    screen.goto(f"{crowd}/{name}/")
    charts = screen.locator(".pb-axis")
    assert charts.count() >= 1
    for chart in charts.all():
        labels = chart.locator("text")
        assert labels.count() >= 2
        assert labels.evaluate_all(OVERLAPPING) == []
        assert labels.evaluate_all(OUTSIDE) == []


def test_a_chain_of_eight_steps_is_seen_whole_and_every_name_in_it(crowd: str, screen: Page) -> None:
    screen.goto(f"{crowd}/introductions/")
    picture = screen.locator(".pb-tree").first
    assert picture.evaluate("one => one.scrollWidth - one.clientWidth") <= 0
    names = picture.locator(".pb-node text")
    assert names.count() == STEPS + 1
    assert names.evaluate_all(OVERLAPPING) == []
    assert names.evaluate_all(OUTSIDE) == []


HOLES = """
pictures => {
    const boxes = pictures.map(one => one.getBoundingClientRect());
    return boxes.map(one => Math.min(...boxes
        .filter(other => other.left === one.left && other.top >= one.bottom)
        .map(other => other.top - one.bottom))).filter(Number.isFinite);
}
"""


def test_low_pictures_stand_beside_a_high_one_without_a_hole(browser: Browser, tmp_path: Path) -> None:
    """A chain of 18 people, one of 5, one of 4, one of 2: the three small ones stand below one another."""
    chains = {"ann": 18, "bea": 5, "cy": 4, "dan": 2}
    notes = {
        f"contacts/{name}-{number}.md": f"---\nintroduced_by: '[[contacts/{name}-{number // 2}]]'\n---\n"
        for name, people in chains.items()
        for number in range(1, people)
    }
    built = build(tmp_path, notes | {f"contacts/{name}-0.md": "---\n---\n" for name in chains})
    assert built.code == 0, built.log
    with served(built.site) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{address}/introductions/")
        found = page.locator(".pb-from").evaluate_all(HOLES)
        page.close()
    assert len(found) == 2
    assert max(found) < 60


def test_twelve_columns_of_the_coverage_fit_a_screen_and_on_a_phone_the_first_one_stays(
    crowd: str, screen: Page
) -> None:
    screen.goto(f"{crowd}/numbers/coverage/")
    table = screen.locator(".pb-wide")
    assert table.locator("thead th").count() == ROLES + 1
    assert table.locator(".pb-column-name").evaluate_all(OVERLAPPING) == []
    hidden = table.evaluate("one => one.scrollWidth - one.clientWidth")
    is_phone = screen.viewport_size == {"width": 390, "height": 900}
    assert (hidden > 0) == is_phone
    assert screen.locator(".pb-sideways").is_visible() == is_phone
    table.evaluate("one => one.scrollLeft = 10000")
    first = table.locator("tbody th").first.bounding_box()
    frame = table.bounding_box()
    assert first is not None
    assert frame is not None
    assert abs(first["x"] - frame["x"]) <= 1


@pytest.mark.parametrize(
    "name", ["numbers/ask-next", "numbers/timeline", "follow-ups", "claims", "questions"]
)
def test_no_page_of_many_people_is_wider_than_its_screen(crowd: str, screen: Page, name: str) -> None:
    screen.goto(f"{crowd}/{name}/")
    assert screen.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_days_on_which_somebody_was_asked_stand_in_one_cell(crowd: str, screen: Page) -> None:
    """On a phone a cell has two columns, its label and what it says: a comma between is not to be a third part."""
    screen.goto(f"{crowd}/companies/weir/")
    cell = screen.locator("td[data-label=Asked]")
    assert cell.locator("time").count() == 2
    assert cell.evaluate("one => [...one.childNodes].filter(part => part.textContent.trim()).length") == 1


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", ["numbers/2026", "numbers/coverage"])
def test_a_full_year_and_a_full_coverage_are_one_page_of_paper(
    browser: Browser, crowded: Path, name: str, paper: str
) -> None:
    assert pages(browser, crowded / name / "index.html", paper) == 1


def test_the_year_names_as_many_people_as_it_says(crowd: str, screen: Page) -> None:
    screen.goto(f"{crowd}/numbers/2026/")
    is_wide = screen.viewport_size != {"width": 390, "height": 900}
    assert screen.locator(".pb-met > li:visible").count() == (90 if is_wide else 48)
    assert ("and 70 more" if is_wide else "and 112 more") in screen.locator(
        "section:has(> .pb-met)"
    ).inner_text()
    screen.emulate_media(media="print")
    assert screen.locator(".pb-met > li:visible").count() == 48
    assert "and 112 more" in screen.locator("section:has(> .pb-met)").inner_text()
