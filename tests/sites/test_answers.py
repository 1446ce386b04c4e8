"""Answers on the page of an interview: Markdown as the own text is, and not shown a second time below."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from .building import CONFIG, Built, build
from .pages import Page

NOTE = """\
---
contact: Jane Doe
held: 2026-11-20
---

# A talk with Jane

My own words.

## Questions

- [x] What surprised you? (3 min)
    - How **little** was written, says [[Sam Roe]].
    - See [her page](../contacts/jane-doe.md).
- [x] Who else?

    Typed &lt;b&gt;as text&lt;/b&gt;, `&` so on.

## Learned

- advice: ask
"""
PEOPLE = {
    "contacts/jane-doe.md": "---\nname: Jane Doe\n---\n",
    "contacts/sam-roe.md": "---\nname: Sam Roe\n---\n",
}


def talk(folder: Path, note: str = NOTE, edition: str = "private", **people: str) -> Built:
    config = CONFIG.replace("{today", f"{{edition: {edition}, may_appear: [A talk], today")
    built = build(folder, {**PEOPLE, **people, "interviews/talk.md": note}, config=config)
    assert built.code == 0, built.log
    return built


def test_an_answer_is_markdown_and_stands_once(tmp_path: Path) -> None:
    built = talk(tmp_path)
    page = built.page("interviews/talk/")
    assert "How <strong>little</strong> was written" in page
    assert re.search(r'<a href="\.\./\.\./contacts/sam-roe/">Sam Roe</a>', page)
    assert re.search(r'<a href="\.\./\.\./contacts/jane-doe/">her page</a>', page)
    assert "Typed &lt;b&gt;as text&lt;/b&gt;" in page
    assert page.count("<strong>little</strong>") == 1
    assert "My own words." in page
    assert "<!-- answer" not in page
    assert "questions" in Page(built.site / "interviews/talk/index.html").ids
    index = json.loads((built.site / "search/search_index.json").read_text("utf-8"))
    (found,) = [one["text"] for one in index["docs"] if "What surprised you?" in one["text"]]
    assert "little" in found
    assert "Typed &lt;b&gt;as text&lt;/b&gt;" in found
    assert "**" not in found
    assert "[[" not in found


@pytest.mark.parametrize(
    "answer", ["</div></section>", '<b id="x">', "# A heading", "[^1]\n\n    [^1]: below"]
)
def test_what_reaches_beyond_its_place_stays_words_and_the_own_text_stays_whole(
    tmp_path: Path, answer: str
) -> None:
    page = talk(tmp_path, NOTE.replace("Typed", f"{answer}\n\n    Typed")).page("interviews/talk/")
    assert page.count("<strong>little</strong>") == 2
    assert page.count("My own words.") == 1
    assert len(re.findall(r'\bid="x"', page)) <= 1


@pytest.mark.parametrize(("answer", "is_whole"), [("Just words.", False), ('<b id="x">Bold</b>', True)])
def test_the_page_says_whose_text_stands_below_and_no_name_stands_twice(
    tmp_path: Path, answer: str, is_whole: bool
) -> None:
    note = f"---\ncontact: Jane Doe\n---\n\n## Questions\n\n- [x] Who else?\n\n    {answer}\n"
    page = talk(tmp_path, note).page("interviews/talk/")
    assert len(re.findall(r'\bid="questions"', page)) == 1
    assert ("Your own notes" in page) == is_whole


def test_words_with_a_colon_are_no_metadata_of_an_answer(tmp_path: Path) -> None:
    note = NOTE.replace("Typed", "Advice: *ask* two people\n\n    Typed")
    config = CONFIG + "markdown_extensions: [meta]\n"
    built = build(tmp_path, {**PEOPLE, "interviews/talk.md": note}, config=config)
    assert "Advice: <em>ask</em> two people" in built.page("interviews/talk/")


def test_where_somebody_changes_texts_the_own_text_stays_whole(tmp_path: Path) -> None:
    hook = "def on_page_markdown(markdown, **_):\n    return markdown.replace('little', 'next to nothing')\n"
    (tmp_path / "hook.py").write_text(hook, "utf-8")
    config = CONFIG + "hooks: [hook.py]\n"
    built = build(tmp_path, {**PEOPLE, "interviews/talk.md": NOTE}, config=config)
    assert built.code == 0, built.log
    assert "How <strong>next to nothing</strong> was written" in built.page("interviews/talk/")


def test_for_others_an_answer_has_the_same_cut(tmp_path: Path) -> None:
    note = NOTE.replace("held:", "publish: share\nheld:")
    jane = "---\nname: Jane Doe\npublish: share\n---\n"
    note = note.replace("Typed", '<a href="../contacts/sam-roe.md">Typed</a>')
    built = talk(tmp_path, note, "share", **{"contacts/jane-doe.md": jane})
    page = built.page("interviews/talk/")
    assert "How <strong>little</strong> was written" in page
    assert "Sam Roe" not in page
    assert "data-answer" not in page


def test_a_list_that_the_page_shows_stands_once_and_is_found(tmp_path: Path) -> None:
    note = NOTE + "\n## Promises\n\n- send the *list* by 2026-11-26\n\nSee [what I learned](#learned).\n"
    built = talk(tmp_path, note)
    page = built.page("interviews/talk/")
    assert re.findall(r'<h2 id="([^"]+)"', page) == [
        *("pb-goal", "pb-plan", "promises", "pb-learned", "pb-promises", "pb-thanks")
    ]  # the list of promises says more than the page shows of it
    assert page.count('id="learned"') == 1
    assert "does not contain an anchor" not in built.log
    index = json.loads((built.site / "search/search_index.json").read_text("utf-8"))
    assert [one["location"] for one in index["docs"] if "advice: ask" in one["text"]] == ["interviews/talk/"]
