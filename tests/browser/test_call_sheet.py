"""The call sheet during a call: ticks, words, the clock, copying, clearing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, expect

from ..sites.building import ROOT, copy_sample, run_build

SHEET = "call/owen-tregarthen/"
NOTE = "interviews/2026/2026-11-24-owen-tregarthen.md"
HOSTILE = "# He <b>hears</b> %%it%%\n\n`first`, </script> & then\n- [x] \u202eלא\n^id #close"
NOW = dt.datetime(2026, 11, 24, 16, 30, tzinfo=dt.UTC)
DENY = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        permissions=["clipboard-read", "clipboard-write"], viewport={"width": 390, "height": 844}
    )
    yield context
    context.close()


@pytest.fixture
def sheet(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    stop_the_clock(page, NOW)
    page.goto(f"{address}/{SHEET}")
    return page


def stop_the_clock(page: Page, now: dt.datetime) -> None:
    page.clock.install(time=now - dt.timedelta(seconds=1))
    page.clock.pause_at(now)


def tick(page: Page, place: int) -> None:
    page.locator(".cs-questions [data-tick]").nth(place).check()


def write(page: Page, place: int, text: str) -> None:
    question = page.locator(".cs-questions .cs-question").nth(place)
    question.locator("summary").click()
    question.locator("textarea").fill(text)


def button(page: Page, name: str) -> None:
    page.locator(f'[data-do="{name}"]').click()


def copied(page: Page) -> str:
    button(page, "copy")
    expect(page.locator(".cs-told")).to_contain_text("Copied.")
    return str(page.evaluate("navigator.clipboard.readText()")).replace("\r\n", "\n")


def busy(session: CDPSession) -> float:
    """Seconds of work so far in the thread of the page: scripts, styles, layout, painting."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(float(one["value"]) for one in metrics if one["name"] == "TaskDuration")


