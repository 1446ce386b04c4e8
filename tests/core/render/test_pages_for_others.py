"""Pages of the editions for others: no button without a target, and of a public claim no day."""

from __future__ import annotations

import datetime as dt

from prep_binder.core.model.options import Options
from prep_binder.core.model.raw import Source
from prep_binder.core.model.records import Publish

from .test_knowledge_pages import rendered

NOTES = {
    "contacts/zoe.md": "---\nname: Zoe Quill\nrole: Founder\n---\n",
    "contacts/ada.md": "---\nname: Ada Fell\nemail: ada@fell.example\npublish: share\n---\n",
    "interviews/a.md": "---\ncontact: Zoe Quill\nheld: 2026-11-19\npublish: public\nindustry: pumps\n---\n\n"
    "## Learned\n\n- advice: read the queue [done 2026-08-24]\n",
    "industries/pumps.md": "---\nname: pumps\npublish: public\n---\n",
}


def pages(edition: Publish) -> dict[str, str]:
    sources = [Source(path, text.encode()) for path, text in NOTES.items()]
    return rendered(sources, Options(today=dt.date(2026, 11, 23), edition=edition, pseudonym_key=b"k" * 32))


def test_no_link_of_the_edition_to_share_is_empty() -> None:
    shared = pages("share")
    assert [path for path, page in shared.items() if 'href=""' in page] == []
    assert "ada@fell.example" in shared["contacts/ada.md"]
    assert all("Call sheet" not in page for page in shared.values())
    assert "Call sheet" in pages("private")["contacts/zoe.md"]


def test_a_public_claim_tells_no_day() -> None:
    private, public = pages("private")["industries/pumps.md"], pages("public")["industries/pumps.md"]
    assert "read the queue" in public
    assert "24 Aug 2026" in private
    assert "2026" not in public
