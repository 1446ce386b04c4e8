"""Files of other programs against their golden cases: the notes that would be made, and every problem."""

from __future__ import annotations

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
