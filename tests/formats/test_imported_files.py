"""Files of other programs against their golden cases: the notes that would be made, and every problem."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Compare
from tests.formats.importing import READERS, environment, imported, shown
from tests.golden import cases, load

FILES = Path(__file__).parent.parent / "files"


@pytest.mark.parametrize("path", cases("imports"), ids=lambda path: path.stem)
def test_importing(path: Path, golden: Compare) -> None:
    case = load(path)
    notes = {name: text for name, text in case.notes.items() if name.endswith(".md")}
    inline = {name: text.encode() for name, text in case.notes.items() if name not in notes}
    name, data = next(iter(inline.items())) if inline else _file(case.options["file"])
    result = imported(case.options["format"], data, name, notes)
    golden(case, shown(result.steps, environment()), result.problems)


def _file(path: str) -> tuple[str, bytes]:
    return path.rpartition("/")[2], (FILES / path).read_bytes()


def test_every_file_has_a_case() -> None:
    used = {load(path).options.get("file") for path in cases("imports")}
    files = {
        file.relative_to(FILES).as_posix() for file in FILES.rglob("*.*") if file.suffix in (".csv", ".vcf")
    }
    assert files <= used


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\n", b"\xff\xfe", b"\0" * 50])
def test_an_empty_file_is_a_problem(form: str, data: bytes) -> None:
    people, problems = READERS[form](data, "file")
    assert not people
    assert [problem.level for problem in problems] in (["error"], ["warning", "error"], ["warning"])


HOSTILE: dict[str, Callable[[int], str]] = {
    "comments that never end": lambda n: "<!--" * n,
    "comment ends": lambda n: "-->" * n,
    "links that never end": lambda n: "[[a" * n,
    "brackets": lambda n: "[](" * n,
    "spaces": lambda n: "a" + " " * n + "b",
    "percent": lambda n: "%% " * n,
    "escapes": lambda n: "\\" * n,
    "escaped ends": lambda n: "\\;" * n,
    "semicolons": lambda n: ";" * n,
    "numbers": lambda n: "1/" * n,
    "signs of quoted-printable": lambda n: "=" * n,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("form", READERS)
def test_hostile_values_take_no_long_time(form: str, name: str) -> None:
    text = HOSTILE[name](30_000)
    start = time.process_time()
    if form == "vcard":
        lines = "".join(
            f"{key}:{text}\n" for key in ("N", "ORG", "NOTE", "NICKNAME", "ADR", "NOTE;QUOTED-PRINTABLE")
        )
        data = f"BEGIN:VCARD\nVERSION:2.1\nFN:x\n{lines}{text}\n;{text}:\nEND:VCARD\n"
    else:
        header = "name;Company;First Name;Position;URL;Connected On;E-mail 1 - Value"
        cell = ";" + text.replace(";", ",")
        data = f"{header}\nx{cell * 6}\n"
    imported(form, data.encode(), "file", {})
    assert time.process_time() - start < 3


@pytest.mark.parametrize("line", ['a;"', '"', '"a" b;"', '"a""'])
def test_quotes_that_never_close_take_no_long_time(line: str) -> None:
    start = time.process_time()
    rows = f"{line}\n" * 5_000
    imported("csv", f"name;company\n{rows}".encode(), "file", {})
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("name", "path"), [("Con", "contacts/con-note.md"), ("README", "contacts/readme-2.md")]
)
def test_a_name_that_is_no_file_name_everywhere_gets_another_one(name: str, path: str) -> None:
    (step,) = imported("csv", f"name\n{name}\n".encode(), "file", {}).steps
    assert step.path == path