def test_what_was_ticked_and_written_is_in_the_note_after_pasting_and_building(
    sheet: Page, tmp_path: Path, browser: Browser
) -> None:
    tick(sheet, 0)
    write(sheet, 0, HOSTILE)
    write(sheet, 1, "What he checks:\n\n- the bolts\n- the sound")
    sheet.locator("#cs-noted").fill("Bring <boots> & gloves\n# for two")
    expect(sheet.locator("[data-show=unsaved]")).to_contain_text("Not in the notes yet: 1 tick and 3 texts")
    pasted = copied(sheet)
    expect(sheet.locator(".cs-told")).to_contain_text(NOTE)
    expect(sheet.locator(".cs-told")).to_contain_text("held: 2026-11-24 in_person")
    copy_sample(tmp_path)
    with (tmp_path / "notes" / NOTE).open("a", encoding="utf-8") as note:
        note.write(pasted)
    built = run_build(tmp_path)
    assert built.code == 0, built.log
    page = browser.new_page()
    page.goto((built.site / SHEET / "index.html").as_uri())
    answers = page.locator("[data-answer]").all_text_contents()
    assert answers == [
        HOSTILE,
        "What he checks:\n\n- the bolts\n- the sound",
        "Bring <boots> & gloves\n# for two",
    ]
    assert page.locator(".cs-questions [data-tick]:checked").count() == 1
    assert page.locator(".cs-questions .cs-question").count() == 5
    page.goto((built.site / NOTE.removesuffix(".md") / "index.html").as_uri())
    assert "1 of 7 asked" in page.locator("body").inner_text()
    assert page.locator("main b, main script").filter(has_text="hears").count() == 0
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_wish_not_to_be_contacted_stands_first(browser: Browser, sample_site: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto((sample_site / "call/marcus-feld/index.html").as_uri())
    wish = page.locator("main > :first-child")
    expect(wish).to_contain_text("Marcus Feld asked not to be contacted (do_not_contact)")
    expect(wish).to_be_in_viewport(ratio=1)
    assert page.locator(".cs-opener").count() == 0
    page.emulate_media(media="print")
    expect(wish).to_be_visible()
    page.close()


def test_what_has_arrived_in_the_notes_is_not_counted_any_more(sheet: Page) -> None:
    tick(sheet, 0)
    write(sheet, 1, "the bolts")
    sheet.evaluate(
        """() => {
          const items = document.querySelectorAll('.cs-questions .cs-question');
          items[0].querySelector('input').defaultChecked = true;
          const said = document.createElement('p');
          said.dataset.answer = items[1].dataset.question;
          said.textContent = 'Earlier. The bolts; the   bolts';
          items[1].append(said);
          prepBinder.ticks.refresh(prepBinder.sheet.key);
          prepBinder.scratch.refresh();
        }"""
    )
    expect(sheet.locator("[data-show=unsaved]")).to_contain_text("All that you ticked and wrote here")


def test_the_clock_starts_with_the_first_tick_and_says_what_still_fits(sheet: Page) -> None:
    left, fit = sheet.locator("[data-show=left]"), sheet.locator(".cs-questions .cs-fit")
    expect(left).to_have_text("30:00")
    tick(sheet, 0)
    sheet.clock.run_for(60_000)
    expect(left).to_have_text("29:00")
    expect(fit.nth(1)).to_have_text("· fits")
    sheet.clock.run_for(23 * 60_000)
    expect(left).to_have_text("6:00")
    assert [fit.nth(place).inner_text() for place in range(1, 5)] == [
        "· fits",
        "· fits",
        "· no time left for it",
        "· no time left for it",
    ]
    button(sheet, "clock")
    sheet.clock.run_for(60_000)
    expect(left).to_have_text("6:00")
    expect(sheet.locator("[data-show=state]")).to_have_text("left, paused")
    button(sheet, "clock")
    sheet.clock.run_for(7 * 60_000)
    expect(sheet.locator("[data-show=state]")).to_have_text("1:00 over: thank them, and stop")
    button(sheet, "reset")
    expect(left).to_have_text("30:00")


def test_the_clock_goes_on_while_the_page_is_closed(sheet: Page, context: BrowserContext) -> None:
    tick(sheet, 0)
    address = sheet.url
    sheet.close()
    again = context.new_page()
    stop_the_clock(again, NOW + dt.timedelta(minutes=10))
    again.goto(address)
    expect(again.locator("[data-show=left]")).to_have_text("20:00")


def test_five_minutes_are_one_tap_away_and_back(sheet: Page) -> None:
    button(sheet, "short")
    expect(sheet.locator("[data-show=left]")).to_have_text("5:00")
    expect(sheet.locator("[data-stop]")).to_have_text("5 minutes")
    assert sheet.locator(".cs-questions .cs-question:visible").count() == 2
    sheet.reload()
    assert sheet.locator(".cs-questions .cs-question:visible").count() == 2
    button(sheet, "short")
    expect(sheet.locator("[data-stop]")).to_have_text("30 minutes")
    assert sheet.locator(".cs-questions .cs-question:visible").count() == 5


def visible(page: Page) -> list[str]:
    return page.locator(".cs-question:visible .cs-ask > span").all_inner_texts()


def test_the_five_minutes_hold_what_is_not_ticked_yet(sheet: Page) -> None:
    button(sheet, "short")
    first, closing = visible(sheet)
    button(sheet, "short")
    sheet.get_by_role("checkbox", name=first).check()
    expect(sheet.locator(".cs-short")).not_to_contain_text(first)
    button(sheet, "short")
    second, still = visible(sheet)
    assert second != first
    assert still == closing
    expect(sheet.locator(".cs-short")).to_contain_text(second)
    sheet.get_by_role("checkbox", name=second).check()
    assert visible(sheet) == [second, closing]


def test_without_a_question_left_there_is_another_day_to_ask_for(sheet: Page) -> None:
    for box in sheet.locator(".cs-question [data-tick]").all():
        box.check()
    button(sheet, "short")
    assert visible(sheet) == []
    expect(sheet.locator(".cs-short p:visible")).to_have_text("“May I ring again on a day that suits you?”")


def test_clearing_asks_first_and_can_be_undone_after_a_reload(sheet: Page) -> None:
    tick(sheet, 0)
    write(sheet, 1, "the bolts")
    button(sheet, "clear")
    expect(sheet.locator("#cs-sure")).to_contain_text("1 tick and 1 text")
    sheet.get_by_role("button", name="Keep everything").click()
    expect(sheet.locator(".cs-questions [data-tick]:checked")).to_have_count(1)
    button(sheet, "clear")
    sheet.get_by_role("button", name="Clear", exact=True).click()
    expect(sheet.locator(".cs-questions [data-tick]:checked")).to_have_count(0)
    expect(sheet.locator("textarea[data-text]").nth(1)).to_have_value("")
    sheet.reload()
    button(sheet, "undo")
    expect(sheet.locator(".cs-questions [data-tick]:checked")).to_have_count(1)
    expect(sheet.locator("textarea[data-text]").nth(1)).to_have_value("the bolts")
    expect(sheet.locator('[data-do="undo"]')).to_be_hidden()


def test_two_pages_of_one_sheet_show_each_others_words(sheet: Page, context: BrowserContext) -> None:
    other = context.new_page()
    other.goto(sheet.url)
    write(sheet, 0, "from the first")
    write(other, 1, "from the second")
    expect(other.locator("textarea[data-text]").nth(0)).to_have_value("from the first")
    expect(sheet.locator("textarea[data-text]").nth(1)).to_have_value("from the second")


def test_words_for_a_question_that_is_gone_stay_and_are_copied(sheet: Page) -> None:
    sheet.evaluate(
        """() => {
          const {store, sheet} = prepBinder;
          store.set(sheet.key, 'tick question gone', '1');
          store.set(sheet.key, 'text question gone', 'kept');
        }"""
    )
    sheet.reload()
    expect(sheet.locator(".cs-kept textarea")).to_have_value("kept")
    assert "- [x] ^gone\n\n    kept\n" in copied(sheet)


def test_a_sheet_without_an_interview_is_copied_as_a_whole_note(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    stop_the_clock(page, NOW)
    page.goto(f"{address}/call/peter-achterberg/")
    tick(page, 0)
    text = copied(page)
    assert text.startswith(
        '---\ncontact: "[[Peter Achterberg]]"\nheld: 2026-11-24 phone\n---\n\n## Questions\n'
    )


def test_a_denied_store_is_said_plainly_and_the_sheet_works(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.add_init_script(DENY)
    page.goto(f"{address}/{SHEET}")
    expect(page.locator("[data-show=unsaved]")).to_contain_text("This browser keeps nothing for this page")
    tick(page, 0)
    write(page, 0, "all the same")
    assert "    all the same" in copied(page)


def test_where_nothing_may_be_copied_the_text_is_there_to_be_selected(sheet: Page) -> None:
    tick(sheet, 0)
    sheet.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false"
    )
    button(sheet, "copy")
    expect(sheet.locator("#cs-by-hand textarea")).to_have_value(
        "\n## Questions\n\n- [x] What did last Tuesday consist of, hour by hour? (3 min) #open ^last-tuesday\n"
    )


def test_without_javascript_everything_is_there_to_read(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{SHEET}")
    text = page.locator("body").inner_text()
    for words in (
        "tre-GAR-then",
        "Time zone: Europe/London",
        "Stop after 30 minutes",
        "May I write",
        "need JavaScript",
    ):
        assert words in text
    assert page.get_by_role("button").count() == 0
    context.close()


def test_a_sheet_is_small_and_usable_at_once_from_disk(browser: Browser, sample_site: Path) -> None:
    assets = sample_site / "assets" / "prep-binder"
    shared = sum((assets / name).stat().st_size for name in ("sheet.css", "sheet.js"))
    sheets = list((sample_site / "call").glob("*/index.html"))
    assert max(path.stat().st_size for path in sheets) + shared < 60_000
    # The thread's own time: what else runs on this machine does not count.
    times = []
    for _ in range(3):
        page = browser.new_page()
        page.goto("about:blank")
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        before = busy(session)
        page.goto((sample_site / SHEET / "index.html").as_uri())
        times.append(busy(session) - before)
        page.close()
    assert min(times) < 0.1, times


def test_the_samples_notes_were_not_changed() -> None:
    assert "Noted during the call" not in (ROOT / "notes" / NOTE).read_text("utf-8")
