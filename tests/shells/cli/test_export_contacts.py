"""`binder export csv` and `vcf`: what goes out, where to, and that it comes back the same."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from .running import a_binder, process, run

NOTES = {
    "contacts/jane.md": (
        '---\nname: Jane, "JD" Doe\nrole: "[[Product manager]]"\ncompany: "[[companies/acme|Acme; Inc]]"\n'
        "email: [a@x.example, b@x.example]\nphone: +1 555 0100\naddress: |\n  1 Main Street\n  Town\n"
        "linkedin: https://www.linkedin.com/in/jane\npriority: b\nfollow_up: 2026-12-01 reconnect\n"
        "do_not_contact: yes\nwhy_them: '=1+1'\ninterests: [tea, '@home']\npublish: share\n---\n"
        "Private text.\n\n## Log\n\n- 2026-11-20 email request: asked\n"
    ),
    "contacts/sam.md": '---\nname: 🙂 Sam\nphone: 05610000\nalias: "\'=x"\nlocation: "＝1+1"\nopener: "－5"\n---\n',
    "companies/acme.md": "---\nname: Acme\n---\n",
}


def test_the_fields_of_all_contacts_go_out(tmp_path: Path) -> None:
    result = run(a_binder(tmp_path, NOTES), "export", "csv")
    jane, sam = csv.DictReader(io.StringIO(result.stdout, newline=""))
    assert {name: cell for name, cell in jane.items() if cell} == {
        "name": 'Jane, "JD" Doe',
        "publish": "share",
        "role": "Product manager",
        "company": "Acme",
        "email": "a@x.example",
        "email_2": "b@x.example",
        "phone": "+1 555 0100",
        "address": "1 Main Street\nTown",
        "linkedin": "https://www.linkedin.com/in/jane",
        "priority": "B",
        "follow_up": "2026-12-01 reconnect",
        "do_not_contact": "yes",
        "why_them": "=1+1",
        "interests": "tea",
        "interests_2": "@home",
    }
    assert (sam["name"], sam["phone"], sam["aliases"]) == ("🙂 Sam", "05610000", "''=x")
    assert "Private text" not in result.stdout
    assert "asked" not in result.stdout


@pytest.mark.parametrize("safe", [[], ["--safe-for-spreadsheets"]])
def test_what_goes_out_comes_back_the_same(tmp_path: Path, safe: list[str]) -> None:
    one = a_binder(tmp_path / "one", NOTES)
    other = a_binder(tmp_path / "other", {"companies/acme.md": NOTES["companies/acme.md"]})
    file = str(tmp_path / "contacts.csv")
    assert run(one, "export", "csv", "-o", file, *safe).exit_code == 0
    result = run(other, "import", "csv", file, "--all")
    assert (result.exit_code, result.stderr) == (0, "")
    again = run(other, "export", "csv", *safe)
    assert again.stdout_bytes == Path(file).read_bytes()
    assert run(other, "import", "csv", file, "--all").stdout == "2 people: 2 known already.\n"


def test_links_come_back_whatever_their_labels_say(tmp_path: Path) -> None:
    notes = {
        "contacts/jane.md": (
            '---\nname: Jane\ncompany: "[[companies/acme|The shop]]"\nintroduced_by:\n'
            '  - "[[contacts/y|Sammy]]"\n  - "[[contacts/ann-2|Ann]]"\n  - "[[contacts/gone|Gone]]"\n---\n'
        ),
        "contacts/y.md": "---\nname: Sam Roe\n---\n",
        "contacts/ann.md": "---\nname: Ann\ncompany: Acme\n---\n",
        "contacts/ann-2.md": "---\nname: Ann\ncompany: Beta\n---\n",
        "companies/acme.md": "---\nname: Acme\n---\n",
    }
    binder = a_binder(tmp_path, notes)
    table = run(binder, "export", "csv").stdout
    (jane,) = (row for row in csv.DictReader(io.StringIO(table, newline="")) if row["name"] == "Jane")
    by = [jane["introduced_by"], *(jane[f"introduced_by_{number}"] for number in (2, 3))]
    assert (jane["company"], by) == ("Acme", ["Sam Roe", "contacts/ann-2", "contacts/gone"])
    (tmp_path / "c.csv").write_text(table, encoding="utf-8")
    assert run(binder, "import", "csv", "c.csv", "--all").stdout == "4 people: 4 known already.\n"
    (tmp_path / "c.csv").write_text("name,company\nJane,The Shop\n", encoding="utf-8")
    assert run(binder, "import", "csv", "c.csv", "--all").stdout == "1 person: 1 known already.\n"


def test_a_name_with_a_slash_comes_back_as_it_was(tmp_path: Path) -> None:
    note = "---\nname: Jane\nrole: founder/ceo\ncompany: [acme/globex, n/a]\n---\n"
    binder = a_binder(tmp_path, {"contacts/jane.md": note, "roles/ceo.md": "---\nname: CEO\n---\n"})
    table = "name,role,company,company_2\nJane,founder/ceo,acme/globex,n/a\n"
    assert run(binder, "export", "csv").stdout == table
    (tmp_path / "c.csv").write_text(table, encoding="utf-8")
    assert run(binder, "import", "csv", "c.csv", "--all").stdout == "1 person: 1 known already.\n"


def test_no_cell_is_a_formula_when_that_is_asked_for(tmp_path: Path) -> None:
    result = run(a_binder(tmp_path, NOTES), "export", "csv", "--safe-for-spreadsheets")
    assert result.stdout_bytes.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(result.stdout.removeprefix("\ufeff"), newline="")))
    assert "'=1+1" in rows[1]
    assert "'+1 555 0100" in rows[1]
    assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r\n＝＋－＠") and cell]


def test_vcards_go_out_and_come_back(tmp_path: Path) -> None:
    binder = a_binder(tmp_path / "one", NOTES)
    result = run(binder, "export", "vcf")
    assert result.stdout_bytes.count(b"\r\n") == result.stdout_bytes.count(b"\n")
    assert "do_not_contact" not in result.stdout
    assert "=1+1" not in result.stdout
    other = a_binder(tmp_path / "other", {"contacts/old.md": "# Old\n"})
    (tmp_path / "c.vcf").write_bytes(result.stdout_bytes)
    run(other, "import", "vcard", str(tmp_path / "c.vcf"), "--all")
    assert (other / "notes/contacts/jane-jd-doe.md").read_text(encoding="utf-8") == (
        '---\nname: "Jane, \\"JD\\" Doe"\nrole: Product manager\ncompany: "Acme; Inc"\n'
        'email: [a@x.example, b@x.example]\nphone: "+1 555 0100"\naddress: "1 Main Street\\nTown"\n'
        "linkedin: https://www.linkedin.com/in/jane\nsource: my address book\n---\n"
    )


@pytest.mark.parametrize(("form", "program"), [("csv", "csv"), ("vcf", "vcard")])
def test_people_who_share_an_address_come_back_as_two(tmp_path: Path, form: str, program: str) -> None:
    shared = {
        f"contacts/{name[:3].lower()}.md": f"---\nname: {name}\nemail: info@acme.example\nphone: {name[-1]}\n---\n"
        for name in ("Ann Lee", "Bob Ray")
    }
    one, other = (
        a_binder(tmp_path / "one", shared),
        a_binder(tmp_path / "other", {"contacts/old.md": "# Old\n"}),
    )
    run(one, "export", form, "-o", str(tmp_path / "file"))
    result = run(other, "import", program, str(tmp_path / "file"), "--all")
    assert result.stdout.splitlines()[-1] == "2 people: 2 new."
    assert "Bob Ray has the e-mail address of Ann Lee" in result.stderr
    again = run(one, "import", program, str(tmp_path / "file"), "--all")
    assert again.stdout == "2 people: 2 known already.\n"


def test_it_runs_as_a_process_of_its_own(tmp_path: Path) -> None:
    result = process(a_binder(tmp_path, NOTES), "export", "csv")
    assert result.returncode == 0
    assert len(result.stdout.splitlines()) >= 3


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Robert Smith Sr.", "Smith;Robert;;;Sr."),
        ("Ann Mary Poe, Ph.D.", "Poe;Ann Mary;;;Ph.D."),
        ("Henry Ford II MD", "Ford;Henry;;;II MD"),
        ("Cher", "Cher;;;;"),
        ("Jr", "Jr;;;;"),
    ],
)
def test_what_follows_a_name_is_no_family_name(tmp_path: Path, name: str, parts: str) -> None:
    cards = run(a_binder(tmp_path, {"contacts/a.md": f"---\nname: {name}\n---\n"}), "export", "vcf").output
    written = name.replace(",", r"\,")
    assert f"\nFN:{written}\nN:{parts}\n" in cards
