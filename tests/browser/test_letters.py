"""Letters and requests in a browser: changed and kept, copied, mailed, printed at the right size."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from prep_binder.core.derive.drafts import word_count
from prep_binder.core.derive.drafts.flags import red_flags
from prep_binder.core.render.reference import mail

LETTER = "letters/2026-11-19-beatriz-falcao/"
ASK = "ask/callum-rae/"
NOW = dt.datetime(2026, 12, 3, 12, 0, tzinfo=dt.UTC)
BOX = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")
POINTS = 72 / 25.4
"""Points of a PDF in a millimetre."""
A4, US = (210, 297), (216, 279)
PAPERS = {"A4": A4, "Letter": US}
TEXTS = [
    "plain words",
    "</script><img src=x onerror=alert(1)> \"quotes\" & 'more'",
    "line one\nline two\n\nline four",
    "100 % (really)! *stars* ~ +plus #hash ?q=1&bcc=a@b.example",
    "שלום \U0001f98a é e\u0301 first\u2028second",
    "word " * 700,
    "字" * 900,
    "Are you hiring? I’d love to pick your brain. Who sees this differently?",
]
"""What somebody may write into a draft."""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 390, "height": 844})
    yield made
    made.close()


def opened(context: BrowserContext, url: str) -> Page:
    """A page at a fixed time, on which nothing reaches a printer; it fails when a script does."""
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    page.add_init_script("window.print = () => {};")
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto(url)
    return page


def sizes(page: Page, paper: str) -> list[tuple[int, int]]:
    """Width and height in millimetres of each page that is printed on `paper`."""
    pdf = page.pdf(format=paper, prefer_css_page_size=True)
    return [(round(float(w) / POINTS), round(float(h) / POINTS)) for w, h in BOX.findall(pdf)]


def printed(page: Page) -> str:
    """The words that are printed."""
    page.emulate_media(media="print")
    shown = page.locator("body").inner_text()
    page.emulate_media(media="null")
    return " ".join(shown.split())


def test_a_changed_draft_is_kept_mailed_and_put_back_when_asked(
    context: BrowserContext, address: str
) -> None:
    page = opened(context, f"{address}/{LETTER}")
    draft = page.get_by_role("textbox")
    made = draft.inner_text()
    assert "ask who is on shift when it fails" in made
    assert page.locator(".lt-day").inner_text() == "3 December 2026", "the day it is opened, not built"
    expect(page.locator("[data-noted]")).to_have_text("thanked: 2026-12-03 mail")
    draft.fill('Dear Bia,\n\n<b>thank</b> you & "all"')
    expect(page.locator("[data-kept]")).to_contain_text("not in your notes")
    link = page.get_by_role("link", name="Write as e-mail")
    body = parse_qs(urlsplit(link.get_attribute("href") or "").query)["body"]
    assert body == ['Dear Bia,\r\n\r\n<b>thank</b> you & "all"']

    page.reload()
    assert parse_qs(urlsplit(link.get_attribute("href") or "").query)["body"] == body
    assert draft.text_content() == 'Dear Bia,\n\n<b>thank</b> you & "all"'
    several = opened(context, f"{address}/letters/")
    assert "Dear Bia," in printed(several), "the list prints what was changed"
    several.close()

    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Reset").click()
    assert "Dear Bia," in draft.inner_text(), "it asks first"
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Reset").click()
    assert draft.inner_text() == made
    page.reload()
    assert draft.inner_text() == made


def test_a_draft_takes_typed_lines_and_is_copied_as_it_stands(context: BrowserContext, address: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page = opened(context, f"{address}/{LETTER}")
    draft = page.get_by_role("textbox")
    draft.fill("one")
    draft.press("End")
    draft.press("Enter")
    page.keyboard.insert_text("<i>two</i>")
    page.get_by_role("button", name="Copy").click()
    expect(page.locator("[data-kept]")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == "one\n<i>two</i>"
    assert page.locator("[data-draft] i").count() == 0


def test_where_nothing_may_be_kept_the_page_says_so_and_works(context: BrowserContext, address: str) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})"
    )
    page = opened(context, f"{address}/{LETTER}")
    expect(page.locator("[data-kept]")).to_contain_text("keeps nothing")
    page.get_by_role("textbox").fill("Dear Bia,")
    assert "Dear Bia," in printed(page)


def test_the_script_and_the_core_agree_on_mails_words_and_red_flags(
    context: BrowserContext, address: str
) -> None:
    page = opened(context, f"{address}/{ASK}")
    for text in TEXTS:
        made = page.evaluate("text => prepBinder.mail('mailto:a@b.example', 'Thanks & more', text)", text)
        assert (made["url"], made["isCut"]) == mail("a@b.example", "Thanks & more", text)[:2]
        assert page.evaluate("text => prepBinder.asking.count(text)", text) == word_count(text)
        marked = page.evaluate("text => prepBinder.asking.flags(text)", text)
        assert [(one["words"], one["reason"], one["instead"]) for one in marked] == list(red_flags((text,)))


def test_a_request_counts_and_marks_what_is_written_into_it(context: BrowserContext, address: str) -> None:
    page = opened(context, f"{address}/{ASK}")
    email = page.get_by_role("region", name="By e-mail")
    expect(email.locator("[data-words]")).to_have_attribute("data-fits", "yes")
    email.get_by_role("textbox").fill("Are you hiring? " + "word " * 80)
    expect(email.locator("[data-words]")).to_have_text("83 words: 9 too many")
    expect(email.locator("[data-flags]")).to_contain_text("it asks for a job")
    email.get_by_role("textbox").fill("Who sees this differently?")
    expect(email.locator("[data-flags]")).to_be_hidden()
    expect(page.get_by_role("region", name="On the phone").locator("[data-words]")).to_have_text("69 words")


@pytest.mark.parametrize("paper", PAPERS)
def test_a_letter_is_one_page_that_shows_nothing_else(
    context: BrowserContext, address: str, paper: str
) -> None:
    page = opened(context, f"{address}/{LETTER}")
    assert sizes(page, paper) == [PAPERS[paper]]
    shown = printed(page)
    assert shown.startswith("Tess Marlowe 27 Slipway Road")
    assert shown.endswith("With kind regards Tess Marlowe")
    page.get_by_role("button", name="Print letter").click()
    assert printed(page) == shown


@pytest.mark.parametrize(("kind", "size"), [("dl", (220, 110)), ("c6", (162, 114)), ("ten", (241, 105))])
def test_an_envelope_has_its_own_size_and_both_addresses(
    context: BrowserContext, address: str, kind: str, size: tuple[int, int]
) -> None:
    page = opened(context, f"{address}/{LETTER}")
    page.locator("[data-envelope]").select_option(kind)
    page.get_by_role("button", name="Print envelope").click()
    assert printed(page) == (
        "Tess Marlowe 27 Slipway Road Bristol BS1 0XX "
        "Beatriz Falcão Rua das Andorinhas 14, 3.º Esq. 1170-000 Lisboa Portugal"
    )
    assert sizes(page, "A4") == [size]


def test_several_letters_give_a_page_each_and_their_envelopes_and_labels(
    context: BrowserContext, address: str
) -> None:
    page = opened(context, f"{address}/letters/")
    expect(page.locator("[data-count]")).to_have_text("1 letter is chosen")
    for box in page.get_by_role("checkbox").all():
        box.check()
    expect(page.locator("[data-count]")).to_have_text("5 letters are chosen")
    expect(page.locator("[data-without]")).to_contain_text("1 without a postal address")
    page.get_by_role("button", name="Print letters").click()
    assert sizes(page, "A4") == [A4] * 5
    page.get_by_role("checkbox").first.uncheck()
    assert sizes(page, "Letter") == [US] * 4, "the first one left out leaves no empty page"
    page.get_by_role("button", name="Print envelopes").click()
    assert sizes(page, "A4") == [(220, 110)] * 3
    page.get_by_label("First free").fill("20")
    page.get_by_role("button", name="Print labels").click()
    assert sizes(page, "Letter") == [A4] * 2, "19 labels are used already, and two fit on the first sheet"
    page.locator("[data-labels]").select_option("us")
    page.get_by_label("First free").fill("1")
    page.get_by_role("button", name="Print labels").click()
    assert sizes(page, "A4") == [US]


def test_labels_lie_where_the_printed_sheets_have_them(context: BrowserContext, address: str) -> None:
    page = opened(context, f"{address}/letters/")
    for kind, corner, size in (("a4", (7.25, 15.15), (63.5, 38.1)), ("us", (3.97, 12.7), (101.6, 50.8))):
        page.locator("[data-labels]").select_option(kind)
        page.get_by_role("button", name="Print labels").click()
        page.emulate_media(media="print")
        box = page.locator(".lt-label").first.bounding_box()
        page.emulate_media(media="null")
        assert box is not None
        sheet = page.evaluate("document.querySelector('.lt-sheet').offsetTop")
        found = (box["x"], box["y"] - sheet, box["width"], box["height"])
        assert [pixels * 25.4 / 96 for pixels in found] == pytest.approx([*corner, *size], abs=0.3)


def test_points_that_the_notes_have_stay_done_and_others_are_kept(
    context: BrowserContext, address: str
) -> None:
    page = opened(context, f"{address}/interviews/2026/2026-11-19-beatriz-falcao/")
    known = page.get_by_label("Postal address of Beatriz Falcão known")
    spelling = page.get_by_label("Spelling of Beatriz Falcão’s name and address checked")
    expect(known).to_be_checked()
    expect(known).to_be_disabled()
    spelling.check()
    page.reload()
    expect(spelling).to_be_checked()


def test_without_a_script_a_letter_is_there_to_read_and_to_mail(browser: Browser, address: str) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{address}/{LETTER}")
    expect(page.locator("[data-draft]")).to_contain_text("ask who is on shift when it fails")
    expect(page.locator(".lt-day")).to_have_text("23 November 2026")
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("link", name="Write as e-mail")).to_be_visible()
    plain.close()
