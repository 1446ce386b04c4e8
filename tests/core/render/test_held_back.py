"""Nothing of a note that is held back comes out of the core: not on a page, not in a message."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.pipeline import think
from prep_binder.core.render import Renderer, search_words
from tests.templates import COMPILED, TEMPLATES

KEYS = ("name", "phone", "goal", "company", "learned", "aliases", "email", "contact", "title", "type")
BREAKS = ("x: [", "x: {", "\tx: 1", "x: &a 1\ny: *a", "- list", 'x: "open', "x: @y")


@given(
    words=st.lists(st.text(alphabet="QXZqxz", min_size=9, max_size=12), min_size=1, max_size=6, unique=True),
    keys=st.lists(st.sampled_from(KEYS), min_size=1, max_size=4, unique=True),
    broken=st.sampled_from(BREAKS),
    folder=st.sampled_from(("contacts", "interviews", "companies", "industries", "other")),
)
@settings(max_examples=60, deadline=None)
def test_no_text_of_a_note_held_back_comes_out(
    words: list[str], keys: list[str], broken: str, folder: str
) -> None:
    front = "".join(f"{key}: {word}\n" for key, word in zip(keys, words, strict=False))
    note = f"---\n{front}{broken}\n---\n\n# {words[0]}\n\n## Learned\n\n- advice: {words[-1]} #slug\n"
    other = "---\nname: Jane Doe\ncompany: Acme\n---\n\nSee [[held]].\n"
    sources = [Source(f"{folder}/held.md", note.encode()), Source("contacts/jane-doe.md", other.encode())]
    thought = think(sources, Options(today=dt.date(2026, 11, 23)))
    assert thought.held_back == {f"{folder}/held.md"}
    renderer = Renderer(
        thought.binder,
        thought.derived,
        Options(today=dt.date(2026, 11, 23)),
        TEMPLATES,
        href=lambda _, target: target,
        compiled=COMPILED,
    )
    out = [str(problem) for problem in thought.problems]
    out += [sheet.write() for sheet in renderer.sheets()]
    for view in renderer.views(thought.problems):
        page = renderer.page(view)
        out += [view.title, page.before, page.after, *search_words(thought.binder, view.path)]
    assert not [word for word in words for text in out if word in text]
