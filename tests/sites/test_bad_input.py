"""Whatever lies in the notes folder, the build says what is wrong and loses nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.shells.cli.running import run

from .building import CONFIG, build, run_build, write_notes

GOOD = {"contacts/jane-doe.md": "---\nname: Jane Doe\nphone: 05610000\n---\n\nShe said *hello*.\n"}

TEXTS: dict[str, tuple[bytes, str]] = {
    "latin-1": (b"---\nname: Jos\xe9\n---\n", "unreadable-file"),
    "utf-16": ("---\nname: Jo\n---\n".encode("utf-16"), "unreadable-file"),
    "nul": (b"---\nname: J\0o\n---\n", "unreadable-file"),
    "list": (b"---\n- a\n- b\n---\ntext\n", "bad-yaml"),
    "unclosed": (b"---\nname: Jo\nphone: 1\n\nsecret text\n", "bad-yaml"),
    "bomb": (b"---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\ntitle: *b\n---\n", "bad-yaml"),
    "nested-front": (b"---\nname: " + b"[" * 50_000 + b"\n---\n", "bad-yaml"),
    "brackets": (b"# Open\n\n" + b"[" * 20_000, "page-not-converted"),
    "images": (b"# Open\n\n" + b"![a](" * 20_000, "page-not-converted"),
    "lists": ("\n".join("    " * i + "- a" for i in range(1000)).encode(), "page-not-converted"),
    "footnotes": (b"[^1]" * 20_000 + b"\n\n[^1]: x", "page-not-converted"),
    "headings": (b"# h\n" * 20_000, "page-not-converted"),
    "ten-megabytes": (b"# Big\n\n" + b"word " * 2_000_000, "page-not-converted"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_broken_note_is_named_and_the_rest_is_built(tmp_path: Path, name: str) -> None:
    text, check = TEXTS[name]
    built = build(tmp_path, {**GOOD, "contacts/broken.md": text})
    assert built.code == 0, built.log
    assert "Traceback" not in built.log
    assert f"[{check}]" in built.log
    assert "notes/contacts/broken.md:" in built.log
    assert "She said <em>hello</em>" in built.page("contacts/jane-doe/")
    assert check in built.page("health/")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "\ufeff---\nname: Bo\n---\n",
        "---\r\nname: Bo\r\n---\r\n\r\nText\r\n",
        "<![x] a",
        "[l](http://[::1)",
    ],
)
def test_an_odd_note_is_built(tmp_path: Path, text: str) -> None:
    built = build(tmp_path, {**GOOD, "contacts/bo.md": text})
    assert built.code == 0, built.log
    assert "Traceback" not in built.log
    assert (built.site / "contacts/bo/index.html").is_file()
    assert "05610000" in built.page("contacts/jane-doe/")


@pytest.mark.parametrize(
    "path", ["health.md", "contacts.md", "follow-ups.md", "health/index.md", "contacts/README.md"]
)
def test_a_note_at_the_address_of_a_generated_page_is_added_to_it(tmp_path: Path, path: str) -> None:
    built = build(tmp_path, {**GOOD, path: "My own words about it.\n"})
    assert built.code == 0, built.log
    address = path.removesuffix(".md").removesuffix("/index").removesuffix("/README")
    assert "My own words about it." in built.page(address)
    assert "pb-" in built.page(address)


def test_a_note_at_the_address_of_a_page_for_a_name_is_named(tmp_path: Path) -> None:
    notes = {
        "contacts/jo.md": "---\ncompany: Acme\n---\n",
        "companies/acme/index.md": "---\ntype: company\nname: Other\n---\n\nTheir own words\n",
    }
    built = build(tmp_path, {**GOOD, **notes})
    assert "[page-collision]" in built.log
    assert "Their own words" in built.page("companies/acme")


def test_nobody_is_told_to_create_a_note_that_is_held_back(tmp_path: Path) -> None:
    held = "---\nname: [\n---\n"
    built = build(
        tmp_path, {**GOOD, "contacts/sam-roe.md": held, "interviews/x.md": "---\ncontact: Sam Roe\n---\n"}
    )
    assert "held back: `contacts/sam-roe.md`" in built.log
    assert "or create" not in built.log
    assert "name: Sam Roe" not in built.page("health")


def test_the_page_of_a_company_whose_note_is_held_back_says_so(tmp_path: Path) -> None:
    notes = {"contacts/jo.md": "---\ncompany: Acme\n---\n", "companies/acme.md": "---\nname: [\n---\n"}
    built = build(tmp_path, {**GOOD, **notes})
    assert "cannot be read and is held back" in built.page("companies/acme")
    assert "create <code>companies/acme.md" not in built.page("companies/acme")
    assert "name: Acme" not in built.page("health")


def test_comments_in_values_are_private_too(tmp_path: Path) -> None:
    values = (
        "---\nname: Bo %%canary-one%%\ncompany: Acme <!-- canary-two -->\n"
        "learned: ['advice: x %%canary-three%%']\n---\n"
    )
    built = build(tmp_path, {**GOOD, "contacts/bo.md": values})
    assert built.code == 0, built.log
    assert not [file for file in built.site.rglob("*") if file.is_file() and b"canary" in file.read_bytes()]


@pytest.mark.parametrize("edition", ["private", "share"])
def test_a_comment_in_a_line_that_nothing_ends_is_private_too(tmp_path: Path, edition: str) -> None:
    note = (
        "---\nname: Bo\npublish: share\nwhy_them: she knows %%canary-one\nplace: <!-- canary-two\n---\n\n"
        "Hello %%canary-three\ngoes on\n\n## Log\n\n- 2026-11-20 phone: seen\n"
    )
    config = CONFIG.replace("{today", f"{{edition: {edition}, today")
    built = build(tmp_path, {**GOOD, "contacts/bo.md": note}, config=config)
    assert built.code == 0, built.log
    assert not [file for file in built.site.rglob("*") if file.is_file() and b"canary" in file.read_bytes()]
    assert ("bo.md:8:7: the comment that begins with `%%` has no end" in built.log) == (edition == "private")


def test_a_day_that_cannot_be_read_is_told_and_nothing_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "99999999999999999")
    built = build(tmp_path, GOOD, config=CONFIG.replace("{today: 2026-11-23}", "{}"))
    assert built.code == 1
    assert "SOURCE_DATE_EPOCH is no number of seconds" in built.log
    assert "Traceback" not in built.log


def test_an_interview_with_nobody_is_named_and_thanks_nobody(tmp_path: Path) -> None:
    built = build(tmp_path, {**GOOD, "interviews/nobody.md": "---\nheld: 2026-11-20\n---\n"})
    assert "interviews/nobody.md:1:1: this interview does not say with whom it is" in built.log
    assert "Say thank you" not in built.page("")


ODD_NAMES = [
    "with space",
    "emoji 🙂",
    "hash#tag",
    "what?",
    "100%",
    "quote\"'s",
    "rtl\u202eabc",
    "a|b",
    "c]]d",
    "<script>alert(1)<script>",
]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file names")
def test_notes_with_odd_names_all_get_their_page(tmp_path: Path) -> None:
    built = build(tmp_path, {**GOOD, **{f"contacts/{name}.md": "Text\n" for name in ODD_NAMES}})
    assert built.code == 0, built.log
    for name in ODD_NAMES:
        assert (built.site / "contacts" / name / "index.html").is_file(), name
    for page in built.site.rglob("*.html"):
        assert "<script>alert(1)" not in page.read_text("utf-8"), page


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links and pipes")
def test_links_and_pipes_are_named_and_not_followed(tmp_path: Path) -> None:
    write_notes(tmp_path, GOOD)
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("# Top secret", "utf-8")
    contacts = tmp_path / "notes/contacts"
    (contacts / "dangling.md").symlink_to("nowhere.md")
    (contacts / "loop-one").symlink_to("../contacts")
    (contacts / "loop-two").symlink_to(".")
    (contacts / "out.md").symlink_to(outside / "secret.md")
    (contacts / "out").symlink_to(outside)
    os.mkfifo(contacts / "pipe.md")
    built = run_build(tmp_path)
    assert built.code == 0, built.log
    for name in ("dangling.md", "loop-one", "loop-two", "out.md", "out", "pipe.md"):
        assert f"notes/contacts/{name}:1:1" in built.log, name
    assert "Jane Doe" in built.page("contacts/jane-doe/")
    assert all("Top secret" not in page.read_text("utf-8") for page in built.site.rglob("*.html"))


def test_two_notes_that_would_share_an_address_are_both_built(tmp_path: Path) -> None:
    built = build(tmp_path, {"a.md": "# One\n\nfirst text\n", "a/index.md": "# Two\n\nsecond text\n"})
    assert built.code == 0, built.log
    assert "[page-collision]" in built.log
    whole = "".join(page.read_text("utf-8") for page in built.site.rglob("index.html"))
    assert "first text" in whole
    assert "second text" in whole


@pytest.mark.parametrize(
    "line",
    [
        "hide: true",
        "template: nowhere.html",
        "icon: no/such",
        "title: <script>alert(1)</script>",
        "tags: [<b>]",
        "search: yes",
        "status: <i>",
    ],
)
def test_a_key_of_the_theme_cannot_break_the_site(tmp_path: Path, line: str) -> None:
    built = build(tmp_path, {**GOOD, "plain.md": f"---\n{line}\n---\n\n# Plain\n"})
    assert built.code == 0, built.log
    assert all("<script>alert(1)" not in page.read_text("utf-8") for page in built.site.rglob("*.html"))


def test_nothing_of_a_note_held_back_reaches_the_site(tmp_path: Path) -> None:
    text = "---\nname: Canary Zephyrine\nphone: 0555-CANARY\ngoal: [open\n---\n\nWhispered canary-words.\n"
    built = build(tmp_path, {**GOOD, "contacts/held.md": text})
    assert built.code == 0, built.log
    for file in built.site.rglob("*"):
        if file.is_file():
            content = file.read_bytes().lower()
            assert b"zephyrine" not in content, file
            assert b"0555-canary" not in content, file
            assert b"canary-words" not in content, file


def test_a_mistake_in_a_template_of_ones_own_is_told_with_its_line_and_leaves_the_last_site(
    tmp_path: Path,
) -> None:
    config = CONFIG.replace("font: false", "font: false, custom_dir: own")
    own = tmp_path / "own" / "prep_binder" / "pages"
    own.mkdir(parents=True)
    assert build(tmp_path, GOOD, config=config).code == 0
    before = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*.html")}
    (own / "contact.jinja").write_text("{{ title }}\n{% if %}\n", "utf-8")
    built = build(tmp_path, GOOD, config=config)
    assert built.code == 1
    assert "a template of the pages has a mistake (pages/contact.jinja:2)" in built.log
    assert "Traceback" not in built.log
    assert {path: path.read_bytes() for path in (tmp_path / "site").rglob("*.html")} == before


UNKNOWN = {
    "cadance: {A: 20}": "the plugin has no option `cadance`; did you mean `cadence`?",
    "1: x": "the plugin has no option `1`; it knows: folders, ",
    "folders: {contacts: people}": "`folders` has no entry `contacts`; did you mean `contact`?",
    "due: {thankyou: 2}": "`due` has no entry `thankyou`; did you mean `thank_you`?",
    "due: {nudge: {dyas: 2}}": "`due.nudge` has no entry `dyas`; did you mean `days`?",
    "cadence: {E: 20}": "`cadence` has no entry `E`; it knows: A, B, C, D",
    "me: {nmae: Tess}": "`me` has no entry `nmae`; did you mean `name`?",
    "landed: {date: 2026-11-20, txt: x}": "`landed` has no entry `txt`; did you mean `text`?",
    "ranking: {gpa: 1}": "`ranking` has no entry `gpa`; did you mean `gap`?",
    "checks: {near-kye: off}": "`checks` has no entry `near-kye`; did you mean `near-key`?",
}


@pytest.mark.parametrize("line", UNKNOWN)
def test_a_misspelt_option_is_told_with_the_nearest_name_as_the_commands_tell_it(
    tmp_path: Path, line: str
) -> None:
    config = CONFIG.replace("{today: 2026-11-23}", "{today: 2026-11-23, " + line + "}")
    built = build(tmp_path, GOOD, config=config)
    assert built.code == 1
    assert f"mkdocs.yml: {UNKNOWN[line]}" in built.log
    assert "Traceback" not in built.log
    assert not built.site.exists()
    checked = run(tmp_path, "check")
    assert f"mkdocs.yml: {UNKNOWN[line]}" in checked.output
