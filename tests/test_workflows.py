"""Workflows: the binder's own and the one of a new binder do the same, ask for little, and pin what they use."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
OWN = ROOT / ".github/workflows/publish.yml"
NEW = ROOT / "plugins/prep_binder/templates/binder/publish.yml"
ALL = [OWN, NEW, ROOT / ".github/workflows/test.yml"]


def workflow(path: Path) -> dict[Any, Any]:
    found = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.parent.name + "/" + path.name)
def test_every_action_is_pinned_by_commit_with_its_version_beside_it(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text("utf-8"))
    assert used != []
    assert [one for one in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+(\.\d+)*", one)] == []


@pytest.mark.parametrize("path", [OWN, NEW], ids=["own", "new"])
def test_publishing_asks_for_no_more_than_it_needs(path: Path) -> None:
    found = workflow(path)
    assert found["permissions"] == {}
    assert found["jobs"]["build"]["permissions"] == {"contents": "read"}
    assert found["jobs"]["deploy"]["permissions"] == {
        "contents": "read",
        "pages": "write",
        "id-token": "write",
    }
    assert "schedule" not in found[True]  # YAML reads `on` as True


@pytest.mark.parametrize("path", [OWN, NEW], ids=["own", "new"])
def test_nothing_is_published_unasked_unchecked_or_private(path: Path) -> None:
    build = workflow(path)["jobs"]["build"]
    steps = [step.get("run", "") or step.get("uses", "") for step in build["steps"]]
    places = [
        next(at for at, step in enumerate(steps) if word in step)
        for word in ("mkdocs build", "check-site", "upload")
    ]
    assert build["if"] == "vars.PUBLISH_BINDER == 'yes'"
    assert build["env"]["BINDER_EDITION"] == "public"
    assert places == sorted(places)


def test_the_two_differ_only_in_what_they_install() -> None:
    def without_install(path: Path) -> str:
        return re.sub(r"(?m)^.*pip install.*\n|^        run: \|\n", "", path.read_text("utf-8"))

    assert without_install(OWN) == without_install(NEW)


@pytest.mark.parametrize("name", ["settings.json", "tasks.json"])
def test_a_new_binder_has_the_same_editor_settings(name: str) -> None:
    assert (ROOT / ".vscode" / name).read_bytes() == (NEW.parent / "vscode" / name).read_bytes()
